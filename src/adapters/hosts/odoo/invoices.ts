import { ok, type Result } from '../../../kernel/result.js';
import type { Changes, HostError, HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { parseCursor, printCursor, readFeed } from './feed.js';
import { invoiceOf } from './invoice.js';
import { detailsOf, moveFields, moveForm, type OdooMove, SALES } from './moves.js';
import { idOf, type OdooRow, search } from './records.js';

/**
 * Posted invoices and credit notes of the company, as they changed. One that was posted and is a draft or cancelled again
 * is no claim any more: it is told as gone, and comes as a record again when it is posted again.
 */
export async function changedSalesInvoices(
  books: OdooBooks,
  since: string | null,
): Promise<Result<Changes<HostSalesInvoice>, HostError>> {
  const fields = await moveFields(books);
  if (!fields.ok) return fields;
  const domain = [['company_id', '=', books.settings.company], SALES];
  const query = { domain, fields: fields.value };
  const page = await readFeed(
    books.client,
    'account.move',
    query,
    parseCursor(since),
    books.pageSize,
  );
  if (!page.ok) return page;
  const { rows, next, more } = page.value;
  const taken = await takeAll(books, rows);
  return taken.ok ? ok({ ...taken.value, next: printCursor(next), more }) : taken;
}

/** One invoice as it stands now; null: not there, or not posted. */
export async function readSalesInvoice(
  books: OdooBooks,
  hostId: string,
): Promise<Result<HostSalesInvoice | RecordProblem | null, HostError>> {
  const id = idOf(hostId);
  if (id === null) return ok(null);
  const fields = await moveFields(books);
  if (!fields.ok) return fields;
  const query = { domain: [['id', '=', id], SALES], fields: fields.value };
  const rows = await search(books.client, 'account.move', query);
  if (!rows.ok) return rows;
  const taken = await takeAll(books, rows.value);
  return taken.ok ? ok(taken.value.records[0] ?? taken.value.problems[0] ?? null) : taken;
}

interface Taken {
  readonly records: readonly HostSalesInvoice[];
  readonly problems: readonly RecordProblem[];
  readonly gone: readonly string[];
}

async function takeAll(
  books: OdooBooks,
  rows: readonly OdooRow[],
): Promise<Result<Taken, HostError>> {
  const read = rows.map((row) => ({ row, move: moveForm.safeParse(row).data ?? null }));
  const moves = read.flatMap(({ move }) => move ?? []);
  const posted = moves.filter(({ state }) => state === 'posted');
  const details = await detailsOf(books, posted);
  if (!details.ok) return details;
  const taken = posted.map((move) => invoiceOf(books, move, details.value));
  return ok({
    records: taken.flatMap((one) => ('reason' in one ? [] : [one])),
    problems: [
      ...read.flatMap(({ row, move }) => (move === null ? [unreadable(row)] : [])),
      ...taken.flatMap((one) => ('reason' in one ? [one] : [])),
    ],
    gone: moves.filter(wasPosted).map(({ id }) => String(id)),
  });
}

/** A draft has no number before it is posted for the first time. */
function wasPosted({ state, name }: OdooMove): boolean {
  return state !== 'posted' && name !== undefined && name !== '/';
}

function unreadable(row: OdooRow): RecordProblem {
  const label = typeof row['name'] === 'string' ? row['name'] : String(row.id);
  return {
    ...{ entity: 'sales-invoice', hostId: String(row.id), label, reason: 'malformed' },
    message: `Invoice ${label}: a field holds what it cannot hold. Look at the invoice in Odoo.`,
  };
}
