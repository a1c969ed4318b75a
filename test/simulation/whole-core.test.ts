import { memoryStore } from '../../src/adapters/memory/store.js';
import type { Outcome, Store, Tx } from '../../src/ports/store.js';
import { type Engine, openEngine, pgliteEngine } from '../../src/simulation/engines.js';
import { FAULTS } from '../../src/simulation/weather.js';
import { runSeed } from '../../src/simulation/run.js';
import { template } from '../support/database.js';

/** Seeds and steps of the comparison of the two stores: a database in this process takes a hundred times as long. */
const ON_BOTH = { seeds: 25, steps: 3 } as const;

async function hashOf(engine: Engine, seed: number, steps: number): Promise<string> {
  const { broken, sha256 } = await runSeed({ seed, ...(await engine.begin()), steps });
  expect(broken).toEqual([]);
  return sha256;
}

test('one seed is one life: the same log, line for line, each time', async () => {
  const engine = await openEngine('memory');
  expect(await hashOf(engine, 7, 60)).toBe(await hashOf(engine, 7, 60));
  expect(await hashOf(engine, 7, 60)).not.toBe(await hashOf(engine, 8, 60));
}, 120_000);

test('the store in memory and the database live the same lives', async () => {
  const [memory, pglite] = [await openEngine('memory'), await pgliteEngine(await template())];
  for (let seed = 1; seed <= ON_BOTH.seeds; seed += 1)
    expect([seed, await hashOf(memory, seed, ON_BOTH.steps)]).toEqual([
      seed,
      await hashOf(pglite, seed, ON_BOTH.steps),
    ]);
  await pglite.close();
}, 900_000);

test('an engine nobody knows is refused by name', () => {
  expect(() => openEngine('tape')).toThrow('There is no engine "tape". Known: memory, pglite.');
});

/** A store that does not do what it says: each is found by the promise it breaks. */
const MUTANTS: readonly (readonly [
  what: string,
  broken: string,
  change: (tx: Tx) => Partial<Tx>,
])[] = [
  [
    'forgets that an attempt was uncertain',
    'INV-9',
    (tx) => ({
      outbox: {
        ...tx.outbox,
        claim: async (claim) => {
          const claimed = await tx.outbox.claim(claim);
          return claimed === null ? null : { ...claimed, uncertain: false };
        },
      },
    }),
  ],
  [
    'takes work for done that must be tried again',
    'INV-2',
    (tx) => ({
      outbox: {
        ...tx.outbox,
        settle: (message, outcome, at) => tx.outbox.settle(message, doneInstead(outcome), at),
      },
    }),
  ],
  [
    'keeps every second booking of a statement only',
    'INV-6',
    (tx) => ({
      bank: {
        ...tx.bank,
        addEntries: (statement, entries) =>
          tx.bank.addEntries(
            statement,
            entries.filter((_, n) => n % 2 === 0),
          ),
      },
    }),
  ],
  [
    'keeps no bytes of what came in',
    'INV-3',
    (tx) => ({
      inbound: {
        ...tx.inbound,
        add: (record) => tx.inbound.add({ ...record, bytes: record.bytes.slice(1) }),
      },
    }),
  ],
];

function doneInstead(outcome: Outcome): Outcome {
  return outcome.kind === 'retry' ? { kind: 'done' } : outcome;
}

/** What people and judges ask is true; what the workers are told is not. */
function mutant(store: Store, change: (tx: Tx) => Partial<Tx>): Store {
  return {
    ...store,
    inTransaction: (administration, work) =>
      store.inTransaction(administration, (tx) => {
        const changed = change(tx);
        return work(
          new Proxy(tx, {
            get: (target, name) =>
              (Object.hasOwn(changed, name)
                ? Reflect.get(changed, name)
                : Reflect.get(target, name)) as unknown,
          }),
        );
      }),
  };
}

test.each(MUTANTS)(
  'a store that %s breaks %s',
  async (_what, promise, change) => {
    const found: string[] = [];
    for (let seed = 1; seed <= 12 && !found.some((what) => what.startsWith(promise)); seed += 1) {
      const lived = await runSeed({
        ...{ seed, store: memoryStore(), steps: 120 },
        beneath: (whole) => mutant(whole, change),
      });
      found.push(...lived.broken);
    }
    expect(found.some((what) => what.includes(promise))).toBe(true);
  },
  300_000,
);

test('a life meets half of the faults there are', async () => {
  const { faults } = await runSeed({ seed: 3, store: memoryStore(), steps: 60 });
  expect(Object.keys(faults).length).toBeLessThanOrEqual(FAULTS.length / 2);
  expect(Object.values(faults).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0);
}, 60_000);
