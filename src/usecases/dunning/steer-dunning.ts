import { addMs } from '../../kernel/dates.js';
import type { ActionId, AdministrationId, RunId, UserId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  approvalState,
  BATCH,
  BATCH_MINUTES,
  isMessage,
  leavesByItself,
  peopleNeeded,
  type RunFacts,
  USUAL_RUNS,
  waitsForPerson,
} from '../../domain/dunning/brakes.js';
import { inOfficeHours } from '../../domain/dunning/office-hours.js';
import type { DunningRun, StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { lettersNow } from './letter-sets.js';
import { put } from '../outbox/outbox-messages.js';
import { recordLeft } from './record-left.js';
import { isSoleDecider } from '../access/sole-decider.js';
import type { Ports } from '../ports.js';

export interface RunError {
  readonly kind: 'no-such-run' | 'already-approved' | 'not-planned-yet' | 'letters-changed';
  readonly message: string;
}

/** What an approval came to: messages leave, or one more yes is needed and why. */
export interface Approved {
  readonly run: DunningRun;
  /** Actions that leave now, after the hold; none while somebody else has to look first */
  readonly leaving: number;
  readonly waits: 'second-person' | 'second-look' | null;
}

/** What an approval may say beside the name. */
export interface ApprovalWish {
  /** What he does not want to send; it is held for ever */
  readonly leaveOut?: readonly ActionId[];
  /** What certainly left before, as after a restore: it is on record as sent, and never goes again */
  readonly left?: readonly ActionId[];
  /** Who he is, where he signed in */
  readonly user?: UserId;
}

/** Actions read at once while a run is approved. */
const PAGE = 1_000;
/** Runs looked back at for what is usual: those without messages say nothing. */
const RUNS_BACK = 30;

/**
 * A person's yes: every action goes to the outbox, in batches, after the hold during which it can be undone. Above the cap
 * it takes a second person. `leaveOut`: what he does not want to send; it is held for ever. `left`: what certainly left
 * before, as after a restore: it is on record as sent, and never goes again.
 */
export function makeApproveRun(ports: Ports) {
  return async (
    administration: AdministrationId,
    runId: RunId,
    by: string,
    { leaveOut = [], left = [], user }: ApprovalWish = {},
  ): Promise<Result<Approved, RunError>> => {
    const isSole = await isSoleDecider(ports, administration, 'reminders.approve');
    return ports.store.inTransaction(administration, async (tx) => {
      const found = await approvableRun(ports, tx, runId);
      if (!found.ok) {
        const about = { kind: 'dunning_run', id: runId };
        const facts = { reason: found.error.kind, said_by: by };
        await tx.audit.note({ act: 'dunning_run.approval-refused', about, facts });
        return found;
      }
      const { settings } = await tx.administration.get();
      const approval = { by, at: ports.clock.now() };
      await tx.dunning.approve(runId, user === undefined ? approval : { ...approval, user });
      for (const id of leaveOut) await hold(tx, await tx.dunning.action(id), runId, 'left-out');
      for (const id of left) await recordLeft(ports, tx, await tx.dunning.action(id), runId);
      const run = await runAgain(tx, runId);
      const needed = peopleNeeded(await factsOf(tx, run));
      const state = approvalState(needed, run.approvals, settings.releasedByOne === true && isSole);
      if (state !== 'enough') return ok({ run, leaving: 0, waits: state });
      await tx.dunning.setState(runId, 'approved');
      const leaving = await release(ports, tx, run, () => true);
      return ok({ run: { ...run, state: 'approved' }, leaving, waits: null });
    });
  };
}

/**
 * Lets go what automatic steps planned, where the brakes allow it without a person. What is left of the run waits for one.
 * Answers how many leave.
 */
export function makeReleaseAutomatic(ports: Ports) {
  return (administration: AdministrationId, runId: RunId): Promise<number> =>
    ports.store.inTransaction(administration, async (tx) => {
      const found = await plannedRun(tx, runId);
      if (!found.ok) return 0;
      const before = await runsBefore(tx, found.value);
      const since = await tx.dunning.firstApproved();
      const waits = waitsForPerson(await factsOf(tx, found.value), found.value.fingerprint, before);
      return waits === null
        ? release(ports, tx, found.value, ({ action }) =>
            leavesByItself(action, found.value.on, since),
          )
        : 0;
    });
}

/** A planned run whose letters still say what they said when somebody looked at it. */
async function approvableRun(
  ports: Ports,
  tx: Tx,
  runId: RunId,
): Promise<Result<DunningRun, RunError>> {
  const found = await plannedRun(tx, runId);
  if (!found.ok) return found;
  const { letters } = found.value;
  return letters !== undefined && letters !== (await lettersNow(ports, tx))
    ? err(lettersChanged(runId))
    : found;
}

async function plannedRun(tx: Tx, runId: RunId): Promise<Result<DunningRun, RunError>> {
  const run = await tx.dunning.run(runId, 'lock');
  if (run === null) {
    const message = `There is no run ${runId}. List the runs and take one of today.`;
    return err({ kind: 'no-such-run', message });
  }
  if (run.state === 'planning') {
    const message = `Run ${runId} is still being planned. Wait until it is; plan again when that takes more than an hour.`;
    return err({ kind: 'not-planned-yet', message });
  }
  return run.state === 'planned'
    ? ok(run)
    : err({ kind: 'already-approved', message: `Run ${runId} is ${run.state} already.` });
}

function lettersChanged(runId: RunId): RunError {
  const message = `A letter was changed after run ${runId} was planned: what was looked at is not what would leave. Plan again and look at the new run.`;
  return { kind: 'letters-changed', message };
}

async function runAgain(tx: Tx, runId: RunId): Promise<DunningRun> {
  const run = await tx.dunning.run(runId);
  if (run === null) throw new Error(`Run ${runId} is gone`);
  return run;
}

/** What is usual, from the runs before this one that sent anything. */
export async function factsOf(tx: Tx, run: DunningRun): Promise<RunFacts> {
  const before = await runsBefore(tx, run);
  const { messages, debtors } = run.summary;
  return {
    ...{ messages, debtors },
    before: before.map(({ summary }) => summary.messages).filter((count) => count > 0),
  };
}

/** Approved runs of earlier days that had anything to do, newest first. */
export async function runsBefore(tx: Tx, run: DunningRun): Promise<readonly DunningRun[]> {
  const runs = await tx.dunning.runs(RUNS_BACK);
  return runs
    .filter(({ on, state }) => on < run.on && (state === 'approved' || state === 'done'))
    .filter(({ summary }) => summary.actions > 0)
    .slice(0, USUAL_RUNS);
}

/**
 * Puts what may go into the outbox. Messages leave a batch at a time, in the office hours of the administration; what a
 * person does himself lies ready at once.
 */
async function release(
  ports: Ports,
  tx: Tx,
  run: DunningRun,
  wanted: (stored: StoredAction) => boolean,
): Promise<number> {
  const { settings, zone, country } = await tx.administration.get();
  const calendar = ports.calendar(country);
  const firstSend = addMs(ports.clock.now(), settings.approvalHoldMinutes * 60_000);
  let [leaving, messages, batchAt] = [0, 0, inOfficeHours(firstSend, zone, calendar)];
  for (let after = 0; ; after += PAGE) {
    const page = await tx.dunning.actions(run.id, { after, limit: PAGE });
    for (const stored of page) {
      if (stored.state !== 'planned' || !wanted(stored)) continue;
      await tx.dunning.saveAction({ ...stored, state: 'approved' });
      const isOne = isMessage(stored.action);
      if (isOne && messages > 0 && messages % BATCH === 0)
        batchAt = inOfficeHours(addMs(batchAt, BATCH_MINUTES * 60_000), zone, calendar);
      const at = isOne ? batchAt : firstSend;
      await put(tx, ports.ids, 'issue-reminder', stored.id, { actionId: stored.id }, at);
      leaving += 1;
      if (isOne) messages += 1;
    }
    if (page.length < PAGE) return leaving;
  }
}

async function hold(
  tx: Tx,
  stored: StoredAction | null,
  runId: RunId,
  reason: string,
): Promise<void> {
  if (stored?.runId === runId && stored.state === 'planned')
    await tx.dunning.saveAction({ ...stored, state: 'held', reason });
}

/** Takes an approval back; what has left already stays sent. Answers how many actions were withdrawn. */
export function makeUndoRun(ports: Ports) {
  return (administration: AdministrationId, runId: RunId): Promise<Result<number, RunError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const run = await tx.dunning.run(runId, 'lock');
      if (run === null) return err({ kind: 'no-such-run', message: `There is no run ${runId}.` });
      return ok(await stopRun(tx, runId, 'approval-undone'));
    });
}

/** Nothing more of a run leaves: what waits is held with the reason. Answers how many. */
export async function stopRun(tx: Tx, runId: RunId, reason: string): Promise<number> {
  let withdrawn = 0;
  for (const action of await tx.dunning.actions(runId)) {
    if (action.state !== 'approved') continue;
    if (!(await tx.outbox.withdraw(`issue-reminder:${action.id}`, reason))) continue;
    await tx.dunning.saveAction({ ...action, state: 'held', reason });
    withdrawn += 1;
  }
  await tx.dunning.setState(runId, 'stopped');
  return withdrawn;
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
