import type { Act } from '../../../domain/access/acts.js';
import type { Connections } from '../../../usecases/host/connections.js';
import { fault } from '../../../kernel/fault.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { CONNECTIONS } from '../told/connections.js';

/** What an administration is connected to, and the way in by consent. */
export function connectionRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/connections${path}`;

  routes.get(
    at(''),
    CONNECTIONS.listConnections,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ connections: await app.connections.list(administration) });
    }),
  );
  routes.post(
    at('/:connection/consent'),
    CONNECTIONS.askConsent,
    scoped('connections.manage', async (administration, request, response) => {
      const id = idIn<'connection'>(request, 'connection');
      const asked = id === null ? null : await app.connections.ask(administration, id);
      if (asked === null) problem(response, [UNKNOWN]);
      else if (asked.ok) response.json(asked.value);
      else problem(response, [conflict('connection', asked.error)]);
    }),
  );
  routes.post(
    at('/:connection/disconnect'),
    CONNECTIONS.disconnect,
    json,
    scoped('connections.disconnect', async (administration, request, response) => {
      const body = CONNECTIONS.disconnect.body.safeParse(signedBody(request));
      const id = idIn<'connection'>(request, 'connection');
      if (!body.success) {
        const message = 'Give {"by": …}: the name of who takes the connection off.';
        problem(response, [fault('SCHEMA', 'connection.disconnect', '/by', message)]);
        return;
      }
      const off: Awaited<ReturnType<Connections['disconnect']>> | null =
        id === null ? null : await app.connections.disconnect(administration, id, body.data.by);
      if (off === null) problem(response, [UNKNOWN]);
      else if (off.ok) response.json(off.value);
      else problem(response, [conflict('connection', off.error)]);
    }),
  );
  return routes;
}
