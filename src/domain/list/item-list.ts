import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import { type AgeBucketId, daysOfAge } from '../ledger/ageing.js';
import type { KeyKind } from './cursor.js';
import type { Order } from './list.js';

export const ITEM_SORTS = ['due', 'issued', 'open', 'number'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

export const ITEM_KEYS: Readonly<Record<ItemSort, KeyKind>> = {
  due: 'day',
  issued: 'day',
  open: 'minor',
  number: 'text',
};

/** What keeps an item from being followed up; `receipt`: its debtor has money on account that settles nothing yet. */
export const ITEM_BRAKES = ['dispute', 'promise', 'plan', 'instrument', 'receipt'] as const;
export type ItemBrake = (typeof ITEM_BRAKES)[number];

export interface ItemQuestion extends Order<ItemSort> {
  readonly debtorId?: DebtorId;
  /** Claims that are as late as that; credit notes are in no bucket */
  readonly bucket?: AgeBucketId;
  readonly brake?: ItemBrake;
  readonly today: PlainDate;
}

/** First and last due date of the claims in a bucket on a day. */
export function dueDatesOf(
  id: AgeBucketId,
  today: PlainDate,
): { readonly from?: PlainDate; readonly until?: PlainDate } {
  const { above, most } = daysOfAge(id);
  return {
    ...(most === undefined ? {} : { from: addDays(today, -most) }),
    ...(above === undefined ? {} : { until: addDays(today, -above - 1) }),
  };
}
