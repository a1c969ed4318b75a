import { type RequestHandler, Router } from 'express';
import { frameGonePage } from '../../../formats/access/frame-page.js';
import type { App } from '../../app.js';
import { callerOf } from '../caller.js';
import { languageOf } from '../people.js';
import { giveToken, heldToken } from '../session-cookie.js';
import { dashboardPolicy } from './dashboard.js';

/** What a browser says it asks for when it is a frame that opens (Fetch Metadata). */
const FRAMES: readonly string[] = ['iframe', 'frame'];

/** A sentence that knows nobody and does nothing: whoever frames it, it may say what to do. */
const GONE_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/**
 * `GET /embed/{ticket}` opens the dashboard in a host's page, and `/embed/app/` is the dashboard there. Who may have it in a
 * frame is asked anew for each page: no page of ours is shown in a page that was not named.
 */
export function embedRoutes(
  folder: string,
  app: Pick<App, 'frames' | 'frameOrigins' | 'signIn'>,
): Router {
  const routes = Router();
  const gone: RequestHandler = (request, response) => {
    response
      .status(410)
      .set('Content-Security-Policy', GONE_POLICY)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(frameGonePage(languageOf(request)));
  };

  routes.use('/embed', (_request, response, next) => {
    // Who frames us says the policy; the older header can name nobody.
    response.removeHeader('X-Frame-Options');
    response.set('Referrer-Policy', 'no-referrer');
    next();
  });
  routes.get(/^\/embed\/app(?:\/|$)/, async (request, response, next) => {
    const token = heldToken(request);
    const found = token === null ? null : await app.signIn.sessions.find(token);
    const frame = found?.session.frame;
    const origins = frame === undefined ? [] : await app.frameOrigins.read(frame.administration);
    if (origins.length === 0) {
      void gone(request, response, next);
      return;
    }
    response.set({
      'Content-Security-Policy': dashboardPolicy(origins),
      'Cache-Control': 'no-store',
    });
    response.sendFile('index.html', { root: folder });
  });
  routes.get('/embed/:ticket', async (request, response, next) => {
    const asksFor = request.get('sec-fetch-dest');
    // Followed by hand it would be used up, and open nothing.
    const isFrame = asksFor === undefined || FRAMES.includes(asksFor);
    const opened = isFrame ? await app.frames.open(request.params.ticket, callerOf(request)) : null;
    if (opened?.session.frame === undefined) {
      void gone(request, response, next);
      return;
    }
    giveToken(request, response, opened.token);
    const { administration } = opened.session.frame;
    const page = opened.page === '' ? '' : `/${opened.page}`;
    response.set('Cache-Control', 'no-store');
    response.redirect(303, `/embed/app/a/${encodeURIComponent(administration)}${page}`);
  });
  return routes;
}
