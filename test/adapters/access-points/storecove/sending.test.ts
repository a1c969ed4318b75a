import { addMs } from '../../../../src/kernel/dates.js';
import { handOver } from '../../../../src/usecases/exchange/hand-over.js';
import { describeAccessPoint } from '../../../contract/access-point.contract.js';
import { referenceTo, waysOf } from '../../../contract/access-point-world.js';
import {
  type FakeStorecove,
  openStorecoveWorld,
  refusals,
  STORECOVE,
  storecoveAt,
  startFakeStorecove,
} from './fake.js';
import {
  BUYER,
  type FakeAnswer,
  ME,
  NOW,
  transmissionOf,
  uuidOf,
} from '../../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../../support/small-invoice.js';

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
    const earlier = { uncertain: true, firstAttemptAt, attemptedAt: firstAttemptAt };
    const handed = await handOver(
      waysOf({ accessPoint: accessPoint }),
      transmissionOf('F-1'),
      earlier,
      NOW,
    );
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
