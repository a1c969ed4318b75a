import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { epochMs, instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { setStage, type Stage } from '../../support/stage.js';
import { describeShared } from '../../support/shared.js';

let stage: Stage;
const NOW = instantOf(Date.UTC(2026, 10, 21, 22));

interface HttpCase {
  readonly id: string;
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly httpStatus: readonly number[];
  readonly errorClass?: readonly string[];
  readonly effects?: number;
  readonly repeat?: number;
}

interface RawRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBase64: string;
}

/** One stage for the file; what a test left behind is taken away before the next. */
beforeAll(async () => {
  stage = await setStage(NOW);
});
beforeEach(async () => {
  await stage.store.database.transaction({ as: 'owner' }, (sql) =>
    sql.script('truncate webhook_event'),
  );
});
afterAll(async () => {
  await stage.close();
});

/** A connection as the corpus signs for it. */
async function connect(id: string, webhookSecret: string): Promise<void> {
  await stage.look((tx) =>
    tx.administration.saveConnection({
      id: idOf<'connection'>(id),
      kind: 'access-point',
      adapter: 'sandbox',
      settings: { baseUrl: stage.accessPoint.url, apiKey: 'other-api-key', webhookSecret },
    }),
  );
}

function send(request: RawRequest): Promise<Response> {
  return fetch(stage.url + request.path, {
    method: 'POST',
    headers: request.headers,
    body: Buffer.from(request.bodyBase64, 'base64'),
  });
}

/** Rows that a webhook could have left behind. */
async function stored(): Promise<number> {
  const rows = await stage.store.database.transaction(
    { as: 'administration', administration: stage.administration },
    (sql) =>
      sql.query(
        `select (select count(*) from webhook_event) + (select count(*) from outbox_message)
           + (select count(*) from inbound) as count`,
      ),
  );
  return Number(rows[0]?.['count']);
}

describeShared('hostile webhooks through the whole app', (dir) => {
  const corpus = join(dir, 'conformance/hostile');
  const expected = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as {
    readonly now: string;
    readonly signature: { readonly vectorKey: string };
    readonly cases: readonly HttpCase[];
  };
  const cases = expected.cases.filter(({ file }) => file.startsWith('http/'));

  test('the corpus is there, made for our clock', () => {
    expect(cases.length).toBeGreaterThanOrEqual(16);
    expect(epochMs(NOW)).toBe(Date.parse(expected.now));
  });

  test.each(cases.map((one) => [one.id, one] as const))('%s', async (_, one) => {
    await connect('ep_test_1', expected.signature.vectorKey);
    const request = JSON.parse(readFileSync(join(corpus, one.file), 'utf8')) as RawRequest;
    for (let times = 0; times < (one.repeat ?? 1); times += 1) {
      const answer = await send(request);
      expect(one.httpStatus).toContain(answer.status);
      if (answer.status >= 400) {
        const problem = (await answer.json()) as { readonly title: string };
        expect(one.errorClass).toContain(problem.title);
      }
    }
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    if (one.expect === 'reject') expect(await stored()).toBe(0);
    // The event itself; no exchange of ours is meant, so nothing follows from it.
    if (one.expect === 'accept') expect(await stored()).toBe(1);
  });
});

test('endpoints that exist and do not are answered alike, whatever the body', async () => {
  const bodies = ['{}', 'x', '['.repeat(2_000), JSON.stringify({ a: 'x'.repeat(500_000) })];
  for (const body of bodies) {
    const bodyBase64 = Buffer.from(body).toString('base64');
    const headers = { 'content-type': 'application/json' };
    const answers: string[] = [];
    for (const path of [
      '/webhooks/ap/con_ap',
      '/webhooks/ap/con_none',
      '/webhooks/ap/.not-an-id',
    ]) {
      const answer = await send({ path, headers, bodyBase64 });
      answers.push(`${answer.status} ${await answer.text()}`);
    }
    expect(new Set(answers).size).toBe(1);
  }
  expect(await stored()).toBe(0);
});

test.each([
  ['larger than one MiB', { body: Buffer.alloc(1_048_577, 32), headers: {} }, 413],
  ['compressed', { body: Buffer.from('x'), headers: { 'content-encoding': 'gzip' } }, 415],
  ['of no type', { body: Buffer.from('{}'), headers: { 'content-type': '' } }, 415],
])('a body %s is refused before it is read', async (_, { body, headers }, status) => {
  const answer = await fetch(`${stage.url}/webhooks/ap/con_ap`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await stored()).toBe(0);
});

test('while a secret is rotated both count, afterwards only the new one', async () => {
  const [old, next] = ['the-old-secret', 'the-new-secret'];
  const save = (settings: Readonly<Record<string, string>>) =>
    stage.look((tx) =>
      tx.administration.saveConnection({
        id: idOf<'connection'>('con_rotating'),
        kind: 'access-point',
        adapter: 'sandbox',
        settings: { baseUrl: stage.accessPoint.url, apiKey: 'other-api-key', ...settings },
      }),
    );
  let serial = 0;
  const status = async (secret: string): Promise<number> => {
    serial += 1;
    const data = { documentId: 'd', status: 's' };
    const body = JSON.stringify({
      id: `e${serial}`,
      type: 'document.status',
      createdAt: NOW,
      data,
    });
    const at = Math.floor(epochMs(NOW) / 1000);
    const digest = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'webhook-signature': `t=${at},v1=${digest}`,
    };
    const bodyBase64 = Buffer.from(body).toString('base64');
    return (await send({ path: '/webhooks/ap/con_rotating', headers, bodyBase64 })).status;
  };
  await save({ webhookSecret: old, webhookSecretNext: next });
  expect([await status(old), await status(next)]).toEqual([204, 204]);
  await save({ webhookSecret: next });
  expect([await status(old), await status(next)]).toEqual([401, 204]);
});
