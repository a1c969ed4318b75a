import type { Request, Response } from 'express';
import { toldPage } from '../../../formats/access/pages.js';
import { epochMs } from '../../../kernel/dates.js';
import type { App } from '../../app.js';
import { callerOf } from '../caller.js';
import { makeRateLimit } from '../rate-limit.js';
import { giveState, giveToken, heldState } from '../session-cookie.js';
import { html, languageOf } from './password-pages.js';
import { openRoutes, type OpenRoutes } from '../told-router.js';
import { SESSION } from '../told/session.js';
import { unkept } from './sign-in.js';

/** Characters of what a provider sends back; codes and states are some hundred. */
const QUERY_MAX = 8_000;

/** Sign-ins begun per address and minute: an office behind one address stays below, a flood fills no table. */
const PER_MINUTE = 60;
const MINUTE_MS = 60_000;

/** Signing in with an identity provider: there, and back again. A browser goes these ways, so people read the answers. */
export function providerRoutes(app: Pick<App, 'signIn' | 'clock'>): OpenRoutes {
  const routes = openRoutes('anybody', unkept);
  const begun = makeRateLimit(PER_MINUTE, MINUTE_MS, () => epochMs(app.clock.now()));
  const { providers } = app.signIn;
  routes.get('/sign-in/providers', SESSION.listProviders, (_request, response) => {
    response.json({ providers: providers.names });
  });
  routes.get('/sign-in/providers/:provider', SESSION.beginAtProvider, async (request, response) => {
    if (!begun.allows(callerOf(request).address)) {
      response.set('Retry-After', '60');
      notIn(request, response, 429);
      return;
    }
    const asked = await providers.ask(nameIn(request), request.query['again'] === 'true');
    if (!asked.ok) {
      notIn(request, response, 503);
      return;
    }
    giveState(request, response, asked.value.state);
    response.redirect(303, asked.value.url);
  });
  routes.get(
    '/sign-in/providers/:provider/callback',
    SESSION.comeFromProvider,
    async (request, response) => {
      const state = heldState(request);
      const query = request.originalUrl.split('?')[1] ?? '';
      giveState(request, response, null);
      if (state === null || query.length > QUERY_MAX) {
        notIn(request, response, 400);
        return;
      }
      const came = { query, state };
      const done = await providers.answer(nameIn(request), came, callerOf(request));
      if (!done.ok) {
        notIn(request, response, done.error.kind === 'no-provider' ? 503 : 401);
        return;
      }
      giveToken(request, response, done.value.token);
      response.redirect(303, '/');
    },
  );
  return routes;
}

function nameIn(request: Request): string {
  return String(request.params['provider']);
}

function notIn(request: Request, response: Response, status: number): void {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  html(response, status, toldPage(languageOf(request), 'notIn'));
}
