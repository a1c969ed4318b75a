import { handOver } from '../../../../src/usecases/exchange/hand-over.js';
import { describeAccessPoint } from '../../../contract/access-point.contract.js';
import { referenceTo, waysOf } from '../../../contract/access-point-world.js';
import {
  type FakeScrada,
  openScradaWorld,
  refusal,
  SCRADA,
  scradaAt,
  startFakeScrada,
} from './fake.js';
import {
  BUYER,
  type FakeAnswer,
  ME,
  NOW,
  transmissionOf,
} from '../../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../../support/small-invoice.js';

describeAccessPoint('Scrada, replayed from its documentation,', openScradaWorld);

let fake: FakeScrada;
beforeEach(() => {
  fake = startFakeScrada();
});
afterEach(() => {
  fake.close();
});
const accessPoint = scradaAt(SCRADA);

describe('sending through Scrada', () => {
  test('puts the document as it is, with the envelope in headers', async () => {
    await accessPoint.send(transmissionOf('F-1'));
    const [request] = fake.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/outbound/document' });
    expect(request?.headers).toMatchObject({
      'x-api-key': 'key-of-the-company',
      'x-password': 'pass-of-the-company',
      'content-type': 'application/xml',
      'x-scrada-peppol-sender-scheme': 'iso6523-actorid-upis',
      'x-scrada-peppol-sender-id': '0208:0403170701',
      'x-scrada-peppol-receiver-scheme': 'iso6523-actorid-upis',
      'x-scrada-peppol-receiver-id': '0208:0899965307',
      'x-scrada-peppol-c1-country-code': 'BE',
      'x-scrada-peppol-document-type-scheme': 'busdox-docid-qns',
      'x-scrada-peppol-document-type-value': BIS_INVOICE.documentType,
      'x-scrada-peppol-process-scheme': 'cenbii-procid-ubl',
      'x-scrada-peppol-process-value': BIS_INVOICE.process,
      'x-scrada-external-reference': 'doc-1.1.F-1',
    });
    const sent = smallInvoice({ number: 'F-1', sender: ME, receiver: BUYER });
    expect(new Uint8Array(request?.body ?? [])).toEqual(sent);
  });

  test('an identifier no header can carry is a precondition, and nothing leaves', async () => {
    const receiver = { scheme: '0208', value: '08999653é7' };
    const sent = await accessPoint.send(transmissionOf('F-1', { receiver }));
    expect(sent).toMatchObject({ ok: false, error: { kind: 'precondition' } });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['a UUID that is none', 'unknown', { status: 200, json: 'ok' }],
    ['a page', 'unknown', { status: 200, bytes: Buffer.from('<html/>') }],
    ['a redirect', 'precondition', { status: 302 }],
    ['a wrong key', 'precondition', { status: 401 }],
    ['no XML', 'precondition', { status: 415, json: refusal(-1) }],
    ['too often', 'transient', { status: 429 }],
    ['an error of its own', 'unknown', { status: 500, json: refusal(-1) }],
    ['an error of a proxy', 'unknown', { status: 502 }],
    ['unavailable', 'transient', { status: 503 }],
  ] as const)('answered with %s, it is %s', async (_name, kind, answer: FakeAnswer) => {
    fake.upsetNext(answer);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});

describe('what became of a document at Scrada', () => {
  async function statusWith(status: string, more: object = {}): Promise<unknown> {
    const sent = await accessPoint.send(transmissionOf('F-1'));
    const providerId = sent.ok ? sent.value.providerId : '';
    Object.assign(fake.sent[0] ?? {}, { status, ...more });
    return accessPoint.status(referenceTo(transmissionOf('F-1'), providerId));
  }

  test.each([
    ['Created', 'accepted'],
    ['Retry', 'accepted'],
    ['Processed', 'accepted'],
    ['Error', 'undelivered'],
    ['Rethought', 'accepted'],
    ['constructor', 'accepted'],
  ])('%s is %s', async (status, state) => {
    expect(await statusWith(status)).toMatchObject({ ok: true, value: { state } });
  });

  test('a trouble is told in its words', async () => {
    expect(await statusWith('Retry', { errorMessage: 'No route to C3' })).toMatchObject({
      value: { message: 'Scrada: Retry: No route to C3' },
    });
  });

  test('the receipt of the receiving access point is kept as evidence', async () => {
    const c3Timestamp = '2026-11-21T22:00:23.743Z';
    expect(await statusWith('Processed', { c3Timestamp })).toMatchObject({
      value: {
        transportId: fake.sent[0]?.id,
        evidence: { peppolC3Timestamp: c3Timestamp, peppolC2Timestamp: '2026-11-21T22:00:23.039Z' },
      },
    });
  });

  test('without an id from Scrada nobody can be asked, and nothing is called', async () => {
    expect(await accessPoint.status(referenceTo(transmissionOf('F-1')))).toMatchObject({
      ok: false,
      error: { kind: 'unknown' },
    });
    expect(fake.requests).toEqual([]);
  });
});

describe('an attempt at Scrada that ended without an answer', () => {
  const earlier = { uncertain: true, firstAttemptAt: NOW, attemptedAt: NOW };

  test('waits for a person, who is told where to look, and nothing is called', async () => {
    const handed = await handOver(
      waysOf({ accessPoint: accessPoint }),
      transmissionOf('F-1'),
      earlier,
      NOW,
    );
    const error = { kind: 'precondition', message: expect.stringContaining('Look it up there') };
    expect(handed).toMatchObject({ ok: false, error });
    expect(fake.requests).toEqual([]);
  });

  test('is asked for by the id, once there is one', async () => {
    const sent = await accessPoint.send(transmissionOf('F-1'));
    const known = { ...earlier, providerId: sent.ok ? sent.value.providerId : '' };
    const handed = await handOver(
      waysOf({ accessPoint: accessPoint }),
      transmissionOf('F-1'),
      known,
      NOW,
    );
    expect(handed).toMatchObject({ ok: true, value: { providerId: known.providerId } });
    expect(fake.sent).toHaveLength(1);
  });

  test('certainly not taken, it goes again by itself', async () => {
    const certain = { ...earlier, uncertain: false };
    expect(
      (await handOver(waysOf({ accessPoint: accessPoint }), transmissionOf('F-1'), certain, NOW))
        .ok,
    ).toBe(true);
  });
});
