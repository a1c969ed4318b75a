import { readReleaseRule } from '../../../formats/json/inbox.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { INBOX } from '../told/inbox.js';

/** How many people it takes to release what fraud checks held. */
export function releaseRuleRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const path = '/administrations/:administration/inbox/release-rule';

  routes.get(
    path,
    INBOX.readReleaseRule,
    inAdministration(app, 'books.read', async (administration, _request, response) => {
      response.json({ people: await app.releaseRule.read(administration) });
    }),
  );
  // Who may release may not take the second pair of eyes away: that is for whoever says who may do what.
  routes.put(
    path,
    INBOX.setReleaseRule,
    jsonBody({ bytesMax: 4_096 }),
    inAdministration(app, 'users.manage', async (administration, request, response) => {
      const read = readReleaseRule(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      await app.releaseRule.set(administration, read.value.people);
      response.json({ people: await app.releaseRule.read(administration) });
    }),
  );
  return routes;
}
