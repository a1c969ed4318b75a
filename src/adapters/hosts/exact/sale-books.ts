import type { Row } from './odata.js';
import { HEADER_FIELDS, LINE_FIELDS } from './sale-rows.js';
import type { ExactSettings } from './settings.js';

/** Where the sales of a division are kept, and how their fields are called there. */
export interface SaleBooks {
  readonly headers: string;
  readonly lines: string;
  /** The list for comparing ids, and which of it is posted */
  readonly present: { readonly path: string; readonly filter: string };
  /** The field that headers and lines have in common */
  readonly id: string;
  /** Status of what is booked: 20 open, 50 processed */
  readonly posted: readonly number[];
  /** Our field by theirs, where it is called otherwise; null: they have none */
  readonly names: Readonly<Record<string, string | null>>;
}

const LACKING = { UnitCode: null, UnitPrice: null, NetPrice: null, ItemCode: null };

export const SALE_BOOKS: Readonly<Record<ExactSettings['sales'], SaleBooks>> = {
  invoices: {
    ...{ headers: 'salesinvoice/SalesInvoices', lines: 'salesinvoice/SalesInvoiceLines' },
    present: { path: 'bulk/SalesInvoice/SalesInvoices', filter: 'Status eq 50' },
    // An invoice that is open is no receivable yet.
    ...{ id: 'InvoiceID', posted: [50], names: {} },
  },
  entries: {
    ...{ headers: 'salesentry/SalesEntries', lines: 'salesentry/SalesEntryLines' },
    present: { path: 'salesentry/SalesEntries', filter: 'Status ne 5' },
    ...{ id: 'EntryID', posted: [20, 50] },
    names: {
      ...{ InvoiceID: 'EntryID', InvoiceTo: 'Customer', InvoiceToName: 'CustomerName' },
      ...{ InvoiceDate: 'EntryDate', AmountFCExclVat: null, AmountDiscountExclVat: null },
      ...LACKING,
    },
  },
};

/** What is asked of a header, in the words of these books. */
export function headerFields(books: SaleBooks): readonly string[] {
  return theirs(books, HEADER_FIELDS);
}

export function lineFields(books: SaleBooks): readonly string[] {
  return theirs(books, LINE_FIELDS);
}

function theirs({ names }: SaleBooks, fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => (field in names ? (names[field] ?? []) : field));
}

/** A row in the words of the invoices. */
export function inOurWords({ names }: SaleBooks, row: Row): Row {
  const renamed = Object.entries(names).map(([ours, other]) => [
    ours,
    other === null ? null : row[other],
  ]);
  return { ...row, ...Object.fromEntries(renamed) } as Row;
}
