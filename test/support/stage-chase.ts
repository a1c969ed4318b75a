import type { Held } from '../../src/domain/dunning/policy.js';
import type { DunningRun, StoredAction } from '../../src/ports/dunning.js';
import type { Stage } from './stage.js';

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
