import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import {
  createHttpClient,
  type HttpClient,
  type HttpClientOptions,
} from '../../../src/adapters/http/client.js';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  return listening(createServer(listener));
}

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(options: Partial<HttpClientOptions> = {}): HttpClient {
  const made = createHttpClient({ answerTimeoutMs: 2_000, ...options });
  closers.unshift(() => {
    made.close();
  });
  return made;
}

function text(body: Uint8Array): string {
  return Buffer.from(body).toString('utf8');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

test('sends the body as it is and answers any status with headers in lower case', async () => {
  const url = await serve((request, response) => {
    void read(request).then((body) => {
      response.writeHead(418, { 'X-Said': body, 'Content-Type': 'text/plain' });
      response.end(request.headers['content-type']);
    });
  });
  const answer = await client().send({
    method: 'POST',
    url,
    headers: { 'Content-Type': 'application/json' },
    body: '{"amount":"1.10"}',
  });
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.status).toBe(418);
  expect(answer.value.headers['x-said']).toBe('{"amount":"1.10"}');
  expect(text(answer.value.body)).toBe('application/json');
});

test('a redirect is an answer and is not followed', async () => {
  let calls = 0;
  const url = await serve((_request, response) => {
    calls += 1;
    response.writeHead(302, { Location: '/elsewhere' });
    response.end();
  });
  const answer = await client().send({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: true, value: { status: 302 } });
  expect(calls).toBe(1);
});

test.each([
  ['plainly', false],
  ['and claims to be small while compressed', true],
])('an answer that is too large %s is cut off', async (_name, compressed) => {
  const url = await serve((_request, response) => {
    const body = Buffer.alloc(200_000, 'a');
    response.writeHead(200, compressed ? { 'Content-Encoding': 'gzip' } : {});
    response.end(compressed ? gzipSync(body) : body);
  });
  const answer = await client({ answerBytesMax: 100_000 }).send({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'too-large' } });
});

test('a request that is too large is not sent', async () => {
  let calls = 0;
  const url = await serve((_request, response) => {
    calls += 1;
    response.end();
  });
  const answer = await client({ bodyBytesMax: 10 }).send({
    method: 'POST',
    url,
    body: 'x'.repeat(11),
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-sent' } });
  expect(calls).toBe(0);
});

test('silence ends with no answer', async () => {
  const url = await serve(() => undefined);
  const answer = await client({ answerTimeoutMs: 50 }).send({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'no-answer' } });
});

test('an answer that drips for ever ends with no answer', async () => {
  const url = await serve((_request, response) => {
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => {
      clearInterval(drip);
    });
  });
  const answer = await client({ answerTimeoutMs: 100 }).send({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'no-answer' } });
});

test('a refused connection was certainly not sent', async () => {
  const server = createTcpServer();
  const url = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  const answer = await client().send({ method: 'POST', url, body: 'x' });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-sent' } });
});

test('a connection that never stands was certainly not sent', async () => {
  // TLS to a server that never greets back: the connection is there, the handshake is not.
  const sockets: Socket[] = [];
  const url = await listening(createTcpServer((socket) => sockets.push(socket)));
  const answer = await client({ connectTimeoutMs: 50 }).send({
    method: 'POST',
    url: url.replace('http:', 'https:'),
    body: 'x',
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-sent' } });
  for (const socket of sockets) socket.destroy();
});

test.each([
  'http://127.0.0.1:9',
  'http://[::1]:9',
  'http://localhost:9',
  'http://[::ffff:7f00:1]:9',
])('a client for public addresses does not call %s', async (url) => {
  const answer = await client({ addresses: 'public' }).send({ method: 'GET', url });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
});

test('a client for public addresses does not call a local server that is there', async () => {
  let calls = 0;
  const url = await serve((_request, response) => {
    calls += 1;
    response.end();
  });
  for (const name of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1']) {
    const answer = await client({ addresses: 'public' }).send({
      method: 'GET',
      url: url.replace('127.0.0.1', name),
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  }
  expect(calls).toBe(0);
});

test('proxy variables of the environment are not obeyed', async () => {
  const url = await serve((_request, response) => response.end('direct'));
  process.env['http_proxy'] = 'http://127.0.0.1:9';
  try {
    const answer = await client().send({ method: 'GET', url });
    expect(answer.ok && text(answer.value.body)).toBe('direct');
  } finally {
    delete process.env['http_proxy'];
  }
});

test.each([
  ['keeps a connection for the next request', true, 1],
  ['takes a fresh connection per request when told to', false, 2],
])('a client %s', async (_name, keepAlive, connections) => {
  const server = createServer((_request, response) => response.end('here'));
  let opened = 0;
  server.on('connection', () => {
    opened += 1;
  });
  const url = await listening(server);
  const made = client({ keepAlive });
  for (let n = 0; n < 2; n += 1) {
    expect(await made.send({ method: 'GET', url })).toMatchObject({ ok: true });
  }
  expect(opened).toBe(connections);
});
