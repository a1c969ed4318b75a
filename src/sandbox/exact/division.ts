import type { Row, Table } from './rows.js';
import { createTable } from './rows.js';
import type { Hooks } from './webhooks.js';

export const TABLES = [
  'Accounts',
  'SalesInvoices',
  'PaymentTerms',
  'Deleted',
  'BankEntries',
  'BankEntryLines',
  'GeneralJournalEntries',
  'GeneralJournalEntryLines',
  'Tasks',
  'CommunicationNotes',
  'Documents',
  'DocumentAttachments',
  'PurchaseEntries',
  'GLAccounts',
  'Journals',
  'VATCodes',
  'WebhookSubscriptions',
  'PaymentConditions',
] as const;

export type TableName = (typeof TABLES)[number];

/** One set of books. */
export interface Division {
  readonly code: number;
  /** What `system/Divisions` says of it */
  facts: Row;
  readonly tables: Readonly<Record<TableName, Table>>;
}

export function createDivision(facts: Row, next: () => bigint, hooks: Hooks): Division {
  const tables = Object.fromEntries(
    TABLES.map((name) => [
      name,
      createTable(next, (row, action) => {
        hooks.changed(subscribed, name, row, action);
      }),
    ]),
  );
  const division: Division = {
    code: Number(facts['Code']),
    facts,
    tables: tables as Record<TableName, Table>,
  };
  const subscribed = () => ({
    code: division.code,
    hooks: division.tables.WebhookSubscriptions.rows(),
  });
  return division;
}

/** How an address is served. Pages are 60 records, or 1,000 on `bulk/` and `sync/`. */
export interface Served {
  readonly of: (division: Division, all: readonly Division[]) => readonly Row[];
  /** A sync sibling exists: it may not be read whole from here */
  readonly wantsFilter?: boolean;
}

const table =
  (name: TableName, fits: (row: Row) => boolean = () => true) =>
  (division: Division): readonly Row[] =>
    division.tables[name].rows().filter(fits);

/** Headers and lines come in one list; line 0 is the header. */
const isHeader = (row: Row): boolean => row['LineNumber'] === 0;
const isReceipt = (row: Row): boolean => row['LineType'] === 20;
export const isOpenTerm = (row: Row): boolean => row['Status'] !== 50;

/** What is processed is booked, as an entry that knows less than the invoice. */
const entries =
  (fits: (row: Row) => boolean, names: Readonly<Record<string, string>>) =>
  (division: Division): readonly Row[] => {
    const sales = division.tables.SalesInvoices.rows();
    const booked = new Set(
      sales.filter((row) => row['Status'] === 50).map((row) => row['InvoiceID']),
    );
    return sales
      .filter((row) => fits(row) && booked.has(row['InvoiceID'] ?? null))
      .map((row) => ({
        ...Object.fromEntries(Object.entries(names).map(([to, from]) => [to, row[from] ?? null])),
        ...(row['LineNumber'] === 0 ? { Type: row['Type'] === 8021 ? 21 : 20 } : {}),
      }));
  };
const named = (...fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field, field]));

const headers = table('SalesInvoices', isHeader);
const receivables = table('PaymentTerms', isReceipt);

/** By path after the division. */
export const SERVED: Readonly<Record<string, Served>> = {
  'system/Divisions': { of: (_, all) => all.map(({ facts }) => facts) },
  'crm/Accounts': { of: table('Accounts'), wantsFilter: true },
  'bulk/CRM/Accounts': { of: table('Accounts'), wantsFilter: true },
  'sync/CRM/Accounts': { of: table('Accounts') },
  'salesinvoice/SalesInvoices': { of: headers, wantsFilter: true },
  'salesinvoice/SalesInvoiceLines': {
    of: table('SalesInvoices', (row) => !isHeader(row)),
    wantsFilter: true,
  },
  'bulk/SalesInvoice/SalesInvoices': { of: headers, wantsFilter: true },
  'sync/SalesInvoice/SalesInvoices': { of: table('SalesInvoices') },
  'salesentry/SalesEntries': {
    of: entries(isHeader, {
      ...{ EntryID: 'InvoiceID', Customer: 'InvoiceTo', CustomerName: 'InvoiceToName' },
      ...{ EntryDate: 'InvoiceDate', EntryNumber: 'InvoiceNumber' },
      ...named('InvoiceNumber', 'Journal', 'DueDate', 'Status', 'Currency', 'AmountFC'),
      ...named('VATAmountFC', 'PaymentReference', 'PaymentCondition', 'YourRef', 'Description'),
      ...named('Timestamp'),
    }),
  },
  'salesentry/SalesEntryLines': {
    of: entries((row) => !isHeader(row), {
      ...{ EntryID: 'InvoiceID' },
      ...named('ID', 'LineNumber', 'Description', 'Quantity', 'AmountFC', 'VATCode', 'Notes'),
      ...named('VATAmountFC', 'Timestamp'),
    }),
  },
  'cashflow/Receivables': { of: receivables, wantsFilter: true },
  'sync/Cashflow/PaymentTerms': { of: table('PaymentTerms') },
  'sync/Deleted': { of: table('Deleted') },
  'read/financial/ReceivablesList': { of: receivablesList },
  'financialtransaction/BankEntries': { of: table('BankEntries') },
  'financialtransaction/BankEntryLines': { of: table('BankEntryLines') },
  'generaljournalentry/GeneralJournalEntries': { of: table('GeneralJournalEntries') },
  'generaljournalentry/GeneralJournalEntryLines': { of: table('GeneralJournalEntryLines') },
  'activities/Tasks': { of: table('Tasks') },
  'activities/CommunicationNotes': { of: table('CommunicationNotes') },
  'documents/Documents': { of: table('Documents'), wantsFilter: true },
  'documents/DocumentAttachments': { of: table('DocumentAttachments'), wantsFilter: true },
  'purchaseentry/PurchaseEntries': { of: table('PurchaseEntries') },
  'financial/GLAccounts': { of: table('GLAccounts'), wantsFilter: true },
  'financial/Journals': { of: table('Journals') },
  'cashflow/PaymentConditions': { of: table('PaymentConditions') },
  'vat/VATCodes': { of: table('VATCodes') },
  'webhooks/WebhookSubscriptions': { of: table('WebhookSubscriptions') },
};

/** What customers owe now, one row per term that is open, and what they paid without an invoice. */
function receivablesList(division: Division): readonly Row[] {
  return receivables(division)
    .filter(isOpenTerm)
    .map((row, n) => ({
      ...{ HID: n + 1, AccountId: row['Account'] ?? null, Amount: row['AmountFC'] ?? null },
      ...{ CurrencyCode: row['Currency'] ?? null, InvoiceNumber: row['InvoiceNumber'] ?? null },
      ...{ JournalCode: row['Journal'] ?? null, DueDate: row['DueDate'] ?? null },
    }));
}
