import { addDays } from '../../src/kernel/dates.js';
import type { ActionId } from '../../src/kernel/ids.js';
import { isOk } from './results.js';
import { bank } from './stage-bank.js';
import { delivered, DUE, goTo } from './stage-days.js';
import type { Held } from '../../src/domain/dunning/policy.js';
import type { DunningRun, StoredAction } from '../../src/ports/dunning.js';
import type { Stage } from './stage.js';

/** The day after the due date of the one invoice, with fresh bank data: policy S1-14 has a reminder by mail. */
export async function reminderDue(s: Stage): Promise<void> {
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
}

/** Plans the day, approves it and lets the hold pass; answers the actions. */
export async function remindToday(s: Stage): Promise<readonly ActionId[]> {
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'test'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  return actions.map(({ id }) => id);
}

/** Tasks the host got, in order. */
export function hostTasks({ host, administration }: Stage) {
  return host.reports(administration, 'task').map(({ report }) => report);
}

/** How far the host was told its invoices have come, in order. */
export function hostReminders({ host, administration }: Stage) {
  return host.reports(administration, 'reminder').map(({ report }) => report);
}

/** What became of an action: state, reason, and its attempts. */
export async function whatBecameOf(s: Stage, id: ActionId | undefined) {
  if (id === undefined) throw new Error('No action was planned');
  return s.look(async (tx) => {
    const action = await tx.dunning.action(id);
    const dispatches = await tx.dispatches.ofAction(id);
    return { state: action?.state, reason: action?.reason, dispatches };
  });
}

/** The run of today with all its rows, planned now. */
export async function planned(s: Pick<Stage, 'app' | 'administration'>): Promise<{
  readonly run: DunningRun;
  readonly actions: readonly StoredAction[];
  readonly held: readonly Held[];
}> {
  const run = await s.app.planDunning(s.administration);
  const rows = await s.app.store.inTransaction(s.administration, async (tx) => ({
    actions: await tx.dunning.actions(run.id),
    held: await tx.dunning.held(run.id),
  }));
  return { run, ...rows };
}
