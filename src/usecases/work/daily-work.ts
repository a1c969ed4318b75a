import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { withoutNextStep } from '../../domain/work/no-step.js';
import { escalates } from '../../domain/work/task-outcomes.js';
import type { Task } from '../../domain/work/task.js';
import { roleName } from '../../formats/work/task-text.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import { addDays, hourIn, type PlainDate } from '../../kernel/dates.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import { endOvertaken } from '../task/end-overtaken.js';
import { giveTask } from '../task/give-task.js';
import { type InstrumentDay, reviewInstruments } from '../instrument/instrument-day.js';
import { type Judged, makeJudgePromises } from './judge-promises.js';
import { loadBooks, loadLedger } from '../ledger/load-ledger.js';
import type { Ports } from '../ports.js';
import { reviewCustomers } from '../figures/quarterly-review.js';

/** What a day's round did. */
export interface DayDone extends Judged {
  /** What nobody has to do any more */
  readonly overtaken: number;
  readonly escalated: number;
  readonly reviews: number;
  /** Claims without a next step, each now a task */
  readonly withoutStep: number;
  readonly instruments: InstrumentDay;
}

export interface DailyWork {
  /** The round of today, whenever it is asked for; what it did before it does not do again. */
  run(administration: AdministrationId): Promise<DayDone>;
  /** The same once a day, in the morning, for the schedule; null before, and when it was done today. */
  runOnce(administration: AdministrationId): Promise<DayDone | null>;
}

/** Tasks of one kind a round gives out; the rest follows the next day. */
const TASKS_PER_DAY = 200;
const LOOKED_MAX = 5_000;
/** Debtors that are looked at in one transaction. */
const DEBTORS_AT_ONCE = 500;
const CURSOR = 'daily-work';
/** As the run of the day: a promise is judged by the statement of the night, before its debtor is written to. */
const FROM_HOUR = 7;

/** Judges what was agreed, takes what lies still to somebody who can move it, and asks for the quarter's reviews. */
export function makeDailyWork(ports: Ports, policies: (name: string) => DunningPolicy): DailyWork {
  const judge = makeJudgePromises(ports);
  const run = async (administration: AdministrationId): Promise<DayDone> => {
    const judged = await judge(administration);
    const { on, ...told } = await ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      const today = ports.clock.today(zone);
      return {
        on: today,
        overtaken: await endOvertaken(ports, tx),
        escalated: await escalate(ports, tx, today),
        reviews: await reviewCustomers(ports, tx, today),
        instruments: await reviewInstruments(ports, tx, today),
      };
    });
    return {
      ...{ ...judged, ...told },
      withoutStep: await findStill(ports, administration, policies, on),
    };
  };
  return {
    run,
    async runOnce(administration) {
      const isNew = await ports.store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        if (hourIn(ports.clock.now(), zone) < FROM_HOUR) return false;
        const today = ports.clock.today(zone);
        const before = await tx.cursors.get(CURSOR);
        return before !== today && tx.cursors.move(CURSOR, before, today);
      });
      return isNew ? run(administration) : null;
    },
  };
}

/** What nobody did in time goes to the manager, once per task (practice 64). */
async function escalate(ports: Ports, tx: Tx, on: PlainDate): Promise<number> {
  const late = await tx.tasks.list({ state: 'open', dueUntil: addDays(on, -1) }, LOOKED_MAX);
  let escalated = 0;
  for (const task of late.filter(escalates)) {
    if (escalated >= TASKS_PER_DAY) break;
    if (await toManager(ports, tx, task, on)) escalated += 1;
  }
  return escalated;
}

async function toManager(ports: Ports, tx: Tx, task: Task, on: PlainDate): Promise<boolean> {
  const { id, debtorId, openItemIds, subject, owner, role, dueOn } = task;
  if (debtorId === undefined) return false;
  const { language, country } = await tx.administration.get();
  const opened = await giveTask(ports, tx, 'escalated', {
    ...{ key: `escalated:${id}`, role: 'manager', debtorId, openItemIds },
    dueOn: addWorkingDays(ports.calendar(country), on, 1),
    lines: [
      ['task', `${subject} (${owner ?? roleName(language, role)}, ${dateIn(language, dueOn)})`],
    ],
  });
  return opened === 'opened';
}

/** Practice 36: no overdue claim that nothing holds back is without a planned action. */
async function findStill(
  ports: Ports,
  administration: AdministrationId,
  policies: (name: string) => DunningPolicy,
  on: PlainDate,
): Promise<number> {
  const { store } = ports;
  const books = await store.inTransaction(administration, loadBooks);
  const policy = policies(books.administration.policy);
  const calendar = ports.calendar(books.administration.country);
  const given = await store.inTransaction(administration, (tx) =>
    tx.tasks.list({ kind: 'no-step' }, LOOKED_MAX),
  );
  const known = new Set(given.map(({ key }) => key));
  let found = 0;
  let last: Debtor | null = null;
  while (found < TASKS_PER_DAY) {
    const after: Debtor | null = last;
    const page = await store.inTransaction(administration, async (tx) => {
      const debtors = await tx.debtors.withClaims(on, after, DEBTORS_AT_ONCE);
      const ledger = await loadLedger(tx, debtors, books);
      const still = withoutNextStep(policy, { ledger, on, calendar })
        .map((item) => ({ item, key: `no-step:${item.id}:${item.round}` }))
        .filter(({ key }) => !known.has(key))
        .slice(0, TASKS_PER_DAY - found);
      for (const { item, key } of still)
        await giveTask(ports, tx, 'no-step', {
          ...{ key, role: 'debtors', debtorId: item.debtorId, openItemIds: [item.id] },
          dueOn: addWorkingDays(calendar, on, 1),
          lines: [['open', moneyIn(books.administration.language, item.open)]],
        });
      return { last: debtors.at(-1) ?? null, found: still.length };
    });
    found += page.found;
    last = page.last;
    if (last === null) break;
    await ports.breathe();
  }
  return found;
}
