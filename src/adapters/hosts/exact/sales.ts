import { equals } from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { HostError, HostSalesInvoice, RecordProblem } from '../../../ports/host.js';
import type { Pace } from './budget.js';
import type { ExactClient } from './client.js';
import { accountsById, readAccount } from './debtors.js';
import type { DivisionFacts } from './division.js';
import { readSale, type SaleRules } from './invoices.js';
import { eachOf, guidOf, type Row } from './odata.js';
import { standingOf } from './receivables.js';
import { apart, isProblem, problemsOf } from './records.js';
import { netOf } from './sale-lines.js';
import { exclVat, headerRow, lineRow, type SaleHeader, type SaleLine } from './sale-rows.js';
import { headerFields, inOurWords, lineFields, SALE_BOOKS } from './sale-books.js';
import type { ExactSettings } from './settings.js';

export interface SalesReader {
  /** Sales whose headers and lines are among these rows; of one that is not whole, the rest is fetched. */
  fromRows(rows: readonly Row[], division: DivisionFacts): Promise<Result<SalesFound, HostError>>;
  byNumbers(
    numbers: readonly string[],
    division: DivisionFacts,
  ): Promise<Result<SalesFound, HostError>>;
  byId(id: string, division: DivisionFacts): Promise<Result<SalesFound, HostError>>;
  /** Accounts that were read for sales are asked again from now on. */
  forget(): void;
}

export interface SalesFound {
  readonly records: readonly HostSalesInvoice[];
  readonly problems: readonly RecordProblem[];
}

/** Accounts kept while a feed is read, a few hundred bytes each. */
const ACCOUNTS_MAX = 20_000;

/** Header and lines as they were read, before anything beside them is known. */
interface Parts {
  readonly header: SaleHeader;
  readonly lines: readonly SaleLine[];
}

/** Reads sales with what stands beside them: what is open, and whose they are. Drafts are left out. */
export function salesReader(
  client: ExactClient,
  rules: Pick<SaleRules, 'mapping'> & { readonly settings: ExactSettings },
): SalesReader {
  const books = SALE_BOOKS[rules.settings.sales];
  const accounts = new Map<string, Row>();
  const [ofHeaders, ofLines] = [headerFields(books), lineFields(books)];
  async function byHeaders(
    addresses: readonly string[],
    division: DivisionFacts,
    pace: Pace,
  ): Promise<Result<SalesFound, HostError>> {
    const headers = await client.all(addresses, pace);
    if (!headers.ok) return headers;
    const ids = headers.value.map((row) => guidOf(String(row[books.id])));
    const asked = eachOf(books.lines, ofLines, books.id, ids);
    const lines = await client.all(asked, pace);
    if (!lines.ok) return lines;
    const ours = (rows: readonly Row[]) => rows.map((row) => inOurWords(books, row));
    return complete(ours(headers.value), ours(lines.value), division, pace);
  }

  /** A customer has many invoices: his account is read once in a round. */
  async function knowAccounts(
    parts: readonly Parts[],
    pace: Pace,
  ): Promise<Result<null, HostError>> {
    if (accounts.size > ACCOUNTS_MAX) accounts.clear();
    const ids = parts.map(({ header }) => header.InvoiceTo);
    const read = await accountsById(
      client,
      ids.filter((id) => !accounts.has(id)),
      pace,
    );
    if (!read.ok) return read;
    for (const [id, row] of read.value) accounts.set(id, row);
    return ok(null);
  }

  /** Puts together what was read, and asks for receivables and accounts. */
  async function complete(
    headers: readonly Row[],
    lines: readonly Row[],
    division: DivisionFacts,
    pace: Pace,
  ): Promise<Result<SalesFound, HostError>> {
    const { parts, problems } = partsOf(headers, lines);
    const posted = parts.filter(({ header }) => books.posted.includes(header.Status ?? 0));
    const standing = await standingOf(
      client,
      posted.map(({ header }) => header),
      pace,
    );
    if (!standing.ok) return standing;
    const known = await knowAccounts(posted, pace);
    if (!known.ok) return known;
    const read = posted.map(({ header, lines: own }) => {
      const account = accounts.get(header.InvoiceTo);
      const debtor = account === undefined ? null : readAccount(account, { ...rules, ...division });
      return readSale(
        {
          ...{ header, lines: own, standing: standing.value.get(header.InvoiceID) ?? null },
          debtor: debtor === null || isProblem(debtor) ? null : debtor,
        },
        { ...rules, seller: division.seller },
      );
    });
    const found = apart(read);
    return ok({ ...found, problems: [...problems, ...found.problems] });
  }

  return {
    fromRows: async (rows, division) => {
      const headers = rows.filter(isHeader);
      const lines = rows.filter((row) => !isHeader(row));
      const whole = new Set(
        partsOf(headers, lines)
          .parts.filter(({ header, lines: own }) => equals(netOf(own), exclVat(header)))
          .map(({ header }) => header.InvoiceID),
      );
      // Those at the ends may go on in the page before or after, with lines that have no amount.
      for (const edge of [rows[0], rows.at(-1)]) if (edge !== undefined) whole.delete(idOf(edge));
      const isWhole = (row: Row): boolean => whole.has(idOf(row));
      const here = await complete(
        headers.filter(isWhole),
        lines.filter(isWhole),
        division,
        'background',
      );
      const rest = rows.filter((row) => !isWhole(row)).map((row) => guidOf(idOf(row)));
      if (!here.ok || rest.length === 0) return here;
      const asked = eachOf(books.headers, ofHeaders, books.id, rest);
      const fetched = await byHeaders(asked, division, 'background');
      if (!fetched.ok) return fetched;
      return ok({
        records: [...here.value.records, ...fetched.value.records],
        problems: [...here.value.problems, ...fetched.value.problems],
      });
    },
    byId: (id, division) =>
      byHeaders(eachOf(books.headers, ofHeaders, books.id, [guidOf(id)]), division, 'now'),
    byNumbers: (numbers, division) =>
      byHeaders(eachOf(books.headers, ofHeaders, 'InvoiceNumber', numbers), division, 'background'),
    forget: () => {
      accounts.clear();
    },
  };
}

/** Header and lines come in one list: line 0 is the header. */
function isHeader(row: Row): boolean {
  return row['LineNumber'] === 0;
}

function idOf(row: Row): string {
  return String(row['InvoiceID']).toLowerCase();
}

/** Headers with their lines; a field that cannot be read stops its own sale alone. */
function partsOf(
  headers: readonly Row[],
  lines: readonly Row[],
): { readonly parts: readonly Parts[]; readonly problems: readonly RecordProblem[] } {
  const parts: Parts[] = [];
  const problems: RecordProblem[] = [];
  const byId = groupBy(lines, idOf);
  for (const row of headers) {
    const header = headerRow.safeParse(row);
    const own = (byId.get(idOf(row)) ?? []).map((line) => lineRow.safeParse(line));
    const wrong = [header, ...own].find(({ success }) => !success)?.error?.issues[0]?.path[0];
    const read = own.flatMap(({ data }) => (data === undefined ? [] : [data]));
    if (header.success && wrong === undefined)
      parts.push({ header: header.data, lines: read.sort(byPlace) });
    else {
      const label =
        typeof row['InvoiceNumber'] === 'number' ? `${row['InvoiceNumber']}` : idOf(row);
      problems.push(
        problemsOf('sales-invoice', idOf(row), label)(
          'malformed',
          `Invoice ${label}: the field ${String(wrong ?? '')} cannot be read. Open it in Exact Online.`,
          { what: 'field', value: String(wrong ?? '') },
        ),
      );
    }
  }
  return { parts, problems };
}

function byPlace(a: SaleLine, b: SaleLine): number {
  return (a.LineNumber ?? 0) - (b.LineNumber ?? 0);
}
