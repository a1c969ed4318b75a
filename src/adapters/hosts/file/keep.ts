import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.js';
import {
  debtorToJson,
  parseDebtorRecord,
  parseSalesInvoiceRecord,
  salesInvoiceToJson,
} from '../../../formats/json/host-records.js';
import type { HostDebtor, HostSalesInvoice } from '../../../ports/host.js';
import { type Book, type Entry, RECORDS_MAX } from './book.js';
import { type Folder, OWN } from './folder.js';

/** The book lies in the folder itself: it goes along when the folder moves, and is lost when it is lost. */
const NAME = 'book.json';
const BYTES_MAX = 256 * 1024 * 1024;

const flag = z.exactOptional(z.literal(true));
const entryForm = z.object({
  seq: z.int().positive(),
  ...{ isGone: flag, isListed: flag, isWhole: flag },
  record: z.unknown(),
});
const bookForm = z.object({
  form: z.literal(1),
  epoch: z.string().max(100),
  seq: z.int().min(0),
  debtors: z.array(entryForm).max(RECORDS_MAX),
  invoices: z.array(entryForm).max(RECORDS_MAX),
});

/**
 * The book as it was kept. One that is not there or cannot be read begins anew: its cursors then fit no more, so that
 * everything is told again, which is harmless.
 */
export async function loadBook(folder: Folder): Promise<Book> {
  const bytes = await folder.read(OWN, NAME, BYTES_MAX);
  const read = bookForm.safeParse(bytes === null ? null : jsonOrNothing(bytes));
  if (!read.success) return newBook();
  const debtors = entriesOf(read.data.debtors, parseDebtorRecord, ({ hostId }) => hostId);
  const invoices = entriesOf(read.data.invoices, parseSalesInvoiceRecord, ({ hostId }) => hostId);
  if (debtors === null || invoices === null) return newBook();
  return { epoch: read.data.epoch, seq: read.data.seq, debtors, invoices };
}

export async function keepBook(folder: Folder, book: Book): Promise<void> {
  const json = {
    ...{ form: 1, epoch: book.epoch, seq: book.seq },
    debtors: [...book.debtors.values()].map((entry) => ({
      ...entry,
      record: debtorToJson(entry.record),
    })),
    invoices: [...book.invoices.values()].map((entry) => ({
      ...entry,
      record: salesInvoiceToJson(entry.record),
    })),
  };
  await folder.write(OWN, NAME, new TextEncoder().encode(JSON.stringify(json)));
}

function newBook(): Book {
  const epoch = randomBytes(8).toString('hex');
  return { epoch, seq: 0, debtors: new Map(), invoices: new Map() };
}

function jsonOrNothing(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function entriesOf<T extends HostDebtor | HostSalesInvoice>(
  entries: readonly z.output<typeof entryForm>[],
  parse: (value: unknown) => Result<T, unknown>,
  idOf: (record: T) => string,
): ReadonlyMap<string, Entry<T>> | null {
  const read = new Map<string, Entry<T>>();
  for (const entry of entries) {
    const record = parse(entry.record);
    if (!record.ok) return null;
    read.set(idOf(record.value), { ...entry, record: record.value });
  }
  return read;
}
