import express, { type Request, type Response, Router } from 'express';
import type { Language } from '../../../domain/party/debtor.js';
import { choosePage, toldPage } from '../../../formats/access/pages.js';
import { SIGN_IN_FORMS as FORMS, readSignIn } from '../../../formats/json/sign-in.js';
import type { App } from '../../app.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
/** Bytes of the form: one password, percent-encoded. */
const FORM_MAX = 4 * 1_024;

/**
 * Where the link of an e-mail leads. Looking at it uses nothing up, because mail programs look at links too; the address is in
 * the path of this page alone and is told to nobody.
 */
export function passwordPages(app: Pick<App, 'signIn'>): Router {
  const routes = Router();
  routes.use('/password', (_request, response, next) => {
    response.set({
      'Content-Security-Policy':
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
    });
    next();
  });
  routes.get('/password/:token', (request, response) => {
    html(response, 200, choosePage(languageOf(request), false));
  });
  routes.post(
    '/password/:token',
    express.urlencoded({ extended: false, limit: FORM_MAX, parameterLimit: 5, inflate: false }),
    async (request, response) => {
      const language = languageOf(request);
      const fields = request.body as Readonly<Record<string, unknown>> | undefined;
      const asked = { token: request.params['token'], fresh: fields?.['fresh'] };
      const read = readSignIn(FORMS.reset, asked);
      const done = read.ok
        ? await app.signIn.passwords.reset(read.value.token, read.value.fresh)
        : null;
      if (done?.ok === true) html(response, 200, toldPage(language, 'chosen'));
      else if (done?.error.kind === 'not-asked') html(response, 404, toldPage(language, 'gone'));
      else html(response, 422, choosePage(language, true));
    },
  );
  return routes;
}

export function languageOf(request: Request): Language {
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === accepted) ?? 'nl';
}

export function html(response: Response, status: number, page: string): void {
  response.status(status).type('text/html').send(page);
}
