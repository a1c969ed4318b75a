import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSandboxAccessPoint } from '../../../src/adapters/access-points/sandbox/access-point.js';
import {
  readSandboxAccessPointSettings,
  webhookSecrets,
} from '../../../src/adapters/access-points/sandbox/settings.js';
import { createHttpClient, DEFAULT_HTTP_OPTIONS } from '../../../src/adapters/http/client.js';
import type { Instant } from '../../../src/kernel/dates.js';
import type { MisbehaviourKind } from '../../../src/sandbox/access-point/misbehave.js';
import { startSandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import {
  type AccessPointWorld,
  describeAccessPoint,
} from '../../contract/access-point.contract.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const NOW = '2026-11-21T22:00:00.000Z' as Instant;
const CLOCK = { now: () => NOW };
const ME = { scheme: '0208', value: '0403170701' };
const BUYER = { scheme: '0208', value: '0899965307' };
const NOBODY = { scheme: '0106', value: '99999999' };
const SETTINGS = { apiKey: 'key-of-the-hub', webhookSecret: 'a webhook secret' };

const BY_STATUS: Readonly<Record<402 | 429 | 500 | 503, MisbehaviourKind>> = {
  402: 'quota',
  429: 'rate-limit',
  500: 'error',
  503: 'unavailable',
};

async function openWorld(): Promise<AccessPointWorld> {
  const server = await startSandboxAccessPoint({ port: 0, dataDir: null, clock: CLOCK.now });
  server.setAccount({ apiKey: SETTINGS.apiKey, participants: ['0208:0403170701'] });
  server.register({
    participant: '0208:0899965307',
    name: 'Bakkerij Noord',
    documentTypes: [BIS_INVOICE.documentType],
  });
  const at = (baseUrl: string): ReturnType<typeof makeSandboxAccessPoint> =>
    makeSandboxAccessPoint({ ...SETTINGS, baseUrl }, { clock: CLOCK });
  return {
    accessPoint: at(server.url),
    offline: at('http://127.0.0.1:9'),
    registered: BUYER,
    unregistered: NOBODY,
    transmission: (number) => ({
      key: `key-${number}`,
      sender: ME,
      receiver: BUYER,
      ...BIS_INVOICE,
      country: 'BE',
      bytes: smallInvoice({ number, sender: ME, receiver: BUYER }),
    }),
    loseNextAnswer: () => {
      server.misbehave({ kind: 'lose-answer' });
    },
    failNext: (status, retryAfterSeconds) => {
      server.misbehave({ kind: BY_STATUS[status], retryAfterSeconds });
    },
    taken: () => server.transmissions().length,
    settle: () => server.advance(),
    receive: (bytes) =>
      server.deliver({
        sender: '0208:0899965307',
        receiver: '0208:0403170701',
        ...BIS_INVOICE,
        bytes,
      }),
    close: () => server.close(),
  };
}

describeAccessPoint('the sandbox adapter over HTTP', openWorld);

describe('answers that are not from the access point itself', () => {
  /** A server that says the same to every call: a proxy, a wrong address, a broken host. */
  async function withAnswer<T>(
    status: number,
    body: string,
    work: (accessPoint: ReturnType<typeof makeSandboxAccessPoint>) => Promise<T>,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const server = createServer((_req, res) => res.writeHead(status, headers).end(body));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const settings = { ...SETTINGS, baseUrl: `http://127.0.0.1:${port}` };
    try {
      return await work(makeSandboxAccessPoint(settings, { clock: CLOCK }));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const transmission = {
    key: 'k',
    sender: ME,
    receiver: BUYER,
    ...BIS_INVOICE,
    country: 'BE',
    bytes: new Uint8Array(),
  };

  test.each([
    [200, '<html>hello</html>', 'unknown'],
    [200, '{"id":"x","state":"eaten","at":"2026-11-21T22:00:00Z"}', 'unknown'],
    [302, '', 'precondition'],
    [400, 'bad request', 'precondition'],
    [404, 'not here', 'precondition'],
    [408, '', 'unknown'],
    [422, 'refused by a firewall', 'precondition'],
    [502, 'bad gateway', 'unknown'],
  ] as const)('sending, answered %i %p, is %s', async (status, body, kind) => {
    const sent = await withAnswer(status, body, (accessPoint) => accessPoint.send(transmission));
    expect(sent).toMatchObject({ ok: false, error: { kind } });
  });

  test('a 404 of a proxy does not prove that a document never arrived', async () => {
    const status = await withAnswer(404, 'not here', (accessPoint) =>
      accessPoint.status({ key: 'k' }),
    );
    expect(status).toMatchObject({ ok: false, error: { kind: 'precondition' } });
  });

  test('a redirect is not followed', async () => {
    const inbox = await withAnswer(307, '', (accessPoint) => accessPoint.inbox(), {
      location: 'http://127.0.0.1:9/',
    });
    expect(inbox).toMatchObject({
      ok: false,
      error: { kind: 'precondition', message: 'HTTP 307' },
    });
  });

  test.each([
    ['120', 120_000],
    ['Sat, 21 Nov 2026 22:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 21:00:00 GMT', 0],
    ['999999999', 3_600_000],
    ['soon', undefined],
  ])('Retry-After %p is %p ms', async (header, retryAfterMs) => {
    const sent = await withAnswer(429, '', (accessPoint) => accessPoint.send(transmission), {
      'retry-after': header,
    });
    expect(sent.ok ? null : sent.error.retryAfterMs).toBe(retryAfterMs);
  });

  test('no connection is kept: a document on a stale one would be unknown that never left', async () => {
    const server = createServer((_req, res) => res.end('{"documents":[]}'));
    let opened = 0;
    server.on('connection', () => {
      opened += 1;
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const settings = { ...SETTINGS, baseUrl: `http://127.0.0.1:${port}` };
    const accessPoint = makeSandboxAccessPoint(settings, { clock: CLOCK });
    for (let n = 0; n < 2; n += 1) await accessPoint.inbox();
    server.closeAllConnections();
    server.close();
    expect(opened).toBe(2);
  });

  test('a server that never answers leaves the outcome unknown, within the bounds', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const accessPoint = makeSandboxAccessPoint(
      { ...SETTINGS, baseUrl: `http://127.0.0.1:${port}` },
      { clock: CLOCK, http: createHttpClient({ answerTimeoutMs: 100 }) },
    );
    const sent = await accessPoint.send(transmission);
    server.closeAllConnections();
    server.close();
    expect(sent).toMatchObject({ ok: false, error: { kind: 'unknown' } });
    expect(DEFAULT_HTTP_OPTIONS).toMatchObject({
      connectTimeoutMs: 5000,
      answerTimeoutMs: 30_000,
    });
  });
});

describe('no answer at all', () => {
  const lost = { sender: ME, receiver: BUYER, ...BIS_INVOICE, country: 'BE', key: 'k' };
  test.each([
    ['not-sent', 'transient', 'transient'],
    ['forbidden', 'precondition', 'precondition'],
    ['no-answer', 'unknown', 'transient'],
    ['too-large', 'unknown', 'transient'],
  ] as const)('%s is %s when sending and %s when reading', async (kind, sends, reads) => {
    const http = {
      send: () => Promise.resolve({ ok: false, error: { kind, message: 'As told.' } } as const),
      close: () => undefined,
    };
    const settings = { ...SETTINGS, baseUrl: 'http://127.0.0.1:9' };
    const accessPoint = makeSandboxAccessPoint(settings, { clock: CLOCK, http });
    const sent = await accessPoint.send({ ...lost, bytes: new Uint8Array() });
    expect(sent).toEqual({ ok: false, error: { kind: sends, message: 'As told.' } });
    for (const read of [
      await accessPoint.status({ key: 'k' }),
      await accessPoint.inbox(),
      await accessPoint.fetch({ transportId: 't' }),
      await accessPoint.acknowledge({ transportId: 't' }),
    ])
      expect(read).toMatchObject({ ok: false, error: { kind: reads } });
    expect(await accessPoint.lookup(BUYER)).toMatchObject({
      registered: 'unknown',
      error: 'As told.',
    });
  });
});

describe('settings of a connection', () => {
  test('are read, with an optional second secret', () => {
    const settings = {
      ...SETTINGS,
      baseUrl: 'http://127.0.0.1:8090',
      webhookSecretNext: 'the coming one',
    };
    expect(readSandboxAccessPointSettings(settings)).toEqual({ ok: true, value: settings });
    expect(webhookSecrets(settings)).toEqual(['a webhook secret', 'the coming one']);
    expect(webhookSecrets({ ...SETTINGS, baseUrl: settings.baseUrl })).toEqual([
      'a webhook secret',
    ]);
  });

  test('name every field that is wrong', () => {
    const read = readSandboxAccessPointSettings({ baseUrl: 'ftp://x', apiKey: '' });
    const paths = read.ok ? [] : read.error.map(({ path }) => path);
    expect(paths).toEqual(['/baseUrl', '/apiKey', '/webhookSecret']);
  });
});
