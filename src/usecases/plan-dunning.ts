import type { PlainDate } from '../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../kernel/ids.js';
import type { Ledger, ReminderSent } from '../domain/dunning/ledger.js';
import type { DunningPlan, DunningPolicy } from '../domain/dunning/policy.js';
import { planEach } from '../domain/dunning/plan.js';
import type { DunningRun, StoredAction, Tx } from '../ports/store.js';
import { loadHabits, loadPolicyChoice } from './choose-policy.js';
import { loadLedger } from './load-ledger.js';
import type { Ports } from './ports.js';

export interface PlannedRun {
  readonly run: DunningRun;
  readonly actions: readonly StoredAction[];
}

/**
 * CHASE, first half: what should go out today, as a plan that a person sees before anything leaves.
 * Planning the same day again replaces a plan that was not approved; an approved one stays and is answered.
 */
export function makePlanDunning(ports: Ports, policies: (name: string) => DunningPolicy) {
  return (administration: AdministrationId, on?: PlainDate): Promise<PlannedRun> =>
    ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      const today = on ?? ports.clock.today(zone);
      const { plan } = await planNow(ports, tx, policies, today);
      const id = ports.ids.next('run');
      const run: DunningRun = { id, on: today, plan, state: 'planned' };
      const actions = plan.actions.map((action): StoredAction => ({
        id: ports.ids.next('action'),
        runId: id,
        action,
        state: 'planned',
      }));
      if ((await tx.dunning.addRun(run, actions)) !== 'exists-approved') return { run, actions };
      return approvedRun(tx, today);
    });
}

/** How many runs back the one of a day is looked for: one per day, newest first. */
const RUNS_BACK_MAX = 1_000;

async function approvedRun(tx: Tx, on: PlainDate): Promise<PlannedRun> {
  const run = (await tx.dunning.runs(RUNS_BACK_MAX)).find((known) => known.on === on);
  if (run === undefined) throw new Error(`The approved run of ${on} is gone`);
  return { run, actions: await tx.dunning.actions(run.id) };
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
 * The plan of this moment from this moment's facts; a stopped system plans too, with everything held.
 * `leaveOut`: claims of the action that is being re-checked, which must not stand in its own way. `only`: the
 * debtor it is about; nothing is planned for others.
 */
export async function planNow(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  on: PlainDate,
  leaveOut: readonly ReminderSent[] = [],
  only?: DebtorId,
): Promise<Planned> {
  const ledger = await loadLedger(tx, only);
  const { administration } = ledger;
  const reminders = ledger.reminders.filter(
    (reminder) => !leaveOut.some((own) => sameReminder(own, reminder)),
  );
  const dunningStopped = await tx.administration.isDunningStopped();
  const facts = { ...ledger, reminders, administration: { ...administration, dunningStopped } };
  const choice = await loadPolicyChoice(tx, policies, facts, on);
  const habits = await loadHabits(tx, facts, choice, on, only);
  const known = { ...facts, habits };
  const alone = only === undefined ? undefined : facts.debtors[0];
  return {
    plan: planEach(known, choice, on, ports.calendar(administration.country)),
    ledger: known,
    policy: (alone === undefined ? null : choice.of(alone)) ?? choice.named,
  };
}
