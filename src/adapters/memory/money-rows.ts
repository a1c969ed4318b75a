import type { OnAccount } from '../../domain/ledger/on-account.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import type { DisputeCase } from '../../domain/work/dispute.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { OpenItemState, StatementToStore, StoredEntry } from '../../ports/store.js';
import type { Kind } from './table.js';

/** What is left of an item is kept with it, and goes with its allocations. */
export const ITEMS: Kind<OpenItemState, 'hostId' | 'debtor' | 'open'> = {
  name: 'open_item',
  key: ({ id }) => id,
  unique: { hostId: ({ hostId }) => hostId },
  by: {
    debtor: ({ debtorId }) => debtorId,
    open: ({ open }) => (open.minor === 0n ? null : 'open'),
  },
};

export const ALLOCATIONS: Kind<Allocation, 'item' | 'entry'> = {
  name: 'allocation',
  key: ({ id }) => id,
  by: { item: ({ openItemId }) => openItemId, entry: ({ entryId }) => entryId ?? null },
};

export const ON_ACCOUNT: Kind<OnAccount, 'entry' | 'debtor'> = {
  name: 'on_account',
  key: ({ id }) => id,
  by: { entry: ({ entryId }) => entryId, debtor: ({ debtorId }) => debtorId },
};

export const DISPUTES: Kind<DisputeCase, 'item'> = {
  name: 'dispute',
  key: ({ id }) => id,
  by: { item: ({ openItemId }) => openItemId },
};

export function isLive({ reversedOn }: { readonly reversedOn?: PlainDate }): boolean {
  return reversedOn === undefined;
}

export const STATEMENTS: Kind<StatementToStore, 'iban'> = {
  name: 'statement',
  key: ({ id }) => id,
  by: { iban: ({ iban }) => iban },
};

/** `minor` and `details`: smallest units of the entry and of each payment inside it; null where no money may be taken. */
export interface KeptEntry extends Omit<StoredEntry, 'allocated' | 'proposals'> {
  readonly proposals: StoredEntry['proposals'] | null;
  readonly minor: bigint | null;
  readonly details: readonly (bigint | null)[];
}

/** INV-6: an entry enters once. A pending entry never stands in the way of the booked one with the same key. */
export const ENTRIES: Kind<KeptEntry, 'once' | 'statement' | 'amount' | 'label'> = {
  name: 'bank_entry',
  key: ({ id }) => id,
  unique: { once: ({ key, entry }) => `${isBooked({ entry })} ${key}` },
  by: {
    statement: ({ statementId }) => statementId,
    amount: ({ iban, minor }) => (minor === null ? null : `${iban} ${minor}`),
    label: (entry) => (entry.label === null ? (isBooked(entry) ? '' : null) : entry.label),
  },
};

/** Where entries stand that are booked and not labelled. */
export const TO_DO = '';

export function isBooked({ entry }: Pick<KeptEntry, 'entry'>): boolean {
  return entry.status === 'BOOK';
}
