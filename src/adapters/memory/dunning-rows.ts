import type { ReminderSent } from '../../domain/dunning/ledger.js';
import type { ActionId } from '../../kernel/ids.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Kind } from './table.js';

export const ACTIONS: Kind<StoredAction, 'run'> = {
  name: 'dunning_action',
  key: ({ id }) => id,
  by: { run: ({ runId }) => runId },
};

export interface KeptReminder extends Omit<ReminderSent, 'undelivered'> {
  readonly actionId: ActionId;
}

/** INV-7: item, round and step are claimed once, for ever. */
export const REMINDERS: Kind<KeptReminder, 'action' | 'debtor' | 'item'> = {
  name: 'reminder',
  key: ({ openItemId, round, step }) => JSON.stringify([openItemId, round, step]),
  by: {
    action: ({ actionId }) => actionId,
    debtor: ({ debtorId }) => debtorId,
    item: ({ openItemId }) => openItemId,
  },
};
