import type { PlainDate } from '../../kernel/dates.js';
import { type Decimal, decimal, divide } from '../../kernel/decimal.js';
import { type Money, sumMoney } from '../../kernel/money.js';
import { daysLate } from './open-item.js';

/** What ageing needs of an item. */
export interface AgedItem {
  readonly dueDate: PlainDate;
  /** Signed: credit notes are negative */
  readonly open: Money;
}

/** Buckets by days past due, as people read them from left to right. */
export const AGE_BUCKETS = [
  { id: 'not-due', daysMax: 0 },
  { id: '1-30', daysMax: 30 },
  { id: '31-60', daysMax: 60 },
  { id: '61-90', daysMax: 90 },
  { id: '91-180', daysMax: 180 },
  { id: 'over-180', daysMax: Number.POSITIVE_INFINITY },
] as const;

export type AgeBucketId = (typeof AGE_BUCKETS)[number]['id'];

export interface Ageing {
  readonly currency: string;
  readonly buckets: Readonly<Record<AgeBucketId, Money>>;
  /** All buckets; credits and receipts are not netted into it */
  readonly total: Money;
  /** Open credit notes and overpayments, zero or negative */
  readonly credits: Money;
  /** Receipts that are not allocated yet, zero or positive */
  readonly unallocatedReceipts: Money;
  /** Days overdue of the total, weighted by amount, two decimals; items in time count zero; null without items */
  readonly weightedDaysOverdue: Decimal | null;
}

/** Outstanding per days overdue on a day, one ageing per currency, by currency code (debtor-management 4.5). */
export function ageingOf(
  items: readonly AgedItem[],
  on: PlainDate,
  unallocatedReceipts: readonly Money[] = [],
): readonly Ageing[] {
  const currencies = [...items.map((i) => i.open), ...unallocatedReceipts].map((m) => m.currency);
  return [...new Set(currencies)].sort().map((currency) => {
    const own = items.filter((item) => item.open.currency === currency);
    const claims = own.filter((item) => item.open.minor > 0n);
    const total = totalOf(claims, currency);
    return {
      currency,
      buckets: claimsByAge(claims, on, currency),
      total,
      credits: totalOf(
        own.filter((item) => item.open.minor < 0n),
        currency,
      ),
      unallocatedReceipts: sumMoney(
        unallocatedReceipts.filter((m) => m.currency === currency),
        currency,
      ),
      weightedDaysOverdue: weightedDays(claims, on, total),
    };
  });
}

/** Days past due of a bucket: more than `above`, and no more than `most`; absent where it has no end. */
export function daysOfAge(id: AgeBucketId): { readonly above?: number; readonly most?: number } {
  const place = AGE_BUCKETS.findIndex((bucket) => bucket.id === id);
  const most = AGE_BUCKETS[place]?.daysMax ?? Number.POSITIVE_INFINITY;
  const above = AGE_BUCKETS[place - 1]?.daysMax;
  return {
    ...(above === undefined ? {} : { above }),
    ...(Number.isFinite(most) ? { most } : {}),
  };
}

/** Something of each bucket. */
export function byAge<T>(of: (id: AgeBucketId) => T): Readonly<Record<AgeBucketId, T>> {
  return Object.fromEntries(AGE_BUCKETS.map(({ id }) => [id, of(id)])) as Record<AgeBucketId, T>;
}

export function ageBucketOf(days: number): AgeBucketId {
  return AGE_BUCKETS.find((bucket) => days <= bucket.daysMax)?.id ?? 'over-180';
}

/** What claims of one currency come to, by how late they are. */
export function claimsByAge(
  claims: readonly AgedItem[],
  on: PlainDate,
  currency: string,
): Ageing['buckets'] {
  return byAge((id) =>
    totalOf(
      claims.filter((claim) => ageBucketOf(daysLate(claim.dueDate, on)) === id),
      currency,
    ),
  );
}

function weightedDays(claims: readonly AgedItem[], on: PlainDate, total: Money): Decimal | null {
  if (total.minor === 0n) return null;
  const weighted = claims
    .map((claim) => claim.open.minor * BigInt(Math.max(0, daysLate(claim.dueDate, on))))
    .reduce((a, b) => a + b, 0n);
  return divide(decimal(weighted, 0), decimal(total.minor, 0), 2);
}

function totalOf(items: readonly AgedItem[], currency: string): Money {
  return sumMoney(
    items.map((item) => item.open),
    currency,
  );
}
