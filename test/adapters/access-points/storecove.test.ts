import { storecove } from '../../../src/adapters/access-points/storecove/adapter.js';
import { addMs } from '../../../src/kernel/dates.js';
import { handOver } from '../../../src/usecases/hand-over.js';
import { describeAccessPoint, referenceTo } from '../../contract/access-point.contract.js';
import {
  type FakeStorecove,
  openStorecoveWorld,
  refusals,
  STORECOVE,
  storecoveAt,
  startFakeStorecove,
} from '../../support/fake-storecove.js';
import {
  BUYER,
  CLOCK,
  type FakeAnswer,
  ME,
  NOW,
  transmissionOf,
  uuidOf,
} from '../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

describeAccessPoint('Storecove, replayed from its old specification,', openStorecoveWorld);

let fake: FakeStorecove;
beforeEach(() => {
  fake = startFakeStorecove();
});
afterEach(() => {
  fake.close();
});
const accessPoint = storecoveAt(STORECOVE);

const lastBody = (): unknown => JSON.parse(fake.requests.at(-1)?.body.toString() ?? '');

describe('sending through Storecove', () => {
  test('submits the document by the names Storecove has for schemes', async () => {
    await accessPoint.send(transmissionOf('F-1'));
    expect(fake.requests[0]).toMatchObject({
      ...{ method: 'POST', path: '/document_submissions' },
      headers: { authorization: 'Bearer key-of-storecove', 'content-type': 'application/json' },
    });
    const sent = smallInvoice({ number: 'F-1', sender: ME, receiver: BUYER });
    expect(lastBody()).toEqual({
      ...{ legalEntityId: 4711, idempotencyGuid: uuidOf('F-1') },
      routing: { eIdentifiers: [{ scheme: 'BE:EN', id: '0899965307' }] },
      document: {
        documentType: 'invoice',
        rawDocumentData: {
          document: Buffer.from(sent).toString('base64'),
          ...{ parse: true, parseStrategy: 'ubl' },
        },
      },
    });
  });

  test.each([
    ['0208', '0899965307', 'BE:EN', '0899965307'],
    ['9925', 'be0899965307', 'BE:VAT', 'BE0899965307'],
    ['0106', '12345678', 'NL:KVK', '12345678'],
    ['9944', 'nl123456789b01', 'NL:VAT', 'NL123456789B01'],
    ['0190', '00000001820029336000', 'NL:OINO', '00000001820029336000'],
  ])('%s:%s is %s %s there', async (scheme, value, name, id) => {
    const receiver = { scheme, value };
    expect((await accessPoint.send(transmissionOf('F-1', { receiver }))).ok).toBe(true);
    expect(lastBody()).toMatchObject({ routing: { eIdentifiers: [{ scheme: name, id }] } });
  });

  const selfBilling = BIS_INVOICE.documentType.replace(':billing:', ':selfbilling:');
  test.each([
    ['a scheme whose name is not certain', { receiver: { scheme: '0088', value: '123' } }],
    ['a scheme that is no own name', { receiver: { scheme: 'constructor', value: '123' } }],
    [
      'a credit note',
      { documentType: BIS_INVOICE.documentType.replaceAll('Invoice', 'CreditNote') },
    ],
    ['a self-billed invoice', { documentType: selfBilling }],
    ['the name of somebody else', { sender: BUYER }],
  ])('%s is a precondition, and nothing leaves', async (_name, more) => {
    expect(await accessPoint.send(transmissionOf('F-1', more))).toMatchObject({
      ok: false,
      error: { kind: 'precondition' },
    });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['the document', 'invalid', refusals(['document', 'not readable'])],
    ['the raw document', 'invalid', refusals(['document.rawDocumentData', 'BR-CO-15'])],
    ['the document and more', 'precondition', refusals(['document', 'x'], ['routing', 'y'])],
    ['its kind', 'precondition', refusals(['document.documentType', 'not yours'])],
    ['something else', 'precondition', refusals(['legalEntityId', 'not yours'])],
    ['a used key', 'unknown', refusals(['idempotencyGuid', 'has been used'])],
    [
      'a used key and the document',
      'unknown',
      refusals(['document', 'x'], ['idempotencyGuid', 'y']),
    ],
    ['the document, with status 500', 'unknown', { ...refusals(['document', 'x']), status: 500 }],
    ['nothing of its own', 'precondition', { status: 422, bytes: Buffer.from('no') }],
    ['the key', 'precondition', { status: 401 }],
    ['the pace', 'transient', { status: 429 }],
    ['nothing, and no guid', 'unknown', { status: 200, json: {} }],
  ] as const)('refused for %s, it is %s', async (_name, kind, answer: FakeAnswer) => {
    fake.upsetNext(answer);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

describe('an attempt that ended without an answer', () => {
  const HOUR_AGO = addMs(NOW, -3_600_000);

  test.each([
    ['inside the hour the same key goes again', addMs(HOUR_AGO, 1), true, 1],
    ['later only a person can tell', HOUR_AGO, false, 0],
  ])('%s', async (_name, firstAttemptAt, goes, taken) => {
    const earlier = { attempts: 1, uncertain: true, firstAttemptAt, attemptedAt: firstAttemptAt };
    const handed = await handOver(accessPoint, transmissionOf('F-1'), earlier, NOW);
    expect(handed).toMatchObject(goes ? { ok: true } : { error: { kind: 'precondition' } });
    expect(fake.submissions).toHaveLength(taken);
  });
});

describe('what became of a document at Storecove', () => {
  test('its evidence of sending is the receipt of the network, and no more', async () => {
    const sent = await accessPoint.send(transmissionOf('F-1'));
    const providerId = sent.ok ? sent.value.providerId : '';
    const evidence = {
      ...{ message_id: 'm-1', transmission_id: 't-1', receiving_accesspoint: 'POP000001' },
      ...{ timestamp: '2026-11-21T21:00:00Z', xml: '<receipt/>' },
    };
    Object.assign(fake.submissions[0] ?? {}, { evidence });
    expect(await accessPoint.status(referenceTo(transmissionOf('F-1'), providerId))).toEqual({
      ok: true,
      value: {
        ...{ providerId, state: 'accepted', at: '2026-11-21T21:00:00.000Z' },
        evidence: {
          ...{ message_id: 'm-1', transmission_id: 't-1', receiving_accesspoint: 'POP000001' },
          ...{ network: 'peppol', timestamp: '2026-11-21T21:00:00Z' },
        },
      },
    });
  });

  test('another form of evidence is an error, not a state', async () => {
    fake.upsetNext({ status: 200, json: { evidence: null } });
    const status = await accessPoint.status(referenceTo(transmissionOf('F-1'), 'p-1'));
    expect(status).toMatchObject({ ok: false, error: { kind: 'transient' } });
  });
});

describe('the queue of Storecove', () => {
  const DOCUMENT = uuidOf('document');
  const OTHER = uuidOf('other');
  const bytes = smallInvoice({ number: 'P-1', sender: BUYER, receiver: ME });

  function wait(body: unknown): void {
    fake.queue.push({ guid: 'entry-1', body });
  }

  test.each([
    ['a text', JSON.stringify({ event: 'x', document_guid: DOCUMENT })],
    ['an object', { data: { guid: DOCUMENT } }],
    ['no JSON at all', `something about ${DOCUMENT}`],
    ['with other ids before it', { legal_entity: OTHER, deep: [{ id: DOCUMENT }] }],
  ])(
    'an id that fetches an invoice makes a document, in a body that is %s',
    async (_name, body) => {
      fake.invoices.set(DOCUMENT, bytes);
      wait(body);
      const id = `document/entry-1/${DOCUMENT}`;
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [{ id }], next: null },
      });
      expect(await accessPoint.fetch({ id })).toEqual({
        ok: true,
        value: {
          ...{ id, transportId: `storecove:${DOCUMENT}`, sender: null, receiver: ME },
          ...{ ...BIS_INVOICE, receivedAt: NOW, bytes },
        },
      });
    },
  );

  test('what says that it is about a submission is a hint about it, and may go', async () => {
    wait({ event: 'document_submission', guid: OTHER });
    const event = { id: 'entry-1', about: 'sent', createdAt: NOW, providerId: OTHER };
    expect(await accessPoint.inbox(null)).toMatchObject({
      value: { entries: [{ id: 'event/entry-1', event }] },
    });
    expect((await accessPoint.acknowledge({ id: 'event/entry-1' })).ok).toBe(true);
    expect(fake.queue).toEqual([]);
  });

  test.each([
    ['an id that fetches nothing', { event: 'something', guid: OTHER }],
    ['no id', { event: 'document_submission' }],
    ['a submission that was received', { event: 'submission received', guid: OTHER }],
    ['nothing', null],
    [
      'more ids than are tried',
      { submission: Array.from({ length: 11 }, (_, n) => uuidOf(`${n}`)) },
    ],
  ])('%s: kept as an event, and never deleted', async (_name, body) => {
    wait(body);
    const page = await accessPoint.inbox(null);
    expect(page).toMatchObject({
      value: { entries: [{ id: 'held/entry-1', event: { about: 'other', id: 'entry-1' } }] },
    });
    const acknowledged = await accessPoint.acknowledge({ id: 'held/entry-1' });
    expect(acknowledged).toMatchObject({ ok: false, error: { kind: 'precondition' } });
    expect(fake.queue).toHaveLength(1);
  });

  test('while an id cannot be tried nothing is decided', async () => {
    wait({ event: 'document_submission', guid: OTHER });
    fake.upsetNext({ status: 502 }, ({ path }) => path.startsWith('/purchase_invoices/'));
    expect(await accessPoint.inbox(null)).toMatchObject({ error: { kind: 'transient' } });
    expect(fake.queue).toHaveLength(1);
  });

  test('what is for another tenant is left alone', async () => {
    fake.invoices.set(DOCUMENT, bytes);
    wait(JSON.stringify({ tenant_id: 'books-2', guid: DOCUMENT }));
    const mine = storecoveAt(STORECOVE, { tenantId: 'books-1' });
    expect(await mine.inbox(null)).toMatchObject({ ok: false, error: { kind: 'precondition' } });
    const theirs = storecoveAt(STORECOVE, { tenantId: 'books-2' });
    expect(await theirs.inbox(null)).toMatchObject({ ok: true });
  });

  test.each(['', 'nowhere', 'event/entry-1', 'document/entry-1', '../x/y'])(
    '%p fetches nothing',
    async (id) => {
      expect(await accessPoint.fetch({ id })).toMatchObject({ error: { kind: 'precondition' } });
      expect(fake.requests).toEqual([]);
    },
  );
});

describe('looking up through Storecove', () => {
  test('asks by the names of Storecove', async () => {
    await accessPoint.lookup(BUYER);
    expect(fake.requests[0]?.path).toBe('/discovery/receives');
    expect(lastBody()).toEqual({
      ...{ network: 'peppol', metaScheme: 'iso6523-actorid-upis' },
      ...{ scheme: 'BE:EN', identifier: '0899965307', documentTypes: ['invoice'] },
    });
  });

  test.each([
    ['OK', true],
    ['NOK', false],
    ['MAYBE', 'unknown'],
    [null, 'unknown'],
  ])('code %p is %p', async (code, registered) => {
    fake.upsetNext({ status: 200, json: { code, email: false } });
    expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered, documentTypes: [] });
  });

  test('a scheme whose name is not certain is unknown, without a call', async () => {
    const gln = { scheme: '0088', value: '5400000000003' };
    expect(await accessPoint.lookup(gln)).toMatchObject({ registered: 'unknown' });
    expect(fake.requests).toEqual([]);
  });
});

describe('what Storecove lacks, and the settings of a connection', () => {
  const STRINGS = {
    ...{ baseUrl: STORECOVE, apiKey: 'key-of-storecove', legalEntityId: '4711' },
    ...{ participant: '0208:0403170701', documentBytesMax: '1048576' },
  };

  test('each is said with its reason: the specification held is old', () => {
    const { lacks } = accessPoint.traits;
    expect(Object.keys(lacks).toSorted()).toEqual([
      ...['bytes-kept', 'migrate', 'register', 'responses-in', 'responses-out', 'webhooks'],
    ]);
    expect(Object.values(lacks).every((reason) => reason.includes('several years old'))).toBe(true);
    expect(accessPoint.registry).toBeNull();
    expect(storecove.webhookReader).toBeNull();
  });

  test('no address of it is a playground', () => {
    const { traits } = storecove.make(STRINGS, { clock: CLOCK });
    expect(traits).toMatchObject({ playground: false, documentBytesMax: 1_048_576 });
  });

  test.each([
    ['baseUrl', 'http://api.storecove.com/api/v2'],
    ['apiKey', ''],
    ['legalEntityId', 'mine'],
    ['participant', '0403170701'],
    ['tenantId', 'x'.repeat(65)],
    ['documentBytesMax', '1'],
  ])('%s %p is refused, and no value is repeated', (field, value) => {
    const faults = storecove.faults({ ...STRINGS, [field]: value });
    expect(faults.map(({ class: kind, path }) => [kind, path])).toEqual([['CONFIG', `/${field}`]]);
    expect(JSON.stringify(faults)).not.toContain(STRINGS.apiKey);
  });
});
