import type { ParticipantId } from '../../src/domain/party/participant.js';
import type { Instant } from '../../src/kernel/dates.js';
import type {
  AccessPoint,
  InboundReference,
  SentReference,
  Transmission,
} from '../../src/ports/access-point.js';
import { handOver } from '../../src/usecases/hand-over.js';

/** What the next call that sends meets, before anything is done. */
export type Trouble =
  /** The provider judges the document and refuses it */
  | 'document-refused'
  /** Something of ours must be mended: the key, the registration, the quota */
  | 'not-allowed'
  | 'throttled'
  | 'unavailable'
  /** It broke in the middle of the work: nobody knows whether it was done */
  | 'broken';

/**
 * One access point under test, with the controls a contract needs: our sandbox over real HTTP, or a provider's API
 * replayed from its field tables by a fake that keeps state.
 */
export interface AccessPointWorld {
  readonly accessPoint: AccessPoint;
  /** The same adapter, pointed at an address where nobody listens */
  readonly offline: AccessPoint;
  readonly registered: ParticipantId;
  readonly unregistered: ParticipantId;
  /** The moment the adapter takes for now */
  readonly now: Instant;
  /** A document that would be taken; the same number gives the same bytes, the key follows from the number */
  transmission(number: string): Transmission;
  /** The next document is taken, but its answer never arrives. */
  loseNextAnswer(): void;
  /** The next document never arrives, and nobody says so. */
  loseNextRequest(): void;
  /** The next call that sends meets this trouble; undefined in `troubles` where the provider has no such answer. */
  failNext(trouble: Trouble): void;
  readonly troubles: readonly Trouble[];
  /** The next call, whichever, is answered with this status and nothing of the provider's own. */
  failWithStatus(status: 500 | 502 | 503): void;
  /** How many documents were really taken. */
  taken(): number;
  /** The network or the provider comes to this end with a document that was taken. */
  becomes(number: string, outcome: 'delivered' | 'rejected' | 'undelivered'): Promise<void>;
  /** Outcomes this provider can tell; none: that the network has it is all there is to hear. */
  readonly outcomes: readonly ('delivered' | 'rejected' | 'undelivered')[];
  /** Somebody else sends us these bytes; null where documents are handed over, not fetched. */
  readonly receive: ((bytes: Uint8Array) => Promise<void>) | null;
  /** `untold`: a repeated key is refused without a word about what was taken under it. Left out: it is told. */
  readonly repeatedKey?: 'untold';
  close(): Promise<void>;
}

/** Long enough ago that a list that lags behind has caught up. */
const LONG_AGO = '2026-11-01T08:00:00.000Z' as Instant;

export function referenceTo(transmission: Transmission, providerId?: string): SentReference {
  const { key, transportId, number, sender, receiver } = transmission;
  return {
    ...{ key, transportId, number, sender, receiver, attemptedAt: LONG_AGO },
    ...(providerId === undefined ? {} : { providerId }),
  };
}

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
          ...{ attempts: 1, uncertain: true },
          ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
        };
        const again = await handOver(world.accessPoint, transmission, earlier, world.now);
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
          ...{ attempts: 1, uncertain: true },
          ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
        };
        const again = await handOver(world.accessPoint, transmission, earlier, world.now);
        // Where only a person can tell, nothing goes before he did.
        const goes = world.accessPoint.traits.unknownResolvedBy !== 'person';
        expect(again.ok).toBe(goes);
        expect(world.taken()).toBe(goes ? 1 : 0);
      });

      test('ten attempts after one another, each unsure of the one before, take one document', async () => {
        const transmission = world.transmission('F-1');
        for (let attempts = 0; attempts < 10; attempts += 1) {
          const earlier = {
            ...{ attempts, uncertain: attempts > 0 },
            ...{ firstAttemptAt: world.now, attemptedAt: LONG_AGO },
          };
          const handed = await handOver(world.accessPoint, transmission, earlier, world.now);
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

    describe('lookup', () => {
      test('says yes, no, or that it does not know', async () => {
        const yes = await world.accessPoint.lookup(world.registered);
        const no = await world.accessPoint.lookup(world.unregistered);
        const lacking = world.accessPoint.traits.lacks.lookup !== undefined;
        expect([yes.registered, no.registered]).toEqual(
          lacking ? ['unknown', 'unknown'] : [true, false],
        );
        expect(await world.offline.lookup(world.registered)).toMatchObject({
          registered: 'unknown',
          error: expect.any(String),
        });
      });

      test.each([500, 502, 503] as const)('answer %i is "unknown", never "no"', async (status) => {
        if (world.accessPoint.traits.lacks.lookup === undefined) world.failWithStatus(status);
        expect(await world.accessPoint.lookup(world.registered)).toMatchObject({
          registered: 'unknown',
        });
      });
    });

    describe('inbox', () => {
      const FIRST = new TextEncoder().encode('<a xmlns="urn:a">één</a>');
      const SECOND = new TextEncoder().encode('<b/>');

      async function receiveBoth(): Promise<readonly InboundReference[]> {
        await world.receive?.(FIRST);
        await world.receive?.(SECOND);
        const page = await world.accessPoint.inbox(null);
        if (!page.ok) throw new Error(page.error.message);
        return page.value.entries;
      }

      /** Everything the inbox shows until it is empty, acknowledged one by one. */
      async function takeAll(): Promise<readonly Uint8Array[]> {
        const bytes: Uint8Array[] = [];
        let since: string | null = null;
        for (let page = 0; page < 10; page += 1) {
          const waiting = await world.accessPoint.inbox(since);
          if (!waiting.ok) throw new Error(waiting.error.message);
          for (const entry of waiting.value.entries.filter((e) => e.event === undefined)) {
            const fetched = await world.accessPoint.fetch(entry);
            if (!fetched.ok) throw new Error(fetched.error.message);
            bytes.push(fetched.value.bytes);
            expect((await world.accessPoint.acknowledge(entry)).ok).toBe(true);
            expect((await world.accessPoint.acknowledge(entry)).ok).toBe(true);
          }
          if (waiting.value.entries.length === 0) break;
          since = waiting.value.next;
        }
        return bytes;
      }

      test('hands out the exact bytes, oldest first, until nothing waits', async () => {
        if (world.receive === null) {
          expect(await world.accessPoint.inbox(null)).toMatchObject({ value: { entries: [] } });
          return;
        }
        expect((await receiveBoth()).length).toBeGreaterThan(0);
        expect(await takeAll()).toEqual([FIRST, SECOND]);
      });

      test('says from whom to whom, under an id of its own', async () => {
        if (world.receive === null) return;
        const [first] = await receiveBoth();
        const fetched = await world.accessPoint.fetch(first ?? { id: '' });
        if (!fetched.ok) throw new Error(fetched.error.message);
        expect(fetched.value.sender ?? world.registered).toEqual(world.registered);
        expect(fetched.value.receiver).toEqual(world.transmission('F-1').sender);
        expect(fetched.value.transportId).not.toBe('');
      });

      test('what is not there is an error, and an unreachable inbox is not an empty one', async () => {
        if (world.receive === null) return;
        expect((await world.accessPoint.fetch({ id: 'nowhere' })).ok).toBe(false);
        expect(await world.offline.inbox(null)).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
        expect((await world.offline.acknowledge({ id: 'x' })).ok).toBe(false);
      });
    });

    describe('registering', () => {
      const participant = { scheme: '0208', value: '0202239951' };
      const registration = {
        ...{ participant, name: 'Nieuw BV', country: 'BE', language: 'nl' },
        documentTypes: [],
      };

      test('is there, or is said to be lacking', () => {
        const { registry, traits } = world.accessPoint;
        expect(registry === null).toBe(traits.lacks.register !== undefined);
        expect((registry?.migrationKey ?? null) === null).toBe(traits.lacks.migrate !== undefined);
      });

      test('twice is harmless, and deregistering takes it away', async () => {
        const { registry } = world.accessPoint;
        if (registry === null) return;
        for (let times = 0; times < 2; times += 1)
          expect((await registry.register(registration)).ok).toBe(true);
        const stands = await registry.registration(participant);
        expect(stands.ok && ['registered', 'pending', 'needs-person']).toContain(
          stands.ok ? stands.value.state : '',
        );
        for (let times = 0; times < 2; times += 1)
          expect((await registry.deregister(participant)).ok).toBe(true);
        expect(await registry.registration(participant)).toMatchObject({
          value: { state: 'absent' },
        });
      });
    });
  });
}
