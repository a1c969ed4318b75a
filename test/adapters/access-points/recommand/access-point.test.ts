import { makeRecommandAccessPoint } from '../../../../src/adapters/access-points/recommand/access-point.js';
import {
  readRecommandSettings,
  type RecommandSettings,
} from '../../../../src/adapters/access-points/recommand/settings.js';
import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import {
  type AccessPointWorld,
  describeAccessPoint,
  referenceTo,
  type Trouble,
} from '../../../contract/access-point.contract.js';
import type { FakeAnswer, FakeReply } from '../../../support/provider-fake.js';
import { smallInvoice } from '../../../support/small-invoice.js';
import { BUYER, ME, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { BASE, COMPANY, KEY, type RecommandFake, startRecommand } from './fake.js';

const SETTINGS = { ...KEY, companyId: COMPANY, webhookSecret: 'a webhook secret' };

function settled(overrides: Readonly<Record<string, string>> = {}): RecommandSettings {
  const read = readRecommandSettings({ ...SETTINGS, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makeRecommandAccessPoint(settled(overrides), { clock: { now: () => NOW } });
}

const RULES = {
  root: ['Document validation failed.'],
  'cbc:ID': ['BR-02: an invoice has a number'],
};

const ANSWER: Readonly<Record<Trouble, FakeAnswer>> = {
  'document-refused': { status: 400, body: { success: false, errors: RULES } },
  'not-allowed': { status: 401, body: { success: false, errors: 'Unauthorized' } },
  throttled: { status: 429 },
  unavailable: { status: 503 },
  broken: { status: 500, body: { success: false, errors: 'Failed to send document' } },
};

function openWorld(): Promise<AccessPointWorld> {
  const fake = startRecommand();
  return Promise.resolve({
    accessPoint: accessPointAt(),
    offline: accessPointAt({ baseUrl: 'http://127.0.0.1:9' }),
    ...{ registered: BUYER, unregistered: NOBODY, now: NOW, transmission: transmissionOf },
    loseNextAnswer: () => {
      fake.next('lose-answer');
    },
    loseNextRequest: () => {
      fake.next('lose-request');
    },
    failNext: (trouble) => {
      fake.next(ANSWER[trouble]);
    },
    troubles: ['document-refused', 'not-allowed', 'throttled', 'unavailable', 'broken'],
    failWithStatus: (status) => {
      fake.interrupt({ status, body: '<html>a proxy</html>' });
    },
    taken: () => fake.documents.filter(({ direction }) => direction === 'outgoing').length,
    becomes: (number, outcome) => {
      const found = fake.documents.find(({ xml }) => xml?.includes(`<cbc:ID>${number}</cbc:ID>`));
      const category = outcome === 'rejected' ? 'recipient_rejected' : 'transport';
      const delivered = outcome === 'delivered';
      if (found !== undefined)
        found.deliveries = [
          {
            ...{ id: 'd1', channel: 'peppol', status: delivered ? 'delivered' : 'failed' },
            failure: delivered ? null : { category, message: 'as told' },
          },
        ];
      return Promise.resolve();
    },
    outcomes: ['delivered', 'rejected', 'undelivered'],
    receive: (bytes) => {
      fake.receive(new TextDecoder().decode(bytes));
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}

describeAccessPoint('Recommand', openWorld);

describe('Recommand', () => {
  let fake: RecommandFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startRecommand();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  const never = referenceTo(transmissionOf('F-1'));

  test('gets the document as raw XML, with type and process, under the company', async () => {
    const transmission = transmissionOf('F-1');
    expect(await accessPoint.send(transmission)).toEqual({
      ok: true,
      value: {
        ...{ providerId: 'doc_1', transportId: 'sbdh-1', state: 'accepted', at: NOW },
        evidence: { envelopeId: 'sbdh-1', peppolMessageId: 'as4-1' },
      },
    });
    expect(fake.calls).toMatchObject([
      {
        method: 'POST',
        rawPath: '/api/v1/c_1/send',
        headers: { authorization: 'Basic a2V5XzE6c2VjcmV0IG9mIHRoZSBrZXk=' },
        body: {
          recipient: '0208:0899965307',
          documentType: 'xml',
          document: new TextDecoder().decode(transmission.bytes),
          doctypeId: transmission.documentType,
          processId: transmission.process,
        },
      },
    ]);
  });

  test('bytes that are no UTF-8 never leave: they would arrive as others', async () => {
    const sent = await accessPoint.send({ ...transmissionOf('F-1'), bytes: new Uint8Array([255]) });
    expect(sent).toMatchObject({ error: { kind: 'invalid' } });
    expect(fake.calls).toEqual([]);
  });

  const failed = (errors: unknown): object => ({ success: false, errors });
  test.each<[string, FakeReply, string]>([
    ['400 with rules', { status: 400, body: failed(RULES) }, 'invalid'],
    [
      '400 about our call',
      { status: 400, body: failed({ recipient: ['Required'] }) },
      'precondition',
    ],
    ['400 with a sentence', { status: 400, body: failed('Process id unknown') }, 'precondition'],
    ['400 of somebody else', { status: 400, body: 'bad request' }, 'precondition'],
    ['401', { status: 401, body: failed('Unauthorized') }, 'precondition'],
    ['402: no subscription', { status: 402, body: failed('Pay') }, 'precondition'],
    ['404', { status: 404, body: failed('Company not found') }, 'precondition'],
    ['422: not reached', { status: 422, body: failed('Failed to send') }, 'precondition'],
    ['422 with rules', { status: 422, body: failed(RULES) }, 'precondition'],
    ['429', { status: 429 }, 'transient'],
    ['500', { status: 500, body: failed('Failed') }, 'unknown'],
    ['503', { status: 503 }, 'transient'],
    ['a success that is none', { status: 200, body: failed('x') }, 'unknown'],
    ['HTML', { status: 200, body: '<html>' }, 'unknown'],
    ['nothing', 'reset', 'unknown'],
  ])('sending, answered %s, is of its kind', async (_, reply, kind) => {
    fake.interrupt(reply);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({ error: { kind } });
  });

  test('a verdict names the rules; nobody is called absent because of a 422', async () => {
    fake.interrupt(ANSWER['document-refused']);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      error: { faults: [{ code: 'access-point.root' }, { code: 'access-point.cbc:ID' }] },
    });
    fake.interrupt({ status: 422, body: failed('Could not resolve the recipient') });
    const sent = await accessPoint.send(transmissionOf('F-1'));
    expect(sent.ok || sent.error.reason).toBeUndefined();
  });

  test.each<[string, object, string, string | undefined]>([
    ['no news', {}, 'accepted', undefined],
    ['pending', { deliveries: [{ channel: 'peppol', status: 'pending' }] }, 'accepted', undefined],
    [
      'delivered',
      { deliveries: [{ channel: 'peppol', status: 'delivered' }] },
      'delivered',
      undefined,
    ],
    [
      'an e-mail delivered',
      { deliveries: [{ channel: 'email', status: 'delivered' }] },
      'accepted',
      undefined,
    ],
    ['a delivery status alone', { deliveryStatus: 'delivered' }, 'delivered', undefined],
    ['failed, no more', { deliveryStatus: 'failed' }, 'undelivered', undefined],
    [
      'news of tomorrow',
      { deliveryStatus: 'evaporated', deliveries: 'many' },
      'accepted',
      undefined,
    ],
    ['not sent yet', { sentOverPeppol: false }, 'accepted', 'Not sent over Peppol yet.'],
    ...(
      [
        ['recipient_not_found', 'undelivered'],
        ['document_not_supported', 'undelivered'],
        ['transport', 'undelivered'],
        ['other', 'undelivered'],
        ['validation', 'rejected'],
        ['recipient_rejected', 'rejected'],
        ['duplicate', 'rejected'],
      ] as const
    ).map(
      ([category, state]) =>
        [
          category,
          {
            deliveries: [
              { channel: 'peppol', status: 'failed', failure: { category, message: 'm' } },
            ],
          },
          ...([state, `${category}: m`] as const),
        ] as [string, object, string, string],
    ),
  ])('a document with %s is told so', async (_, news, state, message) => {
    await accessPoint.send(transmissionOf('F-1'));
    Object.assign(fake.documents[0] ?? {}, news);
    const told = await accessPoint.status({ ...never, providerId: 'doc_1' });
    expect(told).toMatchObject({ value: { state, providerId: 'doc_1', transportId: 'sbdh-1' } });
    expect(told.ok && told.value?.message).toBe(message);
  });

  describe('a lost call', () => {
    const early = { ...never, attemptedAt: addMs(NOW, -29 * 60_000) };

    test('is found by number and receiver in the list of what was sent since', async () => {
      fake.sent(
        new TextDecoder().decode(smallInvoice({ number: 'F-10', sender: ME, receiver: BUYER })),
      );
      await accessPoint.send(transmissionOf('F-1'));
      expect(await accessPoint.status(never)).toMatchObject({ value: { providerId: 'doc_2' } });
      const { query } = fake.calls.find(({ rawPath }) => rawPath === '/api/v1/documents') ?? {};
      expect(Object.fromEntries(query ?? [])).toEqual({
        ...{ companyId: COMPANY, direction: 'outgoing', from: '2026-11-01T07:58:00.000Z' },
        ...{ limit: '200', page: '1', excludeAttachments: 'true' },
      });
    });

    test('is not mistaken for the same number to somebody else, or an earlier version', async () => {
      const xml = new TextDecoder().decode(transmissionOf('F-1').bytes);
      fake.sent(xml, { receiverId: '0208:0202239951' });
      fake.sent(xml, { createdAt: addMs(NOW, -3_600_000) });
      fake.sent(xml, { companyId: 'c_2' });
      const of = { ...never, firstAttemptAt: addMs(NOW, -1_800_000) };
      expect(await accessPoint.status(of)).toEqual({ ok: true, value: null });
    });

    test('is never called "not arrived" before the list had its time', async () => {
      expect(await accessPoint.status(early)).toMatchObject({
        error: { kind: 'transient', retryAfterMs: 1_800_000 },
      });
      fake.sent(new TextDecoder().decode(transmissionOf('F-1').bytes));
      expect(await accessPoint.status(early)).toMatchObject({ value: { providerId: 'doc_1' } });
    });

    test('is found on a later page, and among more than can be looked at nothing is concluded', async () => {
      fake.sent(new TextDecoder().decode(transmissionOf('F-1').bytes));
      for (let n = 0; n < 250; n += 1) fake.sent('<x/>', { receiverId: '0208:0202239951' });
      expect(await accessPoint.status(never)).toMatchObject({ value: { providerId: 'doc_1' } });
      for (let n = 0; n < 60; n += 1) fake.sent('<x/>');
      expect(await accessPoint.status(never)).toMatchObject({ error: { kind: 'precondition' } });
    });

    test('is asked for under the provider’s id once it is known, and a strange company is not believed', async () => {
      fake.sent('<x/>', { companyId: 'c_2' });
      for (const providerId of ['doc_1', 'doc_9'])
        expect(await accessPoint.status({ ...never, providerId })).toMatchObject({
          error: { kind: 'precondition' },
        });
    });
  });

  describe('the inbox', () => {
    test('lists the oldest first, of this company only', async () => {
      fake.receive('<a/>', { createdAt: addMs(NOW, 2) });
      fake.receive('<b/>', { createdAt: addMs(NOW, 1) });
      fake.receive('<c/>', { companyId: 'c_2' });
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [{ id: 'doc_2' }, { id: 'doc_1' }], next: null },
      });
      expect(fake.calls[0]?.query.get('companyId')).toBe(COMPANY);
    });

    test('gives type and process without scheme, under the id of the envelope', async () => {
      fake.receive('<a>é</a>', {
        docTypeId: 'busdox-docid-qns::urn:a',
        processId: 'cenbii-procid-ubl::p',
      });
      fake.receive('<a/>', { envelopeId: null, senderId: 'nobody' });
      expect(await accessPoint.fetch({ id: 'doc_1' })).toEqual({
        ok: true,
        value: {
          ...{ id: 'doc_1', transportId: 'sbdh-1', sender: BUYER, receiver: ME },
          ...{ documentType: 'urn:a', process: 'p', receivedAt: NOW },
          bytes: new TextEncoder().encode('<a>é</a>'),
        },
      });
      expect(await accessPoint.fetch({ id: 'doc_2' })).toMatchObject({
        value: { transportId: 'doc_2', sender: null },
      });
    });

    test.each([
      ['without XML', { xml: null }],
      ['that we sent', { direction: 'outgoing' as const }],
      ['of another company', { companyId: 'c_2' }],
      ['for nobody', { receiverId: '' }],
    ])('a document %s is not handed out', async (_, overrides) => {
      fake.receive('<a/>', overrides);
      expect((await accessPoint.fetch({ id: 'doc_1' })).ok).toBe(false);
    });

    test('what is acknowledged is marked as read', async () => {
      fake.receive('<a/>');
      await accessPoint.acknowledge({ id: 'doc_1' });
      expect(fake.calls[0]).toMatchObject({
        rawPath: '/api/v1/documents/doc_1/mark-as-read',
        body: { read: true },
      });
      expect(await accessPoint.acknowledge({ id: 'doc_9' })).toMatchObject({ ok: false });
    });
  });

  describe('what it lacks', () => {
    test('a "no" of the look-up: only its "yes" counts', async () => {
      expect(accessPoint.traits.lacks.lookup).toMatch(/isValid:false/);
      expect(await accessPoint.lookup(NOBODY)).toMatchObject({ registered: 'unknown' });
      expect(await accessPoint.lookup(BUYER)).toMatchObject({
        ...{ registered: true, name: 'Bakkerij Noord', accessPoint: 'smp.example.test' },
        documentTypes: ['urn:a::b##c::2.1'],
      });
      expect(fake.calls[0]?.body).toEqual({
        ...{ peppolAddress: '0106:99999999', includeBusinessCard: true },
      });
    });

    test('webhooks, as long as no secret is set', () => {
      const read = readRecommandSettings({ ...KEY, companyId: COMPANY });
      if (!read.ok) throw new Error('not read');
      const unsigned = makeRecommandAccessPoint(read.value, { clock: { now: () => NOW } });
      expect(unsigned.traits.lacks.webhooks).toMatch(/webhookSecret/);
      expect(accessPoint.traits.lacks.webhooks).toBeUndefined();
    });

    test('registering and moving participants', () => {
      const { lacks } = accessPoint.traits;
      expect([lacks.register, lacks.migrate]).toEqual([expect.any(String), expect.any(String)]);
      expect(accessPoint.registry).toBeNull();
    });
  });
});

describe('settings of a Recommand connection', () => {
  test('are read; the address is Recommand’s own unless told', () => {
    expect(settled()).toMatchObject({ baseUrl: `${BASE}/api/v1`, playground: false });
    expect(accessPointAt({ playground: 'true' }).traits.playground).toBe(true);
  });

  test.each([
    ['baseUrl', 'http://app.recommand.eu'],
    ['apiKey', 'a:b'],
    ['apiSecret', 'hunter2'],
    ['companyId', ''],
    ['webhookSecret', 'hunter2'],
    ['playground', '1'],
  ])('name %s when it is %p', (name, value) => {
    const read = readRecommandSettings({ ...SETTINGS, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
