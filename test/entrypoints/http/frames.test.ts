import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localActors } from '../../../src/adapters/actor/local.js';
import { type Act, isDangerous } from '../../../src/domain/access/acts.js';
import { vouchedActs } from '../../../src/domain/access/frame.js';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { type Browser, browserAt } from '../../support/browser.js';
import { testStore } from '../../support/database.js';
import { addPerson, signedIn, withCode } from '../../support/people.js';
import { isOk } from '../../support/results.js';
import { MORNING, setStage, type Stage } from '../../support/stage.js';

const HOST = 'https://app.package.example';
const MINUTE = 60_000;
const ASKED = { email: 'mia@package.example', name: 'Mia', role: 'collector' } as const;
const actors = localActors();
let stage: Stage;
let folder: string;
let server: Server;
let url = '';

beforeAll(async () => {
  stage = await setStage(
    MORNING,
    (store) => store,
    () => testStore(actors),
    {},
    { actors },
  );
  folder = await mkdtemp(join(tmpdir(), 'voldaan-frames-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Voldaan</title>');
  const settings = { token: 'door', bodyMaxBytes: 1_024, dashboard: folder, answersChecked: true };
  server = makeHttpApp(stage.app, settings).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
  await stage.close();
});
beforeEach(async () => {
  isOk(await stage.app.frameOrigins.set(stage.administration, [HOST]));
});

async function keyWith(scopes: readonly Act[]): Promise<{ id: string; secret: string }> {
  const place = { administration: stage.administration };
  const made = await stage.app.keys.make({ name: 'Pakket', place, scopes, days: 30, by: 'test' });
  const { key, secret } = isOk(made);
  return { id: key.id, secret };
}

const HOST_SCOPES: readonly Act[] = ['frames.open', ...vouchedActs('collector')];

async function ask(secret: string, more: object = {}, books: string = stage.administration) {
  const answer = await fetch(`${url}/v1/administrations/${books}/frames`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...ASKED, ...more }),
  });
  const json = (await answer.json()) as { address?: string; code?: string };
  return { status: answer.status, code: json.code, address: json.address ?? '' };
}

/** A frame that opens; what the browser holds then. */
async function opened(address: string): Promise<{ answer: Response; browser: Browser }> {
  const answer = await fetch(url + address, { redirect: 'manual' });
  const browser = browserAt(url);
  const [pair = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  if (value !== '') browser.cookies.set(name, value);
  return { answer, browser };
}

async function inFrame(more: object = {}, scopes = HOST_SCOPES): Promise<Browser> {
  const { secret } = await keyWith(scopes);
  const { browser } = await opened((await ask(secret, more)).address);
  const { json } = await browser.ask('/embed/v1/session');
  browser.form = String(json['form']);
  return browser;
}

const books = (): string => `/embed/v1/administrations/${stage.administration}`;

describe('a ticket', () => {
  test('opens the page that was asked for, with a cookie that is kept for that host alone', async () => {
    const { secret } = await keyWith(HOST_SCOPES);
    const { address } = await ask(secret, { page: 'debtors/d_1' });
    const { answer, browser } = await opened(address);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/embed/app/a/${stage.administration}/debtors/d_1`);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-voldaan-frame=[^;]+; Path=\/; HttpOnly; Secure; Partitioned; SameSite=None$/,
    );
    const { status, json } = await browser.ask('/embed/v1/session');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      user: { name: 'Mia', email: 'mia@package.example' },
      session: { via: 'frame' },
      frame: { administration: stage.administration },
    });
  });

  test('opens one frame, and none after a minute', async () => {
    const { secret } = await keyWith(HOST_SCOPES);
    const once = await ask(secret);
    expect((await opened(once.address)).answer.status).toBe(303);
    expect((await opened(once.address)).answer.status).toBe(410);
    const late = await ask(secret);
    stage.clock.advanceMs(MINUTE);
    expect((await opened(late.address)).answer.status).toBe(410);
    expect((await opened(`/embed/vdf_${'A'.repeat(43)}`)).answer.status).toBe(410);
  });

  test('is not used up by somebody who follows it by hand', async () => {
    const { secret } = await keyWith(HOST_SCOPES);
    const { address } = await ask(secret);
    const byHand = await fetch(url + address, { headers: { 'sec-fetch-dest': 'document' } });
    expect([byHand.status, byHand.headers.get('set-cookie')]).toEqual([410, null]);
    expect((await opened(address)).answer.status).toBe(303);
  });

  test('at once twice opens one frame', async () => {
    const { secret } = await keyWith(HOST_SCOPES);
    const { address } = await ask(secret);
    const both = await Promise.all([opened(address), opened(address)]);
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([303, 410]);
  });

  test.each([
    [{ role: 'accountant' }, 403, 'frames.role'],
    [{ role: 'owner' }, 403, 'frames.role'],
    [{ role: 'external-collector' }, 422, 'frames.form'],
    [{ email: 'no address' }, 422, 'frames.person'],
    [{ name: '  7 ', email: 'seven@package.example' }, 422, 'frames.person'],
    [{ accent: 'red' }, 422, 'frames.form'],
    [{ page: '//evil.example' }, 422, 'frames.form'],
    [{ page: '../../v1' }, 422, 'frames.form'],
    [{ page: 'bank?x=1' }, 422, 'frames.form'],
    [{ steppedUp: true }, 422, 'frames.form'],
  ])('%j is answered %d %s', async (more, status, code) => {
    const { secret } = await keyWith(HOST_SCOPES);
    expect(await ask(secret, more)).toMatchObject({ status, code });
  });

  test('takes a key with that act, in these books; no person asks for one', async () => {
    const without = await keyWith(vouchedActs('collector'));
    expect(await ask(without.secret)).toMatchObject({ status: 403, code: 'access.forbidden' });
    const { secret } = await keyWith(HOST_SCOPES);
    expect(await ask(secret, {}, 'books-of-others')).toMatchObject({ status: 404 });
    await addPerson(stage, 'owen', 'owner');
    const { browser } = await withCode(stage, 'owen');
    const path = `/v1/administrations/${stage.administration}/frames`;
    expect((await browser.ask(path, 'POST', ASKED)).status).toBe(403);
  });

  test('is for nobody who was locked out', async () => {
    await addPerson(stage, 'lou', 'collector', { state: 'locked' });
    const { secret } = await keyWith(HOST_SCOPES);
    expect(await ask(secret, { email: 'lou@firm.example' })).toMatchObject({
      ...{ status: 409, code: 'frames.locked' },
    });
  });

  test('is for no books that no page may show', async () => {
    isOk(await stage.app.frameOrigins.set(stage.administration, []));
    const { secret } = await keyWith(HOST_SCOPES);
    expect(await ask(secret)).toMatchObject({ status: 409, code: 'frames.nowhere' });
  });
});

describe('who may show it', () => {
  const policyOf = async (browser: Browser, path: string): Promise<string> =>
    (await browser.ask(path)).headers.get('content-security-policy') ?? '';

  test('is named in the policy of each page, as it is at that moment', async () => {
    const browser = await inFrame();
    const page = `/embed/app/a/${stage.administration}/bank`;
    expect(await policyOf(browser, page)).toContain(`frame-ancestors ${HOST};`);
    expect((await browser.ask(page)).headers.get('x-frame-options')).toBeNull();
    isOk(await stage.app.frameOrigins.set(stage.administration, ['https://b.example']));
    expect(await policyOf(browser, page)).toContain('frame-ancestors https://b.example;');
    isOk(await stage.app.frameOrigins.set(stage.administration, []));
    expect((await browser.ask(page)).status).toBe(410);
  });

  test('nobody shows the dashboard without a session in a frame, nor the one in a window', async () => {
    expect((await fetch(`${url}/embed/app/`)).status).toBe(410);
    const browser = await inFrame();
    const policy = await policyOf(browser, '/app/');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a script of a page asks for it in vain', async () => {
    const answer = await fetch(`${url}/embed/app/`);
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await answer.text()).not.toContain('<script');
  });

  test('is read and set through the API, origins alone', async () => {
    const path = `/v1/administrations/${stage.administration}/frame-origins`;
    const headers = { authorization: 'Bearer door', 'content-type': 'application/json' };
    const put = (origins: readonly string[]) =>
      fetch(url + path, { method: 'PUT', headers, body: JSON.stringify({ origins }) });
    expect((await put(['https://*.example'])).status).toBe(422);
    expect(await (await put([`${HOST}/`, HOST])).json()).toEqual({ origins: [HOST] });
    expect(await (await fetch(url + path, { headers })).json()).toEqual({ origins: [HOST] });
  });
});

describe('a session in a frame', () => {
  test('opens nothing outside of it, and one in a window nothing inside', async () => {
    const framed = await inFrame();
    const token = framed.cookies.get('__Host-voldaan-frame') ?? '';
    expect((await framed.ask('/v1/session')).status).toBe(401);
    framed.cookies.set('voldaan-local', token);
    expect((await framed.ask('/v1/session')).status).toBe(401);
    await addPerson(stage, 'wim', 'collector');
    const window = await signedIn({ url }, 'wim');
    expect((await window.ask('/embed/v1/session')).status).toBe(401);
    window.cookies.set('__Host-voldaan-frame', window.cookies.get('voldaan-local') ?? '');
    expect((await window.ask('/embed/v1/session')).status).toBe(401);
  });

  test('has its books and its role alone', async () => {
    await addPerson(stage, 'zoe', 'owner');
    const browser = await inFrame({ email: 'zoe@firm.example', role: 'sales' });
    const rights = await browser.ask(`${books()}/rights`);
    expect(rights.json['acts']).toEqual(['sales.read']);
    const list = await browser.ask('/embed/v1/administrations');
    expect(list.json['administrations']).toHaveLength(1);
    expect((await browser.ask(`${books()}/summary`)).status).toBe(403);
    expect((await browser.ask('/embed/v1/administrations/others/summary')).status).toBe(404);
  });

  test('changes something only from a page of ours, with its form', async () => {
    const browser = await inFrame();
    const path = `${books()}/dunning/plan`;
    const from = (origin: string, form = browser.form) =>
      browser.ask(path, 'POST', {}, { origin, 'x-voldaan-form': form });
    expect((await from(HOST)).status).toBe(403);
    expect((await from(url, 'wrong')).status).toBe(403);
    expect((await from(url)).status).toBe(201);
  });

  test('has no way to sign in, out, or to prove who one is', async () => {
    const browser = await inFrame();
    const paths = ['sign-in', 'sign-out', 'session/step-up', 'session/password', 'session/code'];
    for (const path of paths)
      expect((await browser.ask(`/embed/v1/${path}`, 'POST', {})).status).toBe(404);
  });

  test('ends with the key that opened it, and after half an hour of nothing', async () => {
    const { id, secret } = await keyWith(HOST_SCOPES);
    const { browser } = await opened((await ask(secret)).address);
    const waiting = await ask(secret);
    isOk(await stage.app.keys.revoke(id as never, 'test'));
    expect((await browser.ask('/embed/v1/session')).status).toBe(401);
    expect((await opened(waiting.address)).answer.status).toBe(410);
    const idle = await inFrame();
    stage.clock.advanceMs(30 * MINUTE);
    expect((await idle.ask('/embed/v1/session')).status).toBe(401);
  });

  test('does not push a window of the same person out', async () => {
    await addPerson(stage, 'pia', 'collector');
    const window = await signedIn({ url }, 'pia');
    for (let count = 0; count < 11; count += 1) await inFrame({ email: 'pia@firm.example' });
    expect((await window.ask('/v1/session')).status).toBe(200);
  });

  test('stands in the audit log, and so does its ticket, with the key that asked', async () => {
    const { id, secret } = await keyWith(HOST_SCOPES);
    await opened((await ask(secret)).address);
    const { audit } = stage.app.store.platform;
    const tickets = await audit.entries({ act: 'frame_ticket.added', after: 0, limit: 1_000 });
    expect(tickets.at(-1)).toMatchObject({ actorKind: 'key', actorId: id });
    const sessions = await audit.entries({ act: 'user_session.added', after: 0, limit: 1_000 });
    expect(sessions.length).toBeGreaterThan(0);
  });
});

describe('what is dangerous', () => {
  const approve = (browser: Browser) =>
    browser.ask(`${books()}/dunning/runs/run_none/approve`, 'POST', {});

  test('is done by nobody a host alone vouches for', async () => {
    const browser = await inFrame();
    expect((await approve(browser)).json['code']).toBe('access.forbidden');
    expect(vouchedActs('collector').filter(isDangerous)).toEqual([]);
  });

  test('takes a proof in a window of his own, by the same person', async () => {
    await addPerson(stage, 'eva', 'collector');
    const frame = await inFrame({ email: 'eva@firm.example' });
    expect((await approve(frame)).json['code']).toBe('access.step-up');
    const { json } = await frame.ask('/embed/v1/session');
    const { id } = json['session'] as { id: string };
    await addPerson(stage, 'bas', 'collector');
    const other = await signedIn({ url }, 'bas');
    expect((await other.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).status).toBe(404);
    const own = await signedIn({ url }, 'eva');
    stage.clock.advanceMs(11 * MINUTE);
    expect((await own.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).json['code']).toBe(
      'sign-in.step-up',
    );
    const fresh = await signedIn({ url }, 'eva');
    expect((await fresh.ask(`/v1/session/frames/${id}/prove`, 'POST', {})).status).toBe(204);
    expect((await approve(frame)).status).toBe(404);
    stage.clock.advanceMs(10 * MINUTE);
    expect((await approve(frame)).json['code']).toBe('access.step-up');
  });
});

describe('how somebody likes it', () => {
  const FILTERS = { debtors: [{ name: 'Te laat in Gent', query: 'late=30&town=Gent' }] };

  test('is kept for him, in his windows and in his frames', async () => {
    await addPerson(stage, 'ria', 'collector');
    const window = await signedIn({ url }, 'ria');
    expect((await window.ask('/v1/session/preferences')).json).toEqual({ filters: {} });
    const liked = { language: 'fr', theme: 'dark', filters: FILTERS };
    expect((await window.ask('/v1/session/preferences', 'PUT', liked)).status).toBe(200);
    const frame = await inFrame({ email: 'ria@firm.example' });
    expect((await frame.ask('/embed/v1/session/preferences')).json).toEqual(liked);
    const other = await inFrame({ email: 'nel@package.example' });
    expect((await other.ask('/embed/v1/session/preferences')).json).toEqual({ filters: {} });
  });

  test.each([
    [{ language: 'xx' }],
    [{ filters: { debtors: [{ name: '', query: '' }] } }],
    [{ filters: { debtors: [{ name: 'x', query: '"><script>' }] } }],
    [{ filters: { 'no/screen': [] } }],
    [{ filters: { debtors: [FILTERS.debtors[0], FILTERS.debtors[0]] } }],
    [{ filters: { debtors: Array.from({ length: 31 }, (_, n) => ({ name: `${n}`, query: '' })) } }],
    [{ rights: ['all'] }],
  ])('is not %j', async (liked) => {
    await addPerson(stage, 'pol', 'collector').catch(() => undefined);
    const window = await signedIn({ url }, 'pol');
    expect((await window.ask('/v1/session/preferences', 'PUT', liked)).status).toBe(422);
  });

  test('is no more than 16 KB, and of nobody who did not sign in', async () => {
    await addPerson(stage, 'sam', 'collector');
    const window = await signedIn({ url }, 'sam');
    const many = Array.from({ length: 30 }, (_, n) => ({ name: `${n}`, query: 'q'.repeat(900) }));
    const answer = await window.ask('/v1/session/preferences', 'PUT', { filters: { bank: many } });
    expect(answer.status).toBe(413);
    expect((await browserAt(url).ask('/v1/session/preferences')).status).toBe(401);
  });
});
