import type { RequestHandler } from 'express';
import { SIGN_IN_FORMS as FORMS } from '../../../formats/json/sign-in.js';
import type { App } from '../../app.js';
import { callerOf } from '../caller.js';
import { jsonBody } from '../json-body.js';
import { giveToken } from '../session-cookie.js';
import { letIn, open, ownOf, refuse } from '../signed-in.js';
import { openRoutes, type OpenRoutes } from '../told-router.js';
import { SESSION } from '../told/session.js';

/** Bytes of a form about signing in: an address, two passwords, a code. */
const FORM_MAX = 8 * 1_024;

export const smallJson: RequestHandler = jsonBody({ bytesMax: FORM_MAX });

/** Nothing about who is signed in is kept by a browser or a proxy. */
export const unkept: RequestHandler = (_request, response, next) => {
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  next();
};

/** Signing in with an account of ours, signing out, and a new password: open, whoever asks proves here who he is. */
export function signInRoutes(app: Pick<App, 'signIn'>): OpenRoutes {
  const routes = openRoutes('anybody');
  const { account, sessions, passwords } = app.signIn;
  routes.post(
    '/sign-in',
    SESSION.signIn,
    ...[unkept, smallJson],
    open(FORMS.signIn, async (asked, request, response) => {
      letIn(app, request, response, await account.signIn(asked, callerOf(request)));
    }),
  );
  routes.post(
    '/password-reset',
    SESSION.askReset,
    ...[unkept, smallJson],
    open(FORMS.askReset, async ({ email }, request, response) => {
      const begun = await passwords.askReset(email, callerOf(request));
      if (!begun.ok) refuse(response, begun.error);
      else {
        response.status(202).json({});
        await begun.value.send();
      }
    }),
  );
  routes.post(
    '/password-reset/choose',
    SESSION.resetPassword,
    ...[unkept, smallJson],
    open(FORMS.reset, async ({ token, fresh }, _request, response) => {
      const done = await passwords.reset(token, fresh);
      if (done.ok) response.status(204).end();
      else refuse(response, done.error);
    }),
  );
  routes.post('/sign-out', SESSION.signOut, unkept, async (request, response) => {
    const own = await ownOf(app, request);
    if (own !== null) await sessions.signOut(own.session);
    giveToken(request, response, null);
    response.set('Clear-Site-Data', '"cache", "storage"').status(204).end();
  });
  return routes;
}
