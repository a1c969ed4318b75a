import { PassThrough } from 'node:stream';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { makeHttpApp } from '../../../src/entrypoints/http/app.js';
import { allowed, EVENTS } from '../../../src/adapters/log/events.js';
import { makeLog } from '../../../src/adapters/log/winston.js';
import type { Observe } from '../../../src/ports/observe.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { sent } from '../../support/stage-sending.js';
import { salesInvoice } from '../../support/stage-world.js';

const seen: { readonly name: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
const observe: Observe = {
  event(name, fields) {
    seen.push({ name, fields });
  },
};

let s: Stage;
beforeAll(async () => {
  s = await setStage(undefined, undefined, undefined, {}, { observe });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
});
afterAll(() => s.close());

const source = join(import.meta.dirname, '../../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const emitted = new Set(
  files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/\.event\(\s*'([a-z.-]+)'/g)].map(
      ([, name]) => name ?? '',
    ),
  ),
);

describe('the log', () => {
  test('knows every event that is told, and no other', () => {
    expect([...emitted].sort()).toEqual(Object.keys(EVENTS).sort());
  });

  test('of a whole day says nothing that was not listed', () => {
    const dropped = seen.filter(({ name, fields }) => allowed(name, fields as never).dropped > 0);
    expect(sent(s)).toHaveLength(1);
    expect(seen.length).toBeGreaterThan(5);
    expect(dropped).toEqual([]);
  });

  const cases: readonly (readonly [
    string,
    string,
    Record<string, string | number>,
    Record<string, unknown>,
    number,
  ])[] = [
    [
      'an id of ours',
      'refund.made',
      { order: 'rfo_01', refunds: 2 },
      { order: 'rfo_01', refunds: 2 },
      0,
    ],
    [
      'a field nobody listed',
      'refund.made',
      { order: 'rfo_01', name: 'An' },
      { order: 'rfo_01' },
      1,
    ],
    ['a name where an id belongs', 'refund.made', { order: 'An Peeters' }, {}, 1],
    [
      'an account number as a reference',
      'answer.parked',
      { transport: 'BE68539007547034' },
      { transport: '…7034' },
      0,
    ],
    [
      'an account number in groups',
      'answer.parked',
      { transport: 'BE68-5390-0754-7034' },
      { transport: '…7034' },
      0,
    ],
    [
      'a UUID',
      'answer.parked',
      { transport: '0b0e7c5a-9d3f-4c51-8a52-6d1d7f0f9be1' },
      { transport: '0b0e7c5a-9d3f-4c51-8a52-6d1d7f0f9be1' },
      0,
    ],
    ['an address', 'answer.parked', { transport: 'an@firm.example' }, {}, 1],
    ['a forged line', 'sync.failed', { kind: 'x\n{"message":"ok"}' }, {}, 1],
    ['a number that is none', 'refund.made', { refunds: Number.NaN }, {}, 1],
    ['an event nobody listed', 'who.knows', { id: 'doc_1' }, {}, 1],
    ['a name of an object', 'constructor', { id: 'doc_1' }, {}, 1],
  ];
  test.each(cases)('%s', (_, name, fields, kept, dropped) => {
    expect(allowed(name, fields)).toMatchObject({ fields: kept, dropped });
  });

  test('writes one line per event, with what was left out counted', () => {
    const stream = new PassThrough();
    makeLog('info', stream).event('sync.failed', { kind: 'unreachable', error: 'secret' });
    expect(JSON.parse(String(stream.read()))).toMatchObject({
      ...{ level: 'warn', message: 'sync.failed', kind: 'unreachable', dropped: 1 },
    });
  });
});

describe('metrics', () => {
  test('tell how the installation stands, and name nobody', async () => {
    const message = { id: 'msg_1' as never, kind: 'fetch-inbound', key: 'k', payload: {} };
    const nextAt = s.clock.now();
    await s.look((tx) => tx.outbox.put({ ...message, nextAt }));
    s.clock.advanceMs(60_000);
    const { text } = await request(s.url)
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /text\/plain/);
    const value = (line: RegExp) => Number(line.exec(text)?.[1] ?? 'NaN');
    expect(value(/^voldaan_administrations (\d+)/m)).toBe(1);
    expect(value(/^voldaan_outbox_attempts_total\{kind="transmit",outcome="done"\} (\d+)/m)).toBe(
      1,
    );
    expect(value(/^voldaan_outbox_messages\{kind="fetch-inbound",state="due"\} (\d+)/m)).toBe(1);
    expect(value(/^voldaan_outbox_oldest_seconds\{kind="fetch-inbound"\} (\d+)/m)).toBe(60);
    expect(value(/^voldaan_suspended (\d+)/m)).toBe(0);
    expect(value(/^voldaan_hosts_late (\d+)/m)).toBe(0);
    expect(text).toMatch(
      /voldaan_outside_seconds_count\{kind="access-point",adapter="sandbox",outcome="ok"\} \d/,
    );
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
    expect(text).not.toMatch(/adm_|deb_|doc_|Smederij|Bakkerij|con_/);
  });

  test('from elsewhere need the token', async () => {
    const server = request(s.url);
    await server.get('/metrics').set('Host', 'voldaan.example').expect(404);
    await server
      .get('/metrics')
      .set('Host', 'voldaan.example')
      .set('Authorization', 'Bearer no')
      .expect(401);
    await server
      .get('/metrics')
      .set('Host', 'voldaan.example')
      .set('Authorization', `Bearer ${API_TOKEN}`)
      .expect(200);
  });

  test('grow with no address that somebody makes up', async () => {
    const server = request(s.url);
    for (const path of ['/a', '/b/c', '/v1/administrations/adm_x/summary']) await server.get(path);
    const { text } = await server.get('/metrics');
    const routes = new Set(
      [...text.matchAll(/voldaan_http_seconds_count\{[^}]*route="([^"]*)"/g)].map(
        ([, route]) => route,
      ),
    );
    expect([...routes]).toEqual(expect.arrayContaining(['none', '/metrics']));
    expect([...routes].join()).not.toMatch(/adm_x|\/b\/c/);
  });
});

test('each answer carries an id of its own', async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => (await request(s.url).get('/healthz')).get('X-Request-Id')),
  );
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
});

describe('when', () => {
  const http = (change: {
    readonly free?: number;
    readonly stopping?: boolean;
    readonly healthOnly?: boolean;
  }) => {
    const { free = 0.5, stopping = false, healthOnly = false } = change;
    const app = { ...s.app, disk: { free: () => Promise.resolve(free) } };
    const settings = { token: API_TOKEN, bodyMaxBytes: 1_024, healthOnly };
    return request(makeHttpApp(app, { ...settings, lifecycle: { stopping } }));
  };
  const path = () => `/v1/administrations/${s.administration}/statements`;
  const auth = ['Authorization', `Bearer ${API_TOKEN}`] as const;

  test('the disk is nearly full nothing is taken in, and what is there can be seen', async () => {
    const full = http({ free: 0.04 });
    const refused = await full
      .post(path())
      .set(...auth)
      .send('x')
      .expect(503);
    expect(refused.body).toMatchObject({ code: 'http.disk-full' });
    expect(refused.get('Retry-After')).toBe('120');
    await full.post('/webhooks/ap/con_ap').type('json').send({}).expect(503);
    await full
      .get(`/v1/administrations/${s.administration}/summary`)
      .set(...auth)
      .expect(200);
    await full.get('/readyz').expect(503, { status: 'not ready', reason: 'disk-full' });
    await http({ free: 0.06 }).get('/readyz').expect(200);
  });

  test('the process was asked to stop it is not ready, and lives', async () => {
    await http({ stopping: true })
      .get('/readyz')
      .expect(503, { status: 'not ready', reason: 'stopping' });
    await http({ stopping: true }).get('/healthz').expect(200);
  });

  test('it is a worker it has no door but its health', async () => {
    const worker = http({ healthOnly: true });
    await worker.get('/readyz').expect(200);
    await worker
      .get(`/v1/administrations/${s.administration}/summary`)
      .set(...auth)
      .expect(404);
    await worker.post('/webhooks/ap/con_ap').type('json').send({}).expect(404);
  });
});

test('the kill switch is turned over the API, of one and of all', async () => {
  const post = (path: string) =>
    request(s.url).post(path).set('Authorization', `Bearer ${API_TOKEN}`);
  const stopped = () => s.look(async (tx) => (await tx.administration.get()).dunningStopped);
  await post(`/v1/administrations/${s.administration}/dunning/stop`).expect(200);
  expect(await stopped()).toBe(true);
  await post(`/v1/administrations/${s.administration}/dunning/resume`).expect(200);
  expect(await stopped()).toBe(false);
  await post('/v1/dunning/stop').expect(200);
  expect(await s.store.platform.isDunningStopped()).toBe(true);
  await post('/v1/dunning/resume').expect(200);
  expect(await s.store.platform.isDunningStopped()).toBe(false);
});

test('work that stands still goes back to work by kind, and never by saying nothing', async () => {
  const replay = (body: object) =>
    request(s.url)
      .post(`/v1/administrations/${s.administration}/outbox/release`)
      .set('Authorization', `Bearer ${API_TOKEN}`)
      .send(body);
  await replay({ kind: 'transmit' }).expect(200, { released: 0, left: 0 });
  await replay({}).expect(422);
});
