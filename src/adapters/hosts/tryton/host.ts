import { err, ok } from '../../../kernel/result.js';
import { money, toMoney } from '../../../kernel/money.js';
import { negate, subtract, sum } from '../../../kernel/decimal.js';
import { groupBy } from '../../../kernel/group.js';
import type { HostEntity, HostPackage, RecordProblem } from '../../../ports/host.js';
import { createHttpClient } from '../../http/client.js';
import type { HostDeps } from '../adapter.js';
import { createTrytonClient, type Said, type TrytonClient } from './client.js';
import { readCodes } from './codes.js';
import { DEBTOR_FEED, debtorsOf } from './debtors.js';
import { refused } from './errors.js';
import { changedIds, type FeedForm, presentIds, type Sorted, sorted } from './feed.js';
import { invoiceFeed, readInvoiceRows, receivableLines } from './invoice-rows.js';
import { salesInvoiceFrom } from './invoices.js';
import { idOf } from './marks.js';
import { capabilitiesOf, findReport, isNeverTaken, writeReport } from './reports.js';
import { rowForm } from './rows.js';
import type { TrytonSettings } from './settings.js';
import { decimalField, textField } from './values.js';

/** Records of one page. Smaller costs calls, larger costs memory; a page of invoices takes some ten calls. */
const PAGE_SIZE = 100;

/** One company of a Tryton database. Makes no call until it is used, so a server that is down stops nobody. */
export function makeTrytonHost(
  settings: TrytonSettings,
  deps: HostDeps,
  pageSize: number = PAGE_SIZE,
): HostPackage {
  const { mapping, clock } = deps;
  const client = createTrytonClient(settings, deps.http ?? createHttpClient());
  const debtors = (ids: readonly number[]) => debtorsOf(client, settings, mapping, ids);
  const invoices = async (ids: readonly number[]) => {
    const rows = await readInvoiceRows(client, ids);
    if (!rows.ok) return rows;
    return ok(
      sorted(
        rows.value.invoices.map((row) => salesInvoiceFrom(row, rows.value, settings, mapping)),
      ),
    );
  };
  const feeds: Readonly<Record<HostEntity, FeedForm>> = {
    debtor: DEBTOR_FEED,
    'sales-invoice': invoiceFeed(settings.company),
  };
  return {
    capabilities: async () => {
      const desk = await client.desk();
      return desk.ok ? ok(capabilitiesOf(desk.value)) : desk;
    },
    changedDebtors: (since) => pageOf(client, feeds.debtor, since, pageSize, debtors),
    changedSalesInvoices: (since) =>
      pageOf(client, feeds['sales-invoice'], since, pageSize, invoices),
    changedBankStatements: (since) =>
      Promise.resolve(ok({ records: [], next: since ?? '', more: false })),
    debtor: (hostId) => oneOf(hostId, debtors),
    salesInvoice: (hostId) => oneOf(hostId, invoices),
    present: async (entity, after) => {
      const page = await presentIds(client, feeds[entity], after, PRESENT_SIZE);
      if (!page.ok) return page;
      const { ids, next, more } = page.value;
      return ok({ records: ids.map(String), next, more });
    },
    codes: () => readCodes(client),
    receivable: () => receivableTotal(client),
    report: async (report) => {
      if (isNeverTaken(report.kind))
        return err(refused(`it takes no report of the kind ${report.kind}`));
      const desk = await client.desk();
      if (!desk.ok) return desk;
      return writeReport({ client, desk: desk.value, mapping, clock }, report);
    },
    findReport: async (kind, key) => {
      const desk = await client.desk();
      return desk.ok ? findReport({ client, desk: desk.value }, kind, key) : desk;
    },
  };
}

/** Ids of one page of what is there. */
const PRESENT_SIZE = 10_000;

async function pageOf<T>(
  client: TrytonClient,
  feed: FeedForm,
  since: string | null,
  pageSize: number,
  read: (ids: readonly number[]) => Said<Sorted<T>>,
): Said<Sorted<T> & { readonly next: string; readonly more: boolean }> {
  const page = await changedIds(client, feed, since, pageSize);
  if (!page.ok) return page;
  const { ids, next, more } = page.value;
  const records = await read(ids);
  return records.ok ? ok({ ...records.value, next, more }) : records;
}

async function oneOf<T>(
  hostId: string,
  read: (ids: readonly number[]) => Said<Sorted<T>>,
): Said<T | RecordProblem | null> {
  const id = idOf(hostId);
  if (id === null) return ok(null);
  const found = await read([id]);
  if (!found.ok) return found;
  return ok(found.value.records[0] ?? found.value.problems[0] ?? null);
}

/** Lines of the receivable accounts that nothing is set against yet: the server adds up in floats, so we add. */
async function receivableTotal(client: TrytonClient) {
  const desk = await client.desk();
  if (!desk.ok) return desk;
  const { company, currency } = desk.value;
  const rows = await client.rows(lineRow, [
    receivableLines(company),
    ['party', '!=', null],
    ['reconciliation', '=', null],
    ['move.state', '=', 'posted'],
  ]);
  if (!rows.ok) return rows;
  const amounts = rows.value.map(({ debit, credit, amount_second_currency: foreign, of }) => ({
    // A line in another currency is a claim in that one; its sign is that of the line.
    currency: of.second_currency?.code ?? currency,
    amount: of.second_currency === null ? subtract(debit, credit) : (foreign ?? negate(credit)),
  }));
  const totals = [...groupBy(amounts, (line) => line.currency)].map(([code, lines]) => {
    const total = toMoney(sum(lines.map(({ amount }) => amount)), code);
    return total.ok ? total.value : money(0n, code);
  });
  return ok(totals);
}

const lineRow = rowForm(
  'account.move.line',
  {
    ...{ debit: decimalField, credit: decimalField },
    amount_second_currency: decimalField.nullable(),
  },
  { second_currency: { code: textField } },
);
