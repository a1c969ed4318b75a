import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, RunId } from '../../kernel/ids.js';
import { oneAhead } from '../../kernel/one-ahead.js';
import type { Ledger, ReminderSent } from '../../domain/dunning/ledger.js';
import { planEach } from '../../domain/dunning/plan.js';
import type { DunningPlan, DunningPolicy } from '../../domain/dunning/policy.js';
import { countRun } from '../../domain/dunning/run-summary.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DunningRun } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { choose, type Choosing, loadChoosing, loadHabits } from './choose-policy.js';
import { lettersNow } from './letter-sets.js';
import { type Books, loadBooks, loadLedger } from '../ledger/load-ledger.js';
import type { Ports } from '../ports.js';

/** Debtors planned at once: what is in memory, and how long others wait for the database, do not grow with the books. */
const DEBTORS_AT_ONCE = 1_000;
/** No policy looks further ahead than its earliest notice, days. */
const LOOK_AHEAD_DAYS_MAX = 60;

/**
 * CHASE, first half: what should go out today, as a run that a person sees before anything leaves. Planning the same day
 * again replaces a run that nobody approved; an approved one stays and is answered. Debtors are planned a few at a time;
 * the run may be approved once all of them are. What changed meanwhile is seen when each message is looked at again.
 */
export function makePlanDunning(ports: Ports, policies: (name: string) => DunningPolicy) {
  return async (administration: AdministrationId, on?: PlainDate): Promise<DunningRun> => {
    const given = await ports.store.inTransaction(administration, async (tx) => {
      const { zone, policy } = await tx.administration.get();
      const today = on ?? ports.clock.today(zone);
      const choosing = await loadChoosing(tx, policies, policy);
      const id = ports.ids.next('run');
      const begun = { id, on: today, policies: [], fingerprint: '', begunAt: ports.clock.now() };
      const known = await tx.dunning.begin(begun);
      if (known === 'exists-approved') return { approved: await tx.dunning.runOf(today) };
      const books = await loadBooks(tx);
      const stopped = await tx.administration.isDunningStopped();
      return {
        ...{ id, on: today, choosing, books: withSwitch(books, stopped) },
        letters: await lettersNow(ports, tx),
        debtors: await tx.debtors.count(),
      };
    });
    if ('approved' in given) {
      if (given.approved === null) throw new Error('The approved run of the day is gone');
      return given.approved;
    }
    return planAll(ports, administration, given);
  };
}

interface Given {
  readonly id: RunId;
  readonly on: PlainDate;
  readonly choosing: Choosing;
  readonly books: Books;
  readonly letters: string;
  /** How many the administration has */
  readonly debtors: number;
}

/**
 * Three things at a time: the database reads the next debtors and keeps the rows of the last ones while these are planned.
 * Where there is one connection only they follow each other.
 */
async function planAll(
  ports: Ports,
  administration: AdministrationId,
  given: Given,
): Promise<DunningRun> {
  const count = countRun(given.debtors);
  const used = new Map<string, DunningPolicy>();
  for await (const { plan, policies } of oneAhead(planParts(ports, administration, given))) {
    const actions = plan.actions.map((action) => ({ id: ports.ids.next('action'), action }));
    await ports.store.inTransaction(administration, (tx) =>
      tx.dunning.addRows(given.id, actions, plan.held),
    );
    count.add(plan);
    for (const policy of policies) used.set(policy.name, policy);
  }
  const { named } = given.choosing;
  const policies = [...used.set(named.name, named).values()];
  const found = {
    policies: policies.map(({ name, version }) => ({ name, version })),
    fingerprint: fingerprintOf(ports, policies, given.letters),
    letters: given.letters,
    summary: count.summary(),
  };
  return ports.store.inTransaction(administration, async (tx) => {
    const finished = (await tx.dunning.finish(given.id, found))
      ? await tx.dunning.run(given.id)
      : null;
    if (finished === null)
      throw new Error(`The run of ${given.on} was planned anew by somebody else; look at that one`);
    return finished;
  });
}

interface PlannedPart {
  readonly plan: DunningPlan;
  /** Those its debtors follow */
  readonly policies: ReadonlySet<DunningPolicy>;
}

async function* planParts(
  ports: Ports,
  administration: AdministrationId,
  given: Given,
): AsyncGenerator<PlannedPart> {
  for await (const facts of oneAhead(readParts(ports, administration, given))) {
    // What is under way is sent, and others are served, before the processor is taken for the length of a part.
    await ports.breathe();
    const policies = facts.ledger.debtors.flatMap((debtor) => facts.choice.of(debtor) ?? []);
    yield { plan: planOf(ports, facts, given.on), policies: new Set(policies) };
  }
}

/** All debtors somebody may have to be told something of, by number. */
async function* readParts(
  ports: Ports,
  administration: AdministrationId,
  { on, books, choosing }: Given,
): AsyncGenerator<PlanFacts> {
  const until = addDays(on, LOOK_AHEAD_DAYS_MAX);
  let last: Debtor | null = null;
  for (;;) {
    const after: Debtor | null = last;
    const facts: PlanFacts | null = await ports.store.inTransaction(administration, async (tx) => {
      const debtors = await tx.debtors.withClaims(until, after, DEBTORS_AT_ONCE);
      return debtors.length === 0
        ? null
        : planFacts(tx, await loadLedger(tx, debtors, books), choosing, on);
    });
    if (facts === null) return;
    yield facts;
    last = facts.ledger.debtors.at(-1) ?? null;
  }
}

/** What the plan of some debtors follows from. */
interface PlanFacts {
  readonly ledger: Ledger;
  readonly choice: ReturnType<typeof choose>;
}

async function planFacts(
  tx: Tx,
  ledger: Ledger,
  choosing: Choosing,
  on: PlainDate,
): Promise<PlanFacts> {
  const choice = choose(choosing, ledger, on);
  return { choice, ledger: { ...ledger, habits: await loadHabits(tx, ledger, choice, on) } };
}

/** The plan for the debtors of a ledger, each by his own policy. */
function planOf(
  ports: Pick<Ports, 'calendar'>,
  { ledger, choice }: PlanFacts,
  on: PlainDate,
): DunningPlan {
  return planEach(ledger, choice, on, ports.calendar(ledger.administration.country));
}

function withSwitch(books: Books, dunningStopped: boolean): Books {
  return { ...books, administration: { ...books.administration, dunningStopped } };
}

/** Of what decides about content and time: who changes it must look at the next runs again. */
function fingerprintOf(
  ports: Pick<Ports, 'digest'>,
  policies: readonly DunningPolicy[],
  letters: string,
): string {
  const text = JSON.stringify([
    letters,
    ...policies.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ]);
  return ports.digest(new TextEncoder().encode(text)).slice(0, 32);
}

function sameReminder(a: ReminderSent, b: ReminderSent): boolean {
  return a.openItemId === b.openItemId && a.round === b.round && a.step === b.step;
}

/** A plan with the facts and the policy it follows from. */
export interface Planned {
  readonly plan: DunningPlan;
  readonly ledger: Ledger;
  /** Of the debtor it is about; of the administration where it is about all */
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
  const choosing = await loadChoosing(tx, policies, books.administration.policy);
  const facts = await planFacts(tx, { ...ledger, reminders }, choosing, on);
  const [debtor] = facts.ledger.debtors;
  return {
    plan: planOf(ports, facts, on),
    ledger: facts.ledger,
    policy: (debtor === undefined ? null : facts.choice.of(debtor)) ?? choosing.named,
  };
}
