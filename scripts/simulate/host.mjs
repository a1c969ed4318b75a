// The host package of the simulation: in this process, so that ten thousand days pass in minutes. It keeps what it was told
// by key, answers late, loses answers and goes away, as its seed says.
const ok = (value) => ({ ok: true, value });
const away = { ok: false, error: { kind: 'unreachable', message: 'The host is away' } };

/** `random` decides about faults; `onReport` hears what arrives for the first time, at the moment it arrives. */
export function makeHost({ random, faults, onReport }) {
  const debtors = [];
  const invoices = [];
  const reports = new Map();
  const fails = () => random() < faults.share;

  function page(changes, since) {
    if (fails()) return away;
    const from = since === null ? 0 : Number(since);
    const records = changes.slice(from, from + 50);
    const next = from + records.length;
    return ok({ records, next: String(next), more: next < changes.length });
  }

  return {
    debtors,
    invoices,
    reports,
    port: {
      capabilities: async () =>
        ok({
          ...{
            matchesPayments: true,
            takesTasks: true,
            takesAlerts: true,
            takesCreditStatus: true,
          },
          ...{ takesPurchaseDocuments: true, takesPurchaseDecisions: true },
          ...{ takesPaymentsOnAccount: true, reportsDeletions: false, holdsBankStatements: false },
        }),
      changedDebtors: async (since) => page(debtors, since),
      changedSalesInvoices: async (since) => page(invoices, since),
      changedBankStatements: async (since) => ok({ records: [], next: since ?? '0', more: false }),
      async report(report) {
        if (fails()) return away;
        const existed = reports.has(report.key);
        if (!existed) {
          reports.set(report.key, report);
          onReport(report);
        }
        // Written, and the answer is lost: nobody can tell from here.
        if (fails()) return away;
        return ok({ hostId: `H-${report.key}`, existed });
      },
      async findReport(_kind, key) {
        if (fails()) return away;
        return ok(reports.has(key) ? { hostId: `H-${key}`, existed: true } : null);
      },
    },
  };
}
