import type { EventType, ToldEvent } from '../domain/event/event.js';
import type { CallOutcome, Subscription } from '../domain/event/subscription.js';
import type { Instant } from '../kernel/dates.js';
import type { AttemptId, EventId, MessageId, SubscriptionId } from '../kernel/ids.js';

/** One call of a subscriber about an event, as it went. */
export interface EventCall {
  readonly id: AttemptId;
  readonly subscriptionId: SubscriptionId;
  readonly eventId: EventId;
  /** Of this event at this subscriber, from 1; replays go on counting */
  readonly attempt: number;
  readonly at: Instant;
  readonly ms: number;
  /** Absent: there was no answer */
  readonly status?: number;
  readonly outcome: CallOutcome | 'given-up';
  /** Why there was no answer, without the address */
  readonly note?: string;
}

/** Who wants to be told what, what was told, and how that went. */
export interface SubscriptionRepository {
  add(subscription: Subscription): Promise<void>;
  /** `lock`: until the transaction ends nobody else changes it. */
  get(id: SubscriptionId, lock?: 'lock'): Promise<Subscription | null>;
  /** In the order they were added. */
  list(): Promise<readonly Subscription[]>;
  /** Replaces all but who made it when. */
  save(subscription: Subscription): Promise<void>;
  /** False when there is none. */
  remove(id: SubscriptionId): Promise<boolean>;
  /**
   * Keeps those that somebody subscribed to, and puts a message to each subscriber that is on into the outbox; of the others
   * nothing is kept. `messageId` begins the ids of its messages. It is not waited for, and fails the transaction if it fails.
   */
  tell(events: readonly (ToldEvent & { readonly messageId: MessageId })[]): Promise<void>;
  /** Keeps an event without telling anybody. */
  keep(event: ToldEvent): Promise<void>;
  event(id: EventId): Promise<ToldEvent | null>;
  /** Kept events of these types from a moment on, in the order they happened; those after the given one. */
  events(filter: {
    readonly since: Instant;
    readonly types: readonly EventType[];
    readonly after: EventId | null;
    readonly limit: number;
  }): Promise<readonly ToldEvent[]>;
  addCall(call: EventCall): Promise<void>;
  /** How often this subscriber was called about this event. */
  callCount(id: SubscriptionId, event: EventId): Promise<number>;
  /** Newest first. */
  calls(id: SubscriptionId, limit: number): Promise<readonly EventCall[]>;
}
