import { SIGN_IN_FORMS as FORMS } from '../../../formats/json/sign-in.js';
import { parseId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { callerOf } from '../caller.js';
import { problem } from '../problems.js';
import { UNKNOWN } from '../scoped.js';
import { letIn, own, refuse } from '../signed-in.js';
import { smallJson, unkept } from './sign-in.js';
import { openRoutes, type OpenRoutes } from '../told-router.js';
import { SESSION } from '../told/session.js';

/** What whoever is signed in may see and change of his own sessions, password and code, in a window of ours alone. */
export function sessionRoutes(app: Pick<App, 'signIn' | 'frames'>): OpenRoutes {
  const routes = openRoutes('own-session', unkept, smallJson);
  const { account, sessions, passwords, codes } = app.signIn;
  routes.post(
    '/session/step-up',
    SESSION.stepUp,
    own(app, FORMS.proof, async ({ session }, proof, request, response) => {
      letIn(app, request, response, await account.stepUp(session, proof, callerOf(request)));
    }),
  );
  routes.post(
    '/session/password',
    SESSION.changePassword,
    own(app, FORMS.change, async ({ session }, asked, request, response) => {
      letIn(app, request, response, await passwords.change(session, asked, callerOf(request)));
    }),
  );
  routes.post(
    '/session/code',
    SESSION.offerCode,
    own(app, FORMS.nothing, async ({ session, user }, _asked, _request, response) => {
      const offered = await codes.offer(session, user);
      if (offered.ok) response.status(201).json(offered.value);
      else refuse(response, offered.error);
    }),
  );
  routes.post(
    '/session/code/confirm',
    SESSION.confirmCode,
    own(app, FORMS.confirm, async ({ session, user }, { code }, request, response) => {
      const confirmed = await codes.confirm(session, user, code, callerOf(request));
      letIn(app, request, response, confirmed);
    }),
  );
  routes.post(
    '/session/frames/:session/prove',
    SESSION.proveFrame,
    own(app, FORMS.nothing, async ({ session }, _asked, request, response) => {
      const id = parseId<'session'>(String(request.params['session']));
      const proved = id === null ? null : await app.frames.prove(session, id);
      if (proved?.ok === true) response.status(204).end();
      else if (proved?.error.kind === 'step-up') refuse(response, proved.error);
      else problem(response, [UNKNOWN]);
    }),
  );
  routes.get(
    '/sessions',
    SESSION.listSessions,
    own(app, FORMS.nothing, async ({ session }, _asked, _request, response) => {
      const list = await sessions.list(session);
      response.json({
        sessions: list.map(({ id, via, startedAt, seenAt, endsAt, agent, current }) => ({
          ...{ id, via, startedAt, seenAt, endsAt, agent, current },
        })),
      });
    }),
  );
  routes.delete(
    '/sessions',
    SESSION.endOtherSessions,
    own(app, FORMS.nothing, async ({ session }, _asked, _request, response) => {
      const ended = await sessions.endOthers(session);
      if (ended.ok) response.json({ ended: ended.value });
      else refuse(response, ended.error);
    }),
  );
  routes.delete(
    '/sessions/:session',
    SESSION.endSession,
    own(app, FORMS.nothing, async ({ session }, _asked, request, response) => {
      const id = parseId<'session'>(String(request.params['session']));
      const ended = id === null ? null : await sessions.end(session, id);
      if (ended?.ok === true) response.status(204).end();
      else if (ended?.error.kind === 'step-up') refuse(response, ended.error);
      else problem(response, [UNKNOWN]);
    }),
  );
  return routes;
}
