import { Router } from 'express';
import { connectPage } from '../../../formats/link/connect-page.js';
import { epochMs } from '../../../kernel/dates.js';
import type { App } from '../../app.js';
import { languageOf, oneText } from '../people.js';
import { makeRateLimit } from '../rate-limit.js';

/** Answers per address and minute: a person brings one. */
const ANSWERS_PER_MINUTE = 20;
const MINUTE_MS = 60_000;

/**
 * Where packages send people back to after they consented (RFC 6749 section 4.1.2). There is no session: the question that
 * was sent along is known by its hash, answered once, and for ten minutes.
 */
export function connectRoutes(app: Pick<App, 'connections' | 'install' | 'clock'>): Router {
  const routes = Router();
  const answers = makeRateLimit(ANSWERS_PER_MINUTE, MINUTE_MS, () => epochMs(app.clock.now()));
  routes.get('/connect/callback', async (request, response) => {
    response.set({ 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' });
    const read = languageOf(request);
    const [state, code, error] = ['state', 'code', 'error'].map((name) =>
      oneText(request.query[name]),
    );
    if (state === undefined || !answers.allows(request.socket.remoteAddress ?? '')) {
      response
        .status(state === undefined ? 400 : 429)
        .type('html')
        .send(connectPage(read, null));
      return;
    }
    const given = { state, ...(code === undefined ? {} : { code }) };
    const installing = await app.install.answer(given);
    if (installing?.ok === true) {
      response.redirect(303, `choose/${installing.value.key}`);
      return;
    }
    if (installing !== null) {
      response.status(400).type('html').send(connectPage(read, null));
      return;
    }
    const answered = await app.connections.answer({
      ...given,
      ...(error === undefined ? {} : { error }),
    });
    response
      .status(answered.ok ? 200 : 400)
      .type('html')
      .send(connectPage(read, answered.ok ? answered.value.adapter : null));
  });
  return routes;
}
