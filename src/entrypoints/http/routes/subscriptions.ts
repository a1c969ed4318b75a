import { EVENTS } from '../../../domain/event/event.js';
import { SUBSCRIPTION_FORMS as FORMS } from '../../../formats/json/events.js';
import type { App } from '../../app.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';

/** Calls in one answer. */
const CALLS_MAX = 500;

/**
 * Who is told what happens. Whoever adds a receiver gives somebody outside a view of the books, as with a key, and proves
 * again who he is; trying one out and replaying tells nobody new.
 */
export function subscriptionRoutes(app: App): GuardedRoutes {
  const { routes, get, post } = formRoutes(app);
  const { subscriptions } = app;
  get('connections.manage', 'webhooks', async (id) => ({
    ...{ webhooks: await subscriptions.list(id), events: EVENTS },
  }));
  get('connections.manage', 'webhooks/:id/calls', async (id, request) => {
    const calls = await subscriptions.calls(id, named<'subscription'>(request), CALLS_MAX);
    return calls === null ? null : { calls };
  });
  post('keys.manage', 'webhooks', FORMS.add, (id, wish) => subscriptions.add(id, wish));
  post('keys.manage', 'webhooks/:id/change', FORMS.change, (id, to, request) =>
    subscriptions.change(id, named<'subscription'>(request), to),
  );
  post('keys.manage', 'webhooks/:id/remove', FORMS.act, (id, _, request) =>
    subscriptions.remove(id, named<'subscription'>(request)),
  );
  post('keys.manage', 'webhooks/:id/rotate', FORMS.act, (id, _, request) =>
    subscriptions.rotate(id, named<'subscription'>(request)),
  );
  post('connections.manage', 'webhooks/:id/test', FORMS.act, (id, _, request) =>
    subscriptions.ping(id, named<'subscription'>(request)),
  );
  post('connections.manage', 'webhooks/:id/replay', FORMS.replay, (id, what, request) =>
    subscriptions.replay(id, named<'subscription'>(request), what),
  );
  return routes;
}
