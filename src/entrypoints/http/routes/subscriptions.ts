import { EVENTS } from '../../../domain/event/event.js';
import type { App } from '../../app.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';
import { WEBHOOKS } from '../told/webhooks.js';

/** Calls in one answer. */
const CALLS_MAX = 500;

/**
 * Who is told what happens. Whoever adds a receiver gives somebody outside a view of the books, as with a key, and proves
 * again who he is; trying one out and replaying tells nobody new.
 */
export function subscriptionRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  const { subscriptions } = app;
  get('connections.manage', 'webhooks', WEBHOOKS.listWebhooks, async (id) => ({
    ...{ webhooks: await subscriptions.list(id), events: EVENTS },
  }));
  get(
    'connections.manage',
    'webhooks/:id/calls',
    WEBHOOKS.listWebhookCalls,
    async (id, request) => {
      const calls = await subscriptions.calls(id, named<'subscription'>(request), CALLS_MAX);
      return calls === null ? null : { calls };
    },
  );
  post('keys.manage', 'webhooks', WEBHOOKS.addWebhook, (id, wish) => subscriptions.add(id, wish));
  post('keys.manage', 'webhooks/:id/change', WEBHOOKS.changeWebhook, (id, to, request) =>
    subscriptions.change(id, named<'subscription'>(request), to),
  );
  post('keys.manage', 'webhooks/:id/remove', WEBHOOKS.removeWebhook, (id, _, request) =>
    subscriptions.remove(id, named<'subscription'>(request)),
  );
  post('keys.manage', 'webhooks/:id/rotate', WEBHOOKS.rotateWebhook, (id, _, request) =>
    subscriptions.rotate(id, named<'subscription'>(request)),
  );
  post('connections.manage', 'webhooks/:id/test', WEBHOOKS.testWebhook, (id, _, request) =>
    subscriptions.ping(id, named<'subscription'>(request)),
  );
  post('connections.manage', 'webhooks/:id/replay', WEBHOOKS.replayWebhook, (id, what, request) =>
    subscriptions.replay(id, named<'subscription'>(request), what),
  );
  return routes;
}
