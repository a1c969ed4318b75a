import { absolute, add, compare, printDecimal } from '../../../kernel/decimal.js';
import { addMoney, type Money, printMoney, toDecimal } from '../../../kernel/money.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { WriteOffReason } from '../../../domain/ledger/open-item.js';
import type { JournalAccount } from '../../../domain/ledger/journal.js';
import type { HostMapping } from '../../../ports/host-mapping.js';
import type { HostError, HostReport } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { refused } from './errors.js';
import { accountOf, invoicesOf } from './lookups.js';
import { eachOf, guidOf, query, textOf } from './odata.js';
import { foundAt, marked, markOf, PLACES, type ReportKind } from './places.js';
import {
  openOf,
  type Receivable,
  RECEIVABLE_FIELDS,
  receivableRow,
  type SaleHeader,
} from './sale-rows.js';

type Report<Kind extends ReportKind> = Extract<HostReport, { readonly kind: Kind }>;
type Done = Promise<Result<null, HostError>>;

/** What payments are written with. */
export interface Cashier {
  readonly client: ExactClient;
  readonly mapping: HostMapping;
}

/** Accounts of what is written off with a payment; what has none here is booked by a person. */
const WRITE_OFFS: Readonly<Record<WriteOffReason, JournalAccount | null>> = {
  'payment-discount': 'discount',
  rounding: 'rounding',
  'bank-charges': null,
  'exchange-difference': null,
};

/**
 * Books a payment as a bank entry with the number of its invoice, and what is written off as a line beside it. It never goes
 * beyond what is open now, less what was booked for this invoice and is not matched yet. A person matches it.
 */
export async function pay(cashier: Cashier, report: Report<'payment'>, mark: string): Done {
  const { client, mapping } = cashier;
  const found = await invoicesOf(client, [report.invoiceHostId]);
  if (!found.ok) return found;
  const [invoice] = found.value;
  if (invoice === undefined) return err(refused('The invoice is gone.'));
  const { amount, cash, writeOff } = report;
  if (cash !== undefined && cash.currency !== amount.currency)
    return err(refused('A payment in another currency than its invoice is booked by a person.'));
  if (invoice.Currency !== amount.currency)
    return err(
      refused(
        `Invoice ${invoice.InvoiceNumber ?? ''} is in ${invoice.Currency ?? 'no currency'}, the payment in ${amount.currency}.`,
      ),
    );
  const settled = writeOff === undefined ? amount : addMoney(amount, writeOff.amount);
  const within = await isWithinOpen(client, invoice, settled);
  if (!within.ok) return within;
  const ledger = await receivableAccount(cashier, invoice.InvoiceTo);
  if (!ledger.ok) return ledger;
  const description = marked(report.bankReference, mark);
  const lines: object[] = [
    {
      ...{ Account: invoice.InvoiceTo, GLAccount: ledger.value, AmountFC: wire(settled) },
      ...{ Date: report.bookedOn, Description: description, OurRef: Number(invoice.InvoiceNumber) },
    },
  ];
  if (writeOff !== undefined) {
    const name = WRITE_OFFS[writeOff.reason];
    const against = await ledgerAccount(client, name === null ? undefined : mapping.accounts[name]);
    if (!against.ok) return against;
    if (against.value === null)
      return err(
        refused(
          `The mapping names no account for ${writeOff.reason}: name it, or book this payment by hand.`,
        ),
      );
    lines.push({
      ...{ GLAccount: against.value, AmountFC: -wire(writeOff.amount), Date: report.bookedOn },
      Description: description,
    });
  }
  return postEntry(cashier, amount.currency, lines);
}

/** Books the money of a customer that belongs to no invoice yet. */
export async function payOnAccount(
  cashier: Cashier,
  { debtorHostId, amount, bookedOn, bankReference }: Report<'payment-on-account'>,
  mark: string,
): Done {
  const ledger = await receivableAccount(cashier, debtorHostId);
  if (!ledger.ok) return ledger;
  return postEntry(cashier, amount.currency, [
    {
      ...{ Account: debtorHostId, GLAccount: ledger.value, AmountFC: wire(amount), Date: bookedOn },
      Description: marked(bankReference, mark),
    },
  ]);
}

/** Books back every line of what was booked under another key; refused where there is nothing of it. */
export async function undo(
  cashier: Cashier,
  of: 'payment' | 'payment-on-account',
  paymentKey: string,
  mark: string,
): Done {
  const place = PLACES[of];
  if (place === null) throw new Error('Broken promise: payments have a place');
  const booked = await foundAt(cashier.client, place, markOf(of, paymentKey));
  if (!booked.ok) return booked;
  if (booked.value.length === 0)
    return err(refused('Exact Online holds no entry of the payment that is to be undone.'));
  return postEntry(
    cashier,
    undefined,
    booked.value.map((line) => ({
      ...{ GLAccount: line['GLAccount'], AmountFC: -Number(line['AmountFC']) },
      ...(typeof line['Account'] === 'string' ? { Account: line['Account'] } : {}),
      ...(typeof line['OurRef'] === 'number' ? { OurRef: line['OurRef'] } : {}),
      Description: marked('', mark),
    })),
  );
}

async function postEntry(
  { client, mapping }: Cashier,
  currency: string | undefined,
  lines: readonly object[],
): Done {
  return client.post('financialtransaction/BankEntries', {
    JournalCode: mapping.journals.bank,
    ...(currency === undefined ? {} : { Currency: currency }),
    BankEntryLines: lines,
  });
}

/** What is open now must hold the whole payment, on the same side of nothing. */
async function isWithinOpen(client: ExactClient, invoice: SaleHeader, settled: Money): Done {
  const { InvoiceNumber: number = '', Journal: journal } = invoice;
  const receivables = await receivablesBy(client, 'InvoiceNumber', [number]);
  if (!receivables.ok) return receivables;
  const waiting = await bookedFor(client, number);
  if (!waiting.ok) return waiting;
  const open = add(
    openOf(receivables.value.filter((row) => row.Journal === journal)),
    openOf(waiting.value),
  );
  const wanted = toDecimal(settled);
  const opposite = open.unscaled < 0n !== wanted.unscaled < 0n;
  if (!opposite && compare(absolute(wanted), absolute(open)) <= 0) return ok(null);
  return err(
    refused(
      `Of invoice ${number} ${printDecimal(open, 2)} ${settled.currency} is open now, less than the ${printMoney(settled)} to be booked. Look who paid it in Exact Online.`,
    ),
  );
}

/** What was booked under the number of an invoice and is not matched: lies beside it as an item of its own. */
async function bookedFor(
  client: ExactClient,
  number: string,
): Promise<Result<readonly Receivable[], HostError>> {
  const lines = await client.all(
    [
      query('financialtransaction/BankEntryLines', {
        ...{ filter: `OurRef eq ${number}`, select: ['ID', 'OurRef'] },
      }),
    ],
    'now',
  );
  if (!lines.ok) return lines;
  const ids = lines.value.map((row) => guidOf(String(row['ID'])));
  return receivablesBy(client, 'TransactionID', ids);
}

async function receivablesBy(
  client: ExactClient,
  field: string,
  literals: readonly string[],
): Promise<Result<readonly Receivable[], HostError>> {
  const asked = eachOf('cashflow/Receivables', RECEIVABLE_FIELDS, field, literals);
  const rows = await client.all(asked, 'now');
  if (!rows.ok) return rows;
  const read = rows.value.map((row) => receivableRow.safeParse(row));
  if (read.every(({ success }) => success)) return ok(read.flatMap(({ data }) => data ?? []));
  return err({ kind: 'malformed', message: 'A receivable in Exact Online cannot be read.' });
}

/** The account of the customer's own (`GLAR`), else the one of the mapping. */
async function receivableAccount(
  { client, mapping }: Cashier,
  debtorHostId: string,
): Promise<Result<string, HostError>> {
  const account = await accountOf(client, debtorHostId);
  if (!account.ok) return account;
  const own = account.value['GLAR'];
  if (typeof own === 'string') return ok(own);
  const mapped = await ledgerAccount(client, mapping.accounts.receivable);
  if (!mapped.ok) return mapped;
  return mapped.value === null
    ? err(refused('The mapping names no receivable account (accounts.receivable).'))
    : ok(mapped.value);
}

/** The id of a ledger account by its code. */
async function ledgerAccount(
  client: ExactClient,
  code: string | undefined,
): Promise<Result<string | null, HostError>> {
  if (code === undefined) return ok(null);
  const filter = `Code eq ${textOf(code)}`;
  const asked = query('financial/GLAccounts', { filter, select: ['ID', 'Code'] });
  const rows = await client.all([asked], 'now');
  if (!rows.ok) return rows;
  const id = rows.value[0]?.['ID'];
  return typeof id === 'string'
    ? ok(id)
    : err(refused(`There is no ledger account ${code} in this division: correct the mapping.`));
}

/** Two decimals and fewer than fifteen digits survive as a JSON number. */
function wire(amount: Money): number {
  return Number(printMoney(amount));
}
