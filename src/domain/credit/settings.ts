import type { Money } from '../../kernel/money.js';

/** What an administration decided about lending; all of it optional, shipped values below. */
export interface CreditSettings {
  /** Percentage of the limit from which to warn */
  readonly warnPercent: number;
  /** Hold when an item is more than this many days overdue, whatever the limit; absent: not asked */
  readonly overdueDaysMax?: number;
  /** Draft invoices of the host count in the exposure */
  readonly countDrafts: boolean;
  /** A check of a debtor by a bureau or register is good for this many months (practice 1) */
  readonly screeningMonths: number;
  /** From this order on a debtor without history is asked a deposit or gets part deliveries; absent: no advice (practice 10) */
  readonly newDebtorOrder?: Money;
  /** Most inquiries a month that may leave for each source outside; answers kept from before do not count */
  readonly inquiriesPerMonth: Readonly<Record<SourceKind, number>>;
}

/** Who is asked about debtors (facts 7). */
export const SOURCE_KINDS = [
  'credit-bureau',
  'credit-insurer',
  'business-register',
  'vat-check',
  'insolvency-register',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * As shipped. Reports of bureaus and insurers cost money, so that a fault of ours must not buy thousands; registers and VIES
 * are free or nearly so.
 */
export const DEFAULT_CREDIT: CreditSettings = {
  warnPercent: 80,
  countDrafts: false,
  screeningMonths: 12,
  inquiriesPerMonth: {
    'credit-bureau': 50,
    'credit-insurer': 50,
    'business-register': 1_000,
    'vat-check': 1_000,
    'insolvency-register': 1_000,
  },
};
