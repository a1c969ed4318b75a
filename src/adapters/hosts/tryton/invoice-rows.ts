import { z } from 'zod';
import type { Address, Party } from '../../../domain/party/party.js';
import { groupBy } from '../../../kernel/group.js';
import { ok } from '../../../kernel/result.js';
import type { Domain, Said, TrytonClient } from './client.js';
import type { FeedForm } from './feed.js';
import {
  addressesOf,
  billingAddress,
  emailOf,
  endpointOf,
  ibansOf,
  numbersOf,
  type PartyNumbers,
} from './parties.js';
import { type RowForm, rowForm } from './rows.js';
import { dateField, decimalField, idField, textField } from './values.js';

/** Invoices with a number: what is paid or was cancelled afterwards is still the invoice that was sent. */
export function invoiceFeed(company: number): FeedForm {
  return {
    model: 'account.invoice',
    domain: [
      ['company', '=', company],
      ['type', '=', 'out'],
      ['state', 'in', ['posted', 'paid', 'cancelled']],
      ['number', '!=', null],
    ],
    // What is open changes with the lines of the ledger, and may leave the invoice as it was.
    parts: ['move.lines', 'payment_lines'],
  };
}

export function receivableLines(company: number): Domain {
  return [
    ['move.company', '=', company],
    ['account.type.receivable', '=', true],
  ];
}

const text = textField.nullable();

const invoiceRow = rowForm(
  'account.invoice',
  {
    ...{ id: idField, number: textField, state: z.string(), invoice_date: dateField.nullable() },
    ...{ reference: text, comment: text, party: idField, invoice_address: idField },
    ...{ untaxed_amount: decimalField, tax_amount: decimalField, total_amount: decimalField },
    ...{ amount_to_pay: decimalField, lines_to_pay: z.array(idField) },
  },
  {
    ...{ currency: { code: textField }, payment_term: { name: textField } },
    party_tax_identifier: { code: text },
  },
);
const lineRow = rowForm(
  'account.invoice.line',
  {
    ...{ id: idField, invoice: idField, type: z.string(), taxes: z.array(idField) },
    ...{ quantity: z.number().nullable(), unit_price: decimalField.nullable() },
    ...{ amount: decimalField.nullable(), description: text, note: text, origin: text },
  },
  { unit: { symbol: textField }, product: { name: text, code: text } },
);
const invoiceTaxRow = rowForm(
  'account.invoice.tax',
  { invoice: idField, base: decimalField, amount: decimalField, tax: idField.nullable() },
  {},
);
const taxRow = rowForm(
  'account.tax',
  { id: idField, name: textField },
  { parent: { name: textField } },
);
const moveLineRow = rowForm(
  'account.move.line',
  { id: idField, maturity_date: dateField.nullable() },
  {},
);
const nameRow = rowForm('party.party', { id: idField, name: text, email: text, phone: text }, {});
const originRow = rowForm(
  'account.invoice.line',
  { id: idField },
  { invoice: { number: text, invoice_date: dateField.nullable() } },
);

type RowOf<Form> = Form extends RowForm<infer Row> ? Row : never;
export type InvoiceRow = RowOf<typeof invoiceRow>;
export type LineRow = RowOf<typeof lineRow>;
export type InvoiceTaxRow = RowOf<typeof invoiceTaxRow>;

/** A page of invoices with all that belongs to them, as Tryton holds it. */
export interface InvoiceRows {
  readonly invoices: readonly InvoiceRow[];
  readonly lines: ReadonlyMap<number, readonly LineRow[]>;
  readonly taxes: ReadonlyMap<number, readonly InvoiceTaxRow[]>;
  /** Name of a tax; of one that belongs to another, that one's, for people choose the other */
  readonly taxNames: ReadonlyMap<number, string>;
  readonly maturity: ReadonlyMap<number, string | null>;
  readonly addresses: ReadonlyMap<number, Address>;
  readonly buyers: ReadonlyMap<number, Party>;
  readonly origins: ReadonlyMap<string, NonNullable<RowOf<typeof originRow>['of']['invoice']>>;
  readonly seller: Party;
  /** Account the company is paid on; absent: none is kept with its party */
  readonly iban?: string;
}

/** Reads these invoices and what they lead to: some ten calls, however many they are. */
export async function readInvoiceRows(
  client: TrytonClient,
  ids: readonly number[],
): Said<InvoiceRows> {
  const desk = await client.desk();
  if (!desk.ok) return desk;
  const { company, companyParty } = desk.value;
  const invoices = await client.rows(invoiceRow, [invoiceFeed(company).domain, ['id', 'in', ids]]);
  if (!invoices.ok) return invoices;
  const lines = await client.rows(lineRow, [['invoice', 'in', ids]], {
    limit: LINES_MAX,
    order: [
      ['sequence', 'ASC NULLS FIRST'],
      ['id', 'ASC'],
    ],
  });
  if (!lines.ok) return lines;
  const taxes = await client.rows(invoiceTaxRow, [['invoice', 'in', ids]]);
  if (!taxes.ok) return taxes;
  const used = [
    ...lines.value.flatMap((line) => line.taxes),
    ...taxes.value.flatMap(({ tax }) => (tax === null ? [] : [tax])),
  ];
  const names = await client.rows(taxRow, [
    ['id', 'in', unique(used)],
    ['active', 'in', [true, false]],
  ]);
  if (!names.ok) return names;
  const toPay = invoices.value.flatMap((row) => row.lines_to_pay);
  const moveLines = await client.rows(moveLineRow, [['id', 'in', toPay]]);
  if (!moveLines.ok) return moveLines;
  const addresses = await addressesOf(
    client,
    'id',
    unique(invoices.value.map((row) => row.invoice_address)),
  );
  if (!addresses.ok) return addresses;
  const parties = await readParties(
    client,
    companyParty,
    unique(invoices.value.map(({ party }) => party)),
  );
  if (!parties.ok) return parties;
  const origins = await readOrigins(client, lines.value);
  if (!origins.ok) return origins;
  return ok({
    invoices: invoices.value,
    lines: groupBy(lines.value, ({ invoice }) => invoice),
    taxes: groupBy(taxes.value, ({ invoice }) => invoice),
    taxNames: new Map(names.value.map((tax) => [tax.id, tax.of.parent?.name ?? tax.name])),
    maturity: new Map(moveLines.value.map((line) => [line.id, line.maturity_date])),
    addresses: new Map(addresses.value.map(({ id, address }) => [id, address])),
    ...parties.value,
    origins: origins.value,
  });
}

/** Lines of a page of invoices. */
const LINES_MAX = 100_000;

function unique(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)];
}

async function readParties(
  client: TrytonClient,
  company: number,
  buyers: readonly number[],
): Said<Pick<InvoiceRows, 'buyers' | 'seller' | 'iban'>> {
  const rows = await client.rows(nameRow, [
    ['id', 'in', [company, ...buyers]],
    ['active', 'in', [true, false]],
  ]);
  if (!rows.ok) return rows;
  const numbers = await numbersOf(client, [company, ...buyers]);
  if (!numbers.ok) return numbers;
  const addresses = await addressesOf(client, 'party', [company]);
  if (!addresses.ok) return addresses;
  const ibans = await ibansOf(client, [company]);
  if (!ibans.ok) return ibans;
  const parties = new Map(
    rows.value.map((row) => [row.id, partyFrom(row, numbers.value.get(row.id) ?? {})] as const),
  );
  const address = billingAddress(addresses.value);
  const seller = { ...parties.get(company), ...(address === undefined ? {} : { address }) };
  const iban = ibans.value.get(company)?.[0];
  return ok({ buyers: parties, seller, ...(iban === undefined ? {} : { iban }) });
}

function partyFrom(row: RowOf<typeof nameRow>, numbers: PartyNumbers): Party {
  const { vatId, legalId } = numbers;
  const endpoint = endpointOf(numbers);
  const contact = {
    ...(row.phone === null || row.phone === '' ? {} : { phone: row.phone }),
    ...emailOf(row.email),
  };
  return {
    ...(row.name === null || row.name === '' ? {} : { name: row.name }),
    ...(legalId === undefined ? {} : { legalId: { value: legalId, scheme: '0208' } }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
  };
}

/** A line of a credit note says which line it takes back (BG-3). */
async function readOrigins(
  client: TrytonClient,
  lines: readonly LineRow[],
): Said<InvoiceRows['origins']> {
  const ids = lines.flatMap(
    ({ origin }) => /^account\.invoice\.line,(\d+)$/.exec(origin ?? '')?.[1] ?? [],
  );
  if (ids.length === 0) return ok(new Map());
  const rows = await client.rows(originRow, [['id', 'in', ids.map(Number)]]);
  if (!rows.ok) return rows;
  return ok(
    new Map(
      rows.value.flatMap(({ id, of: { invoice } }) =>
        invoice === null ? [] : [[`account.invoice.line,${id}`, invoice] as const],
      ),
    ),
  );
}
