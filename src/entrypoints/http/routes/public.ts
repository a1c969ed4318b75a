import express, { type Request, type Response, Router } from 'express';
import type { Language } from '../../../domain/party/debtor.js';
import { gonePage, linkPage } from '../../../formats/link/page.js';
import { LINK_STYLE } from '../../../formats/link/style.js';
import { epochMs } from '../../../kernel/dates.js';
import type { App } from '../../app.js';
import { sendInvoice } from '../link-invoice.js';
import { makeRateLimit } from '../rate-limit.js';

/** Largest form, bytes: 2000 characters of four bytes, percent-encoded, and some hundred invoices. */
const FORM_BYTES_MAX = 32 * 1024;
const FIELDS_MAX = 300;
/** Pages per address and minute: an office behind one address stays below. */
const PAGES_PER_MINUTE = 120;
/** Forms per link and minute: a person sends one. */
const FORMS_PER_MINUTE = 10;
/** Invoices per link and minute: a letter has some, and setting one as a PDF takes a moment. */
const INVOICES_PER_MINUTE = 30;
const MINUTE_MS = 60_000;

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** Nothing is fetched but the style beside the page; a form goes back to where it came from; nobody frames it. */
function policy(formAction: string): string {
  return `default-src 'none'; style-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`;
}

/** Browsers hold a form to this on its way on, too: the payer is sent on to the provider's page. */
const TO_PROVIDER = "'self' https:";

/**
 * Pages for debtors under `/p`: who holds the address may see what is open and say one thing. There is no session to
 * abuse; a form another site sends is refused all the same.
 */
export function publicRoutes(
  app: Pick<App, 'showLink' | 'linkInvoice' | 'takeLink' | 'payByLink' | 'viewFonts' | 'clock'>,
): Router {
  const routes = Router();
  const nowMs = (): number => epochMs(app.clock.now());
  const pages = makeRateLimit(PAGES_PER_MINUTE, MINUTE_MS, nowMs);
  const forms = makeRateLimit(FORMS_PER_MINUTE, MINUTE_MS, nowMs);
  const invoices = makeRateLimit(INVOICES_PER_MINUTE, MINUTE_MS, nowMs);

  routes.use('/p', (request, response, next) => {
    response.set({
      'Content-Security-Policy': policy("'self'"),
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    });
    if (pages.allows(request.socket.remoteAddress ?? '')) next();
    else busy(request, response);
  });

  routes.get('/p/style.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=3600').type('text/css').send(LINK_STYLE);
  });

  routes.get('/p/:token', async (request, response) => {
    const view = await app.showLink(request.params.token);
    if (view === null) gone(request, response);
    else {
      if (view.purpose === 'pay') response.set('Content-Security-Policy', policy(TO_PROVIDER));
      html(response, 200, linkPage(view, languageOf(request, view.language)));
    }
  });

  routes.get('/p/:token/invoices/:file', async (request, response) => {
    const { token, file } = request.params;
    const [, place, form] = /^(\d{1,4})\.(html|pdf|xml)$/.exec(file) ?? [];
    if (place === undefined || form === undefined) {
      gone(request, response);
      return;
    }
    if (!invoices.allows(token)) {
      busy(request, response);
      return;
    }
    const found = await app.linkInvoice(token, Number(place));
    if (found === null || (form === 'xml' && found.ubl === undefined)) gone(request, response);
    else await sendInvoice(app, response, found, form, languageOf(request, found.language));
  });

  routes.post(
    '/p/:token',
    express.urlencoded({
      extended: false,
      limit: FORM_BYTES_MAX,
      parameterLimit: FIELDS_MAX,
      inflate: false,
    }),
    async (request, response) => {
      const { token } = request.params;
      if (isFromElsewhere(request)) {
        gone(request, response);
        return;
      }
      if (!forms.allows(token)) {
        busy(request, response);
        return;
      }
      const fields: unknown = request.body;
      const given = isFields(fields) ? fields : {};
      const taken = (await app.payByLink(token)) ?? (await app.takeLink(token, given));
      if (taken === null) gone(request, response);
      else if (taken.kind === 'redirect') response.redirect(303, taken.url);
      else if (taken.kind === 'taken') response.redirect(303, sameAddress(request));
      else {
        const { view, refusal } = taken;
        const returned = { refusal, fields: given };
        html(response, 422, linkPage(view, languageOf(request, view.language), returned));
      }
    },
  );
  return routes;
}

function html(response: Response, status: number, page: string): void {
  response.status(status).type('text/html').send(page);
}

/** The same answer to whatever is not a good link: nobody learns which part of it was right. */
function gone(request: Request, response: Response): void {
  html(response, 404, gonePage(languageOf(request, null), 'gone'));
}

function busy(request: Request, response: Response): void {
  response.set('Retry-After', '60');
  html(response, 429, gonePage(languageOf(request, null), 'busy'));
}

/** Relative, so that it holds behind any proxy; what was asked for is a token we know and one of our languages. */
function sameAddress(request: Request): string {
  const lang = chosenLanguage(request);
  const token = String(request.params['token']).replace(/[^A-Za-z0-9._:~-]/g, '');
  // A colon before the first slash would make it look like a scheme.
  return `./${token}${lang === undefined ? '' : `?lang=${lang}`}`;
}

function chosenLanguage({ query }: Request): Language | undefined {
  return LANGUAGES.find((language) => language === query['lang']);
}

/** What the reader chose, else the debtor's language, else what the browser asks for. */
function languageOf(request: Request, ofDebtor: Language | null): Language {
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return (
    chosenLanguage(request) ??
    ofDebtor ??
    LANGUAGES.find((language) => language === accepted) ??
    'nl'
  );
}

/** Browsers say where a form comes from (Fetch Metadata); who says nothing has no session to lose here either. */
function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
