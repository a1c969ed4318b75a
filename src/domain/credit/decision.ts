import type { PlainDate } from '../../kernel/dates.js';
import { type Money, subtractMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import {
  type AlertLevel,
  CREDIT_REASONS,
  type CreditAnswer,
  type CreditDecision,
  type CreditReason,
  type CreditRelease,
  type Exposure,
} from './credit.js';

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
  /** The limit is past its last day and goes on with a warning */
  readonly limitExpired?: boolean;
  /** Only insured amounts may be lent, and there is no cover */
  readonly coverEnded?: boolean;
  readonly insolvent?: boolean;
  /** Some amount stands in a currency without a rate and is not in the exposure */
  readonly incomplete?: boolean;
  /** A natural person is not refused by a program alone: REVIEW instead of HOLD */
  readonly naturalPerson?: boolean;
}

const WARN_PERCENT = 80;

const ANSWER: Readonly<Record<CreditReason, 'HOLD' | 'WARN'>> = {
  insolvent: 'HOLD',
  'no-credit': 'HOLD',
  'cover-ended': 'HOLD',
  'over-limit': 'HOLD',
  'overdue-too-long': 'HOLD',
  'limit-expired': 'WARN',
  'near-limit': 'WARN',
  'other-currency-left-out': 'WARN',
};

/**
 * HOLD above the limit (27,500 of 25,000 is 110 %), with a limit of zero, without the cover that is asked for, with an item
 * overdue too long, or for whoever is insolvent; WARN from 80 % of the limit up to the limit itself, which is the most a
 * customer may owe, and with a limit past its day; else GRANTED (debtor-management 4.9, seeds 5, 6, 9). Exposure and
 * limit must be in one currency.
 */
export function decideCredit(exposure: Exposure, rules: CreditRules): CreditDecision {
  const { limit } = rules;
  assert(
    limit === undefined || limit.currency === exposure.total.currency,
    'exposure and limit are in one currency',
  );
  const reasons = reasonsFor(exposure, rules);
  const answers = reasons.map((reason) => ANSWER[reason]);
  const answer = answers.includes('HOLD')
    ? stopFor(rules)
    : answers.length > 0
      ? 'WARN'
      : 'GRANTED';
  return {
    answer,
    exposure,
    ...(limit === undefined ? {} : { limit }),
    ...usedPercent(exposure.total, limit),
    ...overBy(exposure.total, limit),
    reasons,
    alternatives: isStopped(answer) ? ['PREPAY'] : [],
  };
}

const stopFor = ({ naturalPerson }: CreditRules): CreditAnswer =>
  naturalPerson === true ? 'REVIEW' : 'HOLD';

/** Nothing more on credit unless a person says so. */
export function isStopped(answer: CreditAnswer): boolean {
  return answer === 'HOLD' || answer === 'REVIEW';
}

/**
 * A person let this order pass: a stop becomes a warning that says who. The release must name the order, reach its amount,
 * in its currency, and still be valid.
 */
export function withRelease(
  decision: CreditDecision,
  asked: { readonly order: string; readonly amount: Money; readonly today: PlainDate },
  releases: readonly CreditRelease[],
): CreditDecision {
  if (!isStopped(decision.answer)) return decision;
  const released = releases.findLast(
    ({ order, amount, until }) =>
      order === asked.order &&
      amount.currency === asked.amount.currency &&
      amount.minor >= asked.amount.minor &&
      until >= asked.today,
  );
  if (released === undefined) return decision;
  // What is stored knows more: an answer tells what a release says of itself.
  const { order, amount, until, by, reason } = released;
  return { ...decision, answer: 'WARN', released: { order, amount, until, by, reason } };
}

function reasonsFor({ total }: Exposure, rules: CreditRules): readonly CreditReason[] {
  const { limit, overdueDaysMax, oldestDaysLate = 0, warnPercent = WARN_PERCENT } = rules;
  const limited = limit !== undefined && limit.minor > 0n;
  const checks: Readonly<Record<CreditReason, boolean>> = {
    insolvent: rules.insolvent === true,
    'no-credit': limit !== undefined && limit.minor <= 0n && rules.coverEnded !== true,
    'cover-ended': rules.coverEnded === true,
    'over-limit': limited && total.minor > limit.minor,
    'overdue-too-long': overdueDaysMax !== undefined && oldestDaysLate > overdueDaysMax,
    'limit-expired': rules.limitExpired === true,
    'near-limit':
      limited &&
      total.minor <= limit.minor &&
      total.minor * 100n >= limit.minor * BigInt(warnPercent),
    'other-currency-left-out': rules.incomplete === true,
  };
  return CREDIT_REASONS.filter((reason) => checks[reason]);
}

/** Whole percents, rounded down; an exposure below zero uses nothing. */
function usedPercent(total: Money, limit: Money | undefined): { readonly usedPercent?: number } {
  if (limit === undefined || limit.minor <= 0n) return {};
  return { usedPercent: total.minor <= 0n ? 0 : Number((total.minor * 100n) / limit.minor) };
}

function overBy(total: Money, limit: Money | undefined): { readonly overBy?: Money } {
  if (limit === undefined || total.minor <= limit.minor) return {};
  return { overBy: subtractMoney(total, limit) };
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
  const { reasons } = decision;
  const passed = reasons.some((reason) => reason !== 'no-credit' && reason !== 'cover-ended');
  const live: Readonly<Record<AlertLevel, boolean>> = {
    warn: reasons.some((r) => r === 'near-limit' || r === 'over-limit' || r === 'limit-expired'),
    // Who has no credit and owes nothing passed no threshold: the first order does.
    hold: isStopped(decision.answer) && (passed || decision.exposure.total.minor > 0n),
  };
  const levels: readonly AlertLevel[] = ['warn', 'hold'];
  return {
    raise: levels.filter((level) => live[level] && !previousLive.includes(level)),
    clear: levels.filter((level) => !live[level] && previousLive.includes(level)),
  };
}
