import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeOdooHost } from '../../../src/adapters/hosts/odoo/host.js';
import { readOdooSettings } from '../../../src/adapters/hosts/odoo/settings.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { FIXED_CLOCK } from '../../support/host-records.js';
import { ODOO_KEY, ODOO_MAPPING } from '../../support/odoo-world.js';
import { isOk } from '../../support/results.js';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that answers every path as it was told, else 404. */
let server: Server;
const asked: string[] = [];
const http = createHttpClient({ keepAlive: false });

async function hostAt(
  answers: Readonly<Record<string, Answer>>,
  change: Readonly<Record<string, string>> = {},
) {
  asked.length = 0;
  server = createServer((request, response) => {
    const path = Object.keys(answers).find((one) => request.url?.startsWith(one)) ?? '';
    asked.push(request.url ?? '');
    const { status, body, headers } = answers[path] ?? { status: 404, body: '<h1>Not Found</h1>' };
    request.resume();
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${port}`;
  const settings = { baseUrl, database: 'verkoper', apiKey: ODOO_KEY, company: '1' };
  return makeOdooHost(isOk(readOdooSettings({ ...settings, ...change })), {
    ...{ clock: { now: FIXED_CLOCK }, mapping: ODOO_MAPPING, http },
  });
}

afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    }),
);
afterAll(() => {
  http.close();
});

const TRACEBACK = `Traceback (most recent call last):\n  File "/opt/odoo/http.py", line 1\nkey=${ODOO_KEY}`;
const thrown = (name: string, message: string): object => ({
  ...{ name, message, arguments: [message], context: {}, debug: TRACEBACK },
});
const json = (status: number, body: object): Answer => ({ status, body: JSON.stringify(body) });

describe('answers of JSON-2', () => {
  test.each([
    [
      'a rule of Odoo, with its sentence',
      json(422, thrown('odoo.exceptions.UserError', `No rights for ${ODOO_KEY}`)),
      { kind: 'refused', message: 'Odoo answered UserError: No rights for …' },
    ],
    [
      'a key it does not know',
      json(401, thrown('odoo.exceptions.AccessDenied', 'Invalid apikey')),
      { kind: 'unauthorised', message: 'Odoo answered AccessDenied' },
    ],
    [
      'a mistake inside, whose words are not for people',
      json(500, thrown('builtins.KeyError', ODOO_KEY)),
      { kind: 'refused', message: 'Odoo answered KeyError' },
    ],
    [
      'two at once',
      json(500, thrown('psycopg2.errors.SerializationFailure', 'UPDATE res_partner')),
      { kind: 'unreachable', message: 'Odoo answered SerializationFailure' },
    ],
    [
      'too many calls, in its own form',
      { ...json(429, thrown('werkzeug.TooManyRequests', 'slow')), headers: { 'Retry-After': '7' } },
      { kind: 'throttled', message: 'The host answered 429', retryAfterMs: 7_000 },
    ],
    ['a page of a proxy', { status: 502, body: '<h1>Bad</h1>' }, { kind: 'unreachable' }],
    ['a move elsewhere', { status: 301, body: '' }, { kind: 'refused' }],
    ['another form', json(200, { surprise: 1 }), { kind: 'malformed' }],
    ['records without an id', json(200, [{ name: 'x' }]), { kind: 'malformed' }],
  ])('%s', async (_, answer, error) => {
    const host = await hostAt({ '/json/2/': answer }, { api: 'json-2' });
    const read = await host.receivable();
    expect(read).toMatchObject({ ok: false, error });
    expect(JSON.stringify(read)).not.toMatch(/Traceback|http\.py/);
    expect(JSON.stringify(read)).not.toContain(ODOO_KEY);
  });
});

describe('answers of JSON-RPC, errors inside 200', () => {
  const rpc = { api: 'rpc', user: 'voldaan' };
  const error = (data: object) =>
    json(200, { jsonrpc: '2.0', id: 1, error: { code: 200, message: 'Odoo Server Error', data } });

  test.each([
    [
      'a rule of Odoo',
      error(thrown('odoo.exceptions.AccessError', 'Ask your administrator.')),
      { kind: 'refused', message: 'Odoo answered AccessError: Ask your administrator.' },
    ],
    [
      'no such user and key',
      json(200, { jsonrpc: '2.0', result: false }),
      { kind: 'unauthorised' },
    ],
    ['an error in another form', json(200, { error: { code: 1 } }), { kind: 'malformed' }],
    ['HTML', { status: 200, body: '<html>' }, { kind: 'malformed' }],
  ])('%s', async (_, answer, expected) => {
    const host = await hostAt({ '/jsonrpc': answer }, rpc);
    const read = await host.receivable();
    expect(read).toMatchObject({ ok: false, error: expected });
    expect(JSON.stringify(read)).not.toMatch(/Traceback|http\.py/);
    expect(JSON.stringify(read)).not.toContain(ODOO_KEY);
  });
});

describe('which API a server has', () => {
  const version = (numbers: readonly unknown[]) =>
    json(200, { version: '', version_info: numbers });

  test.each([
    ['19 and later: JSON-2', { '/web/version': version([19, 0]) }, '/json/2/account.move.line'],
    ['saas versions of it too', { '/web/version': version([20, 1]) }, '/json/2/account.move.line'],
    ['18 that says so: JSON-RPC', { '/web/version': version([18, 0]) }, '/jsonrpc'],
    ['no such address, as before 19: JSON-RPC', {}, '/jsonrpc'],
  ])('%s', async (_, answers, expected) => {
    const host = await hostAt(answers, { user: 'voldaan' });
    await host.receivable();
    expect(asked[0]).toBe('/web/version');
    expect(asked[1]?.startsWith(expected)).toBe(true);
  });

  test('an older server without a user in the settings says what is missing', async () => {
    const host = await hostAt({});
    const read = await host.receivable();
    expect(read).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
    if (!read.ok) expect(read.error.message).toMatch(/setting user/);
  });

  test('what is no version is no guess', async () => {
    const host = await hostAt({ '/web/version': json(200, { version: '19' }) });
    expect(await host.receivable()).toMatchObject({ ok: false, error: { kind: 'malformed' } });
  });
});

test('a server that repeats itself ends in a named state', async () => {
  const rows = JSON.stringify(Array.from({ length: 5_000 }, () => ({ id: 1 })));
  const host = await hostAt({ '/json/2/': { status: 200, body: rows } }, { api: 'json-2' });
  expect(await host.receivable()).toMatchObject({ ok: false, error: { kind: 'malformed' } });
});
