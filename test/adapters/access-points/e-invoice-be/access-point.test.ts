import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeEInvoiceBeAccessPoint } from '../../../../src/adapters/access-points/e-invoice-be/access-point.js';
import { eInvoiceBe } from '../../../../src/adapters/access-points/e-invoice-be/adapter.js';
import {
  type EInvoiceBeSettings,
  readEInvoiceBeSettings,
} from '../../../../src/adapters/access-points/e-invoice-be/settings.js';
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
import { BASE, type EInvoiceBeFake, FILES, KEY, startEInvoiceBe } from './fake.js';

function settled(overrides: Readonly<Record<string, string>> = {}): EInvoiceBeSettings {
  const read = readEInvoiceBeSettings({ apiKey: KEY, ...overrides });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function accessPointAt(overrides: Readonly<Record<string, string>> = {}): AccessPoint {
  return makeEInvoiceBeAccessPoint(settled(overrides), { clock: { now: () => NOW } });
}

const detail = (status: number): FakeAnswer => ({ status, body: { detail: 'as told' } });

const ANSWER: Readonly<Record<Trouble, FakeAnswer>> = {
  'document-refused': detail(406),
  'not-allowed': detail(409),
  throttled: detail(429),
  unavailable: detail(503),
  broken: detail(500),
};

const receivedFrom = { sender: ['0208', BUYER.value], receiver: ['0208', ME.value] } as const;

function openWorld(): Promise<AccessPointWorld> {
  const fake = startEInvoiceBe();
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
    taken: () => fake.documents.filter(({ state }) => state !== 'DRAFT').length,
    becomes: (number) => {
      const found = fake.documents.find(({ invoiceId }) => invoiceId === number);
      if (found !== undefined) found.state = 'FAILED';
      return Promise.resolve();
    },
    // What the receiver's side says is not told in a documented form.
    outcomes: ['undelivered'],
    receive: (bytes) => {
      const text = new TextDecoder().decode(bytes);
      fake.add({ bytes: text, state: 'RECEIVED', ...receivedFrom });
      return Promise.resolve();
    },
    close: () => {
      fake.close();
      return Promise.resolve();
    },
  });
}

describeAccessPoint('e-invoice.be', openWorld);

describe('e-invoice.be', () => {
  let fake: EInvoiceBeFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startEInvoiceBe();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  const of = referenceTo(transmissionOf('F-1'));
  const xmlOf = (number: string): string =>
    new TextDecoder().decode(smallInvoice({ number, sender: ME, receiver: BUYER }));
  const pathsAsked = (): readonly string[] => fake.calls.map((c) => `${c.method} ${c.rawPath}`);

  describe('sending', () => {
    test('looks for a draft, uploads the very bytes and sends them between the identifiers told', async () => {
      const transmission = transmissionOf('F-1');
      expect(await accessPoint.send(transmission)).toEqual({
        ok: true,
        value: { providerId: 'doc-1', state: 'accepted', at: NOW, evidence: { state: 'TRANSIT' } },
      });
      expect(pathsAsked()).toEqual([
        ...['GET /api/drafts/', 'POST /api/documents/ubl', 'POST /api/documents/doc-1/send'],
      ]);
      expect(fake.documents).toMatchObject([
        { bytes: new TextDecoder().decode(transmission.bytes), fileName: 'transport-F-1.xml' },
      ]);
      const [drafts, upload, sent] = fake.calls;
      expect(drafts?.query.get('search')).toBe('F-1');
      expect(upload?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=voldaan-/);
      expect(Object.fromEntries(sent?.query ?? [])).toEqual({
        ...{ sender_peppol_scheme: '0208', sender_peppol_id: '0403170701' },
        ...{ receiver_peppol_scheme: '0208', receiver_peppol_id: '0899965307' },
      });
    });

    test('a lost answer of the upload leaves a draft that goes nowhere, and is taken up again', async () => {
      fake.nextUpload('lose-answer');
      const lost = await accessPoint.send(transmissionOf('F-1'));
      expect(lost).toMatchObject({ error: { kind: 'unknown' } });
      expect(await accessPoint.status(of)).toEqual({ ok: true, value: null });
      expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
        value: { providerId: 'doc-1' },
      });
      expect(fake.documents).toHaveLength(1);
    });

    test.each(['lose-answer', 'lose-request'] as const)(
      'with the call that sends: %s, the error says which document it is about',
      async (trouble) => {
        fake.next(trouble);
        expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
          error: { kind: 'unknown', providerId: 'doc-1' },
        });
        const told = await accessPoint.status({ ...of, providerId: 'doc-1' });
        if (trouble === 'lose-answer')
          expect(told).toMatchObject({ value: { state: 'accepted', providerId: 'doc-1' } });
        else expect(told).toEqual({ ok: true, value: null });
      },
    );

    test('a draft with other bytes is left alone: it is another version, or somebody else’s', async () => {
      fake.add({ bytes: xmlOf('F-1').replace('Bakkerij', 'Slagerij') });
      fake.add({ bytes: xmlOf('F-10') });
      expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
        value: { providerId: 'doc-3' },
      });
      expect(fake.documents.map(({ state }) => state)).toEqual(['DRAFT', 'DRAFT', 'TRANSIT']);
    });

    test.each([
      ['TRANSIT', { value: { providerId: 'doc-1', state: 'accepted' } }],
      ['SENT', { value: { providerId: 'doc-1', state: 'accepted' } }],
      ['FAILED', { value: { providerId: 'doc-1', state: 'undelivered' } }],
      ['DRAFT', { error: { kind: 'unknown', providerId: 'doc-1' } }],
    ] as const)('405 means sent already: the document, %s, is asked', async (state, outcome) => {
      fake.next({ meanwhile: state });
      expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject(outcome);
    });

    test.each<[string, FakeAnswer, string]>([
      ['400', detail(400), 'precondition'],
      ['401', detail(401), 'precondition'],
      ['404', detail(404), 'precondition'],
      ['406', detail(406), 'invalid'],
      ['406 of somebody else', { status: 406, body: 'no' }, 'precondition'],
      ['408', detail(408), 'unknown'],
      ['409', detail(409), 'precondition'],
      [
        '422',
        { status: 422, body: { detail: [{ loc: [], msg: 'm', type: 't' }] } },
        'precondition',
      ],
      ['429', detail(429), 'transient'],
      ['500', detail(500), 'unknown'],
      ['503', detail(503), 'transient'],
      ['a draft', { status: 200, body: { id: 'doc-1', state: 'DRAFT' } }, 'unknown'],
      ['HTML', { status: 200, body: '<html>' }, 'unknown'],
    ])('answered %s by the call that sends, is of its kind', async (_, reply, kind) => {
      fake.next(reply);
      expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
        error: { kind, providerId: 'doc-1' },
      });
    });

    test.each<[string, FakeAnswer, string]>([
      ['415', detail(415), 'invalid'],
      ['422', { status: 422, body: { detail: [{ msg: 'm' }] } }, 'precondition'],
      ['429 with a wait', { ...detail(429), headers: { 'retry-after': '7' } }, 'transient'],
      ['500', detail(500), 'unknown'],
    ])('answered %s by the upload, is of its kind', async (_, reply, kind) => {
      fake.nextUpload(reply);
      const sent = await accessPoint.send(transmissionOf('F-1'));
      expect(sent).toMatchObject({ error: { kind } });
      expect(!sent.ok && sent.error.retryAfterMs).toBe(kind === 'transient' ? 7000 : undefined);
      expect(fake.documents).toEqual([]);
    });
  });

  describe('what became of it', () => {
    test.each([
      ['TRANSIT', 'accepted'],
      ['SENT', 'accepted'],
      ['FAILED', 'undelivered'],
    ] as const)('%s is %s', async (state, told) => {
      fake.add({ state });
      expect(await accessPoint.status({ ...of, providerId: 'doc-1' })).toMatchObject({
        value: { state: told, providerId: 'doc-1', evidence: { state } },
      });
    });

    test.each<[string, FakeReply]>([
      ['a received document', { status: 200, body: { id: 'doc-1', state: 'RECEIVED' } }],
      ['no state', { status: 200, body: { id: 'doc-1' } }],
      ['a state of tomorrow', { status: 200, body: { id: 'doc-1', state: 'LOST' } }],
      ['a 404', detail(404)],
      ['nothing', 'reset'],
    ])('%s is an error, never "not sent"', async (_, reply) => {
      fake.interrupt(reply);
      expect((await accessPoint.status({ ...of, providerId: 'doc-1' })).ok).toBe(false);
    });

    test('"not sent" is not concluded while a call may still be at work', async () => {
      const early = { ...of, attemptedAt: addMs(NOW, -599_000) };
      fake.add({ bytes: xmlOf('F-1') });
      for (const providerId of [{}, { providerId: 'doc-1' }])
        expect(await accessPoint.status({ ...early, ...providerId })).toMatchObject({
          error: { kind: 'transient', retryAfterMs: 600_000 },
        });
    });

    test('without its id it is found in the outbox by number, receiver and time', async () => {
      const sent = { state: 'SENT', receiver: ['0208', BUYER.value] } as const;
      fake.add({ bytes: xmlOf('F-10'), ...sent });
      fake.add({ bytes: xmlOf('F-1'), ...sent, receiver: ['0208', '0202239951'] });
      fake.add({ bytes: xmlOf('F-1'), ...sent, createdAt: addMs(NOW, -3_600_000) });
      const since = { ...of, firstAttemptAt: addMs(NOW, -1_800_000) };
      expect(await accessPoint.status(since)).toEqual({ ok: true, value: null });
      fake.add({ bytes: xmlOf('F-1'), ...sent, invoiceId: null });
      expect(await accessPoint.status(since)).toMatchObject({ value: { providerId: 'doc-4' } });
      const { query } = fake.calls[0] ?? {};
      expect(Object.fromEntries(query ?? [])).toEqual({
        ...{ search: 'F-1', page: '1', page_size: '100' },
        ...{ sort_by: 'created_at', sort_order: 'desc' },
      });
    });

    test('with more of one number than can be opened, nothing is concluded', async () => {
      for (let n = 0; n < 51; n += 1) fake.add({ bytes: '<x/>', invoiceId: null, state: 'SENT' });
      fake.documents.forEach((document) =>
        Object.assign(document, { bytes: xmlOf('F-1').replace('F-1<', 'F-11<') }),
      );
      expect(await accessPoint.status(of)).toMatchObject({ error: { kind: 'precondition' } });
    });
  });

  describe('the inbox', () => {
    const receive = (n: number): string =>
      fake.add({
        bytes: `<a n="${n}"/>`,
        state: 'RECEIVED',
        createdAt: addMs(NOW, n),
        ...receivedFrom,
      }).id;

    async function look(
      since: string | null,
    ): Promise<readonly [readonly string[], string | null]> {
      const page = await accessPoint.inbox(since);
      if (!page.ok) throw new Error(page.error.message);
      return [page.value.entries.map(({ id }) => id), page.value.next];
    }

    test('is read on from where it was left, page after page, each document once', async () => {
      const expected = Array.from({ length: 205 }, (_, n) => receive(n));
      const found: string[] = [];
      let since: string | null = null;
      for (let looks = 0; looks < 5; looks += 1) {
        const [ids, next] = await look(since);
        found.push(...ids);
        since = next;
      }
      expect(found).toEqual(expected);
      expect(await look(since)).toEqual([[], since]);
      expect(await look(since)).toEqual([[], since]);
      const late = receive(300);
      expect((await look(since))[0]).toEqual([late]);
      expect(Object.fromEntries(fake.calls[0]?.query ?? [])).toEqual({
        ...{ sort_by: 'created_at', sort_order: 'asc', page: '1', page_size: '100' },
      });
    });

    test('skips nothing when documents before the cursor were deleted', async () => {
      for (let n = 0; n < 110; n += 1) receive(n);
      const [, first] = await look(null);
      const [, second] = await look(first);
      const late = receive(300);
      fake.documents.splice(0, 20);
      expect((await look(second))[0]).toEqual([late]);
      fake.documents.splice(0, 85);
      // All that was seen last is gone: what is there is handed out again, and recognised by its id.
      expect((await look(second))[0]).toContain(late);
    });

    test('with a cursor that is none of ours begins again', async () => {
      const id = receive(1);
      for (const since of ['', 'x', '{"page":0}', '{"page":1,"seen":[]}', 'null'])
        expect((await look(since))[0]).toEqual([id]);
    });

    test('a document is told by itself, its envelope and its timeline', async () => {
      fake.add({
        ...{ bytes: xmlOf('P-1'), state: 'RECEIVED', createdAt: addMs(NOW, -5000) },
        ...receivedFrom,
      });
      const { documentType, process } = transmissionOf('x');
      expect(await accessPoint.fetch({ id: 'doc-1' })).toEqual({
        ok: true,
        value: {
          ...{ id: 'doc-1', transportId: 'doc-1', sender: BUYER, receiver: ME },
          ...{ documentType, process, receivedAt: addMs(NOW, -5000) },
          bytes: new TextEncoder().encode(xmlOf('P-1')),
        },
      });
    });

    test('the key never goes to where files are kept', async () => {
      receive(1);
      await accessPoint.fetch({ id: 'doc-1' });
      const file = fake.calls.find(({ origin }) => origin === FILES);
      expect(file?.query.get('signature')).toBe('s');
      expect(file?.headers).not.toHaveProperty('authorization');
    });

    test.each([
      ['without a link', { signed_url: null }],
      ['with a link that is not safe', { signed_url: 'http://files.example.test/doc-1' }],
      ['with a link that is none', { signed_url: 'doc-1' }],
      ['for nobody', { signed_url: `${FILES}/doc-1` }],
    ])('a document %s is not handed out', async (_, told) => {
      receive(1);
      fake.interrupt({ status: 200, body: { id: 'doc-1', ...told } });
      expect((await accessPoint.fetch({ id: 'doc-1' })).ok).toBe(false);
    });
  });

  describe('what it lacks', () => {
    test('a "no" of the look-up: only its "yes" counts, and names are no document types', async () => {
      expect(accessPoint.traits.lacks.lookup).toMatch(/is_valid:false/);
      expect(await accessPoint.lookup(NOBODY)).toMatchObject({ registered: 'unknown' });
      expect(await accessPoint.lookup(BUYER)).toMatchObject({
        ...{ registered: true, name: 'Bakkerij Noord', documentTypes: ['urn:a::b##c::2.1'] },
      });
    });

    test('webhooks: none is read', () => {
      expect(accessPoint.traits.lacks.webhooks).toMatch(/not documented/);
      expect(eInvoiceBe.webhookReader).toBeNull();
    });

    test('responses out: nothing is called', async () => {
      const documentType =
        'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2::ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:invoice_response:3::2.1';
      expect(accessPoint.traits.lacks['responses-out']).toMatch(/not documented/);
      expect(await accessPoint.send({ ...transmissionOf('F-1'), documentType })).toMatchObject({
        error: { kind: 'precondition' },
      });
      expect(fake.calls).toEqual([]);
    });

    test('responses in, registering and moving participants', () => {
      const { lacks } = accessPoint.traits;
      expect([lacks['responses-in'], lacks.register, lacks.migrate]).toEqual([
        ...[expect.stringMatching(/timeline/), expect.any(String), expect.any(String)],
      ]);
      expect(accessPoint.registry).toBeNull();
    });
  });
});

test('a link that leads into our own network is not followed', async () => {
  // Over real HTTP: which address is called is judged when the connection is made.
  const signed = { id: 'doc-1', signed_url: 'https://127.0.0.1:9/x' };
  const server = createServer((_request, response) => response.end(JSON.stringify(signed)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const accessPoint = accessPointAt({ baseUrl: `http://127.0.0.1:${port}` });
  expect(await accessPoint.fetch({ id: 'doc-1' })).toMatchObject({
    error: { kind: 'precondition', message: expect.stringMatching(/public internet/) },
  });
  server.closeAllConnections();
  server.close();
});

describe('settings of an e-invoice.be connection', () => {
  test('are read; staging is a playground', () => {
    expect(settled()).toEqual({ baseUrl: BASE, apiKey: KEY, documentBytesMax: 10_485_760 });
    expect(accessPointAt().traits.playground).toBe(false);
    const staging = accessPointAt({ baseUrl: 'https://api-dev.e-invoice.be/' });
    expect(staging.traits.playground).toBe(true);
  });

  test.each([
    ['baseUrl', 'http://api.e-invoice.be'],
    ['apiKey', 'hunter2'],
    ['documentBytesMax', 'many'],
  ])('name %s when it is %p', (name, value) => {
    const read = readEInvoiceBeSettings({ apiKey: KEY, [name]: value });
    expect(read).toMatchObject({ ok: false, error: [{ class: 'CONFIG', path: `/${name}` }] });
    expect(JSON.stringify(read)).not.toContain('hunter2');
  });
});
