import { ok, type Result } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostDebtor, HostEntity, HostError, HostSalesInvoice } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { ACCOUNT_FIELDS, readAccount } from './debtors.js';
import type { DivisionFacts } from './division.js';
import type { Stage } from './feed.js';
import type { Row } from './odata.js';
import { numbersBooked } from './receivables.js';
import { apart } from './records.js';
import { HEADER_FIELDS, LINE_FIELDS } from './sale-rows.js';
import type { SalesReader } from './sales.js';
import { type ExactSettings, reportsDeletions } from './settings.js';

type Division = () => Promise<Result<DivisionFacts, HostError>>;

/** Types of `sync/Deleted`. */
const DELETED: Readonly<Record<HostEntity, number>> = { debtor: 2, 'sales-invoice': 13 };
/** Receipts among the terms of payment; 22 are payments to suppliers. */
const RECEIPT = 20;
/** Sales of which header, lines, receivables and accounts are asked for at once: within the calls of one minute. */
const SALES_AT_ONCE = 150;

/** Terms of payment: what changes there changes what is open of an invoice. */
const TERMS = {
  entity: 'Cashflow/PaymentTerms',
  select: ['LineType', 'InvoiceNumber', 'TransactionID'],
} as const;

export function debtorStages(
  settings: ExactSettings,
  mapping: HostMapping,
  division: Division,
): readonly Stage<HostDebtor>[] {
  return [
    {
      ...{ name: 'changed', entity: 'CRM/Accounts', select: ACCOUNT_FIELDS },
      read: async (rows) => {
        const facts = await division();
        if (!facts.ok) return facts;
        const rules = { mapping, currency: facts.value.currency };
        return ok(apart(rows.map((row) => readAccount(row, rules)).filter((one) => one !== null)));
      },
    },
    ...goneStages(settings, 'debtor'),
  ];
}

/** Invoices of the package have row versions of their own; entries are read when their terms change. */
export function saleStages(
  client: ExactClient,
  settings: ExactSettings,
  sales: SalesReader,
  division: Division,
): readonly Stage<HostSalesInvoice>[] {
  const terms: Stage<HostSalesInvoice> = {
    ...{ ...TERMS, name: 'terms', atOnce: SALES_AT_ONCE },
    read: async (rows) => {
      const facts = await division();
      if (!facts.ok) return facts;
      const booked = await numbersBooked(client, linesOf(rows));
      if (!booked.ok) return booked;
      return sales.byNumbers([...numbersOf(rows), ...booked.value], facts.value);
    },
  };
  if (settings.sales === 'entries') return [terms];
  return [
    // What changes while the invoices are read the first time is read again afterwards.
    { ...TERMS, name: 'mark', marks: 'terms', read: () => Promise.resolve(ok({})) },
    {
      ...{ name: 'changed', entity: 'SalesInvoice/SalesInvoices' },
      select: [...new Set([...HEADER_FIELDS, ...LINE_FIELDS])],
      read: async (rows) => {
        const facts = await division();
        return facts.ok ? sales.fromRows(rows, facts.value) : facts;
      },
    },
    terms,
    ...goneStages(settings, 'sales-invoice'),
  ];
}

/** Numbers of the invoices whose terms changed. */
function numbersOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ LineType: type, InvoiceNumber: number }) =>
    type === RECEIPT && typeof number === 'number' ? [`${number}`] : [],
  );
}

/** Lines of entries that belong to no invoice of themselves, but may be booked under the number of one. */
function linesOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ LineType: type, InvoiceNumber: number, TransactionID: line }) =>
    type === RECEIPT && typeof number !== 'number' && typeof line === 'string' ? [line] : [],
  );
}

function goneStages(settings: ExactSettings, entity: HostEntity): readonly Stage<never>[] {
  if (!reportsDeletions(settings)) return [];
  const gone: Stage<never> = {
    ...{ name: 'gone', entity: 'Deleted', select: ['EntityType', 'EntityKey'] },
    read: (rows) => {
      const keys = rows.flatMap(({ EntityType: type, EntityKey: key }) =>
        type === DELETED[entity] && typeof key === 'string' ? [key.toLowerCase()] : [],
      );
      return Promise.resolve(ok({ gone: keys }));
    },
  };
  return [gone];
}
