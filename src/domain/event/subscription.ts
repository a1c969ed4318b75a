import { addMs, type Instant } from '../../kernel/dates.js';
import type { SubscriptionId } from '../../kernel/ids.js';
import type { EventType } from './event.js';

/** Why nobody is called any more: somebody said so, the receiver answered 410, or it failed for too long. */
export const OFF_REASONS = ['asked', 'gone', 'failing'] as const;

export type OffReason = (typeof OFF_REASONS)[number];

/** Somebody who wants to be told what happens in an administration. */
export interface Subscription {
  readonly id: SubscriptionId;
  readonly url: string;
  readonly events: readonly EventType[];
  /** Absent: it is on */
  readonly off?: OffReason;
  readonly madeAt: Instant;
  readonly madeBy: string;
  /** Until when calls are signed with the secret of before, too */
  readonly bothUntil?: Instant;
  readonly health: Health;
}

/** How the calls of late went. */
export interface Health {
  /** In a row */
  readonly failures: number;
  /** The first of them */
  readonly since?: Instant;
  /** Nobody calls before that moment */
  readonly restUntil?: Instant;
}

export const WELL: Health = { failures: 0 };

/** After so long without one call that went well it is switched off, and no event is tried for longer, ms: 3 days. */
export const FAILING_MS = 3 * 86_400_000;
/** Receivers have so long to learn a new secret while the old one is good too, ms: 24 hours. */
export const BOTH_SECRETS_MS = 86_400_000;

/** - delivered: it is told; - gone: nobody is there any more (410); - failed: again later, or given up after a while */
export type CallOutcome = 'delivered' | 'failed' | 'gone';

/** What a status says; null: there was no answer. A redirect is not followed, so it is a failure. */
export function outcomeOf(status: number | null): CallOutcome {
  if (status === 410) return 'gone';
  return status !== null && status >= 200 && status < 300 ? 'delivered' : 'failed';
}

/** The subscription after a call; `restUntil`: when the receiver may be asked again after a failure. */
export function afterCall(
  subscription: Subscription,
  outcome: CallOutcome,
  { now, restUntil }: { readonly now: Instant; readonly restUntil: Instant },
): Subscription {
  if (outcome === 'delivered') return { ...subscription, health: WELL };
  const { failures, since = now } = subscription.health;
  const health = { failures: failures + 1, since, restUntil };
  if (outcome === 'gone') return { ...subscription, health, off: 'gone' };
  const isTooLong = addMs(since, FAILING_MS) <= now;
  return { ...subscription, health, ...(isTooLong && { off: 'failing' as const }) };
}
