import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import type { FakeReply } from '../../../support/provider-fake.js';
import { BUYER, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { type PhossFake, startPhoss } from './fake.js';
import { accessPointAt } from './world.js';

describe('phoss-ap', () => {
  let fake: PhossFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startPhoss();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  describe('"never stored"', () => {
    const of = referenceTo(transmissionOf('F-1'));

    test('is believed from the access point itself', async () => {
      expect(await accessPoint.status(of)).toEqual({ ok: true, value: null });
      expect(fake.calls.map(({ path }) => path[2])).toEqual(['status', 'in-transmission']);
    });

    test.each<[string, readonly FakeReply[]]>([
      ['a 404 with words of somebody else', [{ status: 404, body: 'not here' }]],
      ['a bare 404, and no access point behind it', [{ status: 404 }, { status: 404 }]],
      ['a bare 404, and something else behind it', [{ status: 404 }, { status: 200, body: '{}' }]],
      ['a status of another document', [{ status: 200, body: { sbdhInstanceID: 'x' } }]],
    ])('is not, from %s', async (_, replies) => {
      for (const reply of replies) fake.interrupt(reply);
      expect((await accessPoint.status(of)).ok).toBe(false);
    });

    test('is not, while the call may still be on its way', async () => {
      const early = { ...of, attemptedAt: addMs(NOW, -119_000) };
      expect(await accessPoint.status(early)).toMatchObject({
        error: { kind: 'transient', retryAfterMs: 120_000 },
      });
    });
  });
  describe('what it lacks', () => {
    test('look-up: it does not know', async () => {
      expect(accessPoint.traits.lacks.lookup).toMatch(/no look-up/);
      expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered: 'unknown' });
      expect(fake.calls).toEqual([]);
    });

    test('an inbox: documents are handed over', async () => {
      expect(accessPoint.traits.lacks.inbox).toMatch(/by itself/);
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [], next: null },
      });
      expect(await accessPoint.fetch({ id: 'x' })).toMatchObject({
        error: { kind: 'precondition' },
      });
      expect(await accessPoint.acknowledge({ id: 'x' })).toEqual({ ok: true, value: undefined });
    });

    test('registering and moving participants', () => {
      const { lacks } = accessPoint.traits;
      expect([lacks.register, lacks.migrate]).toEqual([expect.any(String), expect.any(String)]);
      expect(accessPoint.registry).toBeNull();
    });
  });
});
