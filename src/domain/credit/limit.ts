import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import { type Money, money } from '../../kernel/money.js';

/** own: what we allow; insured: what the credit insurer covers */
export const LIMIT_SOURCES = ['own', 'insured'] as const;

export const LIMIT_KINDS = ['limit', 'unlimited', 'withdrawn'] as const;

/**
 * One decision about how much a debtor may owe; the newest of each source counts, the others are history (practice 5).
 * - limit: at most `amount`; zero is no credit at all
 * - unlimited: looked at, and not limited (own only)
 * - withdrawn: as if nothing had been decided: the host's limit counts again, or there is no cover
 */
export interface LimitDecision {
  readonly debtorId: DebtorId;
  readonly source: (typeof LIMIT_SOURCES)[number];
  readonly what: (typeof LIMIT_KINDS)[number];
  /** With `limit` only */
  readonly amount?: Money;
  /** Last day on which it counts without a warning */
  readonly validUntil?: PlainDate;
  /** Insured only: we lend no more than is covered */
  readonly only?: boolean;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** The limit that counts on a day, and why this one. */
export interface LimitInForce {
  /** Absent: not limited */
  readonly limit?: Money;
  /** own: ours; host: the accounting package's, where we have none; insured: the cover is the lower one */
  readonly from: 'own' | 'host' | 'insured' | 'none';
  /** Our limit counted until this day; it still does, with a warning */
  readonly expiredOn?: PlainDate;
  /** What the insurer covers now; zero without cover that is valid */
  readonly insured?: Money;
  /** Only covered amounts may be lent, and there is no cover (any more) */
  readonly coverEnded?: true;
}

/**
 * Which limit counts: ours, else the host's; where only insured amounts may be lent, the lower of it and the cover
 * (debtor-management 4.9). Empty is not limited, zero is no credit: never mixed up. An expired limit of ours goes on with
 * a warning; an expired cover covers nothing. `inCurrency` gives an amount in another currency, or null when it cannot:
 * a cover that cannot be compared covers nothing.
 */
export function limitInForce(
  newest: readonly LimitDecision[],
  { host, today, currency, inCurrency }: LimitContext,
): LimitInForce {
  const [own, insured] = [newestOf(newest, 'own'), newestOf(newest, 'insured')];
  const base = ownOrHost(own, host, today);
  if (insured?.only !== true) return { ...base, ...coverOf(insured, today) };
  const inUse = base.limit?.currency ?? insured.amount?.currency ?? currency;
  const covered = isValid(insured, today) && insured.amount !== undefined ? insured.amount : null;
  const cover = (covered === null ? null : inCurrency(covered, inUse)) ?? null;
  if (cover === null) {
    const nothing = money(0n, inUse);
    return { ...base, limit: nothing, from: 'insured', insured: nothing, coverEnded: true };
  }
  const lower = base.limit === undefined || cover.minor < base.limit.minor;
  return { ...base, insured: cover, ...(lower ? { limit: cover, from: 'insured' } : {}) };
}

export interface LimitContext {
  /** The host's limit; absent: it has none */
  readonly host?: Money | undefined;
  readonly today: PlainDate;
  /** Of the administration: for a cover that is not there, and no other limit */
  readonly currency: string;
  readonly inCurrency: (amount: Money, currency: string) => Money | null;
}

/** The currency a debtor is judged in: of our limit, else the host's, else the cover's where only it counts. */
export function limitCurrency(
  newest: readonly LimitDecision[],
  { host, currency }: Pick<LimitContext, 'host' | 'currency'>,
): string {
  const [own, insured] = [newestOf(newest, 'own'), newestOf(newest, 'insured')];
  const base = own === undefined || own.what === 'withdrawn' ? host : own.amount;
  const cover = insured?.only === true ? insured.amount : undefined;
  return (base ?? cover)?.currency ?? currency;
}

function newestOf(
  decisions: readonly LimitDecision[],
  source: LimitDecision['source'],
): LimitDecision | undefined {
  return decisions.findLast((decision) => decision.source === source);
}

function ownOrHost(
  own: LimitDecision | undefined,
  host: Money | undefined,
  today: PlainDate,
): LimitInForce {
  if (own === undefined || own.what === 'withdrawn')
    return host === undefined ? { from: 'none' } : { limit: host, from: 'host' };
  const { amount, validUntil } = own;
  return {
    from: 'own',
    ...(own.what === 'limit' && amount !== undefined ? { limit: amount } : {}),
    ...(validUntil !== undefined && validUntil < today ? { expiredOn: validUntil } : {}),
  };
}

/** What is covered, for people to see, where it does not bind. */
function coverOf(insured: LimitDecision | undefined, today: PlainDate): Partial<LimitInForce> {
  return isValid(insured, today) && insured?.amount !== undefined
    ? { insured: insured.amount }
    : {};
}

function isValid(decision: LimitDecision | undefined, today: PlainDate): boolean {
  if (decision?.what !== 'limit') return false;
  return decision.validUntil === undefined || decision.validUntil >= today;
}
