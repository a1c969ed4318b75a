import type { Debtor } from '../../domain/party/debtor.js';
import { money, sumMoney } from '../../kernel/money.js';
import { ok, type Result } from '../../kernel/result.js';
import type {
  Changes,
  HostCapabilities,
  HostDebtor,
  HostEntity,
  HostError,
  HostPackage,
  HostReceipt,
  HostReport,
  HostSalesInvoice,
} from '../../ports/host.js';

/** The accounting package of one company, as its own people see it, in this process. */
export interface SimulatedHost {
  readonly port: HostPackage;
  readonly debtors: ReadonlyMap<string, HostDebtor>;
  readonly invoices: ReadonlyMap<string, HostSalesInvoice>;
  /** How often each report was written: more than once is a double posting */
  readonly written: ReadonlyMap<string, { readonly report: HostReport; times: number }>;
  saveDebtor(debtor: HostDebtor): void;
  saveInvoice(invoice: HostSalesInvoice): void;
  /** Lowers what is open: paid by hand, or set off. */
  lower(hostId: string, minor: bigint): void;
  /** Every record comes once more, as it stands. */
  tellAllAgain(): void;
}

const CAPABILITIES: HostCapabilities = {
  ...{ matchesPayments: true, takesTasks: true, takesAlerts: true, takesCreditStatus: true },
  ...{ takesPurchaseDocuments: true, takesPurchaseDecisions: true, takesPaymentsOnAccount: true },
  ...{ takesClaims: true, takesReminders: true, takesNotes: true, takesDocuments: true },
  ...{ takesJournals: true, keepsCreditLimits: false, sendsByPeppol: false },
  ...{ reportsDeletions: false, holdsBankStatements: false },
};

/** Records in one answer. */
const PAGE = 40;

/** `forgetsKeys`: what it is told twice it writes twice; `heard`: what it writes, when it writes it. */
export function makeHost(
  forgetsKeys: boolean,
  heard: (report: HostReport) => Promise<void>,
  repeats: () => boolean,
): SimulatedHost {
  const debtors = new Map<string, HostDebtor>();
  const invoices = new Map<string, HostSalesInvoice>();
  const changes = { debtor: [] as string[], 'sales-invoice': [] as string[] };
  const written = new Map<string, { report: HostReport; times: number }>();

  function page<T>(
    entity: HostEntity,
    all: ReadonlyMap<string, T>,
    since: string | null,
  ): Changes<T> {
    const list = changes[entity];
    // Now and then a record is told again that was told before.
    const from = Math.max(0, Number(since ?? 0) - (repeats() ? 2 : 0));
    const ids = list.slice(from, from + PAGE);
    const records = [...new Set(ids)].map((id) => all.get(id) as T);
    const next = Math.max(Number(since ?? 0), from + ids.length);
    return { records, next: String(next), more: next < list.length };
  }

  function saveInvoice(invoice: HostSalesInvoice): void {
    invoices.set(invoice.hostId, invoice);
    changes['sales-invoice'].push(invoice.hostId);
  }

  function lower(hostId: string, minor: bigint): void {
    const record = invoices.get(hostId);
    if (record === undefined) throw new Error(`The host has no invoice ${hostId}`);
    const version = String(Number(record.version) + 1);
    const open = { ...record.open, minor: record.open.minor - minor };
    saveInvoice({ ...record, version, open });
  }

  /** The host books the payments it is told of, as a package does. */
  function book(report: HostReport): void {
    if (report.kind === 'payment') lower(report.invoiceHostId, paidBy(report));
    if (report.kind !== 'payment-undone') return;
    const undone = written.get(report.paymentKey)?.report;
    if (undone?.kind === 'payment') lower(report.invoiceHostId, -paidBy(undone));
  }

  const receipt = (key: string, existed: boolean): HostReceipt => ({ hostId: `H-${key}`, existed });

  async function report(told: HostReport): Promise<Result<HostReceipt, HostError>> {
    const known = written.get(told.key);
    if (known !== undefined && !forgetsKeys) return ok(receipt(told.key, true));
    if (known === undefined) written.set(told.key, { report: told, times: 1 });
    else known.times += 1;
    book(told);
    await heard(told);
    return ok(receipt(told.key, false));
  }

  return {
    ...{ debtors, invoices, written, saveInvoice, lower },
    tellAllAgain() {
      changes.debtor.push(...debtors.keys());
      changes['sales-invoice'].push(...invoices.keys());
    },
    saveDebtor(debtor) {
      debtors.set(debtor.hostId, debtor);
      changes.debtor.push(debtor.hostId);
    },
    port: {
      capabilities: () => Promise.resolve(ok(CAPABILITIES)),
      changedDebtors: (since) => Promise.resolve(ok(page('debtor', debtors, since))),
      changedSalesInvoices: (since) => Promise.resolve(ok(page('sales-invoice', invoices, since))),
      changedBankStatements: (since) =>
        Promise.resolve(ok({ records: [], next: since ?? '0', more: false })),
      debtor: (hostId) => Promise.resolve(ok(debtors.get(hostId) ?? null)),
      salesInvoice: (hostId) => Promise.resolve(ok(invoices.get(hostId) ?? null)),
      present: (entity) =>
        Promise.resolve(
          ok({
            records: [...(entity === 'debtor' ? debtors : invoices).keys()],
            ...{ next: '0', more: false },
          }),
        ),
      codes: () => Promise.resolve(ok(null)),
      receivable: () =>
        Promise.resolve(
          ok([
            sumMoney(
              [...invoices.values()].map(({ open }) => open),
              'EUR',
            ),
          ]),
        ),
      report,
      findReport: (_kind, key) => Promise.resolve(ok(written.has(key) ? receipt(key, true) : null)),
    },
  };
}

/** What a payment takes off the claim: the money, and what was written off with it. */
function paidBy(report: Extract<HostReport, { kind: 'payment' }>): bigint {
  return report.amount.minor + (report.writeOff?.amount ?? money(0n, 'EUR')).minor;
}

/** As the package would show a debtor that changed there. */
export function editedDebtor(debtor: HostDebtor, phone: string): HostDebtor {
  const hostVersion = String(Number(debtor.hostVersion) + 1);
  return { ...debtor, hostVersion, phone } satisfies Omit<Debtor, 'id'>;
}
