import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { ActionId } from '../../kernel/ids.js';
import type { DunningRepository } from '../../ports/dunning.js';
import { ACTIONS, type KeptReminder, REMINDERS } from './dunning-rows.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { addTo, needs } from './refuse.js';

/** What debtors were reminded of: the part of the dunning repository that is kept for ever. */
export function reminderRepository(
  session: Session,
): Pick<
  Plain<DunningRepository>,
  'claimReminder' | 'renewReminder' | 'noteArrival' | 'claimsOf' | 'reminders' | 'missedDueDates'
> {
  const reminders = session.rows(REMINDERS);
  const actions = session.rows(ACTIONS);
  const stateOf = ({ actionId }: KeptReminder): string | undefined => actions.get(actionId)?.state;
  return {
    claimReminder(reminder) {
      needs(session.rows(ITEMS), reminder.openItemId);
      return addTo(reminders, claimed(reminder)) === 'added' ? 'claimed' : 'exists';
    },
    renewReminder(reminder) {
      const before = reminders.get(REMINDERS.key(reminder));
      if (before?.actionId !== reminder.actionId) return false;
      const { deliveredOn, bounced } = before;
      const said = { ...claimed(reminder), debtorId: before.debtorId };
      reminders.put({ ...said, ...given({ deliveredOn, bounced }) });
      return true;
    },
    noteArrival(actionId, { how, on }) {
      for (const reminder of reminders.having('action', actionId)) {
        if (how === 'bounced') reminders.put({ ...reminder, bounced: true });
        else if (reminder.deliveredOn === undefined)
          reminders.put({ ...reminder, deliveredOn: on });
      }
    },
    claimsOf: (actionId) => reminders.having('action', actionId).map(told),
    reminders: (debtors) =>
      (debtors === undefined ? reminders.all() : reminders.havingAny('debtor', debtors)).map(
        (reminder) =>
          // Claimed is not delivered: only what went out may carry what follows from it.
          [undefined, 'sent'].includes(stateOf(reminder))
            ? told(reminder)
            : { ...told(reminder), undelivered: true },
      ),
    missedDueDates(debtors) {
      const missed = new Map(
        reminders
          .havingAny('debtor', debtors)
          .filter(
            (one) => stateOf(one) === 'sent' && one.bounced !== true && one.channel !== 'call',
          )
          .flatMap(({ debtorId, openItemId, on }) => {
            const dueDate = session.rows(ITEMS).get(openItemId)?.dueDate;
            if (dueDate === undefined || on <= dueDate) return [];
            return [[`${debtorId} ${dueDate}`, { debtorId, dueDate }] as const];
          }),
      );
      return ordered(
        [...missed.values()],
        ({ debtorId }) => debtorId,
        ({ dueDate }) => dueDate,
      );
    },
  };
}

function claimed(reminder: ReminderSent & { readonly actionId: ActionId }): KeptReminder {
  const { openItemId, debtorId, round, step, actionId, on } = reminder;
  const { newDueDate, channel, notice } = reminder;
  const kept = { openItemId, debtorId, round, step, actionId, on };
  return { ...kept, ...given({ newDueDate, channel, notice }) };
}

function told(reminder: KeptReminder): ReminderSent {
  return without(reminder, 'actionId');
}
