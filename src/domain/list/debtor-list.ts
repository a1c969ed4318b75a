import type { Wanted } from '../../kernel/search-text.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { KeyKind } from './cursor.js';
import type { Order } from './list.js';

/** `open` and `overdue` in the currency of the books; `oldest`: by the due date of the oldest claim, none is last. */
export const DEBTOR_SORTS = ['name', 'open', 'overdue', 'oldest'] as const;
export type DebtorSort = (typeof DEBTOR_SORTS)[number];

export const DEBTOR_KEYS: Readonly<Record<DebtorSort, KeyKind>> = {
  name: 'text',
  open: 'minor',
  overdue: 'minor',
  oldest: 'day',
};

/** `over-limit`: his credit stands at hold, because the limit is passed or for another reason of the guard. */
export const DEBTOR_FILTERS = ['all', 'open', 'overdue', 'disputed', 'over-limit'] as const;
export type DebtorFilter = (typeof DEBTOR_FILTERS)[number];

/** What somebody should know before he calls a debtor. */
export const DEBTOR_MARKS = [
  'disputed',
  'promised',
  'instalments',
  'instrument',
  'on-account',
  'credit-hold',
  'blocked',
  'insolvent',
] as const;
export type DebtorMark = (typeof DEBTOR_MARKS)[number];

/** Marks that rows beside the debtor say; the rest he says himself. */
export type StoredMark = Exclude<DebtorMark, 'blocked' | 'insolvent'>;

export interface DebtorQuestion extends Order<DebtorSort> {
  readonly filter: DebtorFilter;
  readonly search?: Wanted;
  /** Only those this person follows up */
  readonly owner?: string;
  /** In which amounts are compared */
  readonly currency: string;
  readonly today: PlainDate;
}
