import { makeRecommandAccessPoint } from '../../../../src/adapters/access-points/recommand/access-point.js';
import { addMs, type Instant } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import { smallInvoice } from '../../../support/small-invoice.js';
import { BUYER, ME, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { COMPANY, type RecommandFake, startRecommand } from './fake.js';
import { accessPointAt, settled } from './world.js';

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

    test('is asked twice at most: each attempt begins later, and the wait is as long as the list may lag', async () => {
      const asked = async (now: Instant, attemptedAt: Instant): Promise<unknown> =>
        makeRecommandAccessPoint(settled(), { clock: { now: () => now }, addresses: 'any' }).status(
          {
            ...never,
            attemptedAt,
          },
        );
      const soon = addMs(NOW, 5_000);
      const told = (await asked(soon, NOW)) as {
        readonly error: { readonly retryAfterMs: number };
      };
      const later = addMs(soon, told.error.retryAfterMs);
      expect(await asked(later, soon)).toEqual({ ok: true, value: null });
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
});
