import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { billit } from '../../../src/adapters/access-points/billit/adapter.js';
import type { AccessPoint } from '../../../src/ports/access-point.js';
import { addMs } from '../../../src/kernel/dates.js';
import { handOver } from '../../../src/usecases/hand-over.js';
import { describeAccessPoint, referenceTo } from '../../contract/access-point.contract.js';
import {
  BILLIT,
  BILLIT_SETTINGS,
  billitAt,
  errors,
  type FakeBillit,
  openBillitWorld,
  startFakeBillit,
} from '../../support/fake-billit.js';
import {
  BUYER,
  CLOCK,
  type FakeAnswer,
  ME,
  NOBODY,
  NOW,
  transmissionOf,
  uuidOf,
} from '../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

describeAccessPoint('Billit, replayed from its documentation,', openBillitWorld);

let fake: FakeBillit;
beforeEach(() => {
  fake = startFakeBillit();
});
afterEach(() => {
  fake.close();
});
const accessPoint = billitAt(BILLIT);
const STRINGS = { ...BILLIT_SETTINGS, documentBytesMax: '1048576' };

describe('sending through Billit', () => {
  test('puts the document into JSON, under a key that stays the same', async () => {
    await accessPoint.send(transmissionOf('F-1'));
    const [request] = fake.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/peppol/sendxml' });
    expect(request?.headers).toMatchObject({
      ...{ apikey: 'key-of-billit', partyid: '574991', 'content-type': 'application/json' },
      ...{ 'idempotent-key': uuidOf('F-1'), 'idempotency-key': uuidOf('F-1') },
      stricttransporttype: 'true',
    });
    expect(request?.headers).not.toHaveProperty('contextpartyid');
    const sent = smallInvoice({ number: 'F-1', sender: ME, receiver: BUYER });
    expect(JSON.parse(request?.body.toString() ?? '')).toEqual({
      XML: new TextDecoder().decode(sent),
    });
  });

  test('an accountant acts for the company under his own id', async () => {
    const settings = { ...STRINGS, contextPartyId: '77' };
    await billit.make(settings, { clock: CLOCK }).send(transmissionOf('F-1'));
    expect(fake.requests[0]?.headers).toMatchObject({ contextpartyid: '77' });
  });

  test('what stands before the first element is part of the document', async () => {
    const plain = smallInvoice({ number: 'F-1', sender: ME, receiver: BUYER });
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
    await accessPoint.send(transmissionOf('F-1', { bytes }));
    const { XML } = JSON.parse(fake.requests[0]?.body.toString() ?? '') as { XML: string };
    expect(Buffer.from(XML).equals(bytes)).toBe(true);
  });

  test.each([
    ['an envelope for another receiver', { bytes: transmissionOf('F-1').bytes, receiver: NOBODY }],
    ['an envelope of another sender', { bytes: transmissionOf('F-1').bytes, sender: NOBODY }],
    ['bytes that name nobody', { bytes: Buffer.from('<Invoice xmlns="urn:x"/>') }],
    ['a response', { bytes: Buffer.from('<ApplicationResponse xmlns="urn:x"/>') }],
    ['no document', { bytes: Buffer.from('<Invoice') }],
  ])('%s is a precondition, and nothing leaves', async (_name, more) => {
    expect(await accessPoint.send(transmissionOf('F-1', more))).toMatchObject({
      ok: false,
      error: { kind: 'precondition' },
    });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['a broken rule', 'invalid', errors('GenericError')],
    ['a broken rule, spelled apart', 'invalid', errors('Generic Error')],
    ['a broken rule among others', 'precondition', errors('GenericError', 'NoSubscription')],
    ['a code nobody knows', 'precondition', errors('SomethingNew')],
    ['a broken rule with status 500', 'unknown', { ...errors('GenericError'), status: 500 }],
    ['400 of somebody else', 'precondition', { status: 400, bytes: Buffer.from('bad') }],
    ['a wrong key', 'precondition', { status: 401 }],
    ['too often', 'transient', { status: 429 }],
    ['neither order nor item', 'unknown', { status: 200, json: { Done: true } }],
    ['a page', 'unknown', { status: 200, bytes: Buffer.from('<html/>') }],
    ['a used key', 'unknown', { ...errors('Idempotent token already exists'), status: 409 }],
    ['a used key, told with 400', 'unknown', errors('IdempotentTokenAlreadyExists')],
  ] as const)('answered with %s, it is %s', async (_name, kind, answer: FakeAnswer) => {
    fake.upsetNext(answer);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      ok: false,
      error: { kind },
    });
  });

  test('each broken rule is told as a fault', async () => {
    fake.upsetNext(errors('GenericError', 'GenericError'));
    const sent = await accessPoint.send(transmissionOf('F-1'));
    const faults = sent.ok ? [] : (sent.error.faults ?? []);
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['access-point.GenericError', 'About GenericError'],
      ['access-point.GenericError', 'About GenericError'],
    ]);
  });

  test('a used key that tells its order is the order', async () => {
    const first = await accessPoint.send(transmissionOf('F-1'));
    const OrderID = fake.orders[0]?.OrderID;
    const { json } = errors('Idempotent token already exists');
    fake.upsetNext({ status: 409, json: { ...(json as object), OrderID } });
    const again = await accessPoint.send(transmissionOf('F-1'));
    expect(again).toMatchObject({
      ok: true,
      value: { providerId: first.ok ? first.value.providerId : '', state: 'accepted' },
    });
  });

  test.each([
    ['as an object', { InboxItemID: 69_873 }],
    ['as a bare number', 69_873],
  ])('an inbox item %s is taken, and stays accepted without a call', async (_name, json) => {
    fake.upsetNext({ status: 200, json });
    const sent = await accessPoint.send(transmissionOf('F-1'));
    expect(sent).toMatchObject({ ok: true, value: { providerId: 'inbox:69873' } });
    const status = await accessPoint.status(referenceTo(transmissionOf('F-1'), 'inbox:69873'));
    expect(status).toMatchObject({ ok: true, value: { state: 'accepted' } });
    expect(fake.requests).toHaveLength(1);
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
    expect(fake.orders).toHaveLength(taken);
  });
});

describe('what became of a document at Billit', () => {
  async function statusWith(delivery: object | null): Promise<unknown> {
    const sent = await accessPoint.send(transmissionOf('F-1'));
    Object.assign(fake.orders[0] ?? {}, { delivery });
    const providerId = sent.ok ? sent.value.providerId : '';
    return accessPoint.status(referenceTo(transmissionOf('F-1'), providerId));
  }

  test.each([
    ['accepted', null],
    ['accepted', { DocumentDeliveryStatus: null }],
    ['accepted', { DocumentDeliveryStatus: 'Pending' }],
    ['accepted', { DocumentDeliveryStatus: 'Rethought' }],
    ['delivered', { DocumentDeliveryStatus: 'Delivered' }],
    ['delivered', { DocumentDeliveryStatus: null, IsDocumentDelivered: true }],
    ['delivered', { DocumentDeliveryStatus: 'Delivered', DocumentRefusedInfo: 'Too dear' }],
    ['rejected', { DocumentDeliveryStatus: 'Error', DocumentRefusedReasonTC: 'X' }],
    ['undelivered', { DocumentDeliveryStatus: 'Error', DocumentDeliveryInfo: 'No route' }],
  ])('is %s by %j', async (state, delivery) => {
    expect(await statusWith(delivery)).toMatchObject({ ok: true, value: { state } });
  });

  test('its words and dates are kept', async () => {
    const delivery = {
      ...{ DocumentDeliveryStatus: 'Error', DocumentDeliveryInfo: 'No route' },
      ...{ DocumentDeliveryDate: '2026-11-21T20:15:14.173', DocumentRefusedInfo: null },
    };
    expect(await statusWith(delivery)).toMatchObject({
      value: {
        at: NOW,
        message: 'Billit: No route',
        evidence: {
          ...{ DocumentDeliveryStatus: 'Error', DocumentDeliveryInfo: 'No route' },
          DocumentDeliveryDate: '2026-11-21T20:15:14.173',
        },
      },
    });
  });
});

describe('the inbox of Billit', () => {
  test('type and process are read from the document', async () => {
    const bytes = smallInvoice({ number: 'P-1', sender: BUYER, receiver: ME });
    fake.items.push({ InboxItemID: 69_873, bytes });
    await accessPoint.inbox(null);
    expect(await accessPoint.fetch({ id: '69873' })).toEqual({
      ok: true,
      value: {
        ...{ id: '69873', transportId: `billit:${uuidOf('69873')}`, sender: BUYER, receiver: ME },
        ...{ ...BIS_INVOICE, receivedAt: NOW, bytes },
      },
    });
  });

  test.each([
    ['an item without a receiver', { InboxItemID: 1, PeppolFileID: 'f' }],
    ['an item without a file', { InboxItemID: 1, ReceiverPeppolID: '0208:0403170701' }],
  ])('%s stops itself alone', async (_name, item) => {
    const list = { status: 200, json: { InboxItems: [item, { InboxItemID: 2 }] } };
    fake.upsetNext(list);
    expect(await accessPoint.inbox(null)).toMatchObject({
      value: { entries: [{ id: '1' }, { id: '2' }] },
    });
    fake.upsetNext(list);
    expect(await accessPoint.fetch({ id: '1' })).toMatchObject({
      error: { kind: 'precondition' },
    });
  });

  test('a file that is no base64 is not kept', async () => {
    fake.items.push({ InboxItemID: 1, bytes: Buffer.from('<a/>') });
    fake.upsetNext({ status: 200, json: { FileContent: '<a/>' } }, ({ path }) =>
      path.startsWith('/v1/files/'),
    );
    expect(await accessPoint.fetch({ id: '1' })).toMatchObject({ error: { kind: 'transient' } });
  });

  test('a refused confirmation of what still waits is an error', async () => {
    fake.items.push({ InboxItemID: 1, bytes: Buffer.from('<a/>') });
    fake.upsetNext({ status: 500 });
    expect((await accessPoint.acknowledge({ id: '1' })).ok).toBe(false);
    expect(fake.items).toHaveLength(1);
  });
});

describe('looking up through Billit', () => {
  test('tells the document types whose identifiers are certain', async () => {
    const found = await accessPoint.lookup(BUYER);
    expect(found).toMatchObject({ registered: true, processesByDocumentType: {} });
    expect(found.documentTypes).toHaveLength(4);
    expect(found.documentTypes[0]).toBe(BIS_INVOICE.documentType);
  });

  test.each([
    ['0208', '0899965307', '0899965307'],
    ['9925', 'be0899965307', 'BE0899965307'],
    ['9944', 'nl123456789b01', 'NL123456789B01'],
  ])('%s:%s is asked for as %s', async (scheme, value, asked) => {
    await accessPoint.lookup({ scheme, value });
    expect(fake.requests[0]?.path).toBe(`/v1/peppol/participantInformation/${asked}`);
  });

  test.each([
    ['0106', '12345678'],
    ['0190', '00000001820029336000'],
    ['0208', '12'],
    ['constructor', 'x'],
  ])('%s:%s cannot be asked for: unknown, without a call', async (scheme, value) => {
    expect(await accessPoint.lookup({ scheme, value })).toMatchObject({ registered: 'unknown' });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['0208:0899965307', true],
    ['0899965307', true],
    [null, true],
    ['9925:BE0899965307', 'unknown'],
    ['0208:0202239951', 'unknown'],
  ])('found as %p, it is %p', async (Identifier, registered) => {
    fake.upsetNext({ status: 200, json: { Registered: true, Identifier, DocumentTypes: null } });
    expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered });
  });
});

describe('webhooks of Billit', () => {
  const UNIX = Date.parse(NOW) / 1000;
  const ORDER = { EntityDetail: { OrderID: 2_637_999 }, UpdatedEntityID: 2_637_999 };

  function signed(body: Uint8Array, { at = UNIX, secret = STRINGS.webhookSecret } = {}): string {
    const s = createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex');
    return `t=${at},s=${s}`;
  }
  function read(content: unknown, header?: (body: Uint8Array) => string): unknown {
    const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const headers = { 'Billit-Signature': (header ?? signed)(body) };
    return billit.webhookReader?.(STRINGS).read({ headers, body, now: NOW });
  }

  test.each([
    ['Order', 'U', 'sent', '2637999'],
    ['Order', 'I', 'received', undefined],
    ['Message', 'I', 'received', undefined],
    ['Message', 'U', 'received', undefined],
    ['Order', 'D', 'other', undefined],
    ['Party', 'U', 'other', undefined],
    ['constructor', 'U', 'other', undefined],
  ])('%s %s is about %s', (entity, update, about, providerId) => {
    const body = { ...ORDER, UpdatedEntityType: entity, WebhookUpdateTypeTC: update };
    expect(read(body)).toEqual({
      ok: true,
      value: {
        kind: 'event',
        event: {
          ...{ id: expect.stringMatching(/^[0-9a-f]{64}$/), about, createdAt: NOW },
          ...(providerId === undefined ? {} : { providerId }),
        },
      },
    });
  });

  test('the same call twice is one event, and another body another one', () => {
    const body = { ...ORDER, UpdatedEntityType: 'Order', WebhookUpdateTypeTC: 'U' };
    expect(read(body)).toEqual(read(body));
    expect(read({ ...body, UpdatedEntityID: 1 })).not.toEqual(read(body));
  });

  test.each([
    ['another secret', 'AUTH', (b: Uint8Array) => signed(b, { secret: 'some other secret' })],
    ['a signature of another body', 'AUTH', () => signed(Buffer.from('{}'))],
    ['no signature', 'AUTH', () => ''],
    ['the name our own webhooks use', 'AUTH', (b: Uint8Array) => signed(b).replace('s=', 'v1=')],
    ['a time 301 s ago', 'STALE', (b: Uint8Array) => signed(b, { at: UNIX - 301 })],
    ['a time 301 s ahead', 'STALE', (b: Uint8Array) => signed(b, { at: UNIX + 301 })],
  ])('%s is refused as %s', (_name, kind, header) => {
    expect(read(ORDER, header)).toMatchObject({ ok: false, error: { class: kind } });
  });

  test.each([
    ['no JSON', '{"a":', 'BODY'],
    ['a list', '[]', 'BODY'],
    ['too deep', '['.repeat(40), 'LIMIT_EXCEEDED'],
  ])('%s is refused', (_name, body, kind) => {
    expect(read(body)).toMatchObject({ ok: false, error: { class: kind } });
  });

  test('whatever is signed is an event or refused, and never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        const found = read(body) as { readonly ok: boolean };
        expect(typeof found.ok).toBe('boolean');
      }),
    );
  });

  test('without a secret nothing is authentic, not even what is signed with an empty one', () => {
    const { baseUrl, apiKey, partyId } = STRINGS;
    const settings = { baseUrl, apiKey, partyId };
    const body = Buffer.from('{}');
    const headers = { 'billit-signature': signed(body, { secret: '' }) };
    const reader = billit.webhookReader?.(settings);
    expect(reader?.read({ headers, body, now: NOW })).toMatchObject({ error: { class: 'AUTH' } });
    expect(billit.make(settings, { clock: CLOCK }).traits.lacks.webhooks).toBeDefined();
  });
});

describe('what Billit lacks, and the settings of a connection', () => {
  const made = (more: object): AccessPoint =>
    billit.make({ ...STRINGS, ...more }, { clock: CLOCK });

  test('each is said with its reason', () => {
    const { lacks } = made({}).traits;
    expect(Object.keys(lacks).toSorted()).toEqual(['migrate', 'register', 'responses-out']);
    expect(Object.values(lacks).every((reason) => reason.endsWith('.'))).toBe(true);
    expect(accessPoint.registry).toBeNull();
  });

  test.each([
    ['https://api.billit.be', false],
    ['https://api.sandbox.billit.be', true],
    ['https://api.sandbox.billit.be.example', false],
  ])('at %s, being a playground is %p', (baseUrl, playground) => {
    expect(made({ baseUrl }).traits).toMatchObject({ playground, documentBytesMax: 1_048_576 });
  });

  test.each([
    ['baseUrl', 'http://api.billit.be'],
    ['apiKey', 'zwei wörter'],
    ['partyId', ''],
    ['contextPartyId', 'a b'],
    ['webhookSecret', 'short'],
    ['webhookSecretNext', 'short'],
    ['documentBytesMax', 'much'],
  ])('%s %p is refused, and no value is repeated', (field, value) => {
    const faults = billit.faults({ ...STRINGS, [field]: value });
    expect(faults.map(({ class: kind, path }) => [kind, path])).toEqual([['CONFIG', `/${field}`]]);
    const told = JSON.stringify(faults.map(({ message }) => message));
    for (const secret of [STRINGS.apiKey, STRINGS.webhookSecret, 'zwei', 'short'])
      expect(told).not.toContain(secret);
  });
});
