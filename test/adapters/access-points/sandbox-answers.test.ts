import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSandboxAccessPoint } from '../../../src/adapters/access-points/sandbox/access-point.js';
import { createHttpClient, DEFAULT_HTTP_OPTIONS } from '../../../src/adapters/http/client.js';
import type { Instant } from '../../../src/kernel/dates.js';
import type { Transmission } from '../../../src/ports/access-point.js';
import { referenceTo } from '../../contract/access-point-world.js';
import { BIS_INVOICE, smallInvoice } from '../../support/small-invoice.js';

const NOW = '2026-11-21T22:00:00.000Z' as Instant;
const CLOCK = { now: () => NOW };
const ME = { scheme: '0208', value: '0403170701' };
const BUYER = { scheme: '0208', value: '0899965307' };
const SETTINGS = { apiKey: 'key-of-the-hub', webhookSecret: 'a webhook secret' };

function transmissionOf(number: string): Transmission {
  return {
    ...{ key: `key-${number}`, transportId: `transport-${number}`, number },
    ...{ sender: ME, receiver: BUYER, ...BIS_INVOICE, country: 'BE' },
    bytes: smallInvoice({ number, sender: ME, receiver: BUYER }),
  };
}

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
      return await work(makeSandboxAccessPoint(settings, { clock: CLOCK, addresses: 'any' }));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
  const transmission = { ...transmissionOf('F-1'), bytes: new Uint8Array() };

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
      accessPoint.status(referenceTo(transmission)),
    );
    expect(status).toMatchObject({ ok: false, error: { kind: 'precondition' } });
  });

  test('a redirect is not followed', async () => {
    const inbox = await withAnswer(307, '', (accessPoint) => accessPoint.inbox(null), {
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
    const accessPoint = makeSandboxAccessPoint(settings, { clock: CLOCK, addresses: 'any' });
    for (let n = 0; n < 2; n += 1) await accessPoint.inbox(null);
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
    const sent = await accessPoint.send(transmissionOf('F-1'));
    expect(sent).toEqual({ ok: false, error: { kind: sends, message: 'As told.' } });
    for (const read of [
      await accessPoint.status(referenceTo(transmissionOf('F-1'))),
      await accessPoint.inbox(null),
      await accessPoint.fetch({ id: 't' }),
      await accessPoint.acknowledge({ id: 't' }),
    ])
      expect(read).toMatchObject({ ok: false, error: { kind: reads } });
    expect(await accessPoint.lookup(BUYER)).toMatchObject({
      registered: 'unknown',
      error: 'As told.',
    });
  });
});
