import { stepUpFresh } from '../../domain/access/session.js';
import type { App } from '../app.js';
import type { Identify } from './auth.js';
import { ownOf } from './signed-in.js';

/** Who asks, by the session his browser holds; null: nobody is signed in, or only to set up a code. */
export function bySession(app: Pick<App, 'signIn' | 'users' | 'frames' | 'clock'>): Identify {
  return async (request) => {
    const own = await ownOf(app, request);
    if (own === null || own.session.onlyToSetUp) return null;
    const isFresh = stepUpFresh(own.session, app.clock.now());
    return own.session.frame === undefined
      ? app.users.identity(own.user.id, isFresh)
      : app.frames.identity(own.session, isFresh);
  };
}
