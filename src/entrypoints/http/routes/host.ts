import type { Act } from '../../../domain/access/acts.js';
import {
  hostMappingOverrideToJson,
  hostMappingToJson,
  parseAcceptance,
  parseHostMapping,
} from '../../../formats/json/host-mapping.js';
import type { App } from '../../app.js';
import { hostFault } from '../../host-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { HOST } from '../told/host.js';

/** The accounting package of an administration: what it can do, what could not be read, the control total. */
export function hostRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('host'),
    HOST.readHost,
    scoped('books.read', async (administration, _request, response) => {
      const shown = await app.hostDesk.show(administration);
      if (shown.ok) response.json(shown.value);
      else problem(response, [hostFault(shown.error)]);
    }),
  );
  routes.post(
    at('host/read'),
    HOST.readFromHost,
    scoped('host.sync', async (administration, _request, response) => {
      const read = await app.syncHost(administration);
      if (read.ok) response.json(read.value);
      else problem(response, [hostFault(read.error)]);
    }),
  );
  routes.get(
    at('host/problems'),
    HOST.listHostProblems,
    scoped('books.read', async (administration, _request, response) => {
      const mapping = await app.hostDesk.mappingFindings(administration);
      response.json({ problems: await app.hostDesk.problems(administration), mapping });
    }),
  );
  routes.delete(
    at('host/problems/:hostId'),
    HOST.dropHostProblem,
    scoped('connections.manage', async (administration, request, response) => {
      const { hostId = '' } = request.params;
      const found = typeof hostId === 'string' && (await app.hostDesk.seen(administration, hostId));
      if (found) response.status(204).end();
      else problem(response, [UNKNOWN]);
    }),
  );
  routes.get(
    at('host/comparison'),
    HOST.compareHost,
    scoped('books.read', async (administration, _request, response) => {
      const compared = await app.hostDesk.compare(administration);
      if (compared.ok) response.json(toJson({ compared: compared.value }));
      else problem(response, [hostFault(compared.error)]);
    }),
  );
  routes.post(
    at('host/vanished'),
    HOST.findVanished,
    scoped('host.sync', async (administration, _request, response) => {
      const found = await app.hostDesk.findVanished(administration);
      if (found.ok) response.json({ vanished: found.value });
      else problem(response, [hostFault(found.error)]);
    }),
  );
  routes.get(
    at('host/mapping'),
    HOST.readMapping,
    scoped('books.read', async (administration, _request, response) => {
      const shown = await app.hostMappings.read(administration);
      if (shown === null) problem(response, [UNKNOWN]);
      else {
        const { adapter, missing, mapping, rows, check } = shown;
        const inForce = hostMappingToJson(mapping);
        response.json({ adapter, mapping: inForce, rows: toJson(rows), check, missing });
      }
    }),
  );
  routes.put(
    at('host/mapping'),
    HOST.setMapping,
    jsonBody(),
    scoped('connections.manage', async (administration, request, response) => {
      const read = parseHostMapping(request.body);
      if (!read.ok) problem(response, read.error);
      else if (await app.hostMappings.set(administration, read.value)) response.status(204).end();
      else problem(response, [UNKNOWN]);
    }),
  );
  routes.get(
    at('host/mapping/proposal'),
    HOST.proposeMapping,
    scoped('connections.manage', async (administration, _request, response) => {
      const proposed = await app.hostMappings.propose(administration);
      if (proposed.ok) response.json(toJson(proposed.value));
      else problem(response, [hostFault(proposed.error)]);
    }),
  );
  routes.post(
    at('host/mapping/proposal/acceptance'),
    HOST.acceptMapping,
    jsonBody(),
    scoped('connections.manage', async (administration, request, response) => {
      const read = parseAcceptance(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const done = await app.hostMappings.accept(administration, read.value.rows);
      if (!done.ok) problem(response, [hostFault(done.error)]);
      else if (done.value.refused.length > 0) problem(response, [UNKNOWN]);
      else {
        const { accepted, otherwise } = done.value;
        const mapping = hostMappingOverrideToJson(otherwise);
        response.json({ accepted: toJson(accepted), mapping });
      }
    }),
  );
  return routes;
}
