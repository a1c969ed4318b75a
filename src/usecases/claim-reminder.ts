import { type PlainDate, plainDate } from '../kernel/dates.js';
import { idOf } from '../kernel/ids.js';
import type { ReminderSent } from '../domain/dunning/ledger.js';
import type { DunningAction } from '../domain/dunning/policy.js';
import type { StoredAction, Tx } from '../ports/store.js';

/** What was approved and is still due, with the amounts of now; never more than was approved. */
export function stillDue(
  approved: DunningAction,
  fresh: DunningAction | undefined,
): DunningAction | null {
  if (fresh === undefined) return null;
  const wanted = new Set(approved.items.map((item) => item.openItem));
  const items = fresh.items.filter((item) => wanted.has(item.openItem));
  return items.length === 0 ? null : { ...fresh, items };
}

/** Claims every item; what another action claimed first falls out. Null when nothing is left. */
export async function claimReminder(
  tx: Tx,
  stored: StoredAction,
  action: DunningAction,
  today: PlainDate,
  ownClaims: readonly ReminderSent[],
): Promise<DunningAction | null> {
  const items = [];
  for (const item of action.items) {
    const own = ownClaims.some(
      (c) => c.openItemId === item.openItem && c.round === item.round && c.step === action.step,
    );
    const claimed = own
      ? 'claimed'
      : await tx.dunning.claimReminder(reminderOf(stored, action, item, today));
    if (claimed === 'claimed') items.push(item);
  }
  return items.length === 0 ? null : { ...action, items };
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
    ...(action.newDueDate === undefined ? {} : { newDueDate: plainDate(action.newDueDate) }),
  };
}
