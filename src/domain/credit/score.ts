import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import {
  add,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  multiply,
  roundHalfUp,
  subtract,
} from '../../kernel/decimal.js';
import type { Money } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';

/** Fewer paid invoices than this say nothing about a debtor (debtor-management 4.8). */
const PAID_MIN = 3;
/** Behaviour further back than this does not count, months. */
export const SCORE_MONTHS = 12;
/** Scores are kept this long, months: a year, and the year before it to compare with. */
export const SCORE_HISTORY_MONTHS = 24;

/** Places kept before the one rounding that shows. */
const EXACT = 12;
const ZERO = dec('0');
const HUNDRED = dec('100');

export const SCORE_BANDS = ['A', 'B', 'C', 'D'] as const;
export type ScoreBand = (typeof SCORE_BANDS)[number];

/** How one debtor paid in the last 12 months; all invoices in one currency. */
export interface ScoreFacts {
  readonly paid: readonly {
    readonly amount: Money;
    readonly dueDate: PlainDate;
    readonly paidOn: PlainDate;
  }[];
  /** Promises whose day (with grace) has passed, and how many of them were broken */
  readonly promises: { readonly matured: number; readonly broken: number };
  /** Of the oldest open item that is not disputed; zero or less: nothing overdue */
  readonly oldestDaysLate: number;
}

/** What the score was made of, so that a person can explain it; two decimals. */
export interface ScoreParts {
  readonly paidInvoices: number;
  /** L: days late, weighted by amount; early counts as zero */
  readonly weightedDaysLate: Decimal;
  /** P: share paid on or before the due date */
  readonly onTimePercent: Decimal;
  /** B: broken of matured promises, 0 to 1 */
  readonly brokenShare: Decimal;
  /** M: days the oldest open item is overdue */
  readonly oldestDaysLate: number;
  /** What each took off the hundred */
  readonly off: Readonly<Record<'late' | 'onTime' | 'promises' | 'oldest', Decimal>>;
}

export interface PaymentScore {
  /** 0 to 100, whole */
  readonly score: number;
  readonly band: ScoreBand;
  readonly parts: ScoreParts;
}

const BANDS: readonly { readonly from: number; readonly band: ScoreBand }[] = [
  { from: 80, band: 'A' },
  { from: 60, band: 'B' },
  { from: 40, band: 'C' },
  { from: 0, band: 'D' },
];

/**
 * The payment score: 100 - min(40, L) - 0.3 (100 - P) - 20 B - min(10, M / 9), between 0 and 100, rounded once to a whole
 * number; A from 80, B from 60, C from 40, else D (debtor-management 4.8, our own definition). Null with fewer than three
 * paid invoices: there is no history, which is neither good nor bad.
 */
export function scoreOf(facts: ScoreFacts): PaymentScore | null {
  const { paid, promises } = facts;
  assert(
    new Set(paid.map(({ amount }) => amount.currency)).size <= 1,
    'a score is in one currency',
  );
  const value = paid.reduce((total, { amount }) => total + amount.minor, 0n);
  if (paid.length < PAID_MIN || value <= 0n) return null;
  const late = ({ dueDate, paidOn }: ScoreFacts['paid'][number]): number =>
    Math.max(0, daysBetween(dueDate, paidOn));
  const weighted = paid.reduce((total, one) => total + one.amount.minor * BigInt(late(one)), 0n);
  const onTime = paid.filter((one) => late(one) === 0).length;
  const oldest = Math.max(0, facts.oldestDaysLate);

  const L = ratio(weighted, value);
  const P = ratio(BigInt(onTime) * 100n, BigInt(paid.length));
  const B =
    promises.matured === 0 ? ZERO : ratio(BigInt(promises.broken), BigInt(promises.matured));
  const off = {
    late: smaller(dec('40'), L),
    onTime: multiply(dec('0.3'), subtract(HUNDRED, P)),
    promises: multiply(dec('20'), B),
    oldest: smaller(dec('10'), ratio(BigInt(oldest), 9n)),
  };
  const exact = Object.values(off).reduce(subtract, HUNDRED);
  const score = Number(roundHalfUp(larger(ZERO, exact), 0).unscaled);
  const band = BANDS.find(({ from }) => score >= from)?.band ?? 'D';
  const shown = (part: Decimal): Decimal => roundHalfUp(add(part, dec('0.00')), 2);
  return {
    ...{ score, band },
    parts: {
      paidInvoices: paid.length,
      ...{ weightedDaysLate: shown(L), onTimePercent: shown(P), brokenShare: shown(B) },
      oldestDaysLate: oldest,
      off: {
        ...{ late: shown(off.late), onTime: shown(off.onTime) },
        ...{ promises: shown(off.promises), oldest: shown(off.oldest) },
      },
    },
  };
}

const ratio = (top: bigint, bottom: bigint): Decimal =>
  divide(decimal(top, 0), decimal(bottom, 0), EXACT);
const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b);
const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b);
