import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import type { FakeAnswer } from '../../../support/provider-fake.js';
import { smallInvoice } from '../../../support/small-invoice.js';
import { BUYER, ME, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { type EInvoiceBeFake, startEInvoiceBe } from './fake.js';
import { accessPointAt, detail } from './world.js';

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
});
