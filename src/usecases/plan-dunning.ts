import { addDays, type PlainDate } from '../kernel/dates.js';
import type { AdministrationId, DebtorId, RunId } from '../kernel/ids.js';
import type { Ledger, ReminderSent } from '../domain/dunning/ledger.js';
import { withLegalBrake } from '../domain/dunning/brakes.js';
import { planRun } from '../domain/dunning/plan.js';
import type { DunningPlan, DunningPolicy } from '../domain/dunning/policy.js';
import { type Count, countRun } from '../domain/dunning/run-summary.js';
import type { Debtor } from '../domain/party/debtor.js';
import type { DunningRun } from '../ports/dunning.js';
import type { Tx } from '../ports/store.js';
import { type Books, loadBooks, loadLedger } from './load-ledger.js';
import type { Ports } from './ports.js';

/** Debtors planned at once: what is in memory, and how long others wait for the database, do not grow with the books. */
const DEBTORS_AT_ONCE = 500;
/** No policy looks further ahead than its earliest notice, days. */
const LOOK_AHEAD_DAYS_MAX = 60;

/**
 * CHASE, first half: what should go out today, as a run that a person sees before anything leaves. Planning the same day
 * again replaces a run that nobody approved; an approved one stays and is answered. Debtors are planned a few at a time;
 * the run may be approved once all of them are. What changed meanwhile is seen when each message is looked at again.
 */
export function makePlanDunning(ports: Ports, policies: (name: string) => DunningPolicy) {
  return async (administration: AdministrationId, on?: PlainDate): Promise<DunningRun> => {
    const id = ports.ids.next('run');
    const run = await ports.store.inTransaction(administration, async (tx) => {
      const { zone, policy: name } = await tx.administration.get();
      const policy = policies(name);
      const today = on ?? ports.clock.today(zone);
      const begun = {
        ...{ id, on: today, fingerprint: fingerprintOf(ports, [policy]) },
        policies: [{ name: policy.name, version: policy.version }],
      };
      const known = await tx.dunning.begin(begun);
      return known === 'exists-approved' ? tx.dunning.runOf(today) : { ...begun, policy };
    });
    if (run === null) throw new Error('The approved run of the day is gone');
    if (!('policy' in run)) return run;
    const summary = await planAll(ports, administration, { id, on: run.on, policy: run.policy });
    return ports.store.inTransaction(administration, async (tx) => {
      const { policies: used, fingerprint } = run;
      if (!(await tx.dunning.finish(id, { policies: used, fingerprint, summary })))
        throw new Error(`The run of ${run.on} was planned anew by somebody else; look at that one`);
      const finished = await tx.dunning.run(id);
      if (finished === null) throw new Error(`Run ${id} is gone`);
      return finished;
    });
  };
}

interface Given {
  readonly id: RunId;
  readonly on: PlainDate;
  readonly policy: DunningPolicy;
}

async function planAll(ports: Ports, administration: AdministrationId, given: Given) {
  const start = await ports.store.inTransaction(administration, async (tx) => ({
    since: await tx.dunning.firstApproved(),
    books: withSwitch(await loadBooks(tx), await tx.administration.isDunningStopped()),
    debtors: await tx.debtors.count(),
  }));
  const count = countRun(start.debtors);
  let last: Debtor | null = null;
  for (;;) {
    const planned: Debtor | null = await ports.store.inTransaction(administration, (tx) =>
      planNext(ports, tx, { ...given, ...start }, last, count),
    );
    if (planned === null) return count.summary();
    last = planned;
    await ports.breathe();
  }
}

/** Plans the next debtors and keeps the rows; the last of them, or null when there are none left. */
async function planNext(
  ports: Ports,
  tx: Tx,
  { id, on, policy, books, since }: Given & { books: Books; since: PlainDate | null },
  after: Debtor | null,
  count: Count,
): Promise<Debtor | null> {
  const until = addDays(on, LOOK_AHEAD_DAYS_MAX);
  const debtors = await tx.debtors.withClaims(until, after, DEBTORS_AT_ONCE);
  if (debtors.length === 0) return null;
  const ledger = await loadLedger(tx, debtors, books);
  const plan = planRun(ledger, policy, on, ports.calendar(books.administration.country));
  const actions = plan.actions.map((action) => ({
    id: ports.ids.next('action'),
    action: withLegalBrake(action, on, since),
  }));
  await tx.dunning.addRows(id, actions, plan.held);
  count.add(plan);
  return debtors.at(-1) ?? null;
}

function withSwitch(books: Books, dunningStopped: boolean): Books {
  return { ...books, administration: { ...books.administration, dunningStopped } };
}

/** Of what decides about content and time: who changes it must look at the next runs again. */
function fingerprintOf(ports: Pick<Ports, 'digest'>, policies: readonly DunningPolicy[]): string {
  const text = JSON.stringify(policies.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  return ports.digest(new TextEncoder().encode(text)).slice(0, 32);
}

function sameReminder(a: ReminderSent, b: ReminderSent): boolean {
  return a.openItemId === b.openItemId && a.round === b.round && a.step === b.step;
}

/** A plan with the facts and the policy it follows from. */
export interface Planned {
  readonly plan: DunningPlan;
  readonly ledger: Ledger;
  readonly policy: DunningPolicy;
}

/**
 * The plan of this moment for one debtor, from this moment's facts; a stopped system plans too, with everything held.
 * `leaveOut`: claims of the action that is being re-checked, which must not stand in its own way.
 */
export async function planNow(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  on: PlainDate,
  about: { readonly debtor: DebtorId; readonly leaveOut: readonly ReminderSent[] },
): Promise<Planned> {
  const books = withSwitch(await loadBooks(tx), await tx.administration.isDunningStopped());
  const ledger = await loadLedger(tx, await tx.debtors.byIds([about.debtor]), books);
  const reminders = ledger.reminders.filter(
    (reminder) => !about.leaveOut.some((own) => sameReminder(own, reminder)),
  );
  const facts = { ...ledger, reminders };
  const policy = policies(books.administration.policy);
  return {
    plan: planRun(facts, policy, on, ports.calendar(books.administration.country)),
    ledger: facts,
    policy,
  };
}
