import { request } from 'node:http';
import type { SandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import { API_KEY, get, movableClock, post, startWorld } from './support.js';

describe('the API of the sandbox access point', () => {
  let sandbox: SandboxAccessPoint;
  beforeEach(async () => {
    sandbox = await startWorld({ clock: movableClock().now });
  });
  afterEach(async () => {
    await sandbox.close();
  });

  test.each([
    ['an unknown key', { authorization: 'Bearer nobody' }, 401, 'unauthorised'],
    ['no idempotency key', { 'idempotency-key': '' }, 400, 'malformed-request'],
    ['a country in words', { 'x-country': 'Belgium' }, 400, 'malformed-request'],
    ['the sender of somebody else', { 'x-sender': '0106:12345678' }, 403, 'sender-not-yours'],
    ['an unknown receiver', { 'x-receiver': '0106:1' }, 422, 'receiver-not-registered'],
    ['an unregistered type', { 'x-document-type': 'urn:x' }, 422, 'receiver-not-registered'],
    ['another process', { 'x-process': 'urn:x' }, 422, 'document-invalid'],
  ])('refuses %s', async (_name, headers, status, code) => {
    const answer = await post(sandbox, 'F-1', headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: { code } });
    expect(sandbox.transmissions()).toHaveLength(0);
  });

  test('knows participants whatever the case of their value', async () => {
    sandbox.register({ participant: '9925:be0403170701', name: 'Smederij', documentTypes: ['x'] });
    const answer = await get(sandbox, '/v1/lookup/9925%3ABE0403170701');
    expect(await answer.json()).toMatchObject({ registered: true, name: 'Smederij' });
  });

  test('does not show one account what another one sent or received', async () => {
    await post(sandbox, 'F-1');
    sandbox.setAccount({ apiKey: 'key-of-another', participants: ['0106:12345678'] });
    const answer = await fetch(`${sandbox.url}/v1/transmissions?key=key-F-1`, {
      headers: { authorization: 'Bearer key-of-another' },
    });
    expect(answer.status).toBe(404);
  });

  test('misbehaves as often as it was asked to over HTTP, and refuses to invent kinds', async () => {
    const ask = (body: unknown): Promise<Response> =>
      fetch(`${sandbox.url}/sandbox/misbehave`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await ask({ kind: 'rate-limit', times: 2, retryAfterSeconds: 3 })).status).toBe(204);
    expect((await ask({ kind: 'explode' })).status).toBe(400);
    const answers = [
      await get(sandbox, '/v1/inbox'),
      await get(sandbox, '/v1/inbox'),
      await get(sandbox, '/v1/inbox'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers[0]?.headers.get('retry-after')).toBe('3');
  });

  test('behaves again when it is told to over HTTP', async () => {
    sandbox.misbehave({ kind: 'unavailable', times: 1000 });
    sandbox.misbehave({ kind: 'lose-answer', times: 1000 });
    expect((await get(sandbox, '/v1/inbox')).status).toBe(503);
    const told = await fetch(`${sandbox.url}/sandbox/behave`, { method: 'POST' });
    expect(told.status).toBe(204);
    expect((await post(sandbox, 'F-1')).status).toBe(202);
  });

  test('a request nobody can read is refused in the form of this API, not with a page', async () => {
    const answer = await get(sandbox, '/v1/lookup/%E0%A4%A');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'malformed-request' } });
  });

  test('a document beyond the limit is refused as too large', async () => {
    const answer = await fetch(`${sandbox.url}/v1/transmissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${API_KEY}` },
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'document-too-large' } });
  });

  test('a lost answer leaves the document taken', async () => {
    sandbox.misbehave({ kind: 'lose-answer' });
    await expect(post(sandbox, 'F-1')).rejects.toThrow();
    expect(sandbox.transmissions()).toHaveLength(1);
  });

  test('an upload that is cut takes nothing', async () => {
    await new Promise<void>((done) => {
      const cut = request(`${sandbox.url}/v1/transmissions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${API_KEY}`, 'content-length': 5000 },
      });
      cut.on('error', () => {
        done();
      });
      cut.write('<Invoice', () => {
        cut.destroy();
      });
      cut.on('close', done);
    });
    expect(sandbox.transmissions()).toHaveLength(0);
  });
});
