import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import type { Language } from '../../../domain/party/debtor.js';
import type { App } from '../../app.js';
import { journeySentence } from '../../text/journey.js';
import { onboardingLines } from '../../text/onboarding.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { SENDING } from '../told/sending.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** How an administration came to send, and what happened to its documents; sentences in the reader's language. */
export function journeyRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('onboarding'),
    SENDING.readOnboarding,
    scoped('books.read', async (administration, request, response) => {
      const language = spoken(request, response);
      const view = await app.onboarding.show(administration);
      response.json({ ...view, lines: onboardingLines(view, language) });
    }),
  );
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
      response.json({
        journeys: journeys.map((journey) => ({
          ...journey,
          entries: journey.entries.map((entry) => ({
            ...entry,
            sentence: journeySentence(entry, language),
          })),
        })),
      });
    }),
  );
  return routes;
}

function spoken(request: Request, response: Response): Language {
  response.set('Vary', 'Accept-Language');
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((known) => known === accepted) ?? 'en';
}
