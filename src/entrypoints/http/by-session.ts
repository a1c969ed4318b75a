import { stepUpFresh } from '../../domain/access/session.js';
import type { App } from '../app.js';
import type { Identify } from './auth.js';
import { ownOf } from './signed-in.js';

/** Who asks, by the session his browser holds; null: nobody is signed in, or only to set up a code. */
export function bySession(app: Pick<App, 'signIn' | 'users' | 'clock'>): Identify {
  return async (request) => {
    const own = await ownOf(app, request);
    if (own === null || own.session.onlyToSetUp) return null;
    return app.users.identity(own.user.id, stepUpFresh(own.session, app.clock.now()));
  };
}
