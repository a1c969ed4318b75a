import { auditEntryJson, auditPartQuery, readAuditQuery } from '../../../formats/json/audit.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { ACCESS } from '../told/access.js';

/** Who did what, in order (`next` is the `after` of the next page), and whether that is what was written. */
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
  routes.get(
    '/administrations/:administration/audit/verification',
    ACCESS.verifyAudit,
    inAdministration(app, 'audit.read', async (administration, request, response) => {
      const asked = readForm(auditPartQuery, request.query, saying('USAGE', 'audit.query'));
      if (asked.ok) response.json(await app.audit.verifyPart(administration, asked.value.after));
      else problem(response, asked.error);
    }),
  );
  return routes;
}
