import { type Fault, faultsToText } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import {
  type PageRecord,
  parseBankStatementPage,
  parseDebtorPage,
  parseSalesInvoicePage,
} from '../../../formats/json/host-records.js';
import { described, type HostTalk } from './talk.js';

/** A change feed, as far as the checks care: records with an id and a version. */
export interface Feed {
  readonly name: 'debtors' | 'sales-invoices' | 'bank-statements';
  readonly parse: (
    value: unknown,
  ) => Result<PageRecord<{ readonly hostId: string }>, readonly Fault[]>;
}

export const DEBTORS = { name: 'debtors', parse: parseDebtorPage } as const satisfies Feed;
export const SALES_INVOICES = {
  name: 'sales-invoices',
  parse: parseSalesInvoicePage,
} as const satisfies Feed;
export const BANK_STATEMENTS = {
  name: 'bank-statements',
  parse: parseBankStatementPage,
} as const satisfies Feed;

/** Pages the checks read of one feed: an administration for testing has no more. */
const PAGES_MAX = 200;

type PageOf<F extends Feed> = Extract<ReturnType<F['parse']>, { ok: true }>['value'];

/** One page, or a sentence about what is wrong with it. */
export async function readPage<F extends Feed>(
  talk: HostTalk,
  feed: F,
  page: { readonly since: string | null; readonly limit: number },
): Promise<Result<PageOf<F>, string>> {
  const since = page.since === null ? '' : `&since=${encodeURIComponent(page.since)}`;
  const answer = await talk.get(`/changes/${feed.name}?limit=${page.limit}${since}`);
  if (answer.status !== 200) return err(`The host answered ${described(answer)}; expected 200.`);
  const read = feed.parse(answer.json);
  if (!read.ok) return err(`The page is not of its form: ${faultsToText(read.error.slice(0, 3))}`);
  if (read.value.records.length > page.limit) {
    return err(`${read.value.records.length} records came where at most ${page.limit} were asked.`);
  }
  return ok(read.value as PageOf<F>);
}

export interface WholeFeed<F extends Feed> {
  readonly records: PageOf<F>['records'][number][];
  /** Cursor before each page and at the end */
  readonly cursors: readonly (string | null)[];
  readonly complete: boolean;
}

/** The feed from its beginning, in pages of `limit`, at most `pagesMax` of them. */
export async function readFeed<F extends Feed>(
  talk: HostTalk,
  feed: F,
  limit: number,
  pagesMax = PAGES_MAX,
): Promise<Result<WholeFeed<F>, string>> {
  const records: PageOf<F>['records'][number][] = [];
  const cursors: (string | null)[] = [null];
  for (let page = 0; page < pagesMax; page += 1) {
    const read = await readPage(talk, feed, { since: cursors.at(-1) ?? null, limit });
    if (!read.ok) return read;
    records.push(...read.value.records);
    if (read.value.more && cursors.includes(read.value.next)) {
      return err(`The cursor came back to ${read.value.next}: the feed turns in a circle.`);
    }
    cursors.push(read.value.next);
    if (!read.value.more) return ok({ records, cursors, complete: true });
  }
  return ok({ records, cursors, complete: false });
}
