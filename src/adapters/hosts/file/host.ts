import { epochMs, type Instant } from '../../../kernel/dates.js';
import { type Fault, faultsToText } from '../../../kernel/fault.js';
import { ok, type Result } from '../../../kernel/result.js';
import { REPORT_CAPABILITIES } from '../../../formats/json/host-reports.js';
import type {
  Changes,
  HostCapabilities,
  HostDebtor,
  HostError,
  HostPackage,
  HostSalesInvoice,
} from '../../../ports/host.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import { afterFile, type Book, type Entry } from './book.js';
import { FILE_BYTES_MAX, orderOf, type Reading, readContents } from './contents.js';
import { type Folder, openFolder, TooLarge } from './folder.js';
import { keepBook, loadBook } from './keep.js';
import { tell, toldBefore } from './out.js';
import { refusedFile, refusedFiles } from './refused.js';
import type { FileHostSettings } from './settings.js';

export interface FileHostOptions {
  readonly clock: { now(): Instant };
  readonly mapping: Pick<HostMapping, 'accounts'>;
  /** Folders of the operator below which this administration may use one */
  readonly folders: readonly string[];
  /** Records in a page of changes */
  readonly pageSize?: number;
}

const PAGE = 200;
const [IN, TAKEN, REFUSED] = ['in', 'in/taken', 'in/refused'];

const CAPABILITIES: HostCapabilities = {
  // A person imports the payments and matches them there.
  matchesPayments: false,
  ...{ takesTasks: true, takesAlerts: true, takesNotes: true, takesDocuments: true },
  ...{ takesPurchaseDocuments: true, takesPurchaseDecisions: false },
  ...{ takesPaymentsOnAccount: false, takesClaims: false, takesReminders: false },
  ...{ takesCreditStatus: false, takesJournals: false, keepsCreditLimits: true },
  ...{ sendsByPeppol: false, reportsDeletions: true, holdsBankStatements: false },
};

/**
 * A package without an API: its exports are put into `in`, what it is to import lies in `out`. Every look takes the files
 * that stand still, the debtors first; a file is taken whole or moved to `refused` with the reason beside it.
 */
export function makeFileHost(settings: FileHostSettings, options: FileHostOptions): HostPackage {
  const { clock, folders, mapping, pageSize = PAGE } = options;
  const reading = { ...settings, accounts: mapping.accounts };
  const folder = openFolder(settings.path, folders);
  let queue: Promise<unknown> = Promise.resolve();

  /** One at a time: two looks at once would take the same file twice. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  const withBook = <T>(
    work: (book: Book) => Promise<Result<T, HostError>> | Result<T, HostError>,
  ): Promise<Result<T, HostError>> =>
    alone(() => folder.within(async () => work(await look(folder, reading, clock))));

  return {
    capabilities: () => Promise.resolve(ok(CAPABILITIES)),
    changedDebtors: (since) =>
      withBook(async (book) => {
        const problems = await refusedFiles(folder, REFUSED);
        return ok({ ...changesOf<HostDebtor>(book, book.debtors, since, pageSize), problems });
      }),
    changedSalesInvoices: (since) =>
      withBook((book) => ok(changesOf<HostSalesInvoice>(book, book.invoices, since, pageSize))),
    changedBankStatements: (since) =>
      Promise.resolve(ok({ records: [], next: since ?? '', more: false })),
    debtor: (hostId) =>
      withBook(async ({ debtors }) => {
        const refused = await refusedFile(folder, REFUSED, hostId);
        return ok(refused === undefined ? standing(debtors.get(hostId)) : refused);
      }),
    salesInvoice: (hostId) => withBook(({ invoices }) => ok(standing(invoices.get(hostId)))),
    // What left a list is told with the changes; the account of the debtors stands in no list.
    present: () => Promise.resolve(ok(null)),
    receivable: () => Promise.resolve(ok(null)),
    // Invoices come as UBL, and what is written are files: no code of the package is named in them.
    codes: () => Promise.resolve(ok(null)),
    report: (report) => {
      const needed = REPORT_CAPABILITIES[report.kind];
      const message = `No file is made of a report of the kind ${report.kind}.`;
      if (needed !== null && !CAPABILITIES[needed])
        return Promise.resolve({ ok: false, error: { kind: 'refused', message } });
      return withBook((book) => tell(folder, report, book));
    },
    findReport: (kind, key) =>
      alone(() => folder.within(async () => ok(await toldBefore(folder, kind, key)))),
  };
}

function standing<T>(entry: Entry<T> | undefined): T | null {
  return entry === undefined || entry.isGone === true ? null : entry.record;
}

/** Takes what waits, and answers the book as it stands then. It is kept before a file is moved: a stop doubles nothing. */
async function look(folder: Folder, settings: Reading, clock: { now(): Instant }): Promise<Book> {
  let book = await loadBook(folder);
  const waiting = await folder.list(IN, settings.stillMs, epochMs(clock.now()));
  const inOrder = [...waiting].sort((a, b) => orderOf(a.name) - orderOf(b.name));
  for (const { name } of inOrder) {
    const after = await takeFile(folder, name, book, settings);
    if (after === null) continue;
    if (!after.ok) {
      await folder.putAside(IN, name, REFUSED, reasonText(after.error));
      continue;
    }
    book = after.value;
    await keepBook(folder, book);
    await folder.putAside(IN, name, TAKEN);
  }
  return book;
}

async function takeFile(
  folder: Folder,
  name: string,
  book: Book,
  settings: Reading,
): Promise<Result<Book, string> | null> {
  try {
    const bytes = await folder.read(IN, name, FILE_BYTES_MAX);
    // Taken away by somebody since it was listed.
    if (bytes === null) return null;
    const contents = readContents(name, bytes, settings);
    const after = contents.ok ? afterFile(book, contents.value, settings) : contents;
    return after.ok ? after : { ok: false, error: linesOf(after.error) };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { ok: false, error: `The file has more than ${FILE_BYTES_MAX} bytes. Export less.` };
  }
}

function linesOf(faults: readonly Fault[]): string {
  return faults.map((one) => faultsToText([one])).join('\n');
}

function reasonText(reason: string): string {
  const heading =
    'Niet ingelezen. | Non importé. | Not imported. | Nicht eingelesen.\n' +
    'Er is niets overgenomen. | Rien n’a été repris. | Nothing was taken over. | Es wurde nichts übernommen.\n\n';
  return heading + reason;
}

/** What changed after the place of the cursor, in the order of changes. A cursor of another book begins at the beginning. */
function changesOf<T>(
  { epoch }: Book,
  entries: ReadonlyMap<string, Entry<T>>,
  since: string | null,
  pageSize: number,
): Changes<T> {
  const [ofBook, place = '0'] = (since ?? '').split(':');
  const after = ofBook === epoch && /^\d{1,15}$/.test(place) ? Number(place) : 0;
  const waiting = [...entries]
    .filter(([, { seq }]) => seq > after)
    .sort(([, a], [, b]) => a.seq - b.seq);
  const page = waiting.slice(0, pageSize);
  const next = `${epoch}:${page.at(-1)?.[1].seq ?? after}`;
  const gone = page.filter(([, { isGone }]) => isGone === true).map(([id]) => id);
  return {
    records: page.flatMap(([, { isGone, record }]) => (isGone === true ? [] : [record])),
    ...{ next, more: waiting.length > page.length },
    ...(gone.length === 0 ? {} : { gone }),
  };
}
