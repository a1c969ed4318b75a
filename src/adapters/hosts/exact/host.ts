import { err, ok, type Result } from '../../../kernel/result.js';
import { type Money, sumMoney } from '../../../kernel/money.js';
import { groupBy } from '../../../kernel/group.js';
import type {
  Changes,
  HostCapabilities,
  HostDebtor,
  HostEntity,
  HostError,
  HostPackage,
  HostSalesInvoice,
} from '../../../ports/host.js';
import type { HostDeps } from '../adapter.js';
import { moneyOfNumber } from '../lib/numbers.js';
import { createExactClient, type ExactClient } from './client.js';
import { ACCOUNT_FIELDS, accountsById, readAccount } from './debtors.js';
import { type DivisionFacts, readDivision } from './division.js';
import { readFeed, type Stage } from './feed.js';
import { isGuid, query, type Row } from './odata.js';
import { apart } from './records.js';
import { makeReports } from './reports.js';
import { HEADER_FIELDS, LINE_FIELDS } from './sale-rows.js';
import { salesReader } from './sales.js';
import type { ExactSettings } from './settings.js';

/** Types of `sync/Deleted`. */
const DELETED = { debtor: 2, 'sales-invoice': 13 } as const;

/** Whole lists of ids, for comparing. */
const PRESENT: Readonly<Record<HostEntity, { path: string; filter: string; id: string }>> = {
  debtor: { path: 'bulk/CRM/Accounts', filter: "Status eq 'C'", id: 'ID' },
  'sales-invoice': {
    ...{ path: 'bulk/SalesInvoice/SalesInvoices', filter: 'Status eq 50', id: 'InvoiceID' },
  },
};

/** One division of Exact Online. Makes no call until it is used. */
export function makeExact(settings: ExactSettings, deps: HostDeps): HostPackage {
  const { mapping } = deps;
  const client = createExactClient(settings, deps);
  const sales = salesReader(client, { mapping, settings });
  let known: DivisionFacts | null = null;

  /** Asked anew at the beginning of each round of a feed, because a division may move. */
  const divisionNow = async (): Promise<Result<DivisionFacts, HostError>> => {
    const read = await readDivision(client, settings.division, 'background');
    if (read.ok) known = read.value;
    return read;
  };
  const division = (): Promise<Result<DivisionFacts, HostError>> =>
    known === null ? divisionNow() : Promise.resolve(ok(known));

  const goneStages = (entity: HostEntity): readonly Stage<never>[] =>
    settings.deletions === 'no' ? [] : [goneStage(DELETED[entity])];

  const debtorStages: readonly Stage<HostDebtor>[] = [
    {
      ...{ name: 'changed', entity: 'CRM/Accounts', select: ACCOUNT_FIELDS },
      read: async (rows) => {
        const facts = await division();
        if (!facts.ok) return facts;
        const rules = { mapping, currency: facts.value.currency };
        return ok(apart(rows.map((row) => readAccount(row, rules)).filter((one) => one !== null)));
      },
    },
    ...goneStages('debtor'),
  ];

  const saleStages: readonly Stage<HostSalesInvoice>[] = [
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
    {
      ...{ ...TERMS, name: 'terms' },
      read: async (rows) => {
        const facts = await division();
        return facts.ok ? sales.byNumbers(numbersOf(rows), facts.value) : facts;
      },
    },
    ...goneStages('sales-invoice'),
  ];

  return {
    capabilities: () => Promise.resolve(ok(capabilitiesOf(settings, mapping.journals.bank))),
    changedDebtors: (since) => readFeed(client, debtorStages, divisionNow, since),
    changedSalesInvoices: (since) => readFeed(client, saleStages, divisionNow, since),
    changedBankStatements: (since) =>
      Promise.resolve(ok({ records: [], next: since ?? '', more: false })),
    debtor: async (hostId) => {
      if (!isGuid(hostId)) return ok(null);
      const facts = await division();
      if (!facts.ok) return facts;
      const rows = await accountsById(client, [hostId], 'now');
      if (!rows.ok) return rows;
      const [row] = rows.value.values();
      return ok(
        row === undefined ? null : readAccount(row, { mapping, currency: facts.value.currency }),
      );
    },
    salesInvoice: async (hostId) => {
      if (!isGuid(hostId)) return ok(null);
      const facts = await division();
      if (!facts.ok) return facts;
      const found = await sales.byIds([hostId], facts.value, 'now');
      if (!found.ok) return found;
      return ok(found.value.records[0] ?? found.value.problems[0] ?? null);
    },
    present: (entity, after) =>
      settings.deletions === 'yes' ? Promise.resolve(ok(null)) : presentIn(client, entity, after),
    receivable: () => receivableOf(client),
    ...makeReports(client, settings, mapping),
  };
}

/** Terms of payment, those of suppliers among them. */
const TERMS = { entity: 'Cashflow/PaymentTerms', select: ['LineType', 'InvoiceNumber'] } as const;
const RECEIPT = 20;

/** Numbers of the invoices whose terms changed. */
function numbersOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ LineType: type, InvoiceNumber: number }) =>
    type === RECEIPT && /^\d{1,10}$/.test(String(number)) ? [String(number)] : [],
  );
}

function goneStage(type: number): Stage<never> {
  return {
    ...{ name: 'gone', entity: 'Deleted', select: ['EntityType', 'EntityKey'] },
    read: (rows) => {
      const gone = rows.flatMap(({ EntityType: of, EntityKey: key }) =>
        of === type && typeof key === 'string' ? [key.toLowerCase()] : [],
      );
      return Promise.resolve(ok({ gone }));
    },
  };
}

function capabilitiesOf(
  { deletions }: ExactSettings,
  bankJournal: string | undefined,
): HostCapabilities {
  return {
    // Nothing in REST matches; the XML that can is being withdrawn. A person does it.
    ...{ matchesPayments: false, takesPaymentsOnAccount: bankJournal !== undefined },
    ...{ takesTasks: true, takesNotes: true, takesAlerts: true, takesDocuments: true },
    ...{ takesReminders: false, takesClaims: false, takesJournals: false },
    ...{ takesPurchaseDocuments: true, takesPurchaseDecisions: false },
    ...{ takesCreditStatus: false, keepsCreditLimits: true, holdsBankStatements: false },
    ...{ sendsByPeppol: true, reportsDeletions: deletions === 'yes' },
  };
}

async function presentIn(
  client: ExactClient,
  entity: HostEntity,
  after: string | null,
): Promise<Result<Changes<string>, HostError>> {
  const { path, filter, id } = PRESENT[entity];
  const page = await client.page(after ?? query(path, { filter, select: [id] }), 'background');
  if (!page.ok) return page;
  const { rows, next } = page.value;
  const records = rows.map((row) => String(row[id]).toLowerCase());
  return ok({ records, next: next ?? '', more: next !== null });
}

/** The list of what customers owe, money on account among it, per currency. */
async function receivableOf(client: ExactClient): Promise<Result<readonly Money[], HostError>> {
  const select = ['Amount', 'CurrencyCode'];
  const rows = await client.all(
    [query('read/financial/ReceivablesList', { select })],
    'background',
  );
  if (!rows.ok) return rows;
  const amounts: Money[] = [];
  for (const { Amount: amount, CurrencyCode: code } of rows.value) {
    const currency = String(code).trim();
    const money = typeof amount === 'number' ? moneyOfNumber(amount, currency) : null;
    if (money === null)
      return err({
        kind: 'malformed',
        message: `The list of receivables holds ${String(amount)} ${currency}, which is no amount.`,
      });
    amounts.push(money);
  }
  const byCurrency = groupBy(amounts, ({ currency }) => currency);
  return ok([...byCurrency].map(([currency, of]) => sumMoney(of, currency)));
}
