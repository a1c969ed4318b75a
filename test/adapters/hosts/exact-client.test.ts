import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ok } from '../../../src/kernel/result.js';
import { exact } from '../../../src/adapters/hosts/exact/adapter.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import type { HostPackage } from '../../../src/ports/host.js';
import { exactMapping } from '../../support/exact-world.js';
import { FIXED_CLOCK } from '../../support/host-records.js';

const TOKEN = 'secret-token-1';
const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
let server: Server;
let asked: string[];

/** A package that gives these answers one after the other, and the last one for ever. */
async function answering(...answers: readonly (readonly [number, string])[]): Promise<HostPackage> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, body] = answers[Math.min(asked.length, answers.length) - 1]!;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const access = {
    token: () => Promise.resolve(ok(TOKEN)),
    renew: () => Promise.resolve(ok(TOKEN)),
  };
  return exact.make(
    { baseUrl: `http://127.0.0.1:${port}`, division: '3001' },
    { clock: { now: FIXED_CLOCK }, http, access, mapping: exactMapping() },
  );
}
afterEach(() => new Promise((resolve) => server.close(resolve)));
afterAll(() => {
  http.close();
});

const page = (next: string): readonly [number, string] => [
  200,
  JSON.stringify({ d: { results: [{ Amount: 1, CurrencyCode: 'EUR' }], __next: next } }),
];
const LAST = [200, '{"d":[{"Amount":0.1,"CurrencyCode":"EUR"}]}'] as const;

test('the page after is asked at our own address, whatever site the package names', async () => {
  const path = '/api/v1/3001/read/financial/ReceivablesList?$skiptoken=1';
  const host = await answering(page(`https://elsewhere.example${path}`), LAST);
  expect(await host.receivable()).toMatchObject({ ok: true, value: [{ minor: 110n }] });
  expect(asked[1]).toBe(path);
});

test.each([
  ['of another division', '/api/v1/3002/read/financial/ReceivablesList?$skiptoken=1'],
  ['that climbs out of the division', '/api/v1/3001/../3002/crm/Accounts'],
  ['of no form', 'http://['],
])('a page after %s is not asked for', async (_, next) => {
  const host = await answering(page(next), LAST);
  expect(await host.receivable()).toMatchObject({ error: { kind: 'malformed' } });
  expect(asked).toHaveLength(1);
});

test('pages without an end are left', async () => {
  const host = await answering(page('/api/v1/3001/read/financial/ReceivablesList?$skiptoken=1'));
  expect(await host.receivable()).toMatchObject({ error: { kind: 'malformed' } });
  expect(asked.length).toBeLessThan(1_000);
});

test('a token that the package repeats is struck out', async () => {
  const said = { error: { code: '', message: { lang: '', value: `Bad token ${TOKEN}` } } };
  const read = await (await answering([400, JSON.stringify(said)])).receivable();
  expect(read).toMatchObject({ error: { kind: 'refused' } });
  expect(JSON.stringify(read)).toContain('Bad token');
  expect(JSON.stringify(read)).not.toContain(TOKEN);
});

test.each([
  [200, '{"d":', 'malformed'],
  [200, '{"error":{"message":{"value":"x"}}}', 'malformed'],
  [302, '', 'refused'],
  [404, '', 'refused'],
  [503, '<html>', 'unreachable'],
])('%i with %j when reading is %s', async (status, body, kind) => {
  expect(await (await answering([status, body])).receivable()).toMatchObject({ error: { kind } });
});
