import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readAccess } from '../../../formats/json/access.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { AccessResult } from '../../../usecases/access/access-error.js';
import { accessFault } from '../../access-faults.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody } from '../identity.js';
import type { Described } from '../told.js';
import { ACCESS } from '../told/access.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, UNKNOWN } from '../scoped.js';

/**
 * Who may do what in one administration: people with their roles, and keys. What holds for a whole firm is given from the
 * command line; here it is shown, and a role or a key of the firm cannot be taken away.
 */
export function accessRoutes(app: App): GuardedRoutes {
  const { users, keys } = app;
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const at = (path: string) => `/administrations/:administration/${path}`;

  function post<Form extends z.ZodType>(
    act: Act,
    path: string,
    told: Described & { readonly body: Form },
    take: (
      administration: AdministrationId,
      asked: z.output<Form>,
      request: Request,
    ) => Promise<AccessResult<object> | null>,
  ): void {
    const work = async (
      administration: AdministrationId,
      request: Request,
      response: Response,
    ): Promise<void> => {
      const asked = readAccess(told.body, signedBody(request));
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const taken = await take(administration, asked.value, request);
      if (taken === null) problem(response, [UNKNOWN]);
      else if (taken.ok) response.status(201).json(taken.value);
      else problem(response, [accessFault(taken.error)]);
    };
    routes.post(at(path), told, json, inAdministration(app, act, work));
  }

  routes.get(
    at('users'),
    ACCESS.listUsers,
    inAdministration(app, 'audit.read', async (administration, _request, response) => {
      const there = await users.at(administration);
      response.json({ users: there.map(({ user, grant }) => ({ ...user, grant })) });
    }),
  );
  post('users.manage', 'users', ACCESS.inviteUser, (administration, wish) =>
    users.invite({ ...wish, place: { administration } }),
  );
  post(
    'users.manage',
    'users/:id/revoke',
    ACCESS.revokeUser,
    async (administration, _, request) => {
      const id = idIn<'user'>(request, 'id');
      const there = await users.at(administration);
      // Who has no right here is nobody here, whoever he is elsewhere.
      if (id === null || !there.some(({ user }) => user.id === id)) return null;
      const revoked = await users.revoke(id, { administration });
      return revoked.ok ? { ok: true, value: { revoked: id } } : revoked;
    },
  );
  routes.get(
    at('keys'),
    ACCESS.listKeys,
    inAdministration(app, 'audit.read', async (administration, _request, response) => {
      response.json({ keys: await keys.list({ administration }) });
    }),
  );
  post('keys.manage', 'keys', ACCESS.makeKey, (administration, wish) =>
    keys.make({ ...wish, place: { administration } }),
  );
  post(
    'keys.manage',
    'keys/:id/revoke',
    ACCESS.revokeKey,
    async (administration, { by }, request) => {
      const id = idIn<'api-key'>(request, 'id');
      const own = await keys.list({ administration });
      if (id === null || !own.some((key) => key.id === id)) return null;
      const revoked = await keys.revoke(id, by);
      return revoked.ok ? { ok: true, value: { revoked: id } } : revoked;
    },
  );
  return routes;
}
