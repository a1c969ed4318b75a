import type { Waiting } from '../domain/dunning/waiting.js';
import type { ReminderSent } from '../domain/dunning/ledger.js';
import type { DebtorId } from '../kernel/ids.js';
import type { ReminderKey } from '../ports/messages.js';
import type { Tx } from '../ports/store.js';

/** Most open tasks of a kind that are looked at; more are a mailbox nobody reads. */
const TASKS_MAX = 10_000;

/** Kind of an open task -> why its debtor gets no reminders meanwhile. */
const HOLDING: Readonly<Record<string, Waiting['reason']>> = {
  reply: 'replied',
  'mail-bounced': 'message-bounced',
  'mail-failed': 'message-bounced',
};

/** What waits for a person, from the tasks that are open. */
export async function loadWaiting(tx: Tx, only?: DebtorId): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const [kind, reason] of Object.entries(HOLDING)) {
    const filter = {
      state: 'open',
      kind,
      ...(only === undefined ? {} : { debtorId: only }),
    } as const;
    for (const { debtorId, openedOn } of await tx.tasks.list(filter, TASKS_MAX))
      if (debtorId !== undefined) waiting.push({ debtorId, reason, on: openedOn });
  }
  return waiting;
}

/** Marks the reminders whose message came back. */
export async function withDelivery(
  tx: Tx,
  reminders: readonly ReminderSent[],
): Promise<readonly ReminderSent[]> {
  const lost = new Set((await tx.messages.undelivered()).map(keyOf));
  if (lost.size === 0) return reminders;
  return reminders.map((reminder) =>
    lost.has(keyOf(reminder)) ? { ...reminder, undelivered: true } : reminder,
  );
}

function keyOf({ openItemId, round, step }: ReminderKey): string {
  return `${openItemId} ${round} ${step}`;
}
