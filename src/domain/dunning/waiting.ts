import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';

/** Days a debtor's answer that nobody has looked at holds his reminders back, when the administration says nothing. */
export const REPLY_HOLD_DAYS = 7;

/**
 * Something of a debtor that waits for a person: he wrote to us, or a message to him came back. Over when the person
 * closes its task.
 */
export interface Waiting {
  readonly debtorId: DebtorId;
  readonly reason: 'replied' | 'message-bounced';
  readonly on: PlainDate;
}

/**
 * Last day something that waits holds reminders back, null when it does no longer. An answer holds for some days, 0 of them
 * not at all: a debtor cannot stop reminders for good by writing. What came back holds until somebody mended it, because no
 * further step may build on a letter nobody got.
 */
export function waitsUntil(
  waiting: readonly Waiting[],
  reason: Waiting['reason'],
  on: PlainDate,
  replyHoldDays: number,
): { readonly until?: PlainDate } | null {
  const own = waiting.filter((one) => one.reason === reason && one.on <= on);
  if (own.length === 0) return null;
  if (reason === 'message-bounced') return {};
  const last = own
    .map((one) => addDays(one.on, replyHoldDays - 1))
    .reduce((a, b) => (a > b ? a : b));
  return last >= on ? { until: last } : null;
}
