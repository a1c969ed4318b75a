import { createHash } from 'node:crypto';
import { hmacSigner } from '../../../src/adapters/digest/hmac.js';
import { makeConsent } from '../../../src/adapters/hosts/lib/consent.js';
import { createHttpClient, type HttpClient } from '../../../src/adapters/http/client.js';
import { addDays } from '../../../src/kernel/dates.js';
import { type ConnectionId, idOf } from '../../../src/kernel/ids.js';
import { makeConnections } from '../../../src/usecases/host/connections.js';
import {
  type AccessPorts,
  askPerson,
  makeHostAccess,
} from '../../../src/usecases/host/host-access.js';
import { benchForEach } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION } from '../../support/stage-world.js';
import { APP, tokenEndpoint, type TokenEndpoint } from '../../support/token-endpoint.js';

const bench = benchForEach();
const ID: ConnectionId = idOf('con_host');
const CONNECTION = { id: ID, administrationId: ADMINISTRATION.id, adapter: 'strict' };

let endpoint: TokenEndpoint;
let http: HttpClient;

beforeEach(async () => {
  endpoint = await tokenEndpoint();
  http = createHttpClient({ answerTimeoutMs: 2_000, keepAlive: false });
});

afterEach(async () => {
  http.close();
  await endpoint.close();
});

/** What one process stands on; each call is another process on the same database. */
function processPorts() {
  const ports = bench().ports({});
  const own: AccessPorts = {
    ...ports,
    consent: makeConsent(http, () => Date.parse(bench().clock.now())),
  };
  const desk = {
    facts: () => endpoint.facts,
    app: () => APP,
    redirectUri: 'https://us.example/connect/callback',
  };
  return {
    access: makeHostAccess(own, CONNECTION, endpoint.facts, APP),
    connections: makeConnections({ ...ports, ...own, signer: hmacSigner }, desk, {
      ...{ removeAfterDays: 90, booksOf: () => null },
      unsubscribe: () => Promise.resolve(false),
    }),
  };
}

async function letIn(): Promise<void> {
  const { connections } = processPorts();
  const { url } = isOk(await connections.ask(ADMINISTRATION.id, ID));
  const state = new URL(url).searchParams.get('state') ?? '';
  isOk(await connections.answer({ state, code: endpoint.consent() }));
}

const later = (ms: number): void => {
  bench().clock.advanceMs(ms);
};
const stored = () =>
  bench().store.inTransaction(ADMINISTRATION.id, async (tx) => ({
    token: await tx.connectionTokens.get(ID),
    tasks: (await tx.tasks.list({ state: 'open' }, 10)).map(({ kind, subject }) => [kind, subject]),
  }));

test('a person is sent with a question of ours, and the answer brings a token that is kept', async () => {
  const { connections, access } = processPorts();
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  const { url } = isOk(await connections.ask(ADMINISTRATION.id, ID));
  const query = new URL(url).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({
    ...{ client_id: 'us', response_type: 'code', scope: 'invoices contacts' },
    ...{ redirect_uri: 'https://us.example/connect/callback', code_challenge_method: 'S256' },
  });
  const state = query.get('state') ?? '';
  isOk(await connections.answer({ state, code: endpoint.consent() }));
  const verifier = endpoint.asked[0]?.['code_verifier'] ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(
    query.get('code_challenge'),
  );
  expect(isOk(await access.token())).toBe('access-2');
  const { token } = await stored();
  expect(token?.tokens?.access).toBe('access-2');
  expect(await connections.list(ADMINISTRATION.id)).toContainEqual(
    expect.objectContaining({ id: ID, state: 'live', since: token?.changedAt }),
  );
});

test.each([
  ['answered twice', (state: string) => state, 2],
  ['nobody asked', (state: string) => `${state}x`, 1],
  ['of another connection', (state: string) => state.replace('con_host', 'con_access-point'), 1],
  ['without form', () => 'x', 1],
])('a question %s is no answer', async (_, change, times) => {
  const { connections } = processPorts();
  const { url } = isOk(await connections.ask(ADMINISTRATION.id, ID));
  const state = change(new URL(url).searchParams.get('state') ?? '');
  let last;
  for (let n = 0; n < times; n += 1)
    last = await connections.answer({ state, code: endpoint.consent() });
  expect(last).toMatchObject({ ok: false, error: { kind: 'not-asked' } });
});

test('a question is open for ten minutes, and a refusal is said', async () => {
  const { connections } = processPorts();
  const ask = async () =>
    new URL(isOk(await connections.ask(ADMINISTRATION.id, ID)).url).searchParams.get('state') ?? '';
  const old = await ask();
  later(600_001);
  expect(await connections.answer({ state: old, code: endpoint.consent() })).toMatchObject({
    error: { kind: 'not-asked' },
  });
  expect(await connections.answer({ state: await ask(), error: 'access_denied' })).toMatchObject({
    error: { kind: 'refused', message: expect.stringContaining('access_denied') as string },
  });
  expect(endpoint.asked).toEqual([]);
});

test('two processes that find the token too old ask for another once, and lose none', async () => {
  await letIn();
  later(590_000);
  const [one, two] = [processPorts().access, processPorts().access];
  const answers = await Promise.all([one.token(), two.token(), one.token()]);
  const good = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  expect(new Set(good).size).toBe(1);
  for (const answer of answers)
    if (!answer.ok) expect(answer.error).toMatchObject({ kind: 'throttled', retryAfterMs: 2_000 });
  expect(endpoint.asked.filter(({ grant_type: grant }) => grant === 'refresh_token')).toHaveLength(
    1,
  );
  expect(isOk(await two.token())).toBe(good[0]);
});

test('a token that is refused too early is renewed when the package allows it', async () => {
  await letIn();
  const { access } = processPorts();
  const first = isOk(await access.token());
  expect(await access.renew(first)).toMatchObject({
    ok: false,
    error: { kind: 'throttled', retryAfterMs: 570_000 },
  });
  later(570_000);
  const second = isOk(await access.renew(first));
  expect(second).not.toBe(first);
  expect(isOk(await processPorts().access.renew(first))).toBe(second);
});

test('an answer that was lost ends with a person, once, and not in a loop', async () => {
  await letIn();
  later(590_000);
  endpoint.loseNext();
  const { access } = processPorts();
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  const asked = endpoint.asked.length;
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  expect(endpoint.asked).toHaveLength(asked);
  const { token, tasks } = await stored();
  expect(token).toMatchObject({ state: 'needs-person' });
  expect(token?.tokens).toBeUndefined();
  expect(tasks).toEqual([['reconnect', 'Verbind strict opnieuw']]);
  expect(token?.note).not.toContain('refresh-');
});

test('whoever renewed and was never heard of again is given up after a minute', async () => {
  await letIn();
  later(590_000);
  const now = bench().clock.now();
  await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.connectionTokens.lease(
      ID,
      now,
      new Date(Date.parse(now) + 60_000).toISOString() as typeof now,
    ),
  );
  const { access } = processPorts();
  expect(await access.token()).toMatchObject({ error: { kind: 'throttled' } });
  later(60_000);
  isOk(await access.token());
});

test('taken off here: the package is told, and nothing of it is left', async () => {
  await letIn();
  const { connections, access } = processPorts();
  expect(isOk(await connections.disconnect(ADMINISTRATION.id, ID, 'An Peeters'))).toEqual({
    revoked: true,
    removedOn: addDays(bench().clock.today(ADMINISTRATION.zone), 90),
  });
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  const { token } = await stored();
  expect(token).toMatchObject({ state: 'disconnected', note: 'An Peeters' });
  expect(token?.tokens).toBeUndefined();
  expect(await connections.list(ADMINISTRATION.id)).not.toContainEqual(
    expect.objectContaining({ id: ID }),
  );
  expect(await connections.disconnect(ADMINISTRATION.id, ID, 'An')).toMatchObject({
    error: { kind: 'no-such-connection' },
  });
});

test('taken off in the package: noticed, and a person is asked', async () => {
  await letIn();
  const { access } = processPorts();
  const note = 'The package says that we were taken off there.';
  await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    askPerson(bench().ports({}), tx, CONNECTION, note),
  );
  expect(await access.token()).toMatchObject({ ok: false, error: { kind: 'unauthorised' } });
  expect((await stored()).tasks).toHaveLength(1);
});
