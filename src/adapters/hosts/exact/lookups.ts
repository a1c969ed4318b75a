import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { eachOf, guidOf, isGuid, type Row } from './odata.js';
import { headerFields, inOurWords, type SaleBooks } from './sale-books.js';
import { headerRow, type SaleHeader } from './sale-rows.js';

/** Where accounts and invoices are looked up. */
export interface Registry {
  readonly client: ExactClient;
  readonly books: SaleBooks;
}

/** The account that a report is about; refused when this division has none of that id. */
export async function accountOf(
  client: ExactClient,
  hostId: string,
): Promise<Result<Row, HostError>> {
  const nobody = err(refused(`There is no account ${hostId} in this division.`));
  if (!isGuid(hostId)) return nobody;
  const asked = eachOf('crm/Accounts', ['ID', 'Status', 'GLAR'], 'ID', [guidOf(hostId)]);
  const rows = await client.all(asked, 'now');
  if (!rows.ok) return rows;
  const [row] = rows.value;
  return row === undefined ? nobody : ok(row);
}

/** The posted invoices that a report is about; refused when one of them is not in this division. */
export async function invoicesOf(
  { client, books }: Registry,
  hostIds: readonly string[],
): Promise<Result<readonly SaleHeader[], HostError>> {
  const strange = hostIds.find((id) => !isGuid(id));
  if (strange !== undefined) return err(notHere(strange));
  const literals = hostIds.map(guidOf);
  const asked = eachOf(books.headers, headerFields(books), books.id, literals);
  const rows = await client.all(asked, 'now');
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => headerRow.safeParse(inOurWords(books, row)));
  const headers = read.flatMap(({ data }) =>
    data?.Status !== undefined && books.posted.includes(data.Status) ? [data] : [],
  );
  const missing = hostIds.find(
    (id) => !headers.some(({ InvoiceID: here }) => here === id.toLowerCase()),
  );
  return missing === undefined ? ok(headers) : err(notHere(missing));
}

/** What a report about a customer names: his account, and invoices that are his. */
export async function aboutCustomer(
  registry: Registry,
  debtorHostId: string,
  invoiceHostIds: readonly string[],
): Promise<Result<readonly SaleHeader[], HostError>> {
  const account = await accountOf(registry.client, debtorHostId);
  if (!account.ok) return account;
  const invoices = await invoicesOf(registry, invoiceHostIds);
  if (!invoices.ok) return invoices;
  const other = invoices.value.find(({ InvoiceTo: whose }) => whose !== debtorHostId.toLowerCase());
  return other === undefined
    ? invoices
    : err(refused(`Invoice ${other.InvoiceNumber ?? ''} is not one of account ${debtorHostId}.`));
}

function notHere(hostId: string): HostError {
  return refused(`There is no processed sales invoice ${hostId} in this division.`);
}
