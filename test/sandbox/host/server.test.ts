import type { SandboxHost } from '../../../src/sandbox/host/server.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../../support/sandbox-host.js';

let host: SandboxHost;

beforeEach(async () => {
  host = await startSeededHost();
});

afterEach(async () => {
  await host.close();
});

function call(
  path: string,
  options: { method?: string; body?: unknown; token?: string | null } = {},
): Promise<Response> {
  const token = options.token === undefined ? TOKEN : options.token;
  return fetch(host.url + path, {
    method: options.method ?? 'GET',
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  });
}

const misbehave = (body: unknown, token?: string | null): Promise<Response> =>
  call('/sandbox/misbehave', {
    method: 'POST',
    body,
    ...(token === undefined ? {} : { token }),
  });
const DEBTORS = `/v1/administrations/${ADMINISTRATION}/changes/debtors`;
const INVOICES = `/v1/administrations/${ADMINISTRATION}/changes/sales-invoices`;

test('health is told without a token, nothing else is', async () => {
  expect((await call('/healthz', { token: null })).status).toBe(200);
  for (const path of [DEBTORS, '/sandbox/misbehave', '/nothing']) {
    const answer = await call(path, { token: null });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  }
});

test('a misbehaviour happens as often as asked, to what it was asked for', async () => {
  const asked = {
    kind: 'status',
    status: 503,
    retryAfterS: 3,
    times: 2,
    match: { path: '/debtors' },
  };
  expect((await misbehave(asked)).status).toBe(204);
  expect((await call(INVOICES)).status).toBe(200);
  const first = await call(DEBTORS);
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '3']);
  expect((await call(DEBTORS)).status).toBe(503);
  expect((await call(DEBTORS)).status).toBe(200);
});

test('several misbehaviours take their turns', async () => {
  await misbehave({ kind: 'status', status: 429, times: 1 });
  await misbehave({ kind: 'status', status: 500, times: 1 });
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await call(DEBTORS)).status);
  expect(statuses).toEqual([429, 500, 200]);
});

test('a delayed request is answered in the end, and behaving ends the rest', async () => {
  await misbehave({ kind: 'delay', ms: 5, times: 1_000 });
  await misbehave({ kind: 'lose-answer', times: 1_000 });
  expect((await call(DEBTORS)).status).toBe(200);
  expect((await call('/sandbox/behave', { method: 'POST' })).status).toBe(204);
  expect((await call(DEBTORS)).status).toBe(200);
});

test.each([
  ['an unknown kind', { kind: 'explode', times: 1 }],
  ['no count', { kind: 'lose-answer' }],
  ['a status that is no failure', { kind: 'status', status: 200, times: 1 }],
  ['nothing', undefined],
])('a misbehaviour with %s is refused', async (_name, asked) => {
  const answer = await misbehave(asked);
  expect(answer.status).toBe(400);
  expect((await call(DEBTORS)).status).toBe(200);
});

test('a request that is still delayed when the host closes does no work', async () => {
  const other = await startSeededHost();
  other.misbehave({ kind: 'delay', ms: 60_000, times: 1 });
  const pending = fetch(`${other.url}${DEBTORS}`, {
    headers: { Authorization: `Bearer ${TOKEN}` },
  });
  const outcome = expect(pending).rejects.toThrow();
  // The request has to arrive before the host closes; health is answered after it.
  await fetch(`${other.url}/healthz`);
  await other.close();
  await outcome;
});
