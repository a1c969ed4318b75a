import { auditEntryJson, readAuditQuery } from '../../../formats/json/audit.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { ACCESS } from '../told/access.js';

/** `GET …/audit?since=&act=&about=&after=&limit=`: who did what, in order; `next` is the `after` of the next page. */
export function auditRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  routes.get(
    '/administrations/:administration/audit',
    ACCESS.listAudit,
    inAdministration(app, 'audit.read', async (administration, request, response) => {
      const query = readAuditQuery(request.query);
      if (!query.ok) {
        problem(response, query.error);
        return;
      }
      const { entries, next } = await app.audit.show(administration, query.value);
      response.json({ entries: entries.map(auditEntryJson), next });
    }),
  );
  return routes;
}
