import type { Waiting } from '../../domain/dunning/waiting.js';
import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { ReminderKey } from '../../ports/messages.js';
import type { Tx } from '../../ports/store.js';

/** Most open tasks of a kind that are looked at; more are a mailbox nobody reads. */
const TASKS_MAX = 10_000;

/** Kind of an open task -> why its debtor gets no reminders meanwhile. */
const HOLDING: Readonly<Record<string, Waiting['reason']>> = {
  reply: 'replied',
  'mail-bounced': 'message-bounced',
  'mail-failed': 'message-bounced',
};

/** What waits for a person, from the tasks that are open. */
export async function loadWaiting(tx: Tx): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const [kind, reason] of Object.entries(HOLDING))
    for (const { debtorId, openedOn } of await tx.tasks.list({ state: 'open', kind }, TASKS_MAX))
      if (debtorId !== undefined) waiting.push({ debtorId, reason, on: openedOn });
  return waiting;
}

/** Keys of the reminders whose message came back and went no other way since. */
export async function loadLost(tx: Tx): Promise<ReadonlySet<string>> {
  return new Set((await tx.messages.undelivered()).map(keyOf));
}

/** Marks those reminders. */
export function withDelivery(
  lost: ReadonlySet<string>,
  reminders: readonly ReminderSent[],
): readonly ReminderSent[] {
  if (lost.size === 0) return reminders;
  return reminders.map((reminder) =>
    lost.has(keyOf(reminder)) ? { ...reminder, undelivered: true } : reminder,
  );
}

function keyOf({ openItemId, round, step }: ReminderKey): string {
  return `${openItemId} ${round} ${step}`;
}
