import express, { type Request, type Response, Router } from 'express';
import type { Language } from '../../../domain/party/debtor.js';
import {
  choosePage,
  donePage,
  notInstalledPage,
  startPage,
} from '../../../formats/link/install-page.js';
import { epochMs } from '../../../kernel/dates.js';
import type { App } from '../../app.js';
import { languageOf, oneText } from '../people.js';
import { makeRateLimit } from '../rate-limit.js';

/** Pages and starts per address and minute: an office behind one address stays below. */
const PAGES_PER_MINUTE = 60;
const STARTS_PER_MINUTE = 10;
const MINUTE_MS = 60_000;
/** Largest form, bytes: ids of some hundred books. */
const FORM_BYTES_MAX = 32 * 1024;
const FIELDS_MAX = 2_000;

/** Browsers hold a form to this on its way on, too: the person is sent on to the package. */
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self' https:; base-uri 'none'; frame-ancestors 'none'";

/**
 * Where people come in from the market place of a package: `/connect/start/{package}` says what is asked and sends them to
 * consent, `/connect/choose/{key}` shows the books the package named. Who holds the key of a choice is who consented.
 */
export function installRoutes(app: Pick<App, 'install' | 'clock'>): Router {
  const routes = Router();
  const nowMs = (): number => epochMs(app.clock.now());
  const pages = makeRateLimit(PAGES_PER_MINUTE, MINUTE_MS, nowMs);
  const starts = makeRateLimit(STARTS_PER_MINUTE, MINUTE_MS, nowMs);
  const form = express.urlencoded({
    ...{ extended: false, limit: FORM_BYTES_MAX, parameterLimit: FIELDS_MAX, inflate: false },
  });
  const addressOf = (request: Request): string => request.socket.remoteAddress ?? '';

  routes.use(['/connect/start', '/connect/choose'], (request, response, next) => {
    response.set({
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    });
    if (pages.allows(addressOf(request))) next();
    else tooOften(request, response);
  });

  routes.get('/connect/start/:package', (request, response) => {
    const offer = app.install.offer(request.params.package);
    if (offer === null) gone(request, response, 404);
    else html(response, 200, startPage(languageOf(request), offer, oneText(request.query['site'])));
  });

  routes.post('/connect/start/:package', form, async (request, response) => {
    if (isFromElsewhere(request)) {
      gone(request, response, 403);
      return;
    }
    if (!starts.allows(addressOf(request))) {
      tooOften(request, response);
      return;
    }
    const site = oneText(fieldsOf(request)['site']);
    const started = await app.install.start(request.params.package, site);
    if (started.ok) response.redirect(303, started.value.url);
    else if (started.error === 'busy') tooOften(request, response);
    else gone(request, response, 404);
  });

  routes.get('/connect/choose/:key', async (request, response) => {
    const view = await app.install.view(request.params.key);
    if (view === null) gone(request, response, 404);
    else html(response, 200, choosePage(languageOf(request), view));
  });

  routes.post('/connect/choose/:key', form, async (request, response) => {
    const language: Language = languageOf(request);
    const { books = [] } = fieldsOf(request);
    const chosen = (Array.isArray(books) ? books : [books]).filter((id) => typeof id === 'string');
    const done = isFromElsewhere(request)
      ? null
      : await app.install.choose(request.params.key, chosen, language);
    if (done === null) gone(request, response, 404);
    else html(response, 200, donePage(language, done));
  });
  return routes;
}

function html(response: Response, status: number, page: string): void {
  response.status(status).type('text/html').send(page);
}

function gone(request: Request, response: Response, status: number): void {
  html(response, status, notInstalledPage(languageOf(request)));
}

function tooOften(request: Request, response: Response): void {
  response.set('Retry-After', '60');
  gone(request, response, 429);
}

function fieldsOf({ body }: Request): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

/** Browsers say where a form comes from (Fetch Metadata). */
function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
