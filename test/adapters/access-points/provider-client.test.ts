import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  isHeaderText,
  makeProviderClient,
} from '../../../src/adapters/access-points/provider-client.js';

test('no connection is kept: a document on a stale one would be unknown that never left', async () => {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push([request.url, request.headers['x-key'], request.headers['accept-encoding']]);
    response.end('{}');
  });
  let opened = 0;
  server.on('connection', () => {
    opened += 1;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const client = makeProviderClient(
    `http://127.0.0.1:${port}/base`,
    { 'x-key': 'k' },
    { addresses: 'any' },
  );
  for (let n = 0; n < 2; n += 1) await client({ method: 'GET', path: '/a?b=c' });
  server.closeAllConnections();
  server.close();
  expect(opened).toBe(2);
  expect(seen).toEqual(Array.from({ length: 2 }, () => ['/base/a?b=c', 'k', 'identity']));
});

test.each([
  ['', true],
  ['0208:0403170701 ~', true],
  ['één', false],
  ['a\r\nx-other: b', false],
  ['a\0', false],
])('%j may stand in a header: %p', (text, may) => {
  expect(isHeaderText(text)).toBe(may);
});
