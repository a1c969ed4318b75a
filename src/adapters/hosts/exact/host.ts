import { groupBy } from '../../../kernel/group.js';
import { type Money, sumMoney } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type {
  Changes,
  HostCapabilities,
  HostEntity,
  HostError,
  HostPackage,
} from '../../../ports/host.js';
import type { HostDeps } from '../adapter.js';
import { moneyOfNumber } from '../lib/numbers.js';
import { createExactClient, type ExactClient } from './client.js';
import { readCodes } from './codes.js';
import { accountsById, readAccount } from './debtors.js';
import { type DivisionFacts, readDivision } from './division.js';
import { createFeed } from './feed.js';
import { isGuid, query } from './odata.js';
import { makeReports } from './reports.js';
import { SALE_BOOKS } from './sale-books.js';
import { salesReader } from './sales.js';
import { type ExactSettings, reportsDeletions } from './settings.js';
import { debtorStages, saleStages } from './stages.js';

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
    sales.forget();
    return read;
  };
  const division = (): Promise<Result<DivisionFacts, HostError>> =>
    known === null ? divisionNow() : Promise.resolve(ok(known));

  const debtors = createFeed(client, debtorStages(settings, mapping, division), divisionNow);
  const invoices = createFeed(client, saleStages(client, settings, sales, division), divisionNow);

  return {
    capabilities: () => Promise.resolve(ok(capabilitiesOf(settings, mapping.journals.bank))),
    changedDebtors: (since) => debtors.read(since),
    changedSalesInvoices: (since) => invoices.read(since),
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
      sales.forget();
      const found = await sales.byId(hostId, facts.value);
      if (!found.ok) return found;
      return ok(found.value.records[0] ?? found.value.problems[0] ?? null);
    },
    present: (entity, after) =>
      reportsDeletions(settings)
        ? Promise.resolve(ok(null))
        : presentIn(client, presentAt(settings, entity), after),
    codes: (accounts) => readCodes(client, settings, accounts),
    receivable: () => receivableOf(client),
    ...makeReports(client, settings, mapping),
  };
}

function capabilitiesOf(
  settings: ExactSettings,
  bankJournal: string | undefined,
): HostCapabilities {
  return {
    // Nothing in REST matches; the XML that can is being withdrawn. A person does it.
    ...{ matchesPayments: false, takesPaymentsOnAccount: bankJournal !== undefined },
    ...{ takesTasks: true, takesNotes: true, takesAlerts: true, takesDocuments: true },
    ...{ takesReminders: false, takesClaims: false, takesJournals: false },
    ...{ takesPurchaseDocuments: true, takesPurchaseDecisions: false },
    ...{ takesCreditStatus: false, keepsCreditLimits: true, holdsBankStatements: false },
    ...{ sendsByPeppol: true, reportsDeletions: reportsDeletions(settings) },
  };
}

interface List {
  readonly path: string;
  readonly filter: string;
  readonly id: string;
}

/** The whole list of an entity, for comparing ids. */
function presentAt({ sales }: ExactSettings, entity: HostEntity): List {
  if (entity === 'debtor') return { path: 'bulk/CRM/Accounts', filter: "Status eq 'C'", id: 'ID' };
  const { present, id } = SALE_BOOKS[sales];
  return { ...present, id };
}

async function presentIn(
  client: ExactClient,
  { path, filter, id }: List,
  after: string | null,
): Promise<Result<Changes<string>, HostError>> {
  const page = await client.page(after ?? query(path, { filter, select: [id] }), 'background');
  if (!page.ok) return page;
  const { rows, next } = page.value;
  const records = rows.map((row) => String(row[id]).toLowerCase());
  return ok({ records, next: next ?? '', more: next !== null });
}

/** The list of what customers owe, money on account among it, per currency. */
async function receivableOf(client: ExactClient): Promise<Result<readonly Money[], HostError>> {
  const asked = query('read/financial/ReceivablesList', { select: ['Amount', 'CurrencyCode'] });
  const rows = await client.all([asked], 'background');
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
