import type { Tx } from '../../src/ports/store.js';
import { testStore, type TestStore } from './database.js';
import { memoryTestStore } from './memory-store.js';
import { MORNING, setStage, type Stage } from './stage.js';

/** Ids the servers of the sandbox make up at random. */
const MADE_UP = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Plays a story over the store in memory and over a database, and answers what `told` reads of each afterwards, as text in
 * which two stores may differ by nothing: members in any order.
 */
export async function playedInBoth(
  story: (s: Stage) => Promise<void>,
  told: (tx: Tx, s: Stage) => Promise<unknown>,
): Promise<{ readonly inMemory: string; readonly inDatabase: string }> {
  const play = async (open: () => Promise<TestStore>): Promise<string> => {
    const s = await setStage(MORNING, undefined, open);
    try {
      await story(s);
      const counts = await s.store.platform.counts(s.clock.now());
      const said = { counts, told: await s.look((tx) => told(tx, s)) };
      return JSON.stringify(said, plain, 1).replace(MADE_UP, 'made up');
    } finally {
      await s.close();
    }
  };
  return { inMemory: await play(memoryTestStore), inDatabase: await play(() => testStore()) };
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
