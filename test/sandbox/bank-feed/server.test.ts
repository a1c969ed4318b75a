import { type Instant, instantOf, plainDate } from '../../../src/kernel/dates.js';
import {
  type SandboxBankFeed,
  startSandboxBankFeed,
} from '../../../src/sandbox/bank-feed/server.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';

const NOW = instantOf(Date.UTC(2026, 5, 2));
const TOKEN = 'feed-token';

let data: TemporaryFolder;
let feed: SandboxBankFeed;
beforeEach(async () => {
  data = await temporaryFolder();
  feed = await open();
  feed.setConsent({
    token: TOKEN,
    until: '2026-09-01T00:00:00.000Z' as Instant,
    accounts: ['BE1'],
  });
  for (const [id, day] of [
    ['late', '2026-06-02'],
    ['early', '2026-06-01'],
    ['coming', '2026-06-03'],
  ] as const)
    feed.add({ id, iban: 'BE1', name: `${id}.xml`, availableOn: plainDate(day), base64: 'QQ==' });
});
afterEach(async () => {
  await feed.close();
  await data.remove();
});

const open = (): Promise<SandboxBankFeed> =>
  startSandboxBankFeed({ port: 0, dataDir: data.path, clock: () => NOW });

const get = (path: string, token = TOKEN): Promise<Response> =>
  fetch(feed.url + path, { headers: { authorization: `Bearer ${token}` } });

test('after a restart it knows consents, statements and the order in which they appeared', async () => {
  const before: unknown = await (await get('/v1/statements')).json();
  await feed.close();
  feed = await open();
  expect(await (await get('/v1/statements')).json()).toEqual(before);
  expect(before).toMatchObject({
    statements: [{ id: 'late' }, { id: 'early' }],
    next: 's2',
    more: false,
    consentUntil: '2026-09-01T00:00:00.000Z',
  });
  expect(await (await get('/v1/statements/late/file')).text()).toBe('A');
});

test.each([
  ['/v1/statements?limit=0', 400, 'page-unusable'],
  ['/v1/statements?limit=101', 400, 'page-unusable'],
  ['/v1/statements?since=s9', 400, 'page-unusable'],
  ['/v1/statements?since=c1', 400, 'page-unusable'],
  ['/v1/statements?since=s0&since=s1', 400, 'page-unusable'],
  ['/v1/statements/coming/file', 404, 'statement-unknown'],
  ['/v1/statements/%E0%A4%A/file', 400, 'request-unreadable'],
])('%s is a problem %i %s', async (path, status, code) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await answer.json()).toMatchObject({ type: `urn:voldaan:bank-feed:${code}`, status });
});

test('nothing is told without a token of a consent', async () => {
  expect((await get('/v1/statements', 'other')).status).toBe(401);
});

test('misbehaviour can be asked over HTTP, in its own words and those of every sandbox', async () => {
  const ask = (what: object): Promise<Response> =>
    fetch(`${feed.url}/sandbox/misbehave`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
  expect((await ask({ kind: 'consent-ended', times: 1 })).status).toBe(204);
  expect((await get('/v1/statements')).status).toBe(403);
  expect((await ask({ kind: 'status', status: 503, times: 1 })).status).toBe(204);
  expect((await get('/v1/statements')).status).toBe(503);
  expect((await get('/v1/statements')).status).toBe(200);
  expect((await ask({ kind: 'explode', times: 1 })).status).toBe(400);
});
