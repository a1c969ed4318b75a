import type { PlainDate } from '../../kernel/dates.js';
import type { CreditAnswer } from './credit.js';
import { isStopped } from './decision.js';
import { WATCH_REASONS, type WatchReason } from './light.js';

/** What says that money may not come, beside the limit; gravest first. */
export const CREDIT_SIGNS = [
  ...WATCH_REASONS,
  'debit-returned',
  'promise-broken',
  'long-overdue',
] as const;
export type CreditSign = (typeof CREDIT_SIGNS)[number];

/** An item this many days late is more than forgotten. */
const LONG_DAYS = 30;

export interface SignFacts {
  readonly watch: readonly WatchReason[];
  /** Of the last 90 days */
  readonly debitReturned: boolean;
  /** Of the last 90 days */
  readonly promiseBroken: boolean;
  /** Of the oldest open item; zero: nothing is late */
  readonly oldestDaysLate: number;
}

export function signsOf(facts: SignFacts): readonly CreditSign[] {
  const { watch, debitReturned, promiseBroken, oldestDaysLate } = facts;
  return [
    ...watch,
    ...(debitReturned ? (['debit-returned'] as const) : []),
    ...(promiseBroken ? (['promise-broken'] as const) : []),
    ...(oldestDaysLate > LONG_DAYS ? (['long-overdue'] as const) : []),
  ];
}

/** How far it is: nothing more on credit, near that, or signs alone. In the order in which somebody looks at it. */
export const CREDIT_STANDINGS = ['stopped', 'warned', 'watched'] as const;
export type CreditStanding = (typeof CREDIT_STANDINGS)[number];

export function standingOf(answer: CreditAnswer): CreditStanding {
  if (isStopped(answer)) return 'stopped';
  return answer === 'WARN' ? 'warned' : 'watched';
}

/** Whether something of that day still is a sign. */
export function isSign(on: PlainDate | undefined, from: PlainDate): boolean {
  return on !== undefined && on > from;
}
