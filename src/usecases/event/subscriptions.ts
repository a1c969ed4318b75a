import { type EventType, versionOf } from '../../domain/event/event.js';
import { BOTH_SECRETS_MS, type Subscription, WELL } from '../../domain/event/subscription.js';
import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId, EventId, SubscriptionId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import type { EventCall } from '../../ports/subscriptions.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { post } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { dropSecrets, keepSecret } from './subscription-secrets.js';

export interface SubscriptionWish {
  readonly url: string;
  readonly events: readonly EventType[];
  readonly by: string;
}

export type Replay = { readonly event: EventId } | { readonly since: Instant };

/** Those who are told what happens in an administration. */
export interface Subscriptions {
  /** `secret` is told here and never again. */
  add(administration: AdministrationId, wish: SubscriptionWish): Promise<WorkResult<WithSecret>>;
  list(administration: AdministrationId): Promise<readonly Subscription[]>;
  /** Another address, other events, on or off; what is absent stays. */
  change(
    administration: AdministrationId,
    id: SubscriptionId,
    to: Partial<Pick<Subscription, 'url' | 'events'>> & { readonly on?: boolean },
  ): Promise<WorkResult<Subscription>>;
  remove(administration: AdministrationId, id: SubscriptionId): Promise<WorkResult<void>>;
  /** A new secret, told once; calls are signed with both for 24 hours. */
  rotate(administration: AdministrationId, id: SubscriptionId): Promise<WorkResult<WithSecret>>;
  /** Tells this one alone that somebody tries it out. */
  ping(
    administration: AdministrationId,
    id: SubscriptionId,
  ): Promise<WorkResult<{ readonly event: EventId }>>;
  /** Tells it again of one event, or of all it would have heard of since a moment, in the order they happened. */
  replay(
    administration: AdministrationId,
    id: SubscriptionId,
    what: Replay,
  ): Promise<WorkResult<{ readonly events: number }>>;
  /** How calls went, newest first; null: there is no such subscription. */
  calls(
    administration: AdministrationId,
    id: SubscriptionId,
    limit: number,
  ): Promise<readonly EventCall[] | null>;
}

interface WithSecret {
  readonly subscription: Subscription;
  readonly secret: string;
}

/** Subscriptions of one administration: each costs a call per event. */
const SUBSCRIPTIONS_MAX = 20;
/** Events of one replay, and those that are put in one transaction. */
const REPLAY_MAX = 10_000;
const REPLAY_PAGE = 500;

type DeskPorts = Pick<Ports, 'store' | 'clock' | 'ids' | 'signer' | 'outside'>;

export function makeSubscriptions(ports: DeskPorts): Subscriptions {
  const { store, clock, ids } = ports;
  /** 256 bits of chance; secret scanners know it by its beginning. */
  const newSecret = (): string => `whsec_${ports.signer.newKey()}`;
  /** Work on one that exists, held until the transaction ends. */
  const withOne = <T>(
    administration: AdministrationId,
    id: SubscriptionId,
    work: (tx: Tx, subscription: Subscription) => Promise<WorkResult<T>>,
  ): Promise<WorkResult<T>> =>
    store.inTransaction(administration, async (tx) => {
      const found = await tx.subscriptions.get(id, 'lock');
      return found === null ? unknown(id) : work(tx, found);
    });
  const refusedUrl = (url: string): WorkResult<never> | null => {
    const why = ports.outside.webhooks.whyNot(url);
    if (why === null) return null;
    return refuse('address', `${why} Give the https address of your receiver.`);
  };
  return {
    add: (administration, { url, events, by }) => {
      const subscription: Subscription = {
        ...{ id: ids.next('subscription'), url, events: [...new Set(events)] },
        ...{ madeAt: clock.now(), madeBy: by, health: WELL },
      };
      return store.inTransaction(administration, async (tx) => {
        const refused = refusedUrl(url);
        if (refused !== null) return refused;
        const before = await tx.subscriptions.list();
        if (before.length >= SUBSCRIPTIONS_MAX)
          return refuse(
            'too-many',
            `There are ${before.length} subscriptions already: remove one.`,
          );
        const secret = newSecret();
        await tx.subscriptions.add(subscription);
        await keepSecret(tx, subscription.id, secret);
        return ok({ subscription, secret });
      });
    },
    list: (administration) => store.inTransaction(administration, (tx) => tx.subscriptions.list()),
    change: (administration, id, { on, ...to }) =>
      withOne(administration, id, async (tx, { off, ...before }) => {
        const refused = to.url === undefined ? null : refusedUrl(to.url);
        if (refused !== null) return refused;
        const changed: Subscription = {
          ...before,
          ...to,
          ...(on === undefined && off !== undefined && { off }),
          ...(on === false && { off: 'asked' as const }),
          ...(on === true && { health: WELL }),
        };
        await tx.subscriptions.save(changed);
        return ok(changed);
      }),
    remove: (administration, id) =>
      withOne(administration, id, async (tx) => {
        await tx.subscriptions.remove(id);
        await dropSecrets(tx, id);
        return ok(undefined);
      }),
    rotate: (administration, id) =>
      withOne(administration, id, async (tx, before) => {
        const secret = newSecret();
        await keepSecret(tx, id, secret);
        const bothUntil = addMs(clock.now(), BOTH_SECRETS_MS);
        const subscription = { ...before, bothUntil };
        await tx.subscriptions.save(subscription);
        return ok({ subscription, secret });
      }),
    ping: (administration, id) =>
      withOne(administration, id, async (tx, { off }) => {
        if (off !== undefined) return isOff(id);
        const [event, at] = [ids.next('event'), clock.now()];
        const type = 'webhook.ping';
        const about = { id: event, type, version: versionOf(type), subject: event, at } as const;
        await tx.subscriptions.keep({ ...about, data: { subscription: id } });
        await tell(tx, ids, id, { id: event, subject: event }, { since: at, key: 'ping' });
        return ok({ event });
      }),
    async replay(administration, id, what) {
      const since = clock.now();
      let after: EventId | null = null;
      let told = 0;
      for (;;) {
        const page: WorkResult<readonly EventId[]> = await withOne(
          administration,
          id,
          async (tx, subscription) => {
            if (subscription.off !== undefined) return isOff(id);
            const filter = { after, limit: Math.min(REPLAY_PAGE, REPLAY_MAX - told) };
            const events = await toReplay(tx, subscription, what, filter);
            if (events === null) return refuse('no-such-event', NO_EVENT);
            for (const event of events) await tell(tx, ids, id, event, { since, key: since });
            return ok(events.map((event) => event.id));
          },
        );
        if (!page.ok) return page;
        told += page.value.length;
        after = page.value.at(-1) ?? null;
        if (after === null || 'event' in what || told >= REPLAY_MAX) return ok({ events: told });
      }
    },
    calls: (administration, id, limit) =>
      store.inTransaction(administration, async (tx) =>
        (await tx.subscriptions.get(id)) === null ? null : tx.subscriptions.calls(id, limit),
      ),
  };
}

/** One message per event, subscriber and `key`: why it is told. */
function tell(
  tx: Tx,
  ids: Ports['ids'],
  subscriptionId: SubscriptionId,
  event: { readonly id: EventId; readonly subject: string },
  { since, key }: { readonly since: Instant; readonly key: string },
): Promise<void> {
  const orderKey = `${subscriptionId}:${event.subject}`;
  const payload = { subscriptionId, eventId: event.id, orderKey, since };
  const told = `${subscriptionId}:${event.id}:${key}`;
  return post(tx, ids, 'call-webhook', told, payload, since);
}

/** Null: the one that was named is not kept, or was told to another alone. */
async function toReplay(
  tx: Tx,
  { id, events: types }: Subscription,
  what: Replay,
  filter: { readonly after: EventId | null; readonly limit: number },
) {
  if ('since' in what) return tx.subscriptions.events({ ...filter, since: what.since, types });
  const event = await tx.subscriptions.event(what.event);
  if (event === null) return null;
  const isPing = event.type === 'webhook.ping' && event.data['subscription'] === id;
  return isPing || types.includes(event.type) ? [event] : null;
}

const NO_EVENT =
  'There is no such event among those this subscription hears of; events are kept for a month.';

function isOff(id: SubscriptionId): WorkResult<never> {
  return refuse('webhook-off', `Subscription ${id} is off. Switch it on first.`);
}

function unknown(id: SubscriptionId): WorkResult<never> {
  return refuse('no-such-webhook', `There is no subscription ${id}. See voldaan webhook list.`);
}
