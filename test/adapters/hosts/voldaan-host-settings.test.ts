import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { readVoldaanHostSettings } from '../../../src/adapters/hosts/voldaan-host/settings.js';

const GOOD = { baseUrl: 'https://books.example/api', token: 'secret', administration: 'adm-1' };

test('an address keeps its path and loses the slash at its end', () => {
  expect(readVoldaanHostSettings({ ...GOOD, baseUrl: 'https://books.example/api//' })).toEqual({
    ok: true,
    value: GOOD,
  });
});

test.each([
  ['http://127.0.0.1:8080', true],
  ['http://localhost:8080', true],
  ['http://[::1]:8080', true],
  ['http://sandbox-host:8080', true],
  ['http://books.example', false],
  ['http://10.0.0.1', false],
  ['ftp://books.example', false],
  ['https://user:pass@books.example', false],
  ['https://books.example?x=1', false],
  ['https://books.example#x', false],
  ['books.example', false],
  ['', false],
])('%s as an address: %s', (baseUrl, usable) => {
  expect(readVoldaanHostSettings({ ...GOOD, baseUrl }).ok).toBe(usable);
});

test.each([
  ['token', ''],
  ['token', 'with blank'],
  ['token', 'line\r\nend'],
  ['administration', ''],
])('%s %j is refused and not repeated', (field, value) => {
  const read = readVoldaanHostSettings({ ...GOOD, [field]: value });
  expect(read).toMatchObject({ ok: false, error: [{ code: 'host.settings', path: `/${field}` }] });
});

test('a host that repeats our token does not get it into an error', async () => {
  const server = createServer((request, response) => {
    response.writeHead(400, { 'Content-Type': 'application/problem+json' });
    const detail = `You sent ${request.headers.authorization ?? ''}`;
    response.end(JSON.stringify({ type: 'x', title: 'x', status: 400, detail }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host = makeVoldaanHost({ baseUrl, token: 'canary-7731', administration: 'a' });
  const result = await host.changedDebtors(null);
  server.closeAllConnections();
  server.close();
  expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(JSON.stringify(result)).toContain('You sent Bearer …');
  expect(JSON.stringify(result)).not.toContain('canary');
});
