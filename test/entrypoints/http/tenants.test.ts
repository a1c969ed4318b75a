import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { ACTS, isDangerous } from '../../../src/domain/access/acts.js';
import type { Identity } from '../../../src/domain/access/identity.js';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { Store } from '../../../src/ports/store.js';
import { isOk } from '../../support/results.js';
import { type FoundRoute, routesOf } from '../../support/routes.js';
import { MORNING, setStage, type Stage } from '../../support/stage.js';
import { bodyOf } from '../../support/tenant-bodies.js';
import { pathOf, type Tenant, twoTenants } from '../../support/two-tenants.js';

let stage: Stage;
let tenants: readonly [Tenant, Tenant];
let http: Express;
let close = (): Promise<unknown> => Promise.resolve();
let url = '';
/** Who asks, for the sweeps; null: whoever the bearer token says. */
let asks: Identity | null = null;
/** Whose rows every transaction sees, whatever books it is asked for; null: those it is asked for. */
let rowsOf: Tenant | null = null;

/** With `rowsOf`, the application no longer knows whose books a path names: only the database still does. */
const wrap = (store: Store): Store => ({
  ...store,
  inTransaction: (administration, work) => store.inTransaction(rowsOf?.id ?? administration, work),
});

beforeAll(async () => {
  stage = await setStage(MORNING, wrap);
  tenants = await twoTenants(stage);
  const settings = {
    token: 'sweep',
    bodyMaxBytes: 1_048_576,
    answersChecked: true,
  };
  http = makeHttpApp(stage.app, { ...settings, identify: [() => asks] });
  const server = http.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
}, 120_000);
afterAll(async () => {
  await close();
  await stage.close();
});

/** Routes that no guard stands before: each proves who calls in its own way, or tells nobody anything. */
const OPEN_DOORS = [
  'GET /healthz',
  'GET /readyz',
  // This machine, or the token of the installation
  'GET /metrics',
  'GET /metrics',
  'POST /webhooks/ap/:connection',
  'POST /webhooks/ap/:connection',
  'POST /webhooks/host/:connection',
  'POST /webhooks/pay/:connection',
  'GET /p/style.css',
  'GET /p/:token',
  'GET /p/:token/invoices/:file',
  'POST /p/:token',
  'GET /connect/callback',
  // Somebody on his way from a package, by the key he was given
  'GET /connect/start/:package',
  'POST /connect/start/:package',
  'GET /connect/choose/:key',
  'POST /connect/choose/:key',
  'GET /password/:token',
  'POST /password/:token',
  // What the API is
  'GET /reference.css',
  'GET /reference',
  // What the API is; then whoever asks proves who he is, or sees what is his own
  'GET /openapi.json',
  'POST /sign-in',
  'POST /password-reset',
  'POST /password-reset/choose',
  'POST /sign-out',
  'GET /sign-in/providers',
  'GET /sign-in/providers/:provider',
  'GET /sign-in/providers/:provider/callback',
  'POST /session/step-up',
  'POST /session/password',
  'POST /session/code',
  'POST /session/code/confirm',
  'POST /session/frames/:session/prove',
  'GET /sessions',
  'DELETE /sessions',
  'DELETE /sessions/:session',
  'GET /session',
  'GET /session/preferences',
  'PUT /session/preferences',
];

const BOOKS = '/administrations/:administration/';
const FIRM = '/firms/:firm';

const guardedOf = (): readonly FoundRoute[] =>
  routesOf(http).filter(({ needs }) => needs !== undefined);
const inBooks = (): readonly FoundRoute[] =>
  guardedOf().filter(({ path }) => `${path}/`.startsWith(BOOKS));

const ofFirms = (): readonly FoundRoute[] =>
  guardedOf().filter(({ path }) => path.startsWith(FIRM));

const owner = (of: Tenant): Identity => ({
  kind: 'person',
  user: idOf(`usr_${of.mark}`),
  name: `${of.mark} An`,
  steppedUp: true,
  grants: [{ place: of.place, role: 'owner', by: 'Bo', at: MORNING }],
});
const program = (of: Tenant): Identity => ({
  ...{ kind: 'key', key: idOf(`key_${of.mark}`), name: of.mark, place: of.place },
  scopes: ACTS.filter((act) => !isDangerous(act)),
});

interface Told {
  readonly route: string;
  readonly status: number;
  readonly text: string;
}

/** Asks a route about things of `about`, below the books of `books`. */
async function ask(route: FoundRoute, about: Tenant, books: string): Promise<Told> {
  const { method, path } = route;
  const isRaw = path.endsWith('/statements');
  const sent = method === 'POST' || method === 'PUT' ? JSON.stringify(bodyOf(route, about)) : null;
  const answer = await fetch(url + pathOf(route, about, books), {
    method,
    headers: { 'content-type': isRaw ? 'application/xml' : 'application/json' },
    ...(sent === null ? {} : { body: sent }),
  });
  return { route: `${method} ${path}`, status: answer.status, text: await answer.text() };
}

test('no route of the API is without a right it takes, and every other one is known by name', () => {
  const all = routesOf(http);
  const unguarded = all.filter(({ needs }) => needs === undefined);
  expect(unguarded.map(({ method, path }) => `${method} ${path}`)).toEqual(OPEN_DOORS);
  const elsewhere = guardedOf().filter(
    ({ path }) => !`${path}/`.startsWith(BOOKS) && !path.startsWith(FIRM),
  );
  expect(elsewhere.map(({ method, path, needs }) => [method, path, needs])).toEqual([
    ['GET', '/firms', 'signed-in'],
    ['POST', '/firms', 'signed-in'],
    ['GET', '/administrations', 'signed-in'],
    // Of all administrations together: for the token of the installation alone
    ['POST', '/dunning/stop', 'signed-in'],
    ['POST', '/dunning/resume', 'signed-in'],
  ]);
  const counted = inBooks().length + ofFirms().length + elsewhere.length + OPEN_DOORS.length;
  expect(counted).toBe(all.length);
  expect(inBooks().length).toBeGreaterThan(100);
});

/** One after the other, each as the one that asks. */
async function bothWays(
  sweep: (own: Tenant, foreign: Tenant, route: FoundRoute) => Promise<void>,
): Promise<number> {
  let asked = 0;
  const [one, other] = tenants;
  for (const [own, foreign] of [
    [one, other],
    [other, one],
  ] as const)
    for (const route of inBooks()) {
      await sweep(own, foreign, route);
      asked += 1;
    }
  return asked;
}

test('every route answers for the books of another as for books that are nowhere', async () => {
  const [first] = inBooks();
  if (first === undefined) throw new Error('There are no routes');
  asks = { kind: 'installation' };
  const nowhere = await ask(first, tenants[0], 'nowhere');
  expect(nowhere.status).toBe(404);
  const asked = await bothWays(async (own, foreign, route) => {
    for (const identity of [owner(own), program(own)]) {
      asks = identity;
      const told = await ask(route, foreign, foreign.id);
      expect({ ...told, route: first.path }).toEqual({ ...nowhere, route: first.path });
    }
  });
  expect(asked).toBe(2 * inBooks().length);
}, 120_000);

test('a firm is nowhere for who has no right in it, and nobody takes books that are not his under one', async () => {
  const [mine, theirs] = tenants;
  const { firms } = stage.app;
  const own = isOk(await firms.add('Kantoor Oost')).firm;
  const foreign = isOk(await firms.add('Kantoor West')).firm;
  const boss: Identity = {
    ...{ kind: 'person', user: idOf('usr_boss'), name: 'Bo', steppedUp: true },
    grants: [{ place: { firm: own.id }, role: 'owner', by: 'An', at: MORNING }],
  };
  const at = async ({ method, path }: FoundRoute, firm: string): Promise<number> => {
    const filled = path
      .replace(':firm', firm)
      .replace(':administration', theirs.id)
      .replace(':adapter', 'exact');
    const body = JSON.stringify({ by: 'Bo', reason: 'test', name: 'x' });
    const answer = await fetch(`${url}/v1${filled}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
      ...(method === 'POST' ? { body } : {}),
    });
    expect((await answer.text()).includes(theirs.mark)).toBe(false);
    return answer.status;
  };
  expect(ofFirms().length).toBeGreaterThan(8);
  for (const route of ofFirms()) {
    asks = boss;
    const named = route.path.includes(':administration');
    expect([route.path, await at(route, foreign.id)]).toEqual([route.path, 404]);
    expect([route.path, (await at(route, own.id)) === 404]).toEqual([route.path, named]);
    asks = owner(mine);
    expect([route.path, await at(route, own.id)]).toEqual([route.path, 404]);
  }
});

/** Routes about one thing that answer for an id that is nowhere; all others say that there is nothing. */
const NOT_404: Readonly<Record<string, number>> = {
  // Empty lists
  [`GET ${BOOKS}debtors/:id/timeline`]: 200,
  [`GET ${BOOKS}debtors/:id/dossier`]: 200,
  [`GET ${BOOKS}collection-partners/:id/cases`]: 200,
  // What the path names is no id: a letter in a language, a figure, and a participant of the network
  [`GET ${BOOKS}letters/:letter/:language`]: 200,
  [`PUT ${BOOKS}letters/:letter/:language`]: 200,
  [`POST ${BOOKS}letters/:letter/:language/keep-shipped`]: 200,
  [`POST ${BOOKS}letters/:letter/reset`]: 200,
  [`GET ${BOOKS}figures/:figure/items`]: 200,
  [`POST ${BOOKS}figures/:figure/remarks`]: 201,
  [`GET ${BOOKS}participants/:participant`]: 200,
};

test('no id of another is taken in one’s own books, and nothing of it shows', async () => {
  const other: Record<string, number> = {};
  const asked = await bothWays(async (own, foreign, route) => {
    asks = owner(own);
    const told = await ask(route, foreign, own.id);
    expect([told.route, shows(told, foreign)]).toEqual([told.route, false]);
    expect([told.route, told.status < 500]).toEqual([told.route, true]);
    if (route.path.slice(BOOKS.length).includes(':') && told.status !== 404)
      other[told.route] = told.status;
  });
  expect(other).toEqual(NOT_404);
  expect(asked).toBe(2 * inBooks().length);
}, 120_000);

/** Who may do what stands above the tenants, where no row-level security tells them apart: the guard alone does. */
const ABOVE_TENANTS = /^(users|keys)(\/|$)/;

test('the database alone keeps tenants apart where the application no longer looks', async () => {
  let above = 0;
  const asked = await bothWays(async (own, foreign, route) => {
    if (ABOVE_TENANTS.test(route.path.slice(BOOKS.length))) {
      above += 1;
      return;
    }
    asks = { kind: 'installation' };
    rowsOf = own;
    const told = await ask(route, foreign, foreign.id);
    rowsOf = null;
    expect([told.route, shows(told, foreign)]).toEqual([told.route, false]);
    expect([told.route, told.status < 500]).toEqual([told.route, true]);
  });
  expect([asked, above]).toEqual([2 * inBooks().length, 2 * 6]);
}, 120_000);

/** Every name of the other tenant has its mark in it; the bank's own keys are in capitals. */
function shows({ text }: Told, { mark }: Tenant): boolean {
  return text.toLowerCase().includes(mark.toLowerCase());
}
