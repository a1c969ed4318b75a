import { parseCapabilities } from '../../../formats/json/host-records.js';
import { faultsToText } from '../../../kernel/fault.js';
import { type Check, fail, pass, skip, type Verdict } from './check.js';
import { DEBTORS, type Feed, readFeed, readPage, SALES_INVOICES } from './feeds.js';
import { described, type HostTalk, lacksProblem } from './talk.js';

const PAGE = 100;
/** Small enough that three records make two pages. */
const SMALL_PAGE = 2;
const SMALL_PAGES_MAX = 10;

export const CONNECTION_CHECKS: readonly Check[] = [
  {
    id: 'auth.no-token',
    title: 'Without a token nothing is told',
    run: async (talk) => refused(lacksProblem(await talk.get('/changes/debtors', 'none'), [401])),
  },
  {
    id: 'auth.wrong-token',
    title: 'With a wrong token nothing is told',
    run: async (talk) =>
      refused(lacksProblem(await talk.get('/changes/debtors', 'wrong'), [401, 403])),
  },
  {
    id: 'connection.capabilities',
    title: 'The host says what it can do',
    run: async (talk) => {
      const answer = await talk.get('/capabilities');
      if (answer.status !== 200) return fail(`The host answered ${described(answer)}.`);
      const read = parseCapabilities(answer.json);
      return read.ok ? pass('All are answered.') : fail(faultsToText(read.error));
    },
  },
  {
    id: 'connection.unknown-administration',
    title: 'An administration that is not there is refused',
    run: async (talk) =>
      refused(lacksProblem(await talk.getElsewhere('/capabilities'), [403, 404])),
  },
];

function refused(lack: string | null): Verdict {
  return lack === null ? pass('Refused with a problem, as it should be.') : fail(lack);
}

/** The promises of every change feed. */
export function feedChecks(feed: Feed): readonly Check[] {
  return [
    {
      id: `${feed.name}.form`,
      title: 'Every record has its form, amounts as decimal texts',
      run: async (talk) => {
        const whole = await readFeed(talk, feed, PAGE);
        return whole.ok ? pass(`${whole.value.records.length} records read.`) : fail(whole.error);
      },
    },
    {
      id: `${feed.name}.paging`,
      title: 'Small pages tell the same records in the same order as large ones, each once',
      run: (talk) => checkPaging(talk, feed),
    },
    {
      id: `${feed.name}.cursor`,
      title: 'A cursor tells the same again, and at the end nothing',
      run: (talk) => checkCursor(talk, feed),
    },
    {
      id: `${feed.name}.unknown-cursor`,
      title: 'A cursor the host never gave is refused',
      run: async (talk) =>
        refused(
          lacksProblem(
            await talk.get(`/changes/${feed.name}?since=never-given-by-any-host`),
            [400],
            'cursor-unknown',
          ),
        ),
    },
    {
      id: `${feed.name}.limit`,
      title: 'A limit of zero is refused',
      run: async (talk) =>
        refused(lacksProblem(await talk.get(`/changes/${feed.name}?limit=0`), [400])),
    },
  ];
}

/** The promises of a feed whose records can also be read alone: debtors and sales invoices. */
export function recordChecks(feed: Feed): readonly Check[] {
  return [
    {
      id: `${feed.name}.one`,
      title: 'One record alone is the record of the feed',
      run: (talk) => checkOne(talk, feed),
    },
    {
      id: `${feed.name}.unknown`,
      title: 'An unknown id is not found',
      run: async (talk) => {
        const name = feed.name === 'debtors' ? 'debtor-unknown' : 'sales-invoice-unknown';
        return refused(lacksProblem(await talk.get(`/${feed.name}/no-such-id`), [404], name));
      },
    },
  ];
}

async function checkPaging(talk: HostTalk, feed: Feed): Promise<Verdict> {
  const large = await readFeed(talk, feed, PAGE);
  if (!large.ok) return fail(large.error);
  const small = await readFeed(talk, feed, SMALL_PAGE, SMALL_PAGES_MAX);
  if (!small.ok) return fail(small.error);
  const ids = large.value.records.map((record) => record.hostId);
  if (ids.length <= SMALL_PAGE) return skip('Too few records to make two pages.');
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return fail(`${twice} comes more than once.`);
  const smallIds = small.value.records.map((record) => record.hostId);
  const expected = small.value.complete ? ids : ids.slice(0, smallIds.length);
  const at = expected.findIndex((id, index) => smallIds[index] !== id);
  if (at >= 0 || smallIds.length !== expected.length) {
    return fail(
      `In pages of ${SMALL_PAGE} place ${at + 1} holds ${smallIds[at] ?? 'nothing'}, ` +
        `in pages of ${PAGE} ${expected[at] ?? 'nothing'}.`,
    );
  }
  return pass(`${expected.length} records, the same in both.`);
}

async function checkCursor(talk: HostTalk, feed: Feed): Promise<Verdict> {
  const whole = await readFeed(talk, feed, SMALL_PAGE, SMALL_PAGES_MAX);
  if (!whole.ok) return fail(whole.error);
  const middle = whole.value.cursors[1] ?? null;
  const once = await readPage(talk, feed, { since: middle, limit: PAGE });
  const again = await readPage(talk, feed, { since: middle, limit: PAGE });
  if (!once.ok) return fail(once.error);
  if (!again.ok) return fail(again.error);
  if (JSON.stringify(idsOf(once.value)) !== JSON.stringify(idsOf(again.value))) {
    return fail('The same cursor told different records the second time.');
  }
  const large = await readFeed(talk, feed, PAGE);
  if (!large.ok) return fail(large.error);
  if (!large.value.complete) return skip('The feed is too long to be read to its end here.');
  const end = await readPage(talk, feed, {
    since: large.value.cursors.at(-1) ?? null,
    limit: PAGE,
  });
  if (!end.ok) return fail(end.error);
  if (end.value.records.length > 0 || end.value.more) {
    return fail(`After the last cursor ${end.value.records.length} records came; expected none.`);
  }
  return pass('The same again, and nothing after the end.');
}

function idsOf(page: {
  readonly records: readonly { readonly hostId: string }[];
}): readonly string[] {
  return page.records.map((record) => record.hostId);
}

async function checkOne(talk: HostTalk, feed: Feed): Promise<Verdict> {
  const page = await talk.get(`/changes/${feed.name}?limit=1`);
  const read = feed.parse(page.json);
  if (!read.ok) return fail(`The page is not of its form: ${faultsToText(read.error.slice(0, 3))}`);
  const [first] = read.value.records;
  if (first === undefined) return skip('The feed is empty.');
  const one = await talk.get(`/${feed.name}/${encodeURIComponent(first.hostId)}`);
  if (one.status !== 200) return fail(`The host answered ${described(one)}; expected 200.`);
  const alone = feed.parse({ records: [one.json], next: 'x', more: false });
  if (!alone.ok) return fail(`The record is not of its form: ${faultsToText(alone.error)}`);
  return sameText(page.json, one.json)
    ? pass(`${first.hostId} is the same in both.`)
    : fail(`${first.hostId} alone differs from the feed.`);
}

/** The first record of a page and a record alone, compared as JSON whatever the order of their fields. */
function sameText(page: unknown, one: unknown): boolean {
  const records =
    typeof page === 'object' && page !== null && 'records' in page ? page.records : undefined;
  const first: unknown = Array.isArray(records) ? records[0] : undefined;
  return sorted(first) === sorted(one);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

export const DEBTORS_KNOWN: Check = {
  id: 'sales-invoices.debtor-known',
  title: 'The debtor of every sales invoice is in the feed of debtors',
  run: async (talk) => {
    const invoices = await readFeed(talk, SALES_INVOICES, PAGE);
    if (!invoices.ok) return fail(invoices.error);
    const debtors = await readFeed(talk, DEBTORS, PAGE);
    if (!debtors.ok) return fail(debtors.error);
    const known = new Set(debtors.value.records.map((debtor) => debtor.hostId));
    const orphan = invoices.value.records.find((invoice) => !known.has(invoice.debtorHostId));
    if (orphan === undefined) return pass(`${invoices.value.records.length} sales invoices seen.`);
    return fail(`${orphan.hostId} belongs to ${orphan.debtorHostId}, which is not in the feed.`);
  },
};
