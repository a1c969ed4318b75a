import type { AddressInfo } from 'node:net';
import type { Role } from '../../src/domain/access/acts.js';
import type { Place } from '../../src/domain/access/place.js';
import { makeHttpApp } from '../../src/entrypoints/http/app.js';
import { idOf, type UserId } from '../../src/kernel/ids.js';
import { problemOf } from './problems.js';
import type { Stage } from './stage.js';
import { PARTNER } from './stage-collection.js';

export interface Asked {
  readonly user?: UserId;
  readonly proved?: true;
  readonly key?: string;
  readonly body?: object;
  readonly books?: string;
}

/** The API of a stage, asked by people with roles and programs with keys. */
export interface AccessDoor {
  /** Adds somebody with these roles; an external collector works for the agency of stageCollection. */
  user(name: string, ...grants: readonly (readonly [Place, Role])[]): Promise<UserId>;
  /** `path` below one set of books; empty: the list of all. */
  ask(path: string, asked: Asked): Promise<Response>;
  /** Status and code of a refusal. */
  refusal(path: string, asked: Asked): Promise<unknown>;
  /** Ids of the books that whoever asks may see. */
  seen(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

/** The token of the installation, at this door. */
export const DOOR_TOKEN = 'access-token';

/** A door of its own to a stage. Sign-in is another part: here a header says who it is, and whether he proved it again. */
export async function accessDoor(stage: Stage): Promise<AccessDoor> {
  const server = makeHttpApp(stage.app, {
    ...{ token: DOOR_TOKEN, bodyMaxBytes: 1_048_576, answersChecked: true },
    identify: [
      ({ headers }) => {
        const user = headers['x-user'];
        return typeof user === 'string'
          ? stage.app.users.identity(idOf<'user'>(user), headers['x-proved'] === 'again')
          : null;
      },
    ],
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function ask(path: string, asked: Asked): Promise<Response> {
    const { key, body, books = stage.administration } = asked;
    return fetch(`${url}/v1/administrations${path === '' ? '' : `/${books}/${path}`}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(asked.user === undefined ? {} : { 'x-user': asked.user }),
        ...(asked.proved === undefined ? {} : { 'x-proved': 'again' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    async user(name, ...grants) {
      const { users } = stage.app;
      const added = await users.add({
        email: `${name.toLowerCase()}@kantoor.example`,
        ...{ name: `${name} Peeters`, language: 'nl' },
      });
      if (!added.ok) throw new Error(added.error.message);
      for (const [place, role] of grants) {
        const agency = role === 'external-collector' ? { partner: PARTNER } : {};
        const given = await users.grant(added.value.id, { place, role, ...agency, by: 'Bo' });
        if (!given.ok) throw new Error(given.error.message);
      }
      return added.value.id;
    },
    ask,
    async refusal(path, asked) {
      const answer = await ask(path, asked);
      return [answer.status, (await problemOf(answer))['code']];
    },
    async seen(asked) {
      const { administrations } = (await (await ask('', asked)).json()) as {
        administrations: readonly { id: string }[];
      };
      return administrations.map(({ id }) => id);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
