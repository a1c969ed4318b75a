import { addDays } from '../../src/kernel/dates.js';
import type { Tx } from '../../src/ports/store.js';
import { testStore, type TestStore } from '../support/database.js';
import { memoryTestStore } from '../support/memory-store.js';
import { isOk } from '../support/results.js';
import { MORNING, setStage, type Stage } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';

/** An invoice that is sent, comes due, is asked for, is paid in part, is asked for again, and is looked at in figures. */
async function story(s: Stage): Promise<void> {
  await delivered(s);
  for (const late of [1, 3, 7]) {
    goTo(s, addDays(DUE, late));
    if (late === 3) {
      await bank(s, { entries: [receipt(2_100n, { invoice: 1, reference: 'BANK00000001' })] });
      const [entry] = await s.app.review.list(s.administration);
      if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    }
    await bank(s, { opening: late >= 3 ? 2_100n : 0n, id: `B-${late}` });
    const { run } = await planned(s);
    isOk(await s.app.approveRun(s.administration, run.id, 'test'));
    s.clock.advanceMs(31 * 60_000);
    await s.settle();
  }
}

/** What the books say, by every way of asking that a story leaves something behind for. */
async function told(tx: Tx, s: Stage) {
  const period = { from: addDays(DUE, -60), until: s.today() };
  const documents = await tx.documents.list('out', 10);
  const runs = await tx.dunning.runs(10);
  return {
    debtors: await tx.debtors.all(),
    documents,
    journeys: await Promise.all(documents.map(({ id }) => tx.journey.of(id))),
    exchanges: await tx.exchanges.all(),
    items: await tx.ledger.items({ openOnly: false }),
    allocations: await tx.ledger.allAllocations(),
    entries: await tx.bank.withLabel('matched'),
    labels: await tx.bank.countByLabel(),
    learned: await tx.learned.all(),
    runs,
    actions: await Promise.all(runs.map(({ id }) => tx.dunning.actions(id))),
    held: await Promise.all(runs.map(({ id }) => tx.dunning.held(id))),
    reminders: await tx.dunning.reminders(),
    messages: await tx.outbox.list({}),
    tasks: await tx.tasks.list({}, 100),
    figures: await tx.figures.sums(period, 'Europe/Brussels'),
    standing: await tx.standings.count(s.today(), 'EUR'),
  };
}

/** Ids the servers of the sandbox make up at random. */
const MADE_UP = /\b(trm|evt)_[0-9a-f-]{36}/g;

/** As text, in which two stores may differ by nothing: members in any order. */
function asText(value: unknown): string {
  return JSON.stringify(value, plain, 1).replace(MADE_UP, '$1');
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function play(open: () => Promise<TestStore>) {
  const s = await setStage(MORNING, undefined, open);
  try {
    await story(s);
    const counts = await s.store.platform.counts(s.clock.now());
    return { counts, ...(await s.look((tx) => told(tx, s))) };
  } finally {
    await s.close();
  }
}

test('a story leaves the same books in memory as in a database', async () => {
  const inMemory = await play(memoryTestStore);
  const inDatabase = await play(() => testStore());
  expect(inMemory.reminders).toHaveLength(2);
  expect(asText(inMemory)).toBe(asText(inDatabase));
});
