import { factsByDebtor } from '../../domain/dunning/facts.js';
import type { Calendar } from '../../domain/dunning/policy.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import {
  graceEnd,
  type InstalmentPlan,
  judgePlan,
  judgePromise,
  type PaymentPromise,
  withPaid,
} from '../../domain/work/agreement.js';
import type { NoticeEvent } from '../../domain/work/notice.js';
import { dateIn, moneyIn } from '../../formats/letter/locale.js';
import type { WorkTask } from '../../formats/work/words/words.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { type Money, printMoney } from '../../kernel/money.js';
import type { TimelineKind } from '../../ports/timeline.js';
import type { Tx } from '../../ports/store.js';
import { endTask, giveTask, notify } from '../task/give-task.js';
import { loadLedger } from '../ledger/load-ledger.js';
import type { Ports } from '../ports.js';

/** Verdicts of one round. */
export interface Judged {
  readonly kept: number;
  readonly partly: number;
  readonly broken: number;
}

/** Everything a verdict may depend on beside the agreement itself. */
interface Judging {
  readonly ports: Ports;
  readonly tx: Tx;
  readonly on: PlainDate;
  readonly calendar: Calendar;
}

type Ended = 'kept' | 'partly' | 'broken';

/**
 * Judges promises and payment plans by what was booked. Kept as soon as the money is there. Not kept only when the bank
 * was seen for all the days of grace and nothing that waits for review may be this debtor's: nobody is called a
 * promise breaker for money we have not looked at. What is not kept becomes a task; the planner goes to the formal step.
 */
export function makeJudgePromises(ports: Ports) {
  return (administration: AdministrationId): Promise<Judged> =>
    ports.store.inTransaction(administration, async (tx) => {
      const { zone, country } = await tx.administration.get();
      const on = ports.clock.today(zone);
      const judging: Judging = { ports, tx, on, calendar: ports.calendar(country) };
      const ended = [...(await judgePromises(judging)), ...(await judgePlans(judging))];
      const count = (state: Ended) => ended.filter((one) => one === state).length;
      return { kept: count('kept'), partly: count('partly'), broken: count('broken') };
    });
}

async function judgePromises(judging: Judging): Promise<readonly Ended[]> {
  const { tx, on, calendar } = judging;
  const open = await tx.agreements.promises({ states: ['open'] });
  const bookings = await tx.agreements.bookings(open.flatMap((p) => p.openItemIds));
  const ended: Ended[] = [];
  for (const promise of open) {
    const { state, paid } = judgePromise(promise, bookings, on, calendar);
    if (state === 'open') continue;
    if (state !== 'kept' && !(await mayCondemn(judging, promise.debtorId, promise.payBy))) continue;
    await tx.agreements.savePromise({ ...promise, state, paid, judgedOn: on });
    await tell(judging, promise, PROMISE_ENDS[state], { state, paid, agreed: promise.payBy });
    ended.push(state);
  }
  return ended;
}

async function judgePlans(judging: Judging): Promise<readonly Ended[]> {
  const { tx, on, calendar } = judging;
  const running = await tx.agreements.plans({ states: ['running'] });
  const bookings = await tx.agreements.bookings(running.flatMap((p) => p.openItemIds));
  const ended: Ended[] = [];
  for (const plan of running) {
    const { state, paid } = judgePlan(plan, bookings, on, calendar);
    if (state === 'running') continue;
    const agreed = withPaid(plan, paid).find((i) => !i.paid)?.on ?? on;
    if (state === 'broken' && !(await mayCondemn(judging, plan.debtorId, agreed))) continue;
    await tx.agreements.savePlan({ ...plan, state, paid, judgedOn: on });
    await tell(judging, plan, PLAN_ENDS[state], { state, paid, agreed });
    ended.push(state);
  }
  return ended;
}

/** Whether all money of the days of grace was seen: in the statements, and not waiting for anybody's review. */
async function mayCondemn(
  { tx, on, calendar }: Judging,
  debtorId: DebtorId,
  agreed: PlainDate,
): Promise<boolean> {
  const end = graceEnd(agreed, calendar);
  const ledger = await loadLedger(tx, await tx.debtors.byIds([debtorId]));
  const { lastBankDate, statementGap, administration } = ledger;
  // Without any bank data payments are booked in the host: the days it may lag behind have to pass too.
  const isSeen =
    lastBankDate === undefined
      ? addWorkingDays(calendar, end, administration.settings.bankDaysMax) < on
      : lastBankDate >= end && !statementGap;
  const receipts = factsByDebtor(ledger, on).flatMap((facts) => facts.receipts);
  return isSeen && receipts.length === 0;
}

/** What follows from a verdict: an entry, and for what was not kept a task and who else should know. */
interface End {
  readonly entry: TimelineKind;
  readonly task?: WorkTask;
  readonly notice?: NoticeEvent;
}

const PROMISE_ENDS: Readonly<Record<Ended, End>> = {
  kept: { entry: 'promise-kept' },
  partly: { entry: 'promise-broken', task: 'promise-partly' },
  broken: { entry: 'promise-broken', task: 'promise-broken', notice: 'promise-broken' },
};

const PLAN_ENDS: Readonly<Record<'kept' | 'broken', End>> = {
  kept: { entry: 'plan-kept' },
  broken: { entry: 'plan-broken', task: 'plan-broken', notice: 'plan-broken' },
};

interface Verdict {
  readonly state: Ended;
  readonly paid: Money;
  /** The day that was agreed */
  readonly agreed: PlainDate;
}

async function tell(
  { ports, tx, on }: Judging,
  { id, debtorId, openItemIds, amount, promisedBy }: PaymentPromise | InstalmentPlan,
  { entry, task, notice }: End,
  { state, paid, agreed }: Verdict,
): Promise<void> {
  const { language } = await tx.administration.get();
  await tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by: 'voldaan', kind: entry },
    detail: {
      ...{ about: id, state, agreed, amount: printMoney(amount), paid: printMoney(paid) },
      currency: amount.currency,
    },
  });
  const given = {
    ...{ debtorId, openItemIds, dueOn: on },
    lines: [
      ['amount', moneyIn(language, amount)],
      ['paid', moneyIn(language, paid)],
      ['payBy', dateIn(language, agreed)],
      ['promisedBy', promisedBy],
    ] as const,
  };
  // Nobody confirms any more what is over.
  for (const kind of ['confirm-promise', 'confirm-plan'])
    await endTask(ports, tx, `${kind}:${id}`, { by: 'voldaan', outcome: 'overtaken' });
  if (task !== undefined)
    await giveTask(ports, tx, task, { ...given, key: `${entry}:${id}`, role: 'debtors' });
  if (notice !== undefined) await notify(ports, tx, notice, { ...given, key: id });
}
