import type { EntryPlan } from '../../../src/demo/world/camt-file.js';
import type { StoredEntry } from '../../../src/ports/store.js';
import { testStore, testStoreOn } from '../../support/database.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { GROSS, invoices } from '../../support/stage-money.js';
import { BAKERY } from '../../support/stage-world.js';

const url = process.env['VOLDAAN_TEST_DATABASE_URL'];
const databases = [
  ['PGlite', testStore],
  ...(url === undefined ? [] : [['PostgreSQL', () => testStoreOn(url)] as const]),
] as const;

if (url === undefined)
  describe.skip('on PostgreSQL: VOLDAAN_TEST_DATABASE_URL is not set (scripts/services.sh up)', () => {
    test('needs a server', () => undefined);
  });

let stage: Stage;

function send(
  path: string,
  body?: unknown,
  more: { readonly match?: string; readonly method?: string } = {},
): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/${path}`, {
    method: more.method ?? 'POST',
    headers: {
      authorization: `Bearer ${API_TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(more.match === undefined ? {} : { 'if-match': more.match }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Listed {
  readonly entries: readonly {
    readonly proposals: readonly {
      readonly allocations: readonly { readonly item?: { readonly debtorName: string } }[];
      readonly evidence: readonly object[];
    }[];
  }[];
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });

const code = async (answer: Response): Promise<unknown> => (await problemOf(answer))['code'];

/** An entry of 121.00 that fits F-1 and F-2, both of the bakery. */
async function unsure(change: Partial<EntryPlan> = {}): Promise<StoredEntry> {
  await invoices(stage, 1, 2);
  await bank(stage, { entries: [receipt(GROSS, change)] });
  const [entry] = await stage.app.review.list(stage.administration);
  if (entry === undefined) throw new Error('Nothing waits for review');
  return entry;
}

async function itemOf(hostId: string): Promise<string> {
  const item = await stage.look((tx) => tx.ledger.itemByHostId(hostId));
  return item?.id ?? '';
}

describe.each(databases)('the review desk over HTTP, on %s', (_, open) => {
  beforeEach(async () => {
    stage = await setStage(undefined, undefined, open);
  });
  afterEach(async () => {
    await stage.close();
  });

  test('divides an entry, moves the money, takes it back and puts it aside', async () => {
    const { id } = await unsure();
    const [first, second] = [await itemOf('F-1'), await itemOf('F-2')];
    const parts = [{ openItem: first, amount: '21.00' }];
    expect((await send(`review/${id}/split`, { parts })).status).toBe(204);
    const rest = [{ openItem: first, amount: '100.00' }];
    expect((await send(`review/${id}/split`, { parts: rest })).status).toBe(204);
    expect(await code(await send(`review/${id}/split`, { parts }))).toBe('review.already-decided');
    expect((await send(`review/${id}/reassign`, { from: first, to: second })).status).toBe(204);
    expect(await code(await send(`review/${id}/reassign`, { from: first, to: second }))).toBe(
      'review.no-such-allocation',
    );
    expect((await send(`review/${id}/undo`)).status).toBe(204);
    expect((await send(`review/${id}/not-ours`)).status).toBe(204);
    expect(await code(await send(`review/${id}/not-ours`))).toBe('review.already-decided');
    await stage.settle();
    const reports = stage.host.reports(stage.administration, 'payment');
    expect(reports.length).toBe(stage.host.reports(stage.administration, 'payment-undone').length);
  });

  test('tells each entry with names, sentences and what would stay open', async () => {
    const { id } = await unsure({ text: 'voor F-1 of F-2' });
    const get = (path: string) => send(path, undefined, { method: 'GET' });
    const read = (await (await get('review?lang=nl')).json()) as Listed;
    expect(read).toMatchObject({ next: null, total: 1, entries: [{ id, left: '121.00' }] });
    const [best, other] = read.entries[0]?.proposals ?? [];
    expect(best).toMatchObject({ debtorName: BAKERY.name, isDecided: false });
    expect(best?.allocations[0]).toMatchObject({
      item: { number: expect.any(String), debtorName: BAKERY.name, open: euros('121.00') },
      left: euros('0.00'),
    });
    expect(best?.evidence).toContainEqual({
      ...{ code: 'two-candidates', kind: 'stop' },
      sentence: 'Een andere kandidaat is bijna even goed.',
    });
    expect(other?.allocations[0]?.item?.debtorName).toBe(BAKERY.name);
    expect((await send(`review/${id}/accept`)).status).toBe(204);
    expect(await (await get('review')).json()).toEqual({ entries: [], next: null, total: 0 });
    expect(await (await get('review?state=settled&limit=1')).json()).toMatchObject({
      ...{ entries: [{ id, label: 'matched', left: '0.00' }], next: null, total: 1 },
    });
    expect(await (await get(`review/${id}?lang=fr`)).json()).toMatchObject({
      entry: { proposals: [{ allocations: [{ left: euros('-121.00') }] }, {}] },
      placed: [
        { debtorName: BAKERY.name, amount: euros('121.00'), openItemId: expect.any(String) },
      ],
    });
    expect(await code(await get('review?state=lost'))).toBe('review.question');
    expect((await get('review?after=ent_none')).status).toBe(404);
  });

  test('refuses a decision on an older picture', async () => {
    const { id } = await unsure();
    const seen = await send(`review/${id}`, undefined, { method: 'GET' });
    const match = seen.headers.get('etag') ?? '';
    expect(await seen.json()).toMatchObject({ entry: { id, version: Number(match.slice(1, -1)) } });
    expect((await send(`review/${id}/not-ours`, undefined, { match })).status).toBe(204);
    const late = await send(`review/${id}/undo`, undefined, { match });
    expect([late.status, await code(late)]).toEqual([409, 'review.changed-meanwhile']);
    expect((await send(`review/${id}/undo`, undefined, { match: '*' })).status).toBe(204);
    const listed = (await stage.app.review.list(stage.administration))[0];
    expect(listed).toMatchObject({ label: 'review', version: Number(match.slice(1, -1)) + 2 });
  });

  test('grows the version when money moves, though the sum stays the same', async () => {
    const { id } = await unsure();
    const [first, second] = [await itemOf('F-1'), await itemOf('F-2')];
    const parts = [{ openItem: first, amount: '121.00' }];
    await send(`review/${id}/split`, { parts });
    const before = await stage.app.review.entry(stage.administration, id);
    await send(`review/${id}/reassign`, { from: first, to: second });
    const late = await send(`review/${id}/undo`, undefined, { match: `"${before?.version ?? 0}"` });
    expect(await code(late)).toBe('review.changed-meanwhile');
  });

  test('lets one of two people decide, whatever the two do', async () => {
    const { id } = await unsure();
    const [first, second] = [await itemOf('F-1'), await itemOf('F-2')];
    const split = { parts: [{ openItem: second, amount: '121.00' }] };
    const pairs = [
      () => [
        send(`review/${id}/accept`, { proposal: 0 }),
        send(`review/${id}/accept`, { proposal: 0 }),
      ],
      () => [send(`review/${id}/accept`, { proposal: 0 }), send(`review/${id}/split`, split)],
      () => [send(`review/${id}/split`, split), send(`review/${id}/split`, split)],
      () => [send(`review/${id}/not-ours`), send(`review/${id}/accept`, { proposal: 0 })],
    ];
    for (const pair of pairs) {
      const answers = await Promise.all(pair());
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
      const refused = answers.find(({ status }) => status === 409);
      if (refused !== undefined) expect(await code(refused)).toBe('review.already-decided');
      expect((await send(`review/${id}/undo`)).status).toBe(204);
    }
    const open = await stage.look((tx) => tx.ledger.items({ openOnly: true }));
    expect(open.map((item) => item.id).toSorted()).toEqual([first, second].toSorted());
  });
});

describe('what the review desk cannot read', () => {
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage.close();
  });

  test.each<[string, string, unknown, string, string]>([
    ['no parts', 'split', {}, 'review.parts', '/parts'],
    ['an empty division', 'split', { parts: [] }, 'review.parts', '/parts'],
    [
      'an amount that is a number',
      'split',
      { parts: [{ openItem: 'itm_1', amount: 121 }] },
      'review.parts',
      '/parts/0/amount',
    ],
    [
      'an amount with a comma',
      'split',
      { parts: [{ openItem: 'itm_1', amount: '1,00' }] },
      'review.parts',
      '/parts/0/amount',
    ],
    [
      'an open item that is no id',
      'split',
      { parts: [{ openItem: '../x', amount: '1.00' }] },
      'review.parts',
      '/parts/0/openItem',
    ],
    ['something nobody asked for', 'split', { parts: [], all: true }, 'review.parts', '/parts'],
    ['a move to nowhere', 'reassign', { from: 'itm_1' }, 'review.move', '/to'],
    ['a proposal by name', 'accept', { proposal: 'first' }, 'review.proposal', '/proposal'],
    ['a proposal before the first', 'accept', { proposal: -1 }, 'review.proposal', '/proposal'],
  ])('%s: it says where', async (_, name, body, expected, path) => {
    const answer = await send(`review/ent_1/${name}`, body);
    expect(answer.status).toBe(422);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ code: expected });
    expect((problem['faults'] as { path: string }[])[0]?.path).toBe(path);
  });

  test.each(['3', 'W/"3"', '"x"', '""'])('If-Match %s', async (match) => {
    const answer = await send('review/ent_1/undo', undefined, { match });
    expect([answer.status, await code(answer)]).toEqual([422, 'review.if-match']);
  });

  test('an entry that does not exist', async () => {
    for (const [path, body] of [
      ['split', { parts: [{ openItem: 'itm_1', amount: '1.00' }] }],
      ['reassign', { from: 'a', to: 'b' }],
      ['not-ours', undefined],
      ['undo', undefined],
    ] as const)
      expect((await send(`review/ent_none/${path}`, body)).status).toBe(404);
    expect((await send('review/ent_none', undefined, { method: 'GET' })).status).toBe(404);
  });
});
