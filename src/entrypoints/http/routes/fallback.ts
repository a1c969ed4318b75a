import type { Act } from '../../../domain/access/acts.js';
import { FALLBACK_POLICIES } from '../../../domain/exchange/fallback.js';
import { fault } from '../../../kernel/fault.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { SENDING } from '../told/sending.js';

/** What happens when a receiver is not on the network: the policy of an administration, and what the law lets it. */
export function fallbackRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 4_096 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const path = '/administrations/:administration/fallback';

  routes.get(
    path,
    SENDING.readFallback,
    scoped('books.read', async (administration, _request, response) => {
      response.json(await app.fallbackPolicy.read(administration));
    }),
  );
  routes.put(
    path,
    SENDING.setFallback,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const { policy: asked } = (request.body ?? {}) as { readonly policy?: unknown };
      const policy = FALLBACK_POLICIES.find((known) => known === asked);
      if (policy === undefined) {
        const message = `The policy is one of ${FALLBACK_POLICIES.join(', ')}.`;
        problem(response, [fault('VALUE', 'fallback.policy', '/policy', message)]);
        return;
      }
      await app.fallbackPolicy.set(administration, policy);
      response.json(await app.fallbackPolicy.read(administration));
    }),
  );
  return routes;
}
