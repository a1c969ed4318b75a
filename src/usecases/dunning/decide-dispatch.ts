import { dateIn } from '../../kernel/dates.js';
import type { ActionId, AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { settleLeft } from './dispatch-state.js';
import { type NamedDebtor, withDebtors } from '../party/with-debtors.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** What a person found out about a mail without an answer, and who says so. */
export interface DispatchDecision {
  readonly left: boolean;
  readonly by: string;
  readonly reason: string;
}

/** A mail of which nobody knows whether it left, and to whom it went. */
export type WaitingDispatch = ReminderDispatch & NamedDebtor;

export type DispatchError = { readonly kind: 'not-waiting'; readonly message: string };

export interface DispatchDesk {
  /** Mails that may have left, oldest first. */
  waiting(administration: AdministrationId): Promise<readonly WaitingDispatch[]>;
  /** Settles one: it counts as sent, or goes again under the same message id. */
  decide(
    administration: AdministrationId,
    actionId: ActionId,
    decision: DispatchDecision,
  ): Promise<Result<'sent' | 'again', DispatchError>>;
}

/** Shown at once. */
const WAITING_MAX = 500;

/** Reminders of which nobody but a person can say whether they left. */
export function makeDispatchDesk(ports: Ports): DispatchDesk {
  return {
    waiting: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const unsettled = await tx.dispatches.unsettled(WAITING_MAX);
        return withDebtors(
          tx,
          unsettled.filter(({ state }) => state === 'unknown'),
        );
      }),
    decide: (administration, actionId, decision) =>
      ports.store.inTransaction(administration, async (tx) => {
        const stored = await tx.dunning.action(actionId);
        const open = (await tx.dispatches.ofAction(actionId)).find((d) => d.state === 'unknown');
        if (stored === null || open === undefined) {
          const message = `No message of action ${actionId} waits for a decision. List those that do.`;
          return err({ kind: 'not-waiting', message });
        }
        const { left } = decision;
        ports.observe.event('dispatch.decided', { administration, action: actionId, left });
        await closeTask(ports, tx, open, decision);
        if (decision.left) {
          const note = `${decision.by}: ${decision.reason}`;
          await settleLeft(ports, tx, stored, { ...open, note });
          return ok('sent');
        }
        await sendAgain(ports, tx, stored, open, decision);
        return ok('again');
      }),
  };
}

/** It did not leave: the facts are read again, and it goes if it is still due. */
async function sendAgain(
  ports: Ports,
  tx: Tx,
  stored: StoredAction,
  open: ReminderDispatch,
  { by, reason }: DispatchDecision,
): Promise<void> {
  const now = ports.clock.now();
  await tx.dispatches.settle({ ...open, at: now, state: 'stayed', note: `${by}: ${reason}` });
  const { id, runId, action } = stored;
  await tx.dunning.saveAction({ id, runId, action, state: 'approved' });
  const key = `${stored.id}:${open.attempt + 1}`;
  await put(tx, ports.ids, 'issue-reminder', key, { actionId: stored.id }, now);
}

async function closeTask(
  ports: Ports,
  tx: Tx,
  { actionId, attempt }: ReminderDispatch,
  { left, by, reason }: DispatchDecision,
): Promise<void> {
  const task = await tx.tasks.byKey(`delivery-unknown:${actionId}:${attempt}`);
  if (task === null) return;
  const { zone } = await tx.administration.get();
  const on = dateIn(ports.clock.now(), zone);
  await tx.tasks.close(task.id, { on, by, outcome: left ? 'left' : 'stayed', note: reason });
}
