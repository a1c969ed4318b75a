import { type Decimal, decimal, divide } from '../../kernel/decimal.js';
import { money, toDecimal } from '../../kernel/money.js';
import { dsoCountBack, dsoSimple, type MonthSales } from './dso.js';
import type { PartId, Sums } from './parts.js';
import { type PromiseCounts, promisesKept } from './promises.js';
import { medianOf, spreadOf } from './spread.js';

/** Why a figure cannot be said; never a zero in its place. */
export const WHY_NOT = [
  'nothing-sold',
  'nothing-open',
  'nothing-paid',
  'nothing-invoiced',
  'nothing-collected',
  'no-delivery-dates',
  'nothing-sent',
  'no-promises-due',
  'no-disputes-closed',
  'costs-not-set',
  'month-without-sales',
  'months-run-out',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** Everything the figures of one scope and currency are computed from. */
export interface FigureInput {
  readonly currency: string;
  /** Days of the period */
  readonly days: number;
  readonly sums: Sums;
  /** Calendar months, newest first; the newest may be unfinished */
  readonly months: readonly MonthSales[];
  /** Days of each dispute that was closed in the period */
  readonly disputeDays: readonly number[];
  readonly promises: PromiseCounts;
  /** Of all actions in the period, smallest units; null when a channel that was used has no price */
  readonly actionCost: bigint | null;
}

type Computed = Decimal | WhyNot;

interface FigureRow {
  readonly unit: 'money' | 'days' | 'percent';
  /** The sums it is made of: what opening it shows per item */
  readonly parts: readonly PartId[];
  /** Made of agreements or actions too, which stand beside the items when it is opened */
  readonly besides?: 'promises' | 'actions';
  /** Clause of debtor-management */
  readonly clause: string;
  readonly of: (input: FigureInput) => Computed;
}

/** Figures have two decimals, rounded once, half away from zero. */
const PLACES = 2;

/** `top * times / bottom`; the reason when there is nothing to divide by. */
function ratio(top: bigint, bottom: bigint, why: WhyNot, times = 1n): Computed {
  return bottom <= 0n ? why : divide(decimal(top * times, 0), decimal(bottom, 0), PLACES);
}

const percent = (top: bigint, bottom: bigint, why: WhyNot): Computed =>
  ratio(top, bottom, why, 100n);

const amountOf =
  (of: (sums: Sums) => bigint) =>
  ({ sums, currency }: FigureInput): Decimal =>
    toDecimal(money(of(sums), currency));

/** The mean of a part over the invoices that were paid. */
const perPaid =
  (part: PartId) =>
  ({ sums }: FigureInput): Computed =>
    ratio(sums[part], sums.paid, 'nothing-paid');

const paidShare =
  (part: PartId) =>
  ({ sums }: FigureInput): Computed =>
    percent(sums[part], sums.paid, 'nothing-paid');

const OVERDUE = ['aged-1-30', 'aged-31-60', 'aged-61-90', 'aged-91-180', 'aged-over-180'] as const;

/** Every figure: what it is made of, and how. */
export const FIGURES = {
  receivables: row(
    'money',
    '4.5',
    ['receivables'],
    amountOf((s) => s.receivables),
  ),
  overdue: row(
    'money',
    '4.5',
    OVERDUE,
    amountOf((s) => OVERDUE.reduce((t, part) => t + s[part], 0n)),
  ),
  credits: row(
    'money',
    '4.5',
    ['credits'],
    amountOf((s) => s.credits),
  ),
  sales: row(
    'money',
    '4.1',
    ['sales'],
    amountOf((s) => s.sales),
  ),
  collected: row(
    'money',
    '4.11',
    ['collected'],
    amountOf((s) => s.collected),
  ),
  'days-overdue': row('days', '4.5', ['claim-days', 'claims'], ({ sums }) =>
    ratio(sums['claim-days'], sums.claims, 'nothing-open'),
  ),
  dso: row(
    'days',
    '4.1',
    ['receivables', 'sales'],
    ({ sums, currency, days }) =>
      dsoSimple(money(sums.receivables, currency), money(sums.sales, currency), days) ??
      'nothing-sold',
  ),
  'dso-count-back': row('days', '4.1', ['receivables'], ({ sums, currency, months }) => {
    const counted = dsoCountBack(money(sums.receivables, currency), months);
    return counted.ok ? counted.value : counted.error.kind;
  }),
  'dso-best': row('days', '4.2', ['not-due', 'sales'], ({ sums, days }) =>
    ratio(sums['not-due'], sums.sales, 'nothing-sold', BigInt(days)),
  ),
  'days-delinquent': row('days', '4.2', ['receivables', 'not-due', 'sales'], ({ sums, days }) =>
    ratio(sums.receivables - sums['not-due'], sums.sales, 'nothing-sold', BigInt(days)),
  ),
  'collection-effectiveness': row(
    'percent',
    '4.3',
    ['receivables-before', 'sales', 'receivables', 'not-due'],
    ({ sums }) => {
      const asked = sums['receivables-before'] + sums.sales;
      return percent(asked - sums.receivables, asked - sums['not-due'], 'nothing-open');
    },
  ),
  'paid-before-due': row(
    'percent',
    '4.4',
    ['paid-before-due', 'paid'],
    paidShare('paid-before-due'),
  ),
  'paid-in-time': row('percent', '4.4', ['paid-in-time', 'paid'], paidShare('paid-in-time')),
  'paid-in-time-amount': row('percent', '4.4', ['paid-in-time-amount', 'paid-amount'], ({ sums }) =>
    percent(sums['paid-in-time-amount'], sums['paid-amount'], 'nothing-paid'),
  ),
  'days-to-pay': row('days', '4.4', ['days-to-pay', 'paid'], perPaid('days-to-pay')),
  'days-late-signed': row('days', '4.4', ['days-late-signed', 'paid'], perPaid('days-late-signed')),
  'days-late': row('days', '4.4', ['days-late', 'paid'], perPaid('days-late')),
  'days-late-weighted': row('days', '4.4', ['amount-days-late', 'paid-amount'], ({ sums }) =>
    ratio(sums['amount-days-late'], sums['paid-amount'], 'nothing-paid'),
  ),
  irregularity: row(
    'days',
    '1 C34',
    ['days-late-squared', 'days-late-signed', 'paid'],
    ({ sums }) =>
      spreadOf(sums.paid, sums['days-late-signed'], sums['days-late-squared']) ?? 'nothing-paid',
  ),
  'promises-kept': row(
    'percent',
    '4.6',
    [],
    ({ promises }) => promisesKept(promises) ?? 'no-promises-due',
    'promises',
  ),
  'disputed-share': row('percent', '4.6', ['disputed', 'invoiced-amount'], ({ sums }) =>
    percent(sums.disputed, sums['invoiced-amount'], 'nothing-invoiced'),
  ),
  'disputed-share-count': row('percent', '4.6', ['disputes', 'invoiced'], ({ sums }) =>
    percent(sums.disputes, sums.invoiced, 'nothing-invoiced'),
  ),
  'dispute-days': row('days', '4.6', ['dispute-days', 'disputes-closed'], ({ sums }) =>
    ratio(sums['dispute-days'], sums['disputes-closed'], 'no-disputes-closed'),
  ),
  'dispute-days-median': row(
    'days',
    '4.6',
    ['dispute-days', 'disputes-closed'],
    ({ disputeDays }) => medianOf(disputeDays) ?? 'no-disputes-closed',
  ),
  'debtors-to-turnover': row('percent', '4.11', ['receivables', 'sales-year'], ({ sums }) =>
    percent(sums.receivables, sums['sales-year'], 'nothing-sold'),
  ),
  'written-off': row('percent', '4.11', ['lost', 'sales'], ({ sums }) =>
    percent(sums.lost, sums.sales, 'nothing-sold'),
  ),
  'days-to-invoice': row('days', '4.11', ['days-to-invoice', 'delivery-known'], ({ sums }) =>
    ratio(sums['days-to-invoice'], sums['delivery-known'], 'no-delivery-dates'),
  ),
  'days-to-send': row('days', '4.11', ['days-to-send', 'sending-known'], ({ sums }) =>
    ratio(sums['days-to-send'], sums['sending-known'], 'nothing-sent'),
  ),
  'cost-per-euro': row(
    'percent',
    '4.11',
    ['collected'],
    ({ sums, actionCost }) =>
      actionCost === null
        ? 'costs-not-set'
        : percent(actionCost, sums.collected, 'nothing-collected'),
    'actions',
  ),
} as const satisfies Readonly<Record<string, FigureRow>>;

function row(
  unit: FigureRow['unit'],
  clause: string,
  parts: readonly PartId[],
  of: FigureRow['of'],
  besides?: FigureRow['besides'],
): FigureRow {
  return { unit, clause, parts, of, ...(besides === undefined ? {} : { besides }) };
}

export type FigureId = keyof typeof FIGURES;

export const FIGURE_IDS = Object.keys(FIGURES) as FigureId[];

/** The founding document S0 says that about 3 % of Belgian invoices is never collected; shown beside our own, as its figure. */
export const REFERENCE_WRITTEN_OFF_PERCENT = 3;

export interface Figure {
  readonly id: FigureId;
  readonly unit: FigureRow['unit'];
  /** Money with the places of its currency, days and percentages with two; null with the reason why there is none */
  readonly value: Decimal | null;
  readonly why?: WhyNot;
}

/** All figures of one scope and currency (debtor-management 4). */
export function figuresOf(input: FigureInput): readonly Figure[] {
  return FIGURE_IDS.map((id) => figureOf(id, input));
}

export function figureOf(id: FigureId, input: FigureInput): Figure {
  const { unit, of } = FIGURES[id];
  const found = of(input);
  return typeof found === 'string'
    ? { id, unit, value: null, why: found }
    : { id, unit, value: found };
}
