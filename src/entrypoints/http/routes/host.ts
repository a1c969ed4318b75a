import express from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { hostMappingToJson, parseHostMapping } from '../../../formats/json/host-mapping.js';
import type { HostDeskError } from '../../../usecases/host-desk.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { conflict, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';

/** The accounting package of an administration: what it can do, what could not be read, the control total. */
export function hostRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('host'),
    scoped('books.read', async (administration, _request, response) => {
      const shown = await app.hostDesk.show(administration);
      if (shown.ok) response.json(shown.value);
      else problem(response, [faultOf(shown.error)]);
    }),
  );
  routes.post(
    at('host/read'),
    scoped('host.sync', async (administration, _request, response) => {
      const read = await app.syncHost(administration);
      if (read.ok) response.json(read.value);
      else problem(response, [faultOf(read.error)]);
    }),
  );
  routes.get(
    at('host/problems'),
    scoped('books.read', async (administration, _request, response) => {
      response.json({ problems: await app.hostDesk.problems(administration) });
    }),
  );
  routes.delete(
    at('host/problems/:hostId'),
    scoped('connections.manage', async (administration, request, response) => {
      const { hostId = '' } = request.params;
      const found = typeof hostId === 'string' && (await app.hostDesk.seen(administration, hostId));
      if (found) response.status(204).end();
      else problem(response, [UNKNOWN]);
    }),
  );
  routes.get(
    at('host/comparison'),
    scoped('books.read', async (administration, _request, response) => {
      const compared = await app.hostDesk.compare(administration);
      if (compared.ok) response.json(toJson({ compared: compared.value }));
      else problem(response, [faultOf(compared.error)]);
    }),
  );
  routes.get(
    at('host/mapping'),
    scoped('books.read', async (administration, _request, response) => {
      const shown = await app.hostMappings.read(administration);
      if (shown === null) problem(response, [UNKNOWN]);
      else {
        const { adapter, missing, mapping } = shown;
        response.json({ adapter, mapping: hostMappingToJson(mapping), missing });
      }
    }),
  );
  routes.put(
    at('host/mapping'),
    express.json({ limit: '1mb', strict: true, inflate: false }),
    scoped('connections.manage', async (administration, request, response) => {
      const read = parseHostMapping(request.body);
      if (!read.ok) problem(response, read.error);
      else if (await app.hostMappings.set(administration, read.value)) response.status(204).end();
      else problem(response, [UNKNOWN]);
    }),
  );
  return routes;
}

function faultOf(error: HostDeskError): Fault {
  if (error.kind === 'no-host') return conflict('host', error);
  return fault('UPSTREAM', `host.${error.kind}`, '', error.message);
}
