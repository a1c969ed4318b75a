import type { ToldEvent } from '../../domain/event/event.js';
import type { Subscription } from '../../domain/event/subscription.js';
import { idOf } from '../../kernel/ids.js';
import type { EventCall, SubscriptionRepository } from '../../ports/subscriptions.js';
import type { Plain, Session } from './memory.js';
import { outboxRepository } from './outbox.js';
import { insert, known } from './refuse.js';
import type { Kind } from './table.js';

const SUBSCRIPTIONS: Kind<Subscription> = { name: 'subscription', key: ({ id }) => id };
const EVENTS: Kind<ToldEvent> = { name: 'event', key: ({ id }) => id };
const CALLS: Kind<EventCall, 'subscription'> = {
  name: 'event_call',
  key: ({ id }) => id,
  by: { subscription: ({ subscriptionId }) => subscriptionId },
};

export function subscriptionRepository(session: Session): Plain<SubscriptionRepository> {
  const subscriptions = session.rows(SUBSCRIPTIONS);
  const events = session.rows(EVENTS);
  const calls = session.rows(CALLS);
  const outbox = outboxRepository(session);
  return {
    add(subscription) {
      insert(subscriptions, subscription);
    },
    get: (id) => subscriptions.get(id),
    list: () => subscriptions.all(),
    save(subscription) {
      const { madeAt, madeBy } = known(subscriptions.get(subscription.id), subscription.id);
      subscriptions.put({ ...subscription, madeAt, madeBy });
    },
    remove: (id) => subscriptions.drop(id),
    async tell(told) {
      const all = subscriptions.all();
      for (const { messageId, ...event } of told) {
        const heard = all.filter(({ events: types }) => types.includes(event.type));
        if (heard.length > 0) insert(events, event);
        for (const { id, off } of heard) {
          if (off !== undefined) continue;
          const orderKey = `${id}:${event.subject}`;
          await outbox.put({
            id: idOf<'message'>(`${messageId}.${id}`),
            ...{ kind: 'call-webhook', key: `call-webhook:${id}:${event.id}`, nextAt: event.at },
            payload: { subscriptionId: id, eventId: event.id, orderKey },
          });
        }
      }
    },
    keep(event) {
      insert(events, event);
    },
    event: (id) => events.get(id),
    events({ since, types, after, limit }) {
      const all = events.all();
      const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
      return all
        .slice(from)
        .filter(({ at, type }) => at >= since && types.includes(type))
        .slice(0, limit);
    },
    addCall(call) {
      insert(calls, call);
    },
    callCount: (id, event) =>
      calls.having('subscription', id).filter(({ eventId }) => eventId === event).length,
    calls: (id, limit) => calls.having('subscription', id).toReversed().slice(0, limit),
  };
}
