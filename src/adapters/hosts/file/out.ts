import { createHash } from 'node:crypto';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import { printMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { neutralName } from '../../../domain/invoice/embedded-file.js';
import { safeText, writeCsv } from '../../../formats/sheet/csv.js';
import type { HostError, HostReceipt, HostReport } from '../../../ports/host.js';
import type { Book } from './book.js';
import { type Folder, OWN } from './folder.js';

type Kind = HostReport['kind'];
type Of<K extends Kind> = Extract<HostReport, { readonly kind: K }>;

/** A file for people or another program. The first file of a report carries its mark in its name. */
interface OutFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Row<K extends Kind> {
  /** Sub folder of `out` */
  readonly folder: string;
  /** Why it cannot be told as the book stands; null: it can */
  readonly whyNot: (report: Of<K>, book: Book) => string | null;
  readonly files: (report: Of<K>, mark: string, book: Book) => readonly OutFile[];
}

/** Where it is kept that something was told, after people took its file away. */
const TOLD = `${OWN}/told`;

/** Short, of letters that every disk takes; a key of ours has signs that some do not. */
function markOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const PAYMENT_COLUMNS: readonly string[] = [
  ...['key', 'kind', 'debtor number', 'number', 'date', 'amount', 'currency'],
  ...['bank reference', 'write-off', 'write-off reason'],
];

function paymentFile(cells: readonly string[], mark: string): readonly OutFile[] {
  const text = writeCsv([PAYMENT_COLUMNS, cells.map(safeText)]);
  return [{ name: `payment-${mark}.csv`, bytes: encode(text) }];
}

function about(book: Book, debtorHostId: string, invoiceHostIds: readonly string[]): string {
  const debtor = book.debtors.get(debtorHostId)?.record;
  return [`${debtor?.number ?? debtorHostId} ${debtor?.name ?? ''}`, ...invoiceHostIds].join('\n');
}

function noDebtor(book: Book, hostId: string): string | null {
  const debtor = book.debtors.get(hostId);
  return debtor === undefined || debtor.isGone === true
    ? `There is no debtor ${hostId} in the files of this administration.`
    : null;
}

function noInvoice(book: Book, hostIds: readonly string[]): string | null {
  const missing = hostIds.find((hostId) => !book.invoices.has(hostId));
  return missing === undefined
    ? null
    : `There is no invoice ${missing} in the files of this administration.`;
}

type AboutDebtor = { readonly debtorHostId: string; readonly invoiceHostIds?: readonly string[] };

const ofDebtor = (report: AboutDebtor, book: Book): string | null =>
  noDebtor(book, report.debtorHostId) ?? noInvoice(book, report.invoiceHostIds ?? []);

/** A text for a person: about whom, and what. */
function textFile(
  kind: Kind,
  { debtorHostId, invoiceHostIds = [] }: AboutDebtor,
  { mark, book, text }: { readonly mark: string; readonly book: Book; readonly text: string },
): readonly OutFile[] {
  const whole = `${about(book, debtorHostId, invoiceHostIds)}\n\n${text}\n`;
  return [{ name: `${kind}-${mark}.txt`, bytes: encode(whole) }];
}

/** Never more than the last list says is open: somebody may have booked it there. */
function paymentWhyNot(report: Of<'payment'>, book: Book): string | null {
  const entry = book.invoices.get(report.invoiceHostId);
  if (entry === undefined) return noInvoice(book, [report.invoiceHostId]);
  const { open } = entry.record;
  const { amount, writeOff } = report;
  if (amount.currency !== open.currency)
    return `The invoice is in ${open.currency} and the payment is not. Book it by hand.`;
  const minor = amount.minor + (writeOff?.amount.minor ?? 0n);
  const isWithin = minor >= 0n ? minor <= open.minor : minor >= open.minor;
  return isWithin
    ? null
    : `${printMoney({ ...amount, minor })} was to be booked and the last list says that ${printMoney(open)} is open.`;
}

/** How each kind of report becomes a file; what has no row is refused. */
const ROWS: { readonly [K in Kind]?: Row<K> } = {
  payment: {
    folder: 'out/payments',
    whyNot: paymentWhyNot,
    files: ({ key, invoiceHostId, amount, bookedOn, bankReference, writeOff }, mark, book) =>
      paymentFile(
        [
          ...[key, 'payment', book.invoices.get(invoiceHostId)?.record.debtorHostId ?? ''],
          ...[invoiceHostId, bookedOn, printMoney(amount), amount.currency, bankReference],
          ...[writeOff === undefined ? '' : printMoney(writeOff.amount), writeOff?.reason ?? ''],
        ],
        mark,
      ),
  },
  'payment-undone': {
    folder: 'out/payments',
    whyNot: ({ invoiceHostId }, book) => noInvoice(book, [invoiceHostId]),
    files: ({ key, paymentKey, invoiceHostId }, mark, book) =>
      paymentFile(
        [
          ...[key, 'undone', book.invoices.get(invoiceHostId)?.record.debtorHostId ?? ''],
          ...[invoiceHostId, '', '', '', paymentKey, '', ''],
        ],
        mark,
      ),
  },
  'exchange-status': {
    folder: 'out/statuses',
    whyNot: ({ invoiceHostId }, book) => noInvoice(book, [invoiceHostId]),
    files: ({ invoiceHostId, status, note = '' }, mark) => [
      { name: `status-${mark}.txt`, bytes: encode(`${invoiceHostId}: ${status}\n${note}\n`) },
    ],
  },
  task: {
    folder: 'out/tasks',
    whyNot: ofDebtor,
    files: (report, mark, book) => {
      const text = `${report.subject} (${report.dueOn})\n${report.text}`;
      return textFile('task', report, { mark, book, text });
    },
  },
  alert: {
    folder: 'out/tasks',
    whyNot: ofDebtor,
    files: (report, mark, book) =>
      textFile('alert', report, { mark, book, text: `[${report.level}] ${report.text}` }),
  },
  note: {
    folder: 'out/notes',
    whyNot: ofDebtor,
    files: (report, mark, book) => textFile('note', report, { mark, book, text: report.text }),
  },
  document: {
    folder: 'out/documents',
    whyNot: ofDebtor,
    files: ({ debtorHostId, invoiceHostIds, name, base64 }, mark) => [
      {
        name: marked([...invoiceHostIds, debtorHostId][0] ?? '', name, mark),
        bytes: bytesOfBase64(base64),
      },
    ],
  },
  'purchase-document': {
    folder: 'out/purchases',
    whyNot: () => null,
    files: ({ invoice, xmlBase64, attachments = [] }, mark) => [
      ...attachments.map(({ name, base64 }, n) => ({
        name: marked(`${invoice.number}-${n + 1}`, name, `${mark}.${n + 1}`),
        bytes: bytesOfBase64(base64),
      })),
      { name: `${neutralName(invoice.number)}-${mark}.xml`, bytes: bytesOfBase64(xmlBase64) },
    ],
  },
};

function marked(about: string, name: string, mark: string): string {
  const safe = neutralName(name);
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  return `${neutralName(about)}-${stem}-${mark}${ending}`;
}

/**
 * Writes the files of a report, each in one step, the one that says it is told last. A report that was told before is
 * found by its mark, also when its file was taken away meanwhile.
 */
export async function tell(
  folder: Folder,
  report: HostReport,
  book: Book,
): Promise<Result<HostReceipt, HostError>> {
  const row = ROWS[report.kind] as Row<Kind> | undefined;
  if (row === undefined) return refused(`No file is made of a report of the kind ${report.kind}.`);
  const told = await toldBefore(folder, report.kind, report.key);
  if (told !== null) return ok(told);
  const why = row.whyNot(report, book);
  if (why !== null) return refused(why);
  const mark = markOf(report.key);
  for (const { name, bytes } of row.files(report, mark, book))
    await folder.create(row.folder, name, bytes);
  await folder.create(TOLD, `${report.kind}-${mark}`, encode(`${report.key}\n`));
  return ok({ hostId: mark, existed: false });
}

export async function toldBefore(
  folder: Folder,
  kind: Kind,
  key: string,
): Promise<HostReceipt | null> {
  const mark = markOf(key);
  const isTold = (await folder.read(TOLD, `${kind}-${mark}`, KEY_BYTES_MAX)) !== null;
  return isTold ? { hostId: mark, existed: true } : null;
}

const KEY_BYTES_MAX = 10_000;

function refused(message: string): { readonly ok: false; readonly error: HostError } {
  return err({ kind: 'refused', message });
}
