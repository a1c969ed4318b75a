import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { isOk } from '../../support/results.js';
import { setStage, type Stage } from '../../support/stage.js';

const PERSON = 'kim@kantoor.example';
let stage: Stage;
let folder: string;
const servers: Server[] = [];

beforeAll(async () => {
  stage = await setStage();
  folder = await mkdtemp(join(tmpdir(), 'voldaan-dashboard-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Voldaan</title>');
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'page-abc.js'), 'export const page = 1;');
  await writeFile(join(folder, 'assets', 'page-abc.js.gz'), gzipSync('export const page = 1;'));
  const place = { administration: stage.administration };
  const wish = { email: PERSON, name: 'Kim', language: 'nl', role: 'owner', by: 'test' } as const;
  expect(await stage.app.users.invite({ ...wish, place })).toMatchObject({ ok: true });
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
  await stage.close();
});

async function served(more: { readonly demo?: string }): Promise<string> {
  const settings = { token: 'door', bodyMaxBytes: 1_024, dashboard: folder, answersChecked: true };
  const server = makeHttpApp(stage.app, { ...settings, ...more }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((listening) => server.once('listening', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const ask = (address: string): Promise<Response> => fetch(address, { redirect: 'manual' });

/** With a path or a Host header as no client would write it. */
function askRaw(url: string, path: string, host: string): Promise<IncomingMessage> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer);
    })
      .on('error', reject)
      .end();
  });
}

test('every page of the dashboard is the same file, under a policy that lets no script stand in it', async () => {
  const url = await served({});
  for (const path of ['/app/', '/app', '/app/a/b_1/bank', '/app/nowhere']) {
    const answer = await ask(url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Voldaan</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
  const home = await ask(url);
  expect([home.status, home.headers.get('location')]).toEqual([303, '/app/']);
});

test('its parts are kept by browsers; one that is gone is not answered with a page', async () => {
  const url = await served({});
  const part = await ask(`${url}/app/assets/index-abc.js`);
  expect(part.status).toBe(200);
  expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await ask(`${url}/app/assets/index-old.js`)).status).toBe(404);
  expect((await ask(`${url}/apple`)).status).toBe(404);
  for (const path of ['/app/assets/../../secret', '/app/assets/%2e%2e/index.html'])
    expect((await askRaw(url, path, 'localhost')).statusCode).not.toBe(500);
});

test('a part that was packed goes packed to whoever takes it, and as it is to whoever does not', async () => {
  const url = `${await served({})}/app/assets/page-abc.js`;
  const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip, br' } });
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual([
    'gzip',
    null,
  ]);
  for (const answer of [packed, plain]) {
    expect(await answer.text()).toBe('export const page = 1;');
    expect(answer.headers.get('content-type')).toMatch(/javascript/);
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
  }
});

test('nobody is let in at the door of a demo where there is none', async () => {
  expect((await ask(`${await served({})}/enter`)).status).toBe(404);
  expect((await ask(`${await served({ demo: 'nobody@kantoor.example' })}/enter`)).status).toBe(404);
});

test('whoever comes to a demo on this machine is the person it made, and no other machine is', async () => {
  const url = await served({ demo: PERSON });
  const entered = await ask(`${url}/enter`);
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/app/']);
  const [cookie = ''] = entered.headers.getSetCookie();
  const session = async (): Promise<unknown> =>
    (await fetch(`${url}/v1/session`, { headers: { cookie: cookie.split(';')[0] ?? '' } })).json();
  expect(await session()).toMatchObject({
    ...{ state: 'signed-in', user: { email: PERSON }, quiet: null },
  });
  // Whoever looks is told that nothing leaves.
  const said = { by: 'An', reason: 'a look at the server' };
  isOk(await stage.app.installation.suspend(said));
  expect(await session()).toMatchObject({ quiet: 'asked' });
  isOk(await stage.app.installation.adopt(said));
  expect(await session()).toMatchObject({ quiet: null });
  const elsewhere = await askRaw(url, '/enter', 'demo.example');
  expect(elsewhere.statusCode).toBe(404);
  expect(elsewhere.headers['set-cookie']).toBeUndefined();
});

test('what somebody may do is told to him alone', async () => {
  const url = await served({});
  const rights = (id: string, token = 'door'): Promise<Response> =>
    fetch(`${url}/v1/administrations/${id}/rights`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const own = await rights(stage.administration);
  expect(((await own.json()) as { acts: string[] }).acts).toContain('reminders.approve');
  expect((await rights('no-books')).status).toBe(404);
  const made = await stage.app.keys.make({
    ...{ name: 'cash desk', scopes: ['sales.read'], days: 1, by: 'test' },
    place: { administration: stage.administration },
  });
  if (!made.ok) throw new Error(made.error.message);
  expect(await (await rights(stage.administration, made.value.secret)).json()).toEqual({
    acts: ['sales.read'],
  });
});
