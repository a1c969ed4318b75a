import { ok } from '../../../kernel/result.js';
import {
  PAGE_MAX,
  parseBankStatementPage,
  parseCapabilities,
  parseDebtorPage,
  parseDebtorRecord,
  parseReceipt,
  parseSalesInvoicePage,
  parseSalesInvoiceRecord,
} from '../../../formats/json/host-records.js';
import { REPORT_COLLECTIONS, reportBodyToJson } from '../../../formats/json/host-reports.js';
import type { HostPackage } from '../../../ports/host.js';
import { createHttpClient, type HttpClient } from '../../http/client.js';
import { createVoldaanHostClient } from './client.js';
import type { VoldaanHostSettings } from './settings.js';

export interface VoldaanHostOptions {
  readonly http?: HttpClient;
  /** Records asked per page, 1 to 500 */
  readonly pageSize?: number;
}

/** A host that speaks the Voldaan Host API. Makes no call until it is used, so a host that is down stops nobody. */
export function makeVoldaanHost(
  settings: VoldaanHostSettings,
  options: VoldaanHostOptions = {},
): HostPackage {
  const client = createVoldaanHostClient(settings, options.http ?? createHttpClient());
  const pageSize = Math.min(options.pageSize ?? 200, PAGE_MAX);
  // Older hosts serve no statements: they are asked what they can do until one says that it does.
  let holdsStatements = false;
  return {
    capabilities: () => client.get('/capabilities', parseCapabilities),
    changedDebtors: (since) => client.get(changesPath('debtors', since, pageSize), parseDebtorPage),
    changedSalesInvoices: (since) =>
      client.get(changesPath('sales-invoices', since, pageSize), parseSalesInvoicePage),
    changedBankStatements: async (since) => {
      if (!holdsStatements) {
        const said = await client.get('/capabilities', parseCapabilities);
        if (!said.ok) return said;
        holdsStatements = said.value.holdsBankStatements;
      }
      if (!holdsStatements) return ok({ records: [], next: since ?? '', more: false });
      return client.get(changesPath('bank-statements', since, pageSize), parseBankStatementPage);
    },
    debtor: (hostId) =>
      client.find(`/debtors/${encodeURIComponent(hostId)}`, parseDebtorRecord, 'debtor-unknown'),
    salesInvoice: (hostId) =>
      client.find(
        `/sales-invoices/${encodeURIComponent(hostId)}`,
        parseSalesInvoiceRecord,
        'sales-invoice-unknown',
      ),
    // Version 1 of the Host API has no place for these two.
    present: () => Promise.resolve(ok(null)),
    receivable: () => Promise.resolve(ok(null)),
    // It speaks our words: there is nothing to map.
    codes: () => Promise.resolve(ok(null)),
    report: (report) =>
      client.post(
        `/${REPORT_COLLECTIONS[report.kind]}`,
        report.key,
        reportBodyToJson(report),
        parseReceipt,
      ),
    findReport: (kind, key) =>
      client.find(`/reports/${kind}/${encodeURIComponent(key)}`, parseReceipt, 'report-unknown'),
  };
}

function changesPath(entity: string, since: string | null, limit: number): string {
  const cursor = since === null ? '' : `&since=${encodeURIComponent(since)}`;
  return `/changes/${entity}?limit=${limit}${cursor}`;
}
