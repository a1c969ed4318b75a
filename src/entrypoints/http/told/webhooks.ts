import { z } from 'zod';
import { EVENT_TYPES } from '../../../domain/event/event.js';
import { OFF_REASONS } from '../../../domain/event/subscription.js';
import { SUBSCRIPTION_FORMS as FORMS } from '../../../formats/json/events.js';
import { id, moment } from '../forms/values.js';
import { telling } from '../told.js';

const eventType = z.enum(EVENT_TYPES).meta({ id: 'EventType' });

const subscription = z
  .strictObject({
    id,
    url: z.string(),
    events: z.array(eventType),
    off: z.enum(OFF_REASONS).optional(),
    madeAt: moment,
    madeBy: z.string(),
    bothUntil: moment.optional(),
    health: z.strictObject({
      failures: z.number(),
      since: moment.optional(),
      restUntil: moment.optional(),
    }),
  })
  .meta({ id: 'Subscription' });

const call = z
  .strictObject({
    ...{ id, subscriptionId: id, eventId: id, attempt: z.number(), at: moment, ms: z.number() },
    status: z.number().optional(),
    outcome: z.enum(['delivered', 'failed', 'gone', 'given-up']),
    note: z.string().optional(),
  })
  .meta({ id: 'EventCall' });

const event = z.strictObject({ type: eventType, version: z.number(), when: z.string() });
const withSecret = z.strictObject({ subscription, secret: z.string() });
const MORE = 'The secret is answered this once and kept nowhere we can show it from.';

export const WEBHOOKS = telling('webhooks', {
  listWebhooks: {
    says: 'Who is told what happens, and what there is to be told of',
    answers: { 200: z.strictObject({ webhooks: z.array(subscription), events: z.array(event) }) },
  },
  listWebhookCalls: {
    says: 'How the calls of a receiver went, newest first',
    answers: { 200: z.strictObject({ calls: z.array(call) }) },
  },
  addWebhook: {
    says: 'Tell an address what happens',
    more: `${MORE} How to verify a call stands in docs/webhooks.md.`,
    body: FORMS.add,
    answers: { 201: withSecret },
    onceOnly: true,
  },
  changeWebhook: {
    says: 'Another address, other events, on or off; what is absent stays',
    body: FORMS.change,
    answers: { 201: subscription },
  },
  removeWebhook: {
    says: 'Tell this receiver nothing more',
    body: FORMS.act,
    answers: { 204: null },
  },
  rotateWebhook: {
    says: 'A new secret; for 24 hours calls are signed with both',
    more: MORE,
    body: FORMS.act,
    answers: { 201: withSecret },
    onceOnly: true,
  },
  testWebhook: {
    says: 'Tell this receiver alone that somebody tries it out',
    body: FORMS.act,
    answers: { 201: z.strictObject({ event: id }) },
  },
  replayWebhook: {
    says: 'Tell this receiver again of one event, or of all since a moment',
    body: FORMS.replay,
    answers: { 201: z.strictObject({ events: z.number() }) },
  },
});
