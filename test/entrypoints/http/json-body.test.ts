import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isOk } from '../../support/results.js';
import express from 'express';
import fc from 'fast-check';
import { jsonBody, refuseNul } from '../../../src/entrypoints/http/json-body.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { errorHandler } from '../../../src/entrypoints/http/problems.js';

let server: Server;
let url = '';
const reported: unknown[] = [];
/** A connection per request: a refused body ends it. */
const client = createHttpClient({ keepAlive: false });

beforeAll(async () => {
  const http = express();
  http.use(refuseNul);
  http.post('/small', jsonBody({ bytesMax: 1_000 }), (request, response) => {
    response.json({ got: request.body as unknown });
  });
  http.post('/usual', jsonBody(), (request, response) => {
    response.json({ got: request.body as unknown });
  });
  http.use(errorHandler((error) => reported.push(error)));
  server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const JSON_TYPE = { 'content-type': 'application/json' };
const post = async (
  path: string,
  body: string | Uint8Array,
  headers: Record<string, string> = JSON_TYPE,
) => {
  const { status, body: bytes } = isOk(
    await client.send({ method: 'POST', url: url + path, body, headers }),
  );
  return { status, body: JSON.parse(Buffer.from(bytes).toString()) as Record<string, unknown> };
};

test.each([
  ['an object', '{"a":[1,"é",null]}', { a: [1, 'é', null] }],
  ['nothing', '', {}],
  ['a name with a meaning of its own', '{"__proto__":{"admin":true}}', undefined],
])('%s is read', async (_, body, got) => {
  const answer = await post('/usual', body);
  expect(answer.status).toBe(200);
  if (got !== undefined) expect(answer.body).toEqual({ got });
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
});

test.each([
  ['33 levels', '['.repeat(33) + ']'.repeat(33), 413, 'http.body-limit'],
  ['a hundred thousand levels, never closed', '['.repeat(100_000), 413, 'http.body-limit'],
  ['10,001 keys', `[${'{"a":1},'.repeat(10_001)}1]`, 413, 'http.body-limit'],
  ['more bytes than this route reads', `{"a":"${'x'.repeat(1_000)}"}`, 413, 'http.413'],
  ['NUL as an escape', '{"a":"\\u0000"}', 422, 'http.body-value'],
  ['half a surrogate pair', '{"a":"\\ud800"}', 422, 'http.body-value'],
  ['a number beyond 2^53', '{"a":9007199254740993}', 422, 'http.body-value'],
  ['a number beyond all numbers', '{"a":1e999}', 422, 'http.body-value'],
  ['NaN', '{"a":NaN}', 400, 'http.body-form'],
  ['the same name twice', '{"a":1,"a":2}', 400, 'http.body-form'],
  ['no JSON', 'a=1', 400, 'http.body-form'],
  ['a value alone', '"text"', 400, 'http.body-form'],
  ['UTF-16', Buffer.from('{"a":1}', 'utf16le'), 400, 'http.body-form'],
])('%s is refused before anything is done', async (_, body, status, code) => {
  const answer = await post(code === 'http.413' ? '/small' : '/usual', body);
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
});

test('compressed bodies are not inflated', async () => {
  const answer = await post('/usual', gzipSync('{"a":1}'), {
    ...JSON_TYPE,
    'content-encoding': 'gzip',
  });
  expect(answer.status).toBe(415);
});

test('an address with NUL is nobody’s', async () => {
  expect(await post('/usual?a=%00', '{}')).toMatchObject({
    status: 404,
    body: { code: 'http.not-found' },
  });
});

test('no bytes make it break', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.string({ unit: 'binary', maxLength: 50 }).map((text) => Buffer.from(`{"a":"${text}"}`)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      expect((await post('/usual', body)).status).toBeLessThan(500);
    }),
    { numRuns: 50 },
  );
  expect(reported).toEqual([]);
});

test('no route has a reader of its own', () => {
  const folder = join(import.meta.dirname, '../../../src/entrypoints/http');
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /express\.(json|text)\(/.test(readFileSync(join(folder, name), 'utf8')));
  expect(own).toEqual([]);
});
