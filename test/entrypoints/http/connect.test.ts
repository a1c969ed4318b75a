import express from 'express';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { connectRoutes } from '../../../src/entrypoints/http/routes/connect.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { err, ok } from '../../../src/kernel/result.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { ConsentAnswer } from '../../../src/usecases/host/connections.js';
import { NOON } from '../../support/facts.js';

const given: ConsentAnswer[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  const connections = {
    answer: (answer: ConsentAnswer) => {
      given.push(answer);
      return Promise.resolve(
        answer.code === 'good'
          ? ok({
              ...{ id: idOf<'connection'>('con_1'), kind: 'host', adapter: 'exact-online' },
              state: 'live',
            } as const)
          : err({ kind: 'not-asked', message: '' } as const),
      );
    },
  };
  const install = { answer: () => Promise.resolve(null) };
  const app = express();
  app.use(connectRoutes({ connections, install, clock: movableClock(NOON) } as never));
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/connect/callback`;
});

afterAll(() => new Promise((closed) => server.close(closed)));

test('who comes back from the package reads in his language that it stands', async () => {
  const answer = await fetch(`${url}?state=s.1&code=good`, {
    headers: { 'Accept-Language': 'fr' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  const page = await answer.text();
  expect(page).toContain('<h1>Connecté</h1>');
  expect(page).toContain('exact-online');
  expect(given.at(-1)).toEqual({ state: 's.1', code: 'good' });
});

test.each([
  ['?state=s.1&code=bad', { state: 's.1', code: 'bad' }],
  ['?state=s.1&error=access_denied&code=', { state: 's.1', error: 'access_denied' }],
  ['?state=s.1&code=a&code=b', { state: 's.1' }],
])('%s says that nothing changed, and repeats nothing', async (query, asked) => {
  const answer = await fetch(url + query, { headers: { 'Accept-Language': 'nl' } });
  expect(answer.status).toBe(400);
  const page = await answer.text();
  expect(page).toContain('Niet verbonden');
  expect(page).not.toContain('denied');
  expect(given.at(-1)).toEqual(asked);
});

test('without a question nobody is asked, and a flood is slowed', async () => {
  const before = given.length;
  expect((await fetch(url)).status).toBe(400);
  expect(given).toHaveLength(before);
  const statuses = [];
  for (let n = 0; n < 25; n += 1) statuses.push((await fetch(`${url}?state=s&code=x`)).status);
  expect(statuses.at(-1)).toBe(429);
});
