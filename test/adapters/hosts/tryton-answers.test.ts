import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createTrytonClient,
  type TrytonClient,
} from '../../../src/adapters/hosts/tryton/client.js';
import { markOf } from '../../../src/adapters/hosts/tryton/marks.js';
import { readTrytonSettings } from '../../../src/adapters/hosts/tryton/settings.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { mappingOf } from '../../../src/compose/hosts.js';
import { isOk } from '../../support/results.js';

/*
 * What a server may answer, over real HTTP: signing in always works, the call itself answers as the row says. The answers
 * are those of Tryton 6.0.
 */

type Answer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>];
const PASSWORD = 'canary-pw-51c2';
const result = (value: unknown): Answer => [200, JSON.stringify({ id: 1, result: value })];
const error = (...value: readonly unknown[]): Answer => [
  200,
  JSON.stringify({ id: 1, error: value }),
];

const SIGN_IN: Readonly<Record<string, Answer>> = {
  'common.db.login': result([7, 'session-key']),
  'model.res.user.get_preferences': result({ company: 1, language: 'nl' }),
  'model.ir.model.search_read': result([]),
  'model.company.company.read': result([{ party: 2, 'currency.': { code: 'EUR' } }]),
};

let server: Server;
let client: TrytonClient;
let calls: string[];
let answers: Answer[];
const http = createHttpClient({ keepAlive: false });

beforeEach(async () => {
  calls = [];
  answers = [];
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const asked = JSON.parse(body) as { method: string };
      expect(Object.keys(asked).sort()).toEqual(['id', 'method', 'params']);
      calls.push(asked.method);
      const [status, text, headers] = SIGN_IN[asked.method] ?? answers.shift() ?? result([]);
      response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = createTrytonClient(
    {
      ...{ baseUrl: `http://127.0.0.1:${port}`, database: 'books', user: 'voldaan', company: 1 },
      ...{ password: PASSWORD, sendFrom: null, withoutVatNumber: 'consumer' },
    },
    http,
  );
});
afterEach(() => new Promise((resolve) => server.close(resolve)));
afterAll(() => {
  http.close();
});

const traceback = `Traceback: File "x.py", password=${PASSWORD}`;
test.each<readonly [string, Answer, string, string]>([
  ['a refusal in words', error('UserError', ['Period is closed', '', null]), 'refused', 'refused'],
  ['a question to a person', error('UserWarning', ['w_1', 'Sure?', '']), 'refused', 'refused'],
  ['a change at the same moment', error('ConcurrencyException', 'x'), 'unreachable', 'unreachable'],
  [
    'a second factor',
    error('LoginException', ['code', 'Code?', 'char']),
    'unauthorised',
    'unauthorised',
  ],
  ['patience inside an answer', error('RateLimitException', ''), 'throttled', 'throttled'],
  ['a traceback', error("'no_such_field'", traceback), 'refused', 'refused'],
  ['a busy database', error('database is locked', traceback), 'unreachable', 'unreachable'],
  ['no right', [403, '<h1>Forbidden</h1>'], 'refused', 'refused'],
  ['no such database', [404, ''], 'refused', 'refused'],
  ['patience', [429, '', { 'retry-after': '9' }], 'throttled', 'throttled'],
  ['a broken server', [500, traceback], 'unreachable', 'unknown'],
  ['no service', [503, ''], 'unreachable', 'unknown'],
  [
    'an address elsewhere',
    [302, '', { location: 'https://elsewhere.example/' }],
    'refused',
    'refused',
  ],
  ['a page of somebody in between', [200, '<html></html>'], 'malformed', 'malformed'],
  ['half an answer', [200, '{"id":1,"resu'], 'malformed', 'malformed'],
  ['another form', result('nonsense'), 'malformed', 'malformed'],
])(
  '%s is a named state, and neither password nor traceback is repeated',
  async (_, answer, reading, writing) => {
    answers = [answer, answer];
    const read = await client.ids('party.party', [], 10);
    const written = await client.create('ir.note', {});
    expect([read, written]).toMatchObject([
      { ok: false, error: { kind: reading } },
      { ok: false, error: { kind: writing } },
    ]);
    expect(JSON.stringify([read, written])).not.toMatch(/canary|Traceback|x\.py/);
  },
);

test('a wait that is asked for is kept', async () => {
  answers = [[429, '', { 'retry-after': '9' }]];
  expect(await client.ids('party.party', [], 10)).toMatchObject({ error: { retryAfterMs: 9_000 } });
});

test('a session that ended is entered again once, and the call repeated: it did nothing before', async () => {
  answers = [[401, ''], result([5])];
  expect(isOk(await client.create('ir.note', {}))).toBe(5);
  expect(calls.filter((method) => method === 'common.db.login')).toHaveLength(2);
  expect(calls.filter((method) => method === 'model.ir.note.create')).toHaveLength(2);
});

test('a user who is not known any more is asked for once more, and then never in a loop', async () => {
  answers = [
    [401, ''],
    [401, ''],
    [401, ''],
  ];
  expect(await client.create('ir.note', {})).toMatchObject({ error: { kind: 'unauthorised' } });
  expect(calls.filter((method) => method === 'model.ir.note.create')).toHaveLength(2);
});

test('calls at the same time sign in once', async () => {
  await Promise.all([client.desk(), client.desk(), client.ids('party.party', [], 1)]);
  expect(calls.filter((method) => method === 'common.db.login')).toHaveLength(1);
});

test('a mark names one effect in one company, and holds nothing a search could take for a wildcard', () => {
  const marks = [
    markOf(1, 'note', 'a:1'),
    markOf(2, 'note', 'a:1'),
    markOf(1, 'task', 'a:1'),
    markOf(1, 'note', 'a:2'),
  ];
  expect(new Set(marks).size).toBe(4);
  for (const mark of marks) expect(mark).toMatch(/^VLD-[0-9a-f]{20}$/);
  expect(markOf(1, 'note', 'a:1')).toBe(marks[0]);
});

test('the Belgian taxes of both languages mean the same, and one that may be several things means nothing', () => {
  const { vat } = mappingOf('tryton');
  expect(vat['T.V.A. Vente de biens 6%']).toEqual(vat['BTW 6% Verkoop van goederen']);
  expect(vat['T.V.A. Vente de services co-contractants']?.category).toBe('AE');
  expect(vat['BTW 0% Intracommunautaire verkoop van goederen']?.category).toBe('K');
  expect(vat['BTW 0% Bijzondere regeling']).toBeUndefined();
});

describe('settings', () => {
  const good = {
    ...{ baseUrl: 'https://tryton.example/', database: 'books', user: 'voldaan' },
    ...{ password: 'x y', company: '1', sendFrom: '2026-11-01' },
  };

  test('are read, with a consumer for whom nothing is known', () => {
    expect(isOk(readTrytonSettings(good))).toMatchObject({
      ...{ baseUrl: 'https://tryton.example', company: 1, sendFrom: '2026-11-01' },
      withoutVatNumber: 'consumer',
    });
    expect(isOk(readTrytonSettings({ ...good, send: 'none' })).sendFrom).toBeNull();
  });

  test.each([
    ['no day to send from', { sendFrom: undefined }, /sendFrom/],
    ['a password in the clear', { baseUrl: 'http://tryton.example' }, /https/],
    ['a company by name', { company: 'Hout' }, /company/],
    ['a database that is a path', { database: '../other' }, /database/],
    ['a colon in the user', { user: 'a:b' }, /colon/],
    ['a kind nobody is', { withoutVatNumber: 'person' }, /consumer or business/],
  ])('%s is refused', (_, change, message) => {
    const read = readTrytonSettings({ ...good, ...change });
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.map((one) => one.message).join(' ')).toMatch(message);
  });
});
