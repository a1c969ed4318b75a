import { ok } from '../../../kernel/result.js';
import type { HostPackage } from '../../../ports/host.js';
import { createHttpClient } from '../../http/client.js';
import type { HostDeps } from '../adapter.js';
import { openBooks } from './books.js';
import { createOdooClient } from './client.js';
import { readCodes } from './codes.js';
import { changedDebtors, readDebtor } from './debtors.js';
import { changedSalesInvoices, readSalesInvoice } from './invoices.js';
import { present, receivable } from './present.js';
import { capabilitiesOf, findReport, report } from './reports.js';
import type { OdooSettings } from './settings.js';

export interface OdooOptions extends HostDeps {
  /** Records per page, 1 to 200: a page of invoices brings its lines along */
  readonly pageSize?: number;
}

const PAGE_MAX = 200;

/** One company of an Odoo database as the accounting package beside us. Makes no call until it is used. */
export function makeOdooHost(
  settings: OdooSettings,
  { clock, mapping, http = createHttpClient(), pageSize = PAGE_MAX }: OdooOptions,
): HostPackage {
  const client = createOdooClient(settings, http, clock);
  const size = Math.min(Math.max(pageSize, 1), PAGE_MAX);
  const books = openBooks({ client, settings, mapping, clock, pageSize: size });
  return {
    capabilities: () => Promise.resolve(ok(capabilitiesOf(books))),
    changedDebtors: (since) => changedDebtors(books, since),
    changedSalesInvoices: (since) => changedSalesInvoices(books, since),
    changedBankStatements: (since) =>
      Promise.resolve(ok({ records: [], next: since ?? '', more: false })),
    debtor: (hostId) => readDebtor(books, hostId),
    salesInvoice: (hostId) => readSalesInvoice(books, hostId),
    present: (entity, after) => present(books, entity, after),
    codes: () => readCodes(books),
    receivable: () => receivable(books),
    report: (told) => report(books, told),
    findReport: (kind, key) => findReport(books, kind, key),
  };
}
