import { makePhossAccessPoint } from '../../../../src/adapters/access-points/phoss-ap/access-point.js';
import {
  type PhossSettings,
  readPhossSettings,
} from '../../../../src/adapters/access-points/phoss-ap/settings.js';
import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import {
  type AccessPointWorld,
  describeAccessPoint,
  referenceTo,
} from '../../../contract/access-point.contract.js';
import type { FakeReply } from '../../../support/provider-fake.js';
import { BUYER, ME, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { BASE, type PhossFake, startPhoss, TOKEN } from './fake.js';

const SETTINGS = {
  baseUrl: BASE,
  apiToken: TOKEN,
  webhookSecret: 'a secret of ours',
  participants: '0208:0403170701, 9925:be0403170701',
  country: 'BE',
};

function settled(overrides: Readonly<Record<string, string>> = {}): PhossSettings {
  const read = readPhossSettings({ ...SETTINGS, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makePhossAccessPoint(settled(overrides), { clock: { now: () => NOW } });
}

function openWorld(): Promise<AccessPointWorld> {
  const fake = startPhoss();
  return Promise.resolve({
    accessPoint: accessPointAt(),
    offline: accessPointAt({ baseUrl: 'http://127.0.0.1:9' }),
    registered: BUYER,
    unregistered: NOBODY,
    now: NOW,
    transmission: transmissionOf,
    loseNextAnswer: () => {
      fake.next('lose-answer');
    },
    loseNextRequest: () => {
      fake.next('lose-request');
    },
    failNext: (trouble) => {
      fake.next({
        status: { 'not-allowed': 401, unavailable: 503, broken: 500 }[trouble as string] ?? 0,
      });
    },
    // It judges no document within the call, and throttles nobody.
    troubles: ['not-allowed', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.interrupt({ status, body: '<html>a proxy</html>' });
    },
    taken: () => fake.transactions.length,
    becomes: (number, outcome) => {
      const transaction = fake.of(`transport-${number}`);
      if (outcome === 'delivered') transaction.mlsStatus = 'received_ap';
      if (outcome === 'rejected') transaction.mlsStatus = 'received_re';
      if (outcome === 'undelivered') transaction.status = 'permanently_failed';
      return Promise.resolve();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    receive: null,
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}

describeAccessPoint('phoss-ap', openWorld);

describe('phoss-ap', () => {
  let fake: PhossFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startPhoss();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  test('gets the identifiers with their schemes in the path, our id and key in the query, and the bytes', async () => {
    const transmission = transmissionOf('F/1 é');
    await accessPoint.send(transmission);
    const [call] = fake.calls;
    expect(call).toMatchObject({
      method: 'POST',
      path: [
        ...['api', 'outbound', 'submit'],
        'iso6523-actorid-upis::0208:0403170701',
        'iso6523-actorid-upis::0208:0899965307',
        `busdox-docid-qns::${transmission.documentType}`,
        `cenbii-procid-ubl::${transmission.process}`,
        'BE',
      ],
      body: new TextDecoder().decode(transmission.bytes),
    });
    expect(call?.rawPath).not.toMatch(/[#:]/);
    expect(Object.fromEntries(call?.query ?? [])).toEqual({
      sbdhInstanceID: transmission.transportId,
      custom1: transmission.key,
    });
    expect(call?.headers).toMatchObject({ 'x-token': TOKEN, 'content-type': 'application/xml' });
  });

  test('a PINT document type has a scheme of its own', async () => {
    const documentType = 'urn:x:Invoice-2::Invoice##urn:peppol:pint:billing-1@jp-1::2.1';
    await accessPoint.send({ ...transmissionOf('F-1'), documentType });
    expect(fake.calls[0]?.path[5]).toBe(`peppol-doctype-wildcard::${documentType}`);
  });

  test('the report of the attempt is kept as evidence', async () => {
    expect(await accessPoint.send(transmissionOf('F-1'))).toEqual({
      ok: true,
      value: {
        providerId: 'transport-F-1',
        transportId: 'transport-F-1',
        state: 'accepted',
        at: '2026-11-21T21:59:58.123Z',
        evidence: {
          ...{ as4MessageId: 'as4-1', as4ConversationId: 'c1', sendingResult: 'SUCCESS' },
          ...{
            as4SendingDateTime: '2026-11-21T21:59:58.123Z',
            c3EndpointUrl: 'https://c3.example',
          },
        },
      },
    });
  });

  test('a failed attempt (422) is asked about, not repeated: the access point goes on by itself', async () => {
    fake.next('attempt-fails');
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      ok: true,
      value: { state: 'accepted', message: 'no answer from C3' },
    });
    expect(fake.transactions).toHaveLength(1);
  });

  test('a 422 of what was never stored may go again', async () => {
    fake.next({ status: 422, body: '"Failed to submit outbound transaction"' });
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      error: { kind: 'transient' },
    });
  });

  test('a 422 whose status cannot be asked is unknown, under the id we chose', async () => {
    fake.next('attempt-fails');
    const sent = accessPoint.send(transmissionOf('F-1'));
    fake.interrupt({ status: 422, body: {} });
    fake.interrupt({ status: 503 });
    expect(await sent).toMatchObject({ error: { kind: 'unknown', providerId: 'transport-F-1' } });
  });

  test.each([
    ['pending', null, 'accepted'],
    ['sending', null, 'accepted'],
    ['failed', null, 'accepted'],
    ['sent', null, 'accepted'],
    ['sent', 'pending', 'accepted'],
    ['sent', 'not_applicable', 'accepted'],
    ['sent', 'received_ap', 'delivered'],
    ['sent', 'received_ab', 'delivered'],
    ['sent', 'received_re', 'rejected'],
    ['rejected', null, 'rejected'],
    ['permanently_failed', 'pending', 'undelivered'],
  ] as const)('status %s with MLS %s is %s', async (status, mlsStatus, state) => {
    await accessPoint.send(transmissionOf('F-1'));
    Object.assign(fake.of('transport-F-1'), { status, mlsStatus });
    expect(await accessPoint.status(referenceTo(transmissionOf('F-1')))).toMatchObject({
      value: { state, transportId: 'transport-F-1' },
    });
  });

  test.each<[string, FakeReply, string]>([
    ['400 with its reason', { status: 400, body: '"Failed to parse"' }, 'precondition'],
    ['401', { status: 401 }, 'precondition'],
    ['404: sending is switched off', { status: 404 }, 'precondition'],
    ['a redirect', { status: 302 }, 'precondition'],
    ['408', { status: 408 }, 'unknown'],
    ['429', { status: 429 }, 'transient'],
    ['500', { status: 500 }, 'unknown'],
    ['503', { status: 503 }, 'transient'],
    ['a report that is no success', { status: 200, body: { overallSuccess: false } }, 'unknown'],
    ['HTML', { status: 200, body: '<html>' }, 'unknown'],
    ['nothing', 'reset', 'unknown'],
  ])('sending, answered %s, is of its kind', async (_, reply, kind) => {
    fake.interrupt(reply);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({ error: { kind } });
  });

  describe('"never stored"', () => {
    const of = referenceTo(transmissionOf('F-1'));

    test('is believed from the access point itself', async () => {
      expect(await accessPoint.status(of)).toEqual({ ok: true, value: null });
      expect(fake.calls.map(({ path }) => path[2])).toEqual(['status', 'in-transmission']);
    });

    test.each<[string, readonly FakeReply[]]>([
      ['a 404 with words of somebody else', [{ status: 404, body: 'not here' }]],
      ['a bare 404, and no access point behind it', [{ status: 404 }, { status: 404 }]],
      ['a bare 404, and something else behind it', [{ status: 404 }, { status: 200, body: '{}' }]],
      ['a status of another document', [{ status: 200, body: { sbdhInstanceID: 'x' } }]],
    ])('is not, from %s', async (_, replies) => {
      for (const reply of replies) fake.interrupt(reply);
      expect((await accessPoint.status(of)).ok).toBe(false);
    });

    test('is not, while the call may still be on its way', async () => {
      const early = { ...of, attemptedAt: addMs(NOW, -119_000) };
      expect(await accessPoint.status(early)).toMatchObject({
        error: { kind: 'transient', retryAfterMs: 120_000 },
      });
    });
  });

  describe('what it lacks', () => {
    test('look-up: it does not know', async () => {
      expect(accessPoint.traits.lacks.lookup).toMatch(/no look-up/);
      expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered: 'unknown' });
      expect(fake.calls).toEqual([]);
    });

    test('an inbox: documents are handed over', async () => {
      expect(accessPoint.traits.lacks.inbox).toMatch(/by itself/);
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [], next: null },
      });
      expect(await accessPoint.fetch({ id: 'x' })).toMatchObject({
        error: { kind: 'precondition' },
      });
      expect(await accessPoint.acknowledge({ id: 'x' })).toEqual({ ok: true, value: undefined });
    });

    test('registering and moving participants', () => {
      const { lacks } = accessPoint.traits;
      expect([lacks.register, lacks.migrate]).toEqual([expect.any(String), 'See register.']);
      expect(accessPoint.registry).toBeNull();
    });
  });
});

describe('settings of a phoss-ap connection', () => {
  test('are read', () => {
    expect(settled({ baseUrl: `${BASE}/ap/`, documentBytesMax: '5000' })).toMatchObject({
      baseUrl: `${BASE}/ap`,
      participants: [ME, { scheme: '9925', value: 'be0403170701' }],
      documentBytesMax: 5000,
      testNetwork: false,
    });
    expect(accessPointAt({ testNetwork: 'true' }).traits.playground).toBe(true);
    expect(accessPointAt().traits).toMatchObject({
      playground: false,
      documentBytesMax: 10 * 1024 * 1024,
    });
  });

  test.each([
    ['baseUrl', 'http://ap.example.test'],
    ['baseUrl', 'https://user:word@ap.example.test'],
    ['baseUrl', 'https://ap.example.test/?x=1'],
    ['baseUrl', 'ap.example.test'],
    ['apiToken', 'hunter2'],
    ['webhookSecret', ''],
    ['participants', '0208'],
    ['country', 'be'],
    ['testNetwork', 'yes'],
    ['documentBytesMax', '26214401'],
    ['documentBytesMax', '0'],
  ])('name %s when it is %p', (name, value) => {
    const read = readPhossSettings({ ...SETTINGS, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
