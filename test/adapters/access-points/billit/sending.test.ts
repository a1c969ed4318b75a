import { billit } from '../../../../src/adapters/access-points/billit/adapter.js';
import { addMs } from '../../../../src/kernel/dates.js';
import { handOver } from '../../../../src/usecases/exchange/hand-over.js';
import { describeAccessPoint } from '../../../contract/access-point.contract.js';
import { referenceTo, waysOf } from '../../../contract/access-point-world.js';
import {
  BILLIT,
  BILLIT_SETTINGS,
  billitAt,
  errors,
  type FakeBillit,
  openBillitWorld,
  startFakeBillit,
} from './fake.js';
import {
  BUYER,
  CLOCK,
  type FakeAnswer,
  ME,
  NOBODY,
  NOW,
  transmissionOf,
  uuidOf,
} from '../../../support/provider-fakes.js';
import { smallInvoice } from '../../../support/small-invoice.js';

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
    await billit.make(settings, { clock: CLOCK, addresses: 'any' }).send(transmissionOf('F-1'));
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
    const earlier = { uncertain: true, firstAttemptAt, attemptedAt: firstAttemptAt };
    const handed = await handOver(
      waysOf({ accessPoint: accessPoint }),
      transmissionOf('F-1'),
      earlier,
      NOW,
    );
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
