import { eInvoiceBe } from '../../../../src/adapters/access-points/e-invoice-be/adapter.js';
import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import type { FakeReply } from '../../../support/provider-fake.js';
import { smallInvoice } from '../../../support/small-invoice.js';
import { BUYER, ME, NOBODY, NOW, transmissionOf } from '../../../support/small-exchange.js';
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

    test.each([
      ['in a state of tomorrow', { state: 'QUEUED' }],
      ['without a time that can be read', { createdAt: '2026-11-21T22:00:00' }],
    ] as const)('found %s, nothing is concluded', async (_, odd) => {
      const receiver = ['0208', BUYER.value] as const;
      fake.add({ bytes: xmlOf('F-1'), state: 'SENT', receiver, ...odd });
      expect(await accessPoint.status(of)).toMatchObject({ error: { kind: 'precondition' } });
    });

    test('with more of one number than can be opened, nothing is concluded', async () => {
      for (let n = 0; n < 51; n += 1) fake.add({ bytes: '<x/>', invoiceId: null, state: 'SENT' });
      fake.documents.forEach((document) =>
        Object.assign(document, { bytes: xmlOf('F-1').replace('F-1<', 'F-11<') }),
      );
      expect(await accessPoint.status(of)).toMatchObject({ error: { kind: 'precondition' } });
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
