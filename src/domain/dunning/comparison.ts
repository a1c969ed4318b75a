import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import { type Money, sumMoney } from '../../kernel/money.js';

/** An invoice of the comparison, and when it was paid in full. */
export interface ComparedItem {
  readonly debtorId: DebtorId;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly open: Money;
  /** Null: not yet */
  readonly paidOn: PlainDate | null;
}

/** How the invoices of one side were paid. Days from the invoice date; shares in percent, one decimal. */
export interface SideResult {
  readonly policy: string;
  /** Debtors of this side, and those of them with an invoice that came due meanwhile */
  readonly debtors: number;
  readonly debtorsInvoiced: number;
  readonly items: number;
  readonly paid: number;
  /** Of what is paid; absent while nothing is */
  readonly meanDaysToPay?: number;
  readonly medianDaysToPay?: number;
  /** Invoices whose days to pay after the due date have passed, and those of them paid within */
  readonly judged: number;
  readonly paidInTime: number;
  readonly sharePaidInTime?: number;
  /** Still open, per currency */
  readonly open: readonly Money[];
}

/**
 * - too-few: nothing can be said of so few debtors or invoices
 * - no-difference: what there is may well be chance
 */
export type Verdict = 'too-few' | 'no-difference' | 'tried-better' | 'tried-worse';

export interface Comparison {
  readonly on: PlainDate;
  /** Days after the due date within which payment counts */
  readonly withinDays: number;
  readonly against: SideResult;
  readonly tried: SideResult;
  /** Share of the tried policy minus the other, in percent points, and how far chance alone may carry it (95 %) */
  readonly difference?: number;
  readonly margin?: number;
  readonly verdict: Verdict;
}

/** What each side needs at least before its share means anything; a product convention. */
export const DEBTORS_MIN = 10;
export const ITEMS_MIN = 30;

/** Two-sided, 95 %. */
const NORMAL_95 = 1.96;

/** One side of a test: its policy, its debtors, and their invoices that came due during the test. */
export interface Side {
  readonly policy: string;
  readonly debtors: number;
  readonly items: readonly ComparedItem[];
}

/**
 * Compares how two shares of debtors paid. The margin counts debtors and not invoices, because one debtor pays all of his
 * alike; under the minimum on either side there is no verdict.
 */
export function compareSides(
  sides: { readonly against: Side; readonly tried: Side },
  on: PlainDate,
  withinDays: number,
): Comparison {
  const against = resultOf(sides.against, on, withinDays);
  const tried = resultOf(sides.tried, on, withinDays);
  const base = { on, withinDays, against, tried };
  const enough = [against, tried].every(
    (side) => side.debtorsInvoiced >= DEBTORS_MIN && side.judged >= ITEMS_MIN,
  );
  if (!enough) return { ...base, verdict: 'too-few' };
  const [p, q] = [against, tried].map((side) => side.paidInTime / side.judged) as [number, number];
  const variance = (p * (1 - p)) / against.debtorsInvoiced + (q * (1 - q)) / tried.debtorsInvoiced;
  const [difference, margin] = [
    tenths((q - p) * 100),
    tenths(NORMAL_95 * Math.sqrt(variance) * 100),
  ];
  const clear = Math.abs(difference) > margin;
  const verdict = !clear ? 'no-difference' : difference > 0 ? 'tried-better' : 'tried-worse';
  return { ...base, difference, margin, verdict };
}

function resultOf({ policy, debtors, items }: Side, on: PlainDate, withinDays: number): SideResult {
  const paid = items.filter(({ paidOn }) => paidOn !== null && paidOn <= on);
  const days = paid
    .flatMap(({ issueDate, paidOn }) => (paidOn === null ? [] : [daysBetween(issueDate, paidOn)]))
    .sort((a, b) => a - b);
  const lastDay = ({ dueDate }: ComparedItem): PlainDate => addDays(dueDate, withinDays);
  const judged = items.filter((item) => lastDay(item) < on);
  const inTime = judged.filter((item) => item.paidOn !== null && item.paidOn <= lastDay(item));
  const unpaid = items.map(({ open }) => open).filter(({ minor }) => minor > 0n);
  return {
    ...{ policy, debtors, items: items.length, paid: paid.length },
    debtorsInvoiced: new Set(items.map(({ debtorId }) => debtorId)).size,
    ...(days.length === 0 ? {} : { meanDaysToPay: meanOf(days), medianDaysToPay: medianOf(days) }),
    ...{ judged: judged.length, paidInTime: inTime.length },
    ...(judged.length === 0
      ? {}
      : { sharePaidInTime: tenths((inTime.length * 100) / judged.length) }),
    open: [...groupBy(unpaid, ({ currency }) => currency)].map(([currency, amounts]) =>
      sumMoney(amounts, currency),
    ),
  };
}

function meanOf(days: readonly number[]): number {
  return tenths(days.reduce((sum, day) => sum + day, 0) / days.length);
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : tenths(((sorted[middle - 1] ?? upper) + upper) / 2);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
