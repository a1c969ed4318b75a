import {
  type AccessPointWorld,
  LONG_AGO,
  referenceTo,
  type Trouble,
  waysOf,
} from './access-point-world.js';
import { describeReading } from './access-point-reading.js';
import { handOver } from '../../src/usecases/exchange/hand-over.js';

const KIND: Readonly<Record<Trouble, string>> = {
  'document-refused': 'invalid',
  'not-allowed': 'precondition',
  throttled: 'transient',
  unavailable: 'transient',
  broken: 'unknown',
};

/** What every adapter of the AccessPoint port must do; `open` gives a fresh world for each test. */
export function describeAccessPoint(name: string, open: () => Promise<AccessPointWorld>): void {
  describe(`${name} as an access point`, () => {
    let world: AccessPointWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(async () => {
      await world.close();
    });

    async function takenAs(number: string): Promise<string> {
      const sent = await world.accessPoint.send(world.transmission(number));
      if (!sent.ok) throw new Error(`${number} was not sent: ${sent.error.message}`);
      return sent.value.providerId;
    }

    /** What the next attempt comes to after one that was taken unseen. */
    function resolved(): object {
      if (world.accessPoint.traits.unknownResolvedBy === 'person')
        return { ok: false, error: { kind: 'precondition' } };
      return world.repeatedKey === 'untold'
        ? { ok: false, error: { kind: 'unknown' } }
        : { ok: true, value: { providerId: expect.any(String) } };
    }

    describe('sending', () => {
      test('a document is taken once, and its fate can be asked for', async () => {
        const providerId = await takenAs('F-1');
        const reference = referenceTo(world.transmission('F-1'), providerId);
        expect(await world.accessPoint.status(reference)).toMatchObject({
          ok: true,
          value: { providerId },
        });
        expect(world.taken()).toBe(1);
      });

      test('the provider comes to its ends, and each is told', async () => {
        for (const outcome of world.outcomes) {
          const providerId = await takenAs(`F-${outcome}`);
          await world.becomes(`F-${outcome}`, outcome);
          const reference = referenceTo(world.transmission(`F-${outcome}`), providerId);
          expect(await world.accessPoint.status(reference)).toMatchObject({
            ok: true,
            value: { state: outcome, providerId },
          });
        }
        if (world.outcomes.length > 0) return;
        const reference = referenceTo(world.transmission('F-1'), await takenAs('F-1'));
        expect(await world.accessPoint.status(reference)).toMatchObject({
          value: { state: 'accepted' },
        });
      });

      test('a lost answer is unknown, and the next attempt takes nothing twice', async () => {
        world.loseNextAnswer();
        const transmission = world.transmission('F-1');
        expect(await world.accessPoint.send(transmission)).toMatchObject({
          ok: false,
          error: { kind: 'unknown' },
        });
        const earlier = {
          uncertain: true,
          ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
        };
        const again = await handOver(waysOf(world), transmission, earlier, world.now);
        expect(again).toMatchObject(resolved());
        expect(world.taken()).toBe(1);
      });

      test('a lost request is unknown too, and the next attempt sends it', async () => {
        world.loseNextRequest();
        const transmission = world.transmission('F-1');
        expect(await world.accessPoint.send(transmission)).toMatchObject({
          ok: false,
          error: { kind: 'unknown' },
        });
        const earlier = {
          uncertain: true,
          ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
        };
        const again = await handOver(waysOf(world), transmission, earlier, world.now);
        // Where only a person can tell, nothing goes before he did.
        const goes = world.accessPoint.traits.unknownResolvedBy !== 'person';
        expect(again.ok).toBe(goes);
        expect(world.taken()).toBe(goes ? 1 : 0);
      });

      test('ten attempts after one another, each unsure of the one before, take one document', async () => {
        const transmission = world.transmission('F-1');
        for (let attempts = 0; attempts < 10; attempts += 1) {
          const earlier = {
            uncertain: attempts > 0,
            ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
          };
          const handed = await handOver(waysOf(world), transmission, earlier, world.now);
          expect(handed).toMatchObject(attempts === 0 ? { ok: true } : resolved());
        }
        expect(world.taken()).toBe(1);
      });

      test('each trouble is of its kind, and takes nothing', async () => {
        for (const trouble of world.troubles) {
          world.failNext(trouble);
          const sent = await world.accessPoint.send(world.transmission(`F-${trouble}`));
          expect([trouble, sent.ok ? 'sent' : sent.error.kind]).toEqual([trouble, KIND[trouble]]);
        }
        expect(world.taken()).toBe(0);
        expect(world.troubles.length).toBeGreaterThan(2);
      });

      test('an answer of somebody in between is never taken for a verdict', async () => {
        for (const status of [500, 502] as const) {
          world.failWithStatus(status);
          expect(await world.accessPoint.send(world.transmission('F-1'))).toMatchObject({
            ok: false,
            error: { kind: 'unknown' },
          });
        }
      });

      test('a refused connection is transient: certainly not taken', async () => {
        expect(await world.offline.send(world.transmission('F-1'))).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
      });
    });

    describe('status', () => {
      test('of what never arrived is null where asking can tell, and an unreachable provider is an error', async () => {
        const never = referenceTo(world.transmission('F-never'));
        const told = await world.accessPoint.status(never);
        const { unknownResolvedBy } = world.accessPoint.traits;
        if (unknownResolvedBy === 'status') expect(told).toEqual({ ok: true, value: null });
        else expect(told.ok).toBe(false);
        expect(await world.offline.status({ ...never, providerId: 'p-1' })).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
      });

      test('is an error, not "never arrived", when somebody in between answers', async () => {
        const providerId = await takenAs('F-1');
        world.failWithStatus(503);
        const reference = referenceTo(world.transmission('F-1'), providerId);
        expect((await world.accessPoint.status(reference)).ok).toBe(false);
      });
    });

    describeReading(() => world);
  });
}
