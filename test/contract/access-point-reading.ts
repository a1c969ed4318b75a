import type { InboundReference } from '../../src/ports/access-point.js';
import type { AccessPointWorld } from './access-point-world.js';

/** The part of the contract that is about looking up, receiving and registering. */
export function describeReading(world: () => AccessPointWorld): void {
  describe('lookup', () => {
    test('says yes, no, or that it does not know', async () => {
      const yes = await world().accessPoint.lookup(world().registered);
      const no = await world().accessPoint.lookup(world().unregistered);
      // A provider that cannot say "no" lacks the look-up, even where its "yes" counts.
      const lacking = world().accessPoint.traits.lacks.lookup !== undefined;
      expect(lacking ? [true, 'unknown'] : [true]).toContain(yes.registered);
      expect(no.registered).toBe(lacking ? 'unknown' : false);
      expect(await world().offline.lookup(world().registered)).toMatchObject({
        registered: 'unknown',
        error: expect.any(String),
      });
    });

    test.each([500, 502, 503] as const)('answer %i is "unknown", never "no"', async (status) => {
      world().failWithStatus(status);
      expect(await world().accessPoint.lookup(world().registered)).toMatchObject({
        registered: 'unknown',
      });
    });
  });

  describe('inbox', () => {
    const FIRST = new TextEncoder().encode('<a xmlns="urn:a">één</a>');
    const SECOND = new TextEncoder().encode('<b/>');

    async function receiveBoth(): Promise<readonly InboundReference[]> {
      await world().receive?.(FIRST);
      await world().receive?.(SECOND);
      const page = await world().accessPoint.inbox(null);
      if (!page.ok) throw new Error(page.error.message);
      return page.value.entries;
    }

    /** Everything the inbox shows until it is empty, acknowledged one by one. */
    async function takeAll(): Promise<readonly Uint8Array[]> {
      const bytes: Uint8Array[] = [];
      let since: string | null = null;
      for (let page = 0; page < 10; page += 1) {
        const waiting = await world().accessPoint.inbox(since);
        if (!waiting.ok) throw new Error(waiting.error.message);
        for (const entry of waiting.value.entries.filter((e) => e.event === undefined)) {
          const fetched = await world().accessPoint.fetch(entry);
          if (!fetched.ok) throw new Error(fetched.error.message);
          bytes.push(fetched.value.bytes);
          expect((await world().accessPoint.acknowledge(entry)).ok).toBe(true);
          expect((await world().accessPoint.acknowledge(entry)).ok).toBe(true);
        }
        if (waiting.value.entries.length === 0) break;
        since = waiting.value.next;
      }
      return bytes;
    }

    test('hands out the exact bytes, oldest first, until nothing waits', async () => {
      if (world().receive === null) {
        expect(await world().accessPoint.inbox(null)).toMatchObject({ value: { entries: [] } });
        return;
      }
      expect((await receiveBoth()).length).toBeGreaterThan(0);
      expect(await takeAll()).toEqual([FIRST, SECOND]);
    });

    test('says from whom to whom, under an id of its own', async () => {
      if (world().receive === null) return;
      const [first] = await receiveBoth();
      const fetched = await world().accessPoint.fetch(first ?? { id: '' });
      if (!fetched.ok) throw new Error(fetched.error.message);
      expect(fetched.value.sender ?? world().registered).toEqual(world().registered);
      expect(fetched.value.receiver).toEqual(world().transmission('F-1').sender);
      expect(fetched.value.transportId).not.toBe('');
    });

    test('what is not there is an error, and an unreachable inbox is not an empty one', async () => {
      if (world().receive === null) return;
      expect((await world().accessPoint.fetch({ id: 'nowhere' })).ok).toBe(false);
      expect(await world().offline.inbox(null)).toMatchObject({
        ok: false,
        error: { kind: 'transient' },
      });
      // Where a cursor says how far we are, acknowledging is nobody's business but ours.
      const page = await world().accessPoint.inbox(null);
      const byCursor = page.ok && page.value.next !== null;
      expect((await world().offline.acknowledge({ id: 'x' })).ok).toBe(byCursor);
    });
  });

  describe('registering', () => {
    const participant = { scheme: '0208', value: '0202239951' };
    const registration = {
      ...{ participant, name: 'Nieuw BV', country: 'BE', language: 'nl' },
      documentTypes: [],
    };

    test('is there, or is said to be lacking', () => {
      const { registry, traits } = world().accessPoint;
      expect(registry === null).toBe(traits.lacks.register !== undefined);
      expect((registry?.migrationKey ?? null) === null).toBe(traits.lacks.migrate !== undefined);
    });

    test('twice is harmless, and deregistering takes it away', async () => {
      const { registry } = world().accessPoint;
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
}
