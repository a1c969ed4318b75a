import type { Act } from '../../../domain/access/acts.js';
import type { App } from '../../app.js';
import { journeyForm } from '../../text/journey.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { spoken } from '../people.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { SENDING } from '../told/sending.js';

/** What happened to the documents of an administration; sentences in the reader's language. */
export function journeyRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  // A number may hold anything, slashes too: it is asked for, not a place.
  routes.get(
    at('journey'),
    SENDING.readJourney,
    scoped('books.read', async (administration, request, response) => {
      const language = spoken(request, response);
      const { number } = request.query;
      const journeys = typeof number === 'string' ? await app.journey(administration, number) : [];
      if (journeys.length === 0) {
        problem(response, [UNKNOWN]);
        return;
      }
      response.json({ journeys: journeys.map((journey) => journeyForm(journey, language)) });
    }),
  );
  return routes;
}
