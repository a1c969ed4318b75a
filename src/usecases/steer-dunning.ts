import { addMs } from '../kernel/dates.js';
import type { AdministrationId, RunId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { DunningRun } from '../ports/store.js';
import { put } from './outbox-messages.js';
import type { Ports } from './ports.js';

export type RunError = {
  readonly kind: 'no-such-run' | 'already-approved';
  readonly message: string;
};

/** A person's yes: every action goes to the outbox, after the hold during which it can be undone. */
export function makeApproveRun(ports: Ports) {
  return (
    administration: AdministrationId,
    runId: RunId,
    by: string,
  ): Promise<Result<DunningRun, RunError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const run = await tx.dunning.run(runId);
      if (run === null)
        return err({
          kind: 'no-such-run',
          message: `There is no run ${runId}. List the runs and take one of today.`,
        });
      if (run.state !== 'planned')
        return err({ kind: 'already-approved', message: `Run ${runId} is ${run.state} already.` });
      const { settings } = await tx.administration.get();
      const now = ports.clock.now();
      const approved: DunningRun = { ...run, state: 'approved', approvedAt: now, approvedBy: by };
      await tx.dunning.saveRun(approved);
      const firstSend = addMs(now, settings.approvalHoldMinutes * 60_000);
      for (const action of await tx.dunning.actions(runId)) {
        await tx.dunning.saveAction({ ...action, state: 'approved' });
        await put(tx, ports.ids, 'issue-reminder', action.id, { actionId: action.id }, firstSend);
      }
      return ok(approved);
    });
}

/** Takes an approval back; what has left already stays sent. Answers how many actions were withdrawn. */
export function makeUndoRun(ports: Ports) {
  return (administration: AdministrationId, runId: RunId): Promise<Result<number, RunError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const run = await tx.dunning.run(runId);
      if (run === null) return err({ kind: 'no-such-run', message: `There is no run ${runId}.` });
      let withdrawn = 0;
      for (const action of await tx.dunning.actions(runId)) {
        if (action.state !== 'approved') continue;
        if (!(await tx.outbox.withdraw(`issue-reminder:${action.id}`, 'Approval was taken back')))
          continue;
        await tx.dunning.saveAction({ ...action, state: 'held', reason: 'approval-undone' });
        withdrawn += 1;
      }
      await tx.dunning.saveRun({ ...run, state: 'stopped' });
      return ok(withdrawn);
    });
}

/** The kill switch of one administration, or of all: checked before each single message (INV-14). */
export function makeStopDunning(ports: Ports) {
  return async (which: AdministrationId | 'all', stopped: boolean): Promise<void> => {
    if (which === 'all') return ports.store.platform.stopDunning(stopped);
    await ports.store.inTransaction(which, (tx) =>
      tx.administration.change((before) => ({ ...before, dunningStopped: stopped })),
    );
  };
}
