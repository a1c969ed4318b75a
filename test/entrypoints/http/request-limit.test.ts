import express from 'express';
import request from 'supertest';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { rememberIdentity } from '../../../src/entrypoints/http/identity.js';
import { limitRequests } from '../../../src/entrypoints/http/request-limit.js';
import { idOf } from '../../../src/kernel/ids.js';
import { NOON } from '../../support/facts.js';

/** Whoever `x-key` names asks, three times a minute at most. */
function door() {
  const clock = movableClock(NOON);
  const http = express();
  http.use((asked, _response, next) => {
    const key = idOf<'api-key'>(asked.get('x-key') ?? '');
    const place = { administration: idOf<'administration'>('a') };
    rememberIdentity(asked, { kind: 'key', key, name: 'x', place, scopes: [] });
    next();
  });
  http.use(limitRequests({ clock }, 3));
  http.use((_asked, response) => {
    response.status(204).end();
  });
  const ask = async (key: string, books: string) => {
    const { status, headers } = await request(http)
      .get(`/administrations/${books}/summary`)
      .set('x-key', key);
    const { ratelimit, 'retry-after': retryAfter } = headers as Readonly<Record<string, string>>;
    expect(headers['ratelimit-policy']).toBe('"minute";q=3;w=60');
    return [status, ratelimit, retryAfter];
  };
  return { ask, clock };
}

test('each answer tells what is left of the minute, and beyond it when to come back', async () => {
  const { ask, clock } = door();
  expect(await ask('a', 'one')).toEqual([204, '"minute";r=2;t=60', undefined]);
  clock.advanceMs(15_000);
  expect(await ask('a', 'one')).toEqual([204, '"minute";r=1;t=45', undefined]);
  expect(await ask('a', 'one')).toEqual([204, '"minute";r=0;t=45', undefined]);
  expect(await ask('a', 'one')).toEqual([429, '"minute";r=0;t=45', '45']);
  expect(await ask('a', 'two')).toEqual([204, '"minute";r=2;t=60', undefined]);
  expect(await ask('b', 'one')).toEqual([204, '"minute";r=2;t=60', undefined]);
  clock.advanceMs(45_000);
  expect(await ask('a', 'one')).toEqual([204, '"minute";r=2;t=60', undefined]);
});

test('paths that name no books are one', async () => {
  const { ask } = door();
  for (const books of ['%20', '~', 'é']) await ask('a', encodeURI(books));
  expect((await ask('a', '!'))[0]).toBe(429);
});
