import { stepUpFresh } from '../../domain/access/session.js';
import type { App } from '../app.js';
import type { Identify } from './auth.js';
import { ownOf } from './signed-in.js';

/** Who asks, by the session his browser holds; null: nobody is signed in, or only to set up a code. */
export function bySession(app: Pick<App, 'signIn' | 'store' | 'clock'>): Identify {
  return async (request) => {
    const own = await ownOf(app, request);
    if (own === null || own.session.onlyToSetUp) return null;
    const { user, session } = own;
    return {
      ...{ kind: 'person', user: user.id, name: user.name },
      grants: await app.store.platform.users.grants(user.id),
      steppedUp: stepUpFresh(session, app.clock.now()),
    };
  };
}
