import { faultsToText } from '../../../src/kernel/fault.js';
import {
  debtorToJson,
  parseDebtorRecord,
  parseSalesInvoiceRecord,
  salesInvoiceToJson,
} from '../../../src/formats/json/host-records.js';
import {
  parseReport,
  REPORT_KINDS,
  reportBodyToJson,
} from '../../../src/formats/json/host-reports.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { without } from '../../support/without.js';
import { money } from '../../../src/kernel/money.js';
import type { HostDebtor, HostReport, HostSalesInvoice } from '../../../src/ports/host.js';
import type { DebtorRecord, SalesInvoiceRecord } from '../../../src/formats/json/host-records.js';
import type { ReportRecord } from '../../../src/formats/json/host-reports.js';
import { debtorNumber, REPORTS, salesInvoiceNumber } from '../../support/host-records.js';

const debtor = {
  ...debtorNumber(1),
  hostVersion: '7',
  orders: money(0n, 'EUR'),
  blockedReason: 'betwist',
};
const salesInvoice = { ...salesInvoiceNumber(1), version: '3', open: money(-5n, 'EUR') };

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what is written is read again unchanged', () => {
  expect(parseDebtorRecord(asText(debtorToJson(debtor)))).toEqual({ ok: true, value: debtor });
  expect(parseSalesInvoiceRecord(asText(salesInvoiceToJson(salesInvoice)))).toEqual({
    ok: true,
    value: salesInvoice,
  });
});

test.each(REPORTS.map((report) => [report.kind, report] as const))(
  'a %s that is written is read again unchanged',
  (kind, report) => {
    const body = asText(reportBodyToJson(report));
    expect(parseReport(kind, report.key, body)).toEqual({ ok: true, value: report });
  },
);

test('there is a sample of every kind of report', () => {
  expect(REPORTS.map((report) => report.kind).sort()).toEqual([...REPORT_KINDS].sort());
});

test.each([
  ['creditLimit', { amount: 100, currency: 'EUR' }, '/creditLimit/amount'],
  ['creditLimit', { amount: '1e3', currency: 'EUR' }, '/creditLimit'],
  ['creditLimit', { amount: '1.005', currency: 'EUR' }, '/creditLimit'],
  ['creditLimit', { amount: '1.00', currency: 'eur' }, '/creditLimit'],
  ['creditLimit', null, '/creditLimit'],
  ['participant', '0208', '/participant'],
  ['blockedUntil', '2026-02-30', '/blockedUntil'],
  ['kind', 'company', '/kind'],
  ['hostId', 'with blank', '/hostId'],
  ['name', '   ', '/name'],
  ['ibans', ['BE1', 7], '/ibans/1'],
])('a debtor whose %s is %j is refused at that place', (field, value, pointer) => {
  const read = parseDebtorRecord({ ...debtorToJson(debtor), [field]: value });
  if (read.ok) throw new Error('refusal expected');
  expect(read.error.map((f) => f.path)).toEqual([pointer]);
});

test('a limit of zero and no limit stay different', () => {
  const unlimited = Object.fromEntries(
    Object.entries(debtor).filter(([field]) => field !== 'creditLimit'),
  ) as unknown as DebtorRecord;
  const zero = { ...unlimited, creditLimit: money(0n, 'EUR') };
  expect(parseDebtorRecord(asText(debtorToJson(zero)))).toEqual({ ok: true, value: zero });
  expect(parseDebtorRecord(asText(debtorToJson(unlimited)))).toEqual({
    ok: true,
    value: unlimited,
  });
});

test('faults of the invoice inside say their place in the record', () => {
  const json = asText(salesInvoiceToJson(salesInvoice)) as { invoice: Record<string, unknown> };
  json.invoice['issueDate'] = 'gisteren';
  const read = parseSalesInvoiceRecord(json);
  expect(read.ok ? '' : faultsToText(read.error)).toContain('/invoice/issueDate');
});

test('a host may tell prices with VAT; what it charges stays the same to the cent', () => {
  const record = asText(salesInvoiceToJson(salesInvoice)) as { invoice: object };
  const invoice = without(without(record.invoice as Invoice, 'totals'), 'vatBreakdown');
  const told = { ...record, invoice, pricesIncludeVat: 'per-line' };
  const read = parseSalesInvoiceRecord(told);
  const charged = parseSalesInvoiceRecord({ ...record, invoice });
  expect(read.ok && read.value.invoice.totals?.gross).toEqual(
    charged.ok && charged.value.invoice.totals?.net,
  );
  expect(read.ok && read.value).not.toHaveProperty('pricesIncludeVat');
});

test('fields nobody knows are left behind, also those with dangerous names', () => {
  const json = `{"__proto__":{"polluted":1},"constructor":1,${JSON.stringify(debtorToJson(debtor)).slice(1)}`;
  expect(parseDebtorRecord(JSON.parse(json))).toEqual({ ok: true, value: debtor });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a document of 25 MiB is read', () => {
  const xmlBase64 = Buffer.alloc(25 * 1024 * 1024, 1).toString('base64');
  const sample = REPORTS.find((report) => report.kind === 'purchase-document')!;
  const body = { ...reportBodyToJson(sample), xmlBase64 };
  expect(parseReport('purchase-document', 'k', body).ok).toBe(true);
  expect(parseReport('purchase-document', 'k', { ...body, xmlBase64: `${xmlBase64}!` }).ok).toBe(
    false,
  );
});

test('the records are those of the port, both ways', () => {
  const ours: HostDebtor = debtor satisfies DebtorRecord;
  const theirs: DebtorRecord = ours;
  const invoice: HostSalesInvoice = salesInvoice satisfies SalesInvoiceRecord;
  const invoiceBack: SalesInvoiceRecord = invoice;
  const reports: readonly HostReport[] = REPORTS;
  const reportsBack: readonly ReportRecord[] = reports;
  expect([theirs, invoiceBack, reportsBack]).toEqual([debtor, salesInvoice, REPORTS]);
});
