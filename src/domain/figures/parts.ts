import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { AGE_BUCKETS, ageBucketOf, type AgeBucketId } from '../ledger/ageing.js';
import type { Period } from './period.js';

/** What figures depend on of one item, as the books stood at the end of the period; amounts in smallest units, signed. */
export interface FigureItem {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly kind: 'invoice' | 'credit-note';
  readonly currency: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly amount: bigint;
  /** Open at the end of the day before the period; zero when it was dated later */
  readonly openBefore: bigint;
  /** Open at the end of the last day */
  readonly open: bigint;
  /** Day the last of it was paid; null while something is open */
  readonly paidOn: PlainDate | null;
  /** Money that came in for it during the period */
  readonly collected: bigint;
  /** What was given up for lost during the period */
  readonly lost: bigint;
  /** Of items dated in the period: when was delivered (BT-72), and when the invoice left; null where nobody knows */
  readonly deliveredOn: PlainDate | null;
  readonly sentOn: PlainDate | null;
  /** Disputed amount of disputes opened in the period, how many of them, and days and number of those closed in it */
  readonly disputed: bigint;
  readonly disputes: bigint;
  readonly disputeDays: bigint;
  readonly disputesClosed: bigint;
}

type Contribution = (item: FigureItem, period: Period) => bigint;

const when = (holds: boolean, value: bigint): bigint => (holds ? value : 0n);
const later = (days: number): bigint => BigInt(Math.max(0, days));
const claim = ({ open }: FigureItem): bigint => when(open > 0n, open);
const within = (date: PlainDate | null, { from, until }: Period): boolean =>
  date !== null && date >= from && date <= until;
const late = ({ dueDate }: FigureItem, on: PlainDate | null): number =>
  on === null ? 0 : daysBetween(dueDate, on);

const isPaid = (item: FigureItem, period: Period): boolean =>
  item.amount > 0n && within(item.paidOn, period);
/** A contribution of invoices that were paid in the period, by the days they were late. */
const paid =
  (of: (item: FigureItem, daysLate: number) => bigint): Contribution =>
  (item, period) =>
    when(isPaid(item, period), of(item, late(item, item.paidOn)));
const aged =
  (bucket: AgeBucketId): Contribution =>
  (item, { until }) =>
    when(ageBucketOf(late(item, until)) === bucket, claim(item));
const square = (n: number): bigint => BigInt(n) * BigInt(n);

/**
 * What a single item adds to each sum that figures are made of. Everything is exact and adds up over items, debtors and
 * groups, so that a figure is one division at the end. `unit` says what a contribution is: smallest units of the currency,
 * a number of things, days, or smallest units times days.
 */
export const PARTS = {
  receivables: { unit: 'money', of: (item) => item.open },
  'receivables-before': { unit: 'money', of: (item) => item.openBefore },
  /** Invoices and credit notes alike, so that it is of the same kind as the receivables */
  'not-due': { unit: 'money', of: (i, { until }) => when(i.dueDate >= until, i.open) },
  claims: { unit: 'money', of: claim },
  credits: { unit: 'money', of: (item) => when(item.open < 0n, item.open) },
  'claim-days': { unit: 'money-days', of: (i, { until }) => claim(i) * later(late(i, until)) },
  'aged-not-due': { unit: 'money', of: aged('not-due') },
  'aged-1-30': { unit: 'money', of: aged('1-30') },
  'aged-31-60': { unit: 'money', of: aged('31-60') },
  'aged-61-90': { unit: 'money', of: aged('61-90') },
  'aged-91-180': { unit: 'money', of: aged('91-180') },
  'aged-over-180': { unit: 'money', of: aged('over-180') },
  sales: { unit: 'money', of: (i, p) => when(within(i.issueDate, p), i.amount) },
  'sales-year': {
    unit: 'money',
    of: (i, { until }) => when(i.issueDate > yearBefore(until), i.amount),
  },
  invoiced: { unit: 'count', of: (i, p) => when(i.amount > 0n && within(i.issueDate, p), 1n) },
  'invoiced-amount': {
    unit: 'money',
    of: (i, p) => when(i.amount > 0n && within(i.issueDate, p), i.amount),
  },
  collected: { unit: 'money', of: (item) => item.collected },
  lost: { unit: 'money', of: (item) => item.lost },
  paid: { unit: 'count', of: paid(() => 1n) },
  'paid-before-due': { unit: 'count', of: paid((_, days) => when(days < 0, 1n)) },
  'paid-in-time': { unit: 'count', of: paid((_, days) => when(days <= 0, 1n)) },
  'paid-amount': { unit: 'money', of: paid(({ amount }) => amount) },
  'paid-in-time-amount': { unit: 'money', of: paid(({ amount }, days) => when(days <= 0, amount)) },
  'days-to-pay': {
    unit: 'days',
    of: paid(({ issueDate, paidOn }) => BigInt(daysBetween(issueDate, paidOn ?? issueDate))),
  },
  'days-late-signed': { unit: 'days', of: paid((_, days) => BigInt(days)) },
  'days-late': { unit: 'days', of: paid((_, days) => later(days)) },
  'days-late-squared': { unit: 'days', of: paid((_, days) => square(days)) },
  'amount-days-late': { unit: 'money-days', of: paid(({ amount }, days) => amount * later(days)) },
  'delivery-known': { unit: 'count', of: (i) => when(i.deliveredOn !== null, 1n) },
  'days-to-invoice': {
    unit: 'days',
    of: ({ issueDate, deliveredOn }) => BigInt(daysBetween(deliveredOn ?? issueDate, issueDate)),
  },
  'sending-known': { unit: 'count', of: (i) => when(i.sentOn !== null, 1n) },
  'days-to-send': {
    unit: 'days',
    of: ({ issueDate, sentOn }) => BigInt(daysBetween(issueDate, sentOn ?? issueDate)),
  },
  disputed: { unit: 'money', of: (item) => item.disputed },
  disputes: { unit: 'count', of: (item) => item.disputes },
  'dispute-days': { unit: 'days', of: (item) => item.disputeDays },
  'disputes-closed': { unit: 'count', of: (item) => item.disputesClosed },
} as const satisfies Readonly<
  Record<string, { readonly unit: PartUnit; readonly of: Contribution }>
>;

type PartUnit = 'money' | 'count' | 'days' | 'money-days';

export type PartId = keyof typeof PARTS;

export const PART_IDS = Object.keys(PARTS) as PartId[];

export type Sums = Readonly<Record<PartId, bigint>>;

/** The part that holds the claims of an age. */
export function agedPart(bucket: AgeBucketId): PartId {
  return `aged-${bucket}`;
}

export const AGED_PARTS = AGE_BUCKETS.map(({ id }) => agedPart(id));

/** Turnover is judged over the year that ends with the period, whatever its length. */
export function yearBefore(until: PlainDate): PlainDate {
  const before = `${String(Number(until.slice(0, 4)) - 1).padStart(4, '0')}${until.slice(4)}`;
  return (before.endsWith('-02-29') ? before.replace('-29', '-28') : before) as PlainDate;
}

/** What one item adds to one sum. */
export function contributionOf(part: PartId, item: FigureItem, period: Period): bigint {
  return PARTS[part].of(item, period);
}

/** The sums of some items, by definition; of many, a database adds the same up faster (ports/figures). */
export function sumsOf(items: readonly FigureItem[], period: Period): Sums {
  return sumsOver(items, period, PART_IDS);
}

export function sumsOver<Part extends PartId>(
  items: readonly FigureItem[],
  period: Period,
  parts: readonly Part[],
): Readonly<Record<Part, bigint>> {
  return sumsWith(parts, (part) =>
    items.reduce((total, item) => total + contributionOf(part, item, period), 0n),
  );
}

export function addSums(all: readonly Sums[]): Sums {
  return sumsWith(PART_IDS, (part) => all.reduce((total, sums) => total + sums[part], 0n));
}

function sumsWith<Part extends PartId>(
  parts: readonly Part[],
  of: (part: Part) => bigint,
): Readonly<Record<Part, bigint>> {
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Record<Part, bigint>;
}
