import { type PlainDate, plainDate } from '../../kernel/dates.js';
import { idOf } from '../../kernel/ids.js';
import { narrowed } from '../../domain/dunning/charges.js';
import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { DunningAction } from '../../domain/dunning/policy.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';

/** What was approved and is still due, with the amounts of now; never more than was approved. */
export function stillDue(
  approved: DunningAction,
  fresh: DunningAction | undefined,
  currency: string,
): DunningAction | null {
  if (fresh === undefined) return null;
  return narrowed(fresh, new Set(approved.items.map((item) => item.openItem)), currency);
}

/** The day of the claim, the currency of the books, and what the action claimed before. */
interface Claiming {
  readonly today: PlainDate;
  readonly currency: string;
  readonly ownClaims: readonly ReminderSent[];
}

/** Claims every item; what another action claimed first falls out. Null when nothing is left. */
export async function claimReminder(
  tx: Tx,
  stored: StoredAction,
  action: DunningAction,
  { today, currency, ownClaims }: Claiming,
): Promise<DunningAction | null> {
  const claimedItems = new Set<string>();
  for (const item of action.items) {
    const own = ownClaims.some(
      (c) => c.openItemId === item.openItem && c.round === item.round && c.step === action.step,
    );
    const reminder = reminderOf(stored, action, item, today);
    const claimed = own
      ? await tx.dunning.renewReminder(reminder)
      : (await tx.dunning.claimReminder(reminder)) === 'claimed';
    if (claimed) claimedItems.add(item.openItem);
  }
  return narrowed(action, claimedItems, currency);
}

function reminderOf(
  stored: StoredAction,
  action: DunningAction,
  item: DunningAction['items'][number],
  today: PlainDate,
) {
  return {
    actionId: stored.id,
    openItemId: idOf<'open-item'>(item.openItem),
    debtorId: idOf<'debtor'>(action.debtor),
    round: item.round,
    step: action.step,
    on: today,
    channel: action.channel,
    ...(action.notice === undefined ? {} : { notice: action.notice }),
    ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
  };
}
