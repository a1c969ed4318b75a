import type { Money } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { AlertLevel, CreditAnswer, CreditDecision, Exposure } from './credit.js';

/** What may lead to a decision besides the exposure. */
export interface CreditRules {
  /** Absent: not limited. Zero: no credit at all. */
  readonly limit?: Money;
  /** Percentage of the limit from which to warn; default 80 */
  readonly warnPercent?: number;
  /** HOLD when an item is more than this many days overdue, whatever the limit; absent: not asked */
  readonly overdueDaysMax?: number;
  /** Days late of the debtor's oldest overdue item; absent or not positive: nothing overdue */
  readonly oldestDaysLate?: number;
}

/** Stable names of what led to an answer, gravest first. */
export type CreditReason = 'no-credit' | 'over-limit' | 'overdue-too-long' | 'near-limit';

const WARN_PERCENT = 80;

const ANSWER: Readonly<Record<CreditReason, CreditAnswer>> = {
  'no-credit': 'HOLD',
  'over-limit': 'HOLD',
  'overdue-too-long': 'HOLD',
  'near-limit': 'WARN',
};

/**
 * HOLD above the limit (27,500 of 25,000 is 110 %), with a limit of zero, or with an item overdue too long; WARN
 * from 80 % of the limit up to the limit itself, which is the most a customer may owe; else GRANTED
 * (debtor-management 4.9, seeds 5, 6, 9). Exposure and limit must be in one currency.
 */
export function decideCredit(exposure: Exposure, rules: CreditRules): CreditDecision {
  const { limit } = rules;
  assert(
    limit === undefined || limit.currency === exposure.total.currency,
    'exposure and limit are in one currency',
  );
  const reasons = reasonsFor(exposure, rules);
  const answers = reasons.map((reason) => ANSWER[reason]);
  const answer = answers.includes('HOLD') ? 'HOLD' : answers.includes('WARN') ? 'WARN' : 'GRANTED';
  return {
    answer,
    exposure,
    ...(limit === undefined ? {} : { limit }),
    ...usedPercent(exposure.total, limit),
    reasons,
    alternatives: answer === 'HOLD' ? ['PREPAY'] : [],
  };
}

function reasonsFor({ total }: Exposure, rules: CreditRules): readonly CreditReason[] {
  const { limit, overdueDaysMax, oldestDaysLate = 0, warnPercent = WARN_PERCENT } = rules;
  const limited = limit !== undefined && limit.minor > 0n;
  const checks: Readonly<Record<CreditReason, boolean>> = {
    'no-credit': limit !== undefined && limit.minor <= 0n,
    'over-limit': limited && total.minor > limit.minor,
    'overdue-too-long': overdueDaysMax !== undefined && oldestDaysLate > overdueDaysMax,
    'near-limit':
      limited &&
      total.minor <= limit.minor &&
      total.minor * 100n >= limit.minor * BigInt(warnPercent),
  };
  return (Object.keys(checks) as CreditReason[]).filter((reason) => checks[reason]);
}

/** Whole percents, rounded down; an exposure below zero uses nothing. */
function usedPercent(total: Money, limit: Money | undefined): { readonly usedPercent?: number } {
  if (limit === undefined || limit.minor <= 0n) return {};
  return { usedPercent: total.minor <= 0n ? 0 : Number((total.minor * 100n) / limit.minor) };
}

/** What changes in the alerts of a debtor. */
export interface AlertChange {
  readonly raise: readonly AlertLevel[];
  readonly clear: readonly AlertLevel[];
}

/**
 * One alert per crossing: raised when a threshold is passed, silent while it stays passed, cleared when the
 * exposure falls below, so that the next crossing is told again. Both thresholds passed at once are two alerts.
 */
export function alertsFor(
  previousLive: readonly AlertLevel[],
  decision: CreditDecision,
): AlertChange {
  const passed = decision.reasons.some((reason) => reason !== 'no-credit');
  const live: Readonly<Record<AlertLevel, boolean>> = {
    warn: decision.reasons.some((r) => r === 'near-limit' || r === 'over-limit'),
    // Who has no credit and owes nothing passed no threshold: the first order does.
    hold: decision.answer === 'HOLD' && (passed || decision.exposure.total.minor > 0n),
  };
  const levels: readonly AlertLevel[] = ['warn', 'hold'];
  return {
    raise: levels.filter((level) => live[level] && !previousLive.includes(level)),
    clear: levels.filter((level) => !live[level] && previousLive.includes(level)),
  };
}
