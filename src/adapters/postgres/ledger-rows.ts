import type { DisputeId } from '../../kernel/ids.js';
import { money } from '../../kernel/money.js';
import type { Dispute } from '../../domain/dunning/ledger.js';
import type { Allocation, OpenItem, WriteOffReason } from '../../domain/ledger/open-item.js';
import type { OpenItemState } from '../../ports/store.js';
import {
  amount,
  bigintOrNull,
  date,
  dateOrNull,
  id,
  idOrNull,
  integer,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row } from './sql.js';

/** What `itemOf` reads beside `open_minor`. */
export const ITEM_COLUMNS: readonly string[] = [
  ...['id', 'debtor_id', 'document_id', 'host_id', 'kind', 'number', 'issue_date', 'due_date'],
  ...['amount_minor', 'currency', 'discount_minor', 'discount_until', 'reference'],
  ...['order_reference', 'description', 'round'],
];

export function itemOf(row: Row): OpenItemState {
  const item: { -readonly [Key in keyof OpenItemState]: OpenItemState[Key] } = {
    id: id<'open-item'>(row, 'id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    hostId: text(row, 'host_id'),
    kind: text(row, 'kind') as OpenItem['kind'],
    number: text(row, 'number'),
    issueDate: date(row, 'issue_date'),
    dueDate: date(row, 'due_date'),
    amount: amount(row, 'amount_minor'),
    open: amount(row, 'open_minor'),
    round: integer(row, 'round'),
  };
  // A million may be read. What is put together from spreads is kept as a dictionary, of four times the size.
  const documentId = idOrNull<'document'>(row, 'document_id');
  const discount = discountOf(row);
  if (documentId !== null) item.documentId = documentId;
  if (discount !== null) item.discount = discount;
  for (const [column, word] of WORDS) {
    const said = textOrNull(row, column);
    if (said !== null) item[word] = said;
  }
  return item;
}

const WORDS = [
  ['reference', 'reference'],
  ['order_reference', 'orderReference'],
  ['description', 'description'],
] as const;

function discountOf(row: Row): NonNullable<OpenItem['discount']> | null {
  const minor = bigintOrNull(row, 'discount_minor');
  if (minor === null) return null;
  return { amount: money(minor, text(row, 'currency')), until: date(row, 'discount_until') };
}

export function allocationOf(row: Row): Allocation {
  const cash = bigintOrNull(row, 'cash_minor');
  return {
    id: id<'allocation'>(row, 'id'),
    openItemId: id<'open-item'>(row, 'open_item_id'),
    ...maybe('entryId', idOrNull<'entry'>(row, 'entry_id')),
    ...maybe('detail', row['detail'] === null ? null : integer(row, 'detail')),
    amount: amount(row, 'amount_minor'),
    ...maybe('cash', cash === null ? null : money(cash, text(row, 'cash_currency'))),
    ...maybe('writeOff', textOrNull(row, 'write_off') as WriteOffReason | null),
    on: date(row, 'on_date'),
    ...maybe('reversedOn', dateOrNull(row, 'reversed_on')),
  };
}

export function disputeOf(row: Row): Dispute & { readonly id: DisputeId } {
  const minor = bigintOrNull(row, 'amount_minor');
  return {
    id: id<'dispute'>(row, 'id'),
    openItemId: id<'open-item'>(row, 'open_item_id'),
    openedOn: date(row, 'opened_on'),
    ...maybe('closedOn', dateOrNull(row, 'closed_on')),
    ...maybe('amount', minor === null ? null : money(minor, text(row, 'currency'))),
    reason: text(row, 'reason'),
    ...maybe('restGoesOn', row['rest_goes_on'] as boolean | null),
  };
}
