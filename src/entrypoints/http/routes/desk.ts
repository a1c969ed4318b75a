import type { Act } from '../../../domain/access/acts.js';
import { readRelease, readReplay } from '../../../formats/json/release.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { SENDING } from '../told/sending.js';

/** What waits for a person, and how it goes on: held exchanges and parked messages. */
export function deskRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('exchanges/held'),
    SENDING.listHeldExchanges,
    scoped('books.read', async (administration, request, response) => {
      answerPage(request, response, 'exchanges', await app.heldExchanges(administration));
    }),
  );
  routes.post(
    at('exchanges/:exchange/release'),
    SENDING.releaseExchange,
    json,
    scoped('documents.send', async (administration, request, response) => {
      const exchange = idIn<'exchange'>(request, 'exchange');
      // Sending again is signed by nobody: it decides nothing.
      const { decision } = (request.body ?? {}) as { readonly decision?: unknown };
      const again = decision === undefined || decision === 'again';
      const how = readRelease(again ? request.body : signedBody(request));
      if (!how.ok) {
        problem(response, how.error);
        return;
      }
      const released =
        exchange === null ? null : await app.releaseExchange(administration, exchange, how.value);
      if (released === null) problem(response, [UNKNOWN]);
      else if (released.ok) response.json({ outcome: released.value });
      else problem(response, [conflict('exchange', released.error)]);
    }),
  );
  routes.get(
    at('outbox/parked'),
    SENDING.listParkedMessages,
    scoped('books.read', async (administration, request, response) => {
      const { kind } = request.query;
      const parked = await app.parked.list(
        administration,
        typeof kind === 'string' ? kind : undefined,
      );
      answerPage(request, response, 'messages', parked);
    }),
  );
  routes.post(
    at('outbox/release'),
    SENDING.releaseMessages,
    json,
    scoped('documents.send', async (administration, request, response) => {
      const which = readReplay(request.body);
      if (which.ok) response.json(await app.parked.releaseAll(administration, which.value.kind));
      else problem(response, which.error);
    }),
  );
  routes.post(
    at('outbox/:message/release'),
    SENDING.releaseMessage,
    scoped('documents.send', async (administration, request, response) => {
      const message = idIn<'message'>(request, 'message');
      const released = message === null ? null : await app.parked.release(administration, message);
      if (released === null) problem(response, [UNKNOWN]);
      else if (released.ok) response.status(204).end();
      else problem(response, [conflict('outbox', released.error)]);
    }),
  );
  return routes;
}
