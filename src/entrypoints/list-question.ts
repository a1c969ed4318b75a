import { z } from 'zod';
import { AGE_BUCKETS } from '../domain/ledger/ageing.js';
import { CURSOR_MAX } from '../domain/list/cursor.js';
import { DEBTOR_FILTERS, DEBTOR_SORTS } from '../domain/list/debtor-list.js';
import { INVOICE_FILTERS, INVOICE_SORTS } from '../domain/list/invoice-list.js';
import { ITEM_BRAKES, ITEM_SORTS } from '../domain/list/item-list.js';
import { PAGE_ROWS, PAGE_ROWS_MAX } from '../domain/list/list.js';
import { readForm, saying } from '../formats/json/faults.js';
import { fault, type Fault } from '../kernel/fault.js';
import { plainDate } from '../kernel/dates.js';
import { parseId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { SEARCH_MAX, type Wanted, wantedIn } from '../kernel/search-text.js';
import type { PageWanted } from '../usecases/listed.js';
import type { DebtorsAsked } from '../usecases/list/list-debtors.js';
import type { InvoicesAsked } from '../usecases/list/list-invoices.js';
import type { ItemsAsked } from '../usecases/list/list-items.js';

/*
 * How lists are asked for, by the API and by the command line alike: every member is a text. Rows that are sorted by amounts
 * or by the day of an invoice begin with the largest and the newest, unless it is said otherwise.
 */

const limitForm = new RegExp(`^(?:[1-9]\\d?|1\\d\\d|${PAGE_ROWS_MAX})$`);

const paged = {
  direction: z.enum(['asc', 'desc']).optional(),
  limit: z
    .string()
    .regex(limitForm, `limit is a number of rows, 1 to ${PAGE_ROWS_MAX}`)
    .optional()
    .meta({ description: `Rows of a page, ${PAGE_ROWS} without it` }),
  after: z
    .string()
    .min(1)
    .max(CURSOR_MAX)
    .optional()
    .meta({ description: 'The next of the page before, of a list that was asked for alike' }),
};

const search = z
  .string()
  .max(SEARCH_MAX)
  .optional()
  .meta({ description: 'Beginnings of words; accents and capitals do not matter' });

export const DEBTORS_QUERY = z.object({
  search,
  sort: z.enum(DEBTOR_SORTS).optional(),
  filter: z
    .enum([...DEBTOR_FILTERS, 'mine'])
    .optional()
    .meta({ description: 'mine: those whose owner is who signed in' }),
  owner: z.string().min(1).max(200).optional().meta({ description: 'Only those of this person' }),
  ...paged,
});

export const ITEMS_QUERY = z.object({
  debtor: z.string().max(100).optional().meta({ description: 'Our id of a debtor' }),
  bucket: z.enum(AGE_BUCKETS.map(({ id }) => id)).optional(),
  brake: z.enum(ITEM_BRAKES).optional().meta({ description: 'Only what this keeps back' }),
  sort: z.enum(ITEM_SORTS).optional(),
  ...paged,
});

export const INVOICES_QUERY = z.object({
  search: search.meta({ description: 'The beginning of a number, its end, or words of a debtor' }),
  sort: z.enum(INVOICE_SORTS).optional(),
  filter: z.enum(INVOICE_FILTERS).optional(),
  from: z.iso.date().optional().meta({ description: 'First day of issue' }),
  until: z.iso.date().optional().meta({ description: 'Last day of issue' }),
  ...paged,
});

export const SEARCH_QUERY = z.object({
  q: z
    .string()
    .max(SEARCH_MAX)
    .meta({ description: 'Beginnings of words, a number, or an amount' }),
});

/** Sorted by these a list begins with the largest. */
const LARGEST_FIRST: ReadonlySet<string> = new Set(['open', 'overdue', 'amount', 'issued']);

/** `signer`: who asks, where that is a person. */
export function debtorsAsked(
  question: unknown,
  signer: string | null,
): Result<DebtorsAsked, readonly Fault[]> {
  const read = readForm(DEBTORS_QUERY, question, NOT_A_QUESTION);
  if (!read.ok) return read;
  const { search: text, sort = 'name', filter = 'all', owner, ...rest } = read.value;
  const whose = owner ?? (filter === 'mine' ? signer : null);
  if (filter === 'mine' && whose === null) return err([WHOSE]);
  const wanted = searched(text);
  if (!wanted.ok) return wanted;
  return ok({
    ...pageAndOrder(sort, rest),
    filter: filter === 'mine' ? 'all' : filter,
    ...wanted.value,
    ...(whose === null ? {} : { owner: whose }),
  });
}

export function itemsAsked(question: unknown): Result<ItemsAsked, readonly Fault[]> {
  const read = readForm(ITEMS_QUERY, question, NOT_A_QUESTION);
  if (!read.ok) return read;
  const { debtor, bucket, brake, sort = 'due', ...rest } = read.value;
  const debtorId = debtor === undefined ? undefined : parseId<'debtor'>(debtor);
  if (debtorId === null) return err([NO_ID]);
  return ok({
    ...pageAndOrder(sort, rest),
    ...(debtorId === undefined ? {} : { debtorId }),
    ...(bucket === undefined ? {} : { bucket }),
    ...(brake === undefined ? {} : { brake }),
  });
}

export function invoicesAsked(question: unknown): Result<InvoicesAsked, readonly Fault[]> {
  const read = readForm(INVOICES_QUERY, question, NOT_A_QUESTION);
  if (!read.ok) return read;
  const { search: text, sort = 'issued', filter = 'all', from, until, ...rest } = read.value;
  const wanted = searched(text);
  if (!wanted.ok) return wanted;
  return ok({
    ...pageAndOrder(sort, rest),
    ...{ filter, ...wanted.value },
    ...(from === undefined ? {} : { from: plainDate(from) }),
    ...(until === undefined ? {} : { until: plainDate(until) }),
  });
}

/** What somebody wants to go to. */
export function searchAsked(question: unknown): Result<string, readonly Fault[]> {
  const read = readForm(SEARCH_QUERY, question, NOT_A_QUESTION);
  return read.ok ? ok(read.value.q) : read;
}

interface Paged {
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly limit?: string | undefined;
  readonly after?: string | undefined;
}

function pageAndOrder<Sort extends string>(sort: Sort, { direction, limit, after }: Paged) {
  const descending = direction === undefined ? LARGEST_FIRST.has(sort) : direction === 'desc';
  const page: PageWanted = {
    limit: limit === undefined ? PAGE_ROWS : Number(limit),
    ...(after === undefined ? {} : { after }),
  };
  return { sort, descending, ...page };
}

/** Nothing typed asks for everything; signs alone can be found nowhere. */
function searched(
  text: string | undefined,
): Result<{ readonly search?: Wanted }, readonly Fault[]> {
  if (text === undefined || text.trim() === '') return ok({});
  const wanted = wantedIn(text);
  return wanted === null ? err([NO_WORDS]) : ok({ search: wanted });
}

const NOT_A_QUESTION = saying('USAGE', 'list.question');

const WHOSE = fault(
  'USAGE',
  'list.whose',
  '/owner',
  'A program has no debtors of its own. Say whose debtors are meant by "owner".',
);

const NO_ID = fault('USAGE', 'list.debtor', '/debtor', 'The debtor is meant by our id of him.');

const NO_WORDS = fault(
  'USAGE',
  'list.words',
  '/search',
  'There is no letter or digit in what is looked for. Type the beginning of a word or a number.',
);

/** A page is asked for by what the page before said, in the same order. */
export const NO_PLACE = fault(
  'NOT_FOUND',
  'list.no-such-place',
  '/after',
  'This is no place of a list in this order. Begin with the first page.',
);
