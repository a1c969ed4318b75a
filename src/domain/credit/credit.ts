import type { Money } from '../../kernel/money.js';

/** What a debtor owes or is about to owe (facts/debtor-management 4.9), all in the limit's currency. */
export interface Exposure {
  readonly openInvoices: Money;
  /** The part of the open invoices that is disputed; it counts like the rest (facts/peppol 7) */
  readonly disputed: Money;
  /** Credit notes and receipts not yet allocated, as a positive amount that is taken off */
  readonly unallocatedCredits: Money;
  readonly orders: Money;
  readonly total: Money;
}

export type CreditAnswer = 'GRANTED' | 'WARN' | 'HOLD';

export interface CreditDecision {
  readonly answer: CreditAnswer;
  readonly exposure: Exposure;
  /** Absent: not limited */
  readonly limit?: Money;
  /** Exposure as a percentage of the limit, whole percents, rounded down; absent without limit or with limit zero */
  readonly usedPercent?: number;
  readonly reasons: readonly string[];
  /** What sales may offer instead of open credit */
  readonly alternatives: readonly 'PREPAY'[];
}

export type AlertLevel = 'warn' | 'hold';
