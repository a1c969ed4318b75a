import { add, type Decimal, negate, printDecimal, sum, ZERO } from '../../../kernel/decimal.js';
import { addMoney, toDecimal } from '../../../kernel/money.js';
import { err, type Result } from '../../../kernel/result.js';
import type { JournalAccount } from '../../../domain/ledger/journal.js';
import type { WriteOffReason } from '../../../domain/ledger/open-item.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError, HostReport } from '../../../ports/host.js';
import { decimalOfNumber } from '../lib/numbers.js';
import { refused } from './errors.js';
import { ledgerAccount, receivableAccount } from './ledger-accounts.js';
import { invoicesOf, type Registry } from './lookups.js';
import { query, textOf } from './odata.js';
import { isWithinOpen } from './open-now.js';
import { foundAt, marked, markOf, PLACES, type ReportKind } from './places.js';

type Report<Kind extends ReportKind> = Extract<HostReport, { readonly kind: Kind }>;
type Done = Promise<Result<null, HostError>>;

/** What payments are written with. */
export interface Cashier extends Registry {
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
  const found = await invoicesOf(cashier, [report.invoiceHostId]);
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
  const lines: EntryLine[] = [
    {
      ...{ Account: invoice.InvoiceTo, GLAccount: ledger.value, AmountFC: toDecimal(settled) },
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
      ...{
        GLAccount: against.value,
        AmountFC: negate(toDecimal(writeOff.amount)),
        Date: report.bookedOn,
      },
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
      ...{
        Account: debtorHostId,
        GLAccount: ledger.value,
        AmountFC: toDecimal(amount),
        Date: bookedOn,
      },
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
  const found = await foundAt(cashier.client, place, markOf(of, paymentKey));
  if (!found.ok) return found;
  if (found.value.length === 0)
    return err(refused('Exact Online holds no entry of the payment that is to be undone.'));
  const lines: EntryLine[] = [];
  for (const { GLAccount, AmountFC: booked, Account, OurRef } of found.value) {
    const amount = typeof booked === 'number' ? decimalOfNumber(booked) : null;
    if (amount === null) return err(refused('The entry that is to be undone has no amount.'));
    lines.push({
      ...{ GLAccount, AmountFC: negate(amount), Description: marked('', mark) },
      ...(Account === null ? {} : { Account }),
      ...(OurRef === null ? {} : { OurRef }),
    });
  }
  return postEntry(cashier, undefined, lines);
}

/** A bank entry goes on where the last one of its journal ended; its lines make the difference. */
async function postEntry(
  { client, mapping }: Cashier,
  currency: string | undefined,
  lines: readonly EntryLine[],
): Done {
  const journal = mapping.journals.bank ?? '';
  const last = await client.page(
    query('financialtransaction/BankEntries', {
      ...{
        filter: `JournalCode eq ${textOf(journal)}`,
        select: ['EntryNumber', 'ClosingBalanceFC'],
      },
      ...{ orderBy: 'EntryNumber desc', top: 1 },
    }),
    'now',
  );
  if (!last.ok) return last;
  const before = last.value.rows[0]?.['ClosingBalanceFC'];
  const opening = typeof before === 'number' ? decimalOfNumber(before) : ZERO;
  if (opening === null)
    return err(refused(`The balance of journal ${journal} in Exact Online is no amount.`));
  const closing = add(opening, sum(lines.map(({ AmountFC: amount }) => amount)));
  return client.post('financialtransaction/BankEntries', {
    ...{ JournalCode: journal, ...(currency === undefined ? {} : { Currency: currency }) },
    ...{ OpeningBalanceFC: wire(opening), ClosingBalanceFC: wire(closing) },
    BankEntryLines: lines.map((line) => ({ ...line, AmountFC: wire(line.AmountFC) })),
  });
}

interface EntryLine extends Readonly<Record<string, unknown>> {
  /** Positive is received */
  readonly AmountFC: Decimal;
}

/** Two decimals and fewer than fifteen digits survive as a JSON number. */
function wire(amount: Decimal): number {
  return Number(printDecimal(amount));
}
