import { NO_PREFERENCES, PREFERENCES_BYTES_MAX } from '../../../domain/access/preferences.js';
import { preferencesForm } from '../../../formats/json/preferences.js';
import { SIGN_IN_FORMS as FORMS } from '../../../formats/json/sign-in.js';
import type { App } from '../../app.js';
import { jsonBody } from '../json-body.js';
import { own, shown } from '../signed-in.js';
import { unkept } from './sign-in.js';
import { openRoutes, type OpenRoutes } from '../told-router.js';
import { SESSION } from '../told/session.js';

/** What a page asks about whoever sits before it, in a window of ours or in a host's. */
export function ownRoutes(app: Pick<App, 'signIn' | 'store' | 'installation'>): OpenRoutes {
  const routes = openRoutes('own-session', unkept);
  const { users } = app.store.platform;
  routes.get(
    '/session',
    SESSION.readSession,
    own(app, FORMS.nothing, async (mine, _asked, _request, response) => {
      const [code, quiet] = await Promise.all([
        app.signIn.codes.state(mine.user.id),
        app.installation.whyQuiet(),
      ]);
      response.json({ ...shown(app, mine), code, quiet });
    }),
  );
  routes.get(
    '/session/preferences',
    SESSION.readPreferences,
    own(app, FORMS.nothing, async ({ user }, _asked, _request, response) => {
      response.json((await users.preferences(user.id)) ?? NO_PREFERENCES);
    }),
  );
  routes.put(
    '/session/preferences',
    SESSION.savePreferences,
    jsonBody({ bytesMax: PREFERENCES_BYTES_MAX }),
    own(app, preferencesForm, async ({ user }, preferences, _request, response) => {
      await users.prefer(user.id, preferences);
      response.json(preferences);
    }),
  );
  return routes;
}
