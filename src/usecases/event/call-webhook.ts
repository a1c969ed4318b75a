import type { ToldEvent } from '../../domain/event/event.js';
import {
  afterCall,
  type CallOutcome,
  FAILING_MS,
  outcomeOf,
  type Subscription,
} from '../../domain/event/subscription.js';
import { printEvent } from '../../formats/json/events.js';
import { webhookOffTask } from '../../formats/work/webhook-off.js';
import { addMs, dateIn, epochMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ClaimedMessage, Tx } from '../../ports/store.js';
import type { EventCall } from '../../ports/subscriptions.js';
import type { WebhookAnswer } from '../../ports/webhook-calls.js';
import { done, type Handled, type Handler, inTwoParts, isTimeForCall } from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import { openTask } from '../task/open-task.js';
import type { Messages } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { secretsOf } from './subscription-secrets.js';

type CallPorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'observe' | 'outside'>;

/** What one call is made of. */
interface Work {
  readonly administration: AdministrationId;
  readonly message: ClaimedMessage;
  readonly subscription: Subscription;
  readonly event: ToldEvent;
  readonly secrets: readonly string[];
  readonly attempt: number;
  /** From when on this event is tried */
  readonly since: Instant;
}

/**
 * Tells one subscriber of one event. What fails is tried again with growing waits for three days, then given up, so that the
 * next about the same subject goes on; it can be replayed. A receiver that failed rests: of all that waits for it only one
 * call finds out whether it is there again.
 */
export function makeCallWebhook(ports: CallPorts): Handler {
  return inTwoParts(ports.store, async (tx, administration, message) => {
    const { subscriptionId, eventId, since } = message.payload as Messages['call-webhook'];
    const subscription = await tx.subscriptions.get(subscriptionId);
    const event = await tx.subscriptions.event(eventId);
    const now = ports.clock.now();
    const why = whyNotCalled(subscription, event);
    if (subscription === null || event === null || why !== null)
      return () => Promise.resolve(done(why ?? 'Nothing to tell.'));
    const { restUntil } = subscription.health;
    if (restUntil !== undefined && restUntil > now)
      return () => Promise.resolve(later(restUntil, 'The receiver rests after a failure.'));
    const attempt = (await tx.subscriptions.callCount(subscriptionId, eventId)) + 1;
    const secrets = await secretsOf(tx, subscription, now);
    const work = { administration, message, subscription, event, secrets, attempt };
    return () => call(ports, { ...work, since: since ?? event.at });
  });
}

function whyNotCalled(subscription: Subscription | null, event: ToldEvent | null): string | null {
  if (subscription === null) return 'The subscription was removed.';
  if (subscription.off !== undefined) return 'The subscription is off; replay when it is on again.';
  return event === null ? 'The event is no longer kept.' : null;
}

async function call(ports: CallPorts, work: Work): Promise<Handled> {
  const { administration, message, subscription, event, secrets, attempt, since } = work;
  const began = ports.clock.now();
  if (!isTimeForCall(message, began)) return later(began, 'No time was left for the call.');
  const answer = await ports.outside.webhooks.call({
    ...{ url: subscription.url, secrets, now: began },
    body: printEvent(event, administration),
    headers: { 'voldaan-event-id': event.id, 'voldaan-attempt': String(attempt) },
  });
  const now = ports.clock.now();
  const status = answer.kind === 'answered' ? answer.status : null;
  const outcome = outcomeOf(status);
  const isGivenUp = outcome === 'failed' && addMs(since, FAILING_MS) <= now;
  const made: EventCall = {
    ...{ id: message.attemptId, subscriptionId: subscription.id, eventId: event.id, attempt },
    ...{ at: began, ms: Math.max(0, epochMs(now) - epochMs(began)) },
    ...(status !== null && { status }),
    outcome: isGivenUp ? 'given-up' : outcome,
    ...(answer.kind === 'failed' && { note: answer.message }),
  };
  const { ms, ...told } = made;
  ports.observe.event('webhook.called', {
    ...{ administration, subscription: told.subscriptionId, event: event.id, attempt, ms },
    ...{ outcome: told.outcome, status: status ?? 0 },
  });
  const save = async (tx: Tx): Promise<void> => {
    await tx.subscriptions.addCall(made);
    await noteHealth(ports, tx, subscription, outcome, answer);
  };
  if (outcome !== 'failed' || isGivenUp) return done(noteOf(made), save);
  const nextAt = nextTryAt(now, { attempts: attempt }, waitOf(answer));
  return { ...later(nextAt, noteOf(made)), save };
}

function later(nextAt: Instant, note: string): Handled {
  // The receiver knows an event again by its id: telling it once more does no harm, and nothing need be asked before.
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}

function noteOf({ outcome, status, note }: EventCall): string {
  return `${outcome}: ${status === undefined ? (note ?? 'no answer') : `answered ${status}`}`;
}

function waitOf(answer: WebhookAnswer): { readonly retryAfterMs?: number } {
  const wait = answer.kind === 'answered' ? answer.retryAfterMs : undefined;
  return wait === undefined ? {} : { retryAfterMs: wait };
}

/** How the subscriber does after this call; switched off by itself, a person hears of it. */
async function noteHealth(
  ports: CallPorts,
  tx: Tx,
  { id, health }: Subscription,
  outcome: CallOutcome,
  answer: WebhookAnswer,
): Promise<void> {
  if (outcome === 'delivered' && health.failures === 0) return;
  const current = await tx.subscriptions.get(id, 'lock');
  if (current === null) return;
  const now = ports.clock.now();
  const restUntil = nextTryAt(now, { attempts: current.health.failures + 1 }, waitOf(answer));
  const after = afterCall(current, outcome, { now, restUntil });
  await tx.subscriptions.save(after);
  if (after.off === undefined || after.off === 'asked' || current.off !== undefined) return;
  ports.observe.event('webhook.switched-off', { subscription: id, why: after.off });
  const { language, zone } = await tx.administration.get();
  await openTask(ports, tx, {
    ...{ key: `webhook-off:${id}:${now}`, kind: 'webhook-off', role: 'administration' },
    ...{ openItemIds: [], dueOn: dateIn(now, zone) },
    ...webhookOffTask(language, after.off, new URL(after.url).host),
  });
}
