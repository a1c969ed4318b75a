import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Money } from '../../kernel/money.js';
import type { LimitInForce } from './limit.js';

/** What a debtor owes or is about to owe (facts/debtor-management 4.9), all in the limit's currency. */
export interface Exposure {
  readonly openInvoices: Money;
  /** The part of the open invoices that is disputed; it counts like the rest (facts/peppol 7) */
  readonly disputed: Money;
  /** Credit notes and receipts not yet allocated, as a positive amount that is taken off */
  readonly unallocatedCredits: Money;
  /** Delivered and not yet invoiced, where the host tells it apart from orders */
  readonly delivered: Money;
  /** Ordered and not yet delivered; with the order that is asked about */
  readonly orders: Money;
  /** Draft invoices; zero unless the settings count them */
  readonly drafts: Money;
  readonly total: Money;
}

/**
 * REVIEW stands where HOLD would, for a natural person: nobody is refused by a program alone (GDPR art. 22, not
 * verified by a lawyer), a person decides.
 */
export type CreditAnswer = 'GRANTED' | 'WARN' | 'HOLD' | 'REVIEW';

/** Stable names of what led to an answer, gravest first. */
export const CREDIT_REASONS = [
  'insolvent',
  'no-credit',
  'cover-ended',
  'over-limit',
  'overdue-too-long',
  'limit-expired',
  'near-limit',
  'other-currency-left-out',
] as const;

export type CreditReason = (typeof CREDIT_REASONS)[number];

export type CreditAlternative = 'PREPAY' | 'DEPOSIT' | 'PART-DELIVERIES';

/** A reference rate an answer was worked out with: units of the currency for one euro. */
export interface UsedRate {
  readonly currency: string;
  readonly perEuro: Decimal;
}

/** That a person let one order pass, until a day. */
export interface CreditRelease {
  readonly order: string;
  readonly amount: Money;
  readonly until: PlainDate;
  readonly by: string;
  readonly reason: string;
}

export interface CreditDecision {
  readonly answer: CreditAnswer;
  readonly exposure: Exposure;
  /** Absent: not limited */
  readonly limit?: Money;
  /** Whose limit that is, and what it was worked out from */
  readonly limitInForce?: LimitInForce;
  /** Exposure as a percentage of the limit, whole percents, rounded down; absent without limit or with limit zero */
  readonly usedPercent?: number;
  /** What the exposure is beyond the limit; absent when it is not */
  readonly overBy?: Money;
  readonly reasons: readonly CreditReason[];
  /** What sales may offer instead of open credit */
  readonly alternatives: readonly CreditAlternative[];
  /** Rates of the day for amounts in other currencies; absent when there were none */
  readonly rates?: { readonly on: PlainDate; readonly used: readonly UsedRate[] };
  /** The answer would be HOLD; a person released this order */
  readonly released?: CreditRelease;
}

export type AlertLevel = 'warn' | 'hold';
