import { groupBy } from '../../../kernel/group.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { Pace } from './budget.js';
import type { ExactClient } from './client.js';
import { eachOf, guidOf, isGuid, type Row } from './odata.js';
import {
  numberKey,
  type Receivable,
  RECEIVABLE_FIELDS,
  receivableRow,
  type SaleHeader,
} from './sale-rows.js';

const BANK_LINES = 'financialtransaction/BankEntryLines';

/** What is to come for an invoice. */
export interface Standing {
  /** Of the invoice itself, by term */
  readonly own: readonly Receivable[];
  /** Money that was booked under its number; until a person matches it, it lies beside it as an item of its own */
  readonly booked: readonly Receivable[];
}

/** How invoices stand, by their id; one of which a receivable cannot be read is left out. */
export async function standingOf(
  client: ExactClient,
  invoices: readonly SaleHeader[],
  pace: Pace,
): Promise<Result<ReadonlyMap<string, Standing>, HostError>> {
  const numbers = invoices.flatMap(({ InvoiceNumber: number }) => whole(number));
  const own = await receivablesBy(client, 'InvoiceNumber', numbers, pace);
  if (!own.ok) return own;
  const asked = eachOf(BANK_LINES, ['ID', 'OurRef'], 'OurRef', numbers);
  const lines = await client.all(asked, pace);
  if (!lines.ok) return lines;
  const numberOf = new Map(lines.value.map((row) => [String(row['ID']), String(row['OurRef'])]));
  const ids = [...numberOf.keys()].map(guidOf);
  const booked = await receivablesBy(client, 'TransactionID', ids, pace);
  if (!booked.ok) return booked;
  const byInvoice = groupBy(own.value.read, numberKey);
  const byNumber = groupBy(booked.value.read, (row) => numberOf.get(row.TransactionID ?? '') ?? '');
  const unread = new Set([
    ...own.value.unread.map((row) => String(row['InvoiceNumber'])),
    ...booked.value.unread.map((row) => numberOf.get(String(row['TransactionID'])) ?? ''),
  ]);
  const known = invoices.filter(({ InvoiceNumber: number }) => !unread.has(number ?? ''));
  const standing = known.map((header): readonly [string, Standing] => [
    header.InvoiceID,
    {
      own: byInvoice.get(numberKey(header)) ?? [],
      // The number may be one of another journal too, but not of another customer.
      booked: (byNumber.get(header.InvoiceNumber ?? '') ?? []).filter(
        ({ Account: whose }) => whose === header.InvoiceTo,
      ),
    },
  ]);
  return ok(new Map(standing));
}

/** Numbers under which bank lines are booked; of those without number nothing. */
export async function numbersBooked(
  client: ExactClient,
  lineIds: readonly string[],
): Promise<Result<readonly string[], HostError>> {
  const literals = lineIds.filter(isGuid).map(guidOf);
  const asked = eachOf(BANK_LINES, ['ID', 'OurRef'], 'ID', literals);
  const rows = await client.all(asked, 'background');
  return rows.ok ? ok(rows.value.flatMap(({ OurRef: number }) => whole(number))) : rows;
}

function whole(number: unknown): readonly string[] {
  const text = typeof number === 'number' ? `${number}` : number;
  return typeof text === 'string' && /^\d{1,10}$/.test(text) ? [text] : [];
}

interface Receivables {
  readonly read: readonly Receivable[];
  readonly unread: readonly Row[];
}

async function receivablesBy(
  client: ExactClient,
  field: string,
  literals: readonly string[],
  pace: Pace,
): Promise<Result<Receivables, HostError>> {
  const asked = eachOf('cashflow/Receivables', RECEIVABLE_FIELDS, field, literals);
  const rows = await client.all(asked, pace);
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => receivableRow.safeParse(row));
  return ok({
    read: read.flatMap(({ data }) => data ?? []),
    unread: rows.value.filter((_, n) => read[n]?.success !== true),
  });
}
