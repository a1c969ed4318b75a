import { makeSandboxFeedSource } from '../../../src/adapters/bank-sources/sandbox-feed/feed.js';
import { movableClock } from '../../../src/adapters/clock/movable.js';
import { base64Of } from '../../../src/kernel/base64.js';
import { addMs, instantOf, plainDate } from '../../../src/kernel/dates.js';
import type { BankSource } from '../../../src/ports/bank-source.js';
import {
  type SandboxBankFeed,
  startSandboxBankFeed,
} from '../../../src/sandbox/bank-feed/server.js';
import { describeBankSource } from '../../contract/bank-source.contract.js';

const START = instantOf(Date.UTC(2026, 5, 1, 7));
const IBAN = 'BE68539007547034';
const TOKEN = 'feed-token-1';
const clock = movableClock(START);

function open(): Promise<SandboxBankFeed> {
  return startSandboxBankFeed({ port: 0, dataDir: null, clock: () => clock.now() });
}

function sourceAt(feed: SandboxBankFeed, token = TOKEN, bytesMax?: number): BankSource {
  return makeSandboxFeedSource(
    { baseUrl: feed.url, token },
    { clock, addresses: 'any', ...(bytesMax === undefined ? {} : { bytesMax }) },
  );
}

async function withConsent(days = 90): Promise<SandboxBankFeed> {
  const feed = await open();
  const until = addMs(clock.now(), days * 86_400_000);
  feed.setConsent({ token: TOKEN, until, accounts: [IBAN] });
  return feed;
}

let serial = 0;

function put(feed: SandboxBankFeed, name: string, bytes: Uint8Array, availableOn = '2026-06-01') {
  serial += 1;
  const id = `st-${serial}`;
  feed.add({ id, iban: IBAN, name, availableOn: plainDate(availableOn), base64: base64Of(bytes) });
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describeBankSource('the sandbox bank feed', { hasKeys: true }, async () => {
  const feed = await withConsent();
  const told: string[] = [];
  return {
    source: sourceAt(feed),
    again: () => sourceAt(feed),
    put: (name, bytes) => {
      told.push(new TextDecoder().decode(bytes));
      put(feed, name, bytes);
      return Promise.resolve();
    },
    wait: () => undefined,
    breakDown: () => feed.close(),
    stranger: sourceAt(feed, 'wrong-secret'),
    bounded: (bytesMax) => sourceAt(feed, TOKEN, bytesMax),
    // What is still told from the beginning, asked of the feed itself.
    contents: async () => {
      const headers = { authorization: `Bearer ${TOKEN}` };
      const page = await fetch(`${feed.url}/v1/statements?limit=100`, { headers });
      const { statements } = (await page.json()) as { statements: { id: string }[] };
      const files = statements.map(({ id }) =>
        fetch(`${feed.url}/v1/statements/${id}/file`, { headers }).then((file) => file.text()),
      );
      return Promise.all(files);
    },
    close: () => feed.close().catch(() => undefined),
  };
});

let feed: SandboxBankFeed;
beforeEach(async () => {
  clock.set(START);
  feed = await withConsent();
});
afterEach(async () => {
  await feed.close();
});

async function names(source: BankSource, cursor: string | null = null): Promise<readonly string[]> {
  const look = await source.look(cursor);
  if (!look.ok) throw new Error(look.error.message);
  return look.value.files.map(({ name }) => name);
}

test('a statement appears on its day and not before', async () => {
  put(feed, 'monday.xml', bytesOf('M'), '2026-06-01');
  put(feed, 'tuesday.xml', bytesOf('T'), '2026-06-02');
  const source = sourceAt(feed);
  expect(await names(source)).toEqual(['monday.xml']);
  clock.advanceDays(1);
  expect(await names(source)).toEqual(['monday.xml', 'tuesday.xml']);
});

test('a statement that was added late is not skipped by a cursor that is ahead of its day', async () => {
  put(feed, 'tuesday.xml', bytesOf('T'), '2026-06-02');
  clock.advanceDays(1);
  const source = sourceAt(feed);
  const look = await source.look(null);
  put(feed, 'monday.xml', bytesOf('M'), '2026-06-01');
  expect(await names(source, look.ok ? look.value.next : '')).toEqual(['monday.xml']);
});

test('the end of the consent is told, and after it nothing else', async () => {
  put(feed, 'a.xml', bytesOf('A'));
  const source = sourceAt(feed);
  const look = await source.look(null);
  expect(look).toMatchObject({ ok: true, value: { consentUntil: '2026-08-30T07:00:00.000Z' } });
  clock.advanceDays(90);
  expect(await source.look(null)).toMatchObject({ ok: false, error: { kind: 'consent-ended' } });
  const [file] = look.ok ? look.value.files : [];
  expect(await file?.bytes()).toMatchObject({
    ok: false,
    error: { about: 'source', error: { kind: 'consent-ended' } },
  });
});

test.each([
  // status, Retry-After in seconds, kind, wait in ms
  [302, undefined, 'refused', undefined],
  [403, undefined, 'unauthorised', undefined],
  [404, undefined, 'refused', undefined],
  [429, 7, 'throttled', 7_000],
  [429, 999_999, 'throttled', 86_400_000],
  [500, undefined, 'unreachable', undefined],
  [503, 30, 'unreachable', 30_000],
] as const)('answer %i (Retry-After %p) is %s', async (status, seconds, kind, retryAfterMs) => {
  feed.misbehave({
    kind: 'status',
    status,
    times: 1,
    ...(seconds === undefined ? {} : { retryAfterS: seconds }),
  });
  const look = await sourceAt(feed).look(null);
  expect(look).toMatchObject({ ok: false, error: { kind } });
  expect(look.ok ? null : look.error.retryAfterMs).toBe(retryAfterMs);
});

test.each([
  ['lose-request', 'unreachable'],
  ['lose-answer', 'unreachable'],
  ['cut-answer', 'unreachable'],
  ['malformed', 'malformed'],
] as const)('an answer that is spoiled (%s) is %s', async (kind, expected) => {
  feed.misbehave({ kind, times: 1 });
  expect(await sourceAt(feed).look(null)).toMatchObject({ ok: false, error: { kind: expected } });
});

test('a file that does not come whole is no file: it is asked for again', async () => {
  put(feed, 'a.xml', bytesOf('a whole statement'));
  const look = await sourceAt(feed).look(null);
  const [file] = look.ok ? look.value.files : [];
  feed.misbehave({ kind: 'malformed', times: 1, match: { path: '/file' } });
  expect(await file?.bytes()).toMatchObject({
    ok: false,
    error: { about: 'source', error: { kind: 'unreachable' } },
  });
  expect(await file?.bytes()).toMatchObject({ ok: true });
});

test('files told twice and in the wrong order are told as they come', async () => {
  put(feed, 'a.xml', bytesOf('A'));
  put(feed, 'b.xml', bytesOf('B'));
  feed.misbehave({ kind: 'doubled', times: 1 });
  feed.misbehave({ kind: 'out-of-order', times: 1 });
  expect(await names(sourceAt(feed))).toEqual(['b.xml', 'a.xml', 'b.xml', 'a.xml']);
});

test('a feed in a private network is refused where only public ones may be asked', async () => {
  const source = makeSandboxFeedSource(
    { baseUrl: feed.url, token: TOKEN },
    { clock, addresses: 'public' },
  );
  expect(await source.look(null)).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('statements of an account that is not in the consent are not told', async () => {
  put(feed, 'a.xml', bytesOf('A'));
  feed.setConsent({ token: TOKEN, until: addMs(START, 1_000), accounts: [] });
  expect(await names(sourceAt(feed))).toEqual([]);
});
