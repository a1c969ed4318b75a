import type { PlainDate } from '../../kernel/dates.js';
import { add, type Decimal, equals, subtract, sum, ZERO } from '../../kernel/decimal.js';
import { type Fault, warning } from '../../kernel/fault.js';

/**
 * One account's statement as a bank file says it, whatever the format (CAMT, MT940, CODA).
 * Amounts are signed from the account's point of view: credit positive, debit negative, up to five decimals.
 */
export interface Statement {
  /** Stmt/Id; unique only together with account and year */
  readonly id: string;
  /** Absent: final */
  readonly kind?: StatementKind;
  readonly account: Account;
  readonly currency?: string;
  readonly sequence?: string;
  readonly legalSequence?: string;
  readonly created?: string;
  readonly from?: string;
  readonly to?: string;
  readonly balances: readonly Balance[];
  /** Balance before the entries (OPBD, else PRCD) */
  readonly opening?: Balance;
  /** Balance after the entries (CLBD) */
  readonly closing?: Balance;
  /** A copy or a duplicate sent again (CpyDplctInd) */
  readonly copy?: string;
  /** What the file says of itself and does not hold, found while reading; fatal ones keep it from being imported */
  readonly remarks?: readonly Fault[];
  readonly entries: readonly StatementEntry[];
}

/**
 * What a statement is for: what is booked (CAMT.053, MT940, CODA), the day so far (CAMT.052), or the details of what is
 * booked elsewhere (CAMT.054). Only a final one is money.
 */
export type StatementKind = 'final' | 'intraday' | 'details';

/** Whether what it books is money: only a final statement moves the ledger. */
export function isFinal({ kind = 'final' }: Pick<Statement, 'kind'>): boolean {
  return kind === 'final';
}

/** What a statement says of itself, without its entries: a long one is read entry by entry. */
export type StatementHead = Omit<Statement, 'entries'>;

export interface Account {
  readonly iban?: string;
  readonly other?: string;
  readonly name?: string;
  readonly currency?: string;
}

export interface Balance {
  /** OPBD, PRCD, CLBD, ITBD, … */
  readonly type: string;
  readonly amount: Decimal;
  readonly currency?: string;
  readonly date?: PlainDate;
}

/** BOOK is money; PDNG and INFO are not and are never matched as paid. */
export type EntryStatus = 'BOOK' | 'PDNG' | 'INFO' | 'FUTR';

export interface StatementEntry {
  /** Position in the statement, from 0 */
  readonly index: number;
  readonly amount: Decimal;
  readonly currency: string;
  /** Absent when the file gives none: such an entry is not taken for money. */
  readonly status?: EntryStatus;
  /** This entry reverses an earlier one; the sign of `amount` is already that of this entry. */
  readonly reversal: boolean;
  readonly bookingDate?: PlainDate;
  readonly valueDate?: PlainDate;
  readonly entryReference?: string;
  readonly servicerReference?: string;
  readonly transactionCode?: TransactionCode;
  readonly additionalInfo?: string;
  readonly batch?: Batch;
  readonly details: readonly EntryDetail[];
}

export interface TransactionCode {
  readonly domain?: string;
  readonly family?: string;
  readonly subFamily?: string;
  readonly proprietary?: string;
  readonly issuer?: string;
}

export interface Batch {
  readonly messageId?: string;
  readonly paymentInformationId?: string;
  readonly numberOfTransactions?: string;
  readonly totalAmount?: Decimal;
}

/** One payment inside an entry. Details explain an entry; they are never added to it. */
export interface EntryDetail {
  /** Own amount, signed; absent when the file gives none */
  readonly amount?: Decimal;
  readonly currency?: string;
  /** Where the amount stood: `Amt`, `AmtDtls/TxAmt/Amt` or `AmtDtls/InstdAmt/Amt` */
  readonly amountFrom?: string;
  /** What the payer told his bank to pay, in another currency than was booked; signed */
  readonly instructed?: { readonly amount: Decimal; readonly currency: string };
  readonly endToEndId?: string;
  readonly mandateId?: string;
  readonly instructionId?: string;
  readonly transactionId?: string;
  readonly paymentInformationId?: string;
  readonly messageId?: string;
  readonly servicerReference?: string;
  readonly uetr?: string;
  /** RmtInf/Strd/CdtrRefInf/Ref, each with the issuer that names its kind (BBA, CUR, ISO) */
  readonly structuredReferences: readonly StructuredReference[];
  /** RmtInf/Strd/RfrdDocInf/Nb */
  readonly referredDocuments: readonly { readonly type?: string; readonly number: string }[];
  /** RmtInf/Ustrd, each apart: may be cut in the middle of a word */
  readonly unstructured: readonly string[];
  /** RmtInf/Strd/AddtlRmtInf */
  readonly additionalRemittance: readonly string[];
  readonly additionalInfo?: string;
  readonly debtor?: BankParty;
  readonly creditor?: BankParty;
  readonly ultimateDebtor?: BankParty;
  readonly ultimateCreditor?: BankParty;
  /** The other side, where it is beyond doubt: no reversal, no return */
  readonly counterparty?: BankParty;
  readonly returnReason?: string;
  readonly returnInfo?: string;
  readonly purpose?: string;
  readonly transactionCode?: TransactionCode;
  readonly charges?: Decimal;
}

export interface StructuredReference {
  readonly value: string;
  /** `SCOR`, or the bank's own word */
  readonly type?: string;
  readonly issuer?: string;
}

export interface BankParty {
  readonly name?: string;
  readonly iban?: string;
  /** An account number that is not an IBAN */
  readonly other?: string;
  readonly bic?: string;
}

export type BalanceChain = 'ok' | 'mismatch' | 'mixed-currencies' | 'not-applicable';

/** What the entries of a statement come to; kept up entry by entry. */
export interface EntryTotals {
  readonly count: number;
  /** All credits, pending ones included */
  readonly credit: Decimal;
  /** All debits as a positive amount, pending ones included */
  readonly debit: Decimal;
  /** Sum of the booked entries, signed */
  readonly booked: Decimal;
  readonly bookedCurrencies: ReadonlySet<string>;
}

export const NO_ENTRIES: EntryTotals = {
  count: 0,
  credit: ZERO,
  debit: ZERO,
  booked: ZERO,
  bookedCurrencies: new Set(),
};

export function addEntry(totals: EntryTotals, entry: StatementEntry): EntryTotals {
  const { amount, currency } = entry;
  const isCredit = amount.unscaled >= 0n;
  const isBooked = entry.status === 'BOOK';
  const known = !isBooked || totals.bookedCurrencies.has(currency);
  return {
    count: totals.count + 1,
    credit: isCredit ? add(totals.credit, amount) : totals.credit,
    debit: isCredit ? totals.debit : subtract(totals.debit, amount),
    booked: isBooked ? add(totals.booked, amount) : totals.booked,
    bookedCurrencies: known
      ? totals.bookedCurrencies
      : new Set([...totals.bookedCurrencies, currency]),
  };
}

export function totalsOf(entries: Iterable<StatementEntry>): EntryTotals {
  let totals = NO_ENTRIES;
  for (const entry of entries) totals = addEntry(totals, entry);
  return totals;
}

/** Whether opening + booked entries = closing (INV-5); `not-applicable` where a balance is missing. */
export function balanceChain(head: StatementHead, totals: EntryTotals): BalanceChain {
  const { opening, closing } = head;
  if (opening === undefined || closing === undefined) return 'not-applicable';
  const currency = opening.currency ?? head.currency;
  if (closing.currency !== opening.currency) return 'mixed-currencies';
  if (currency !== undefined && [...totals.bookedCurrencies].some((other) => other !== currency))
    return 'mixed-currencies';
  return equals(add(opening.amount, totals.booked), closing.amount) ? 'ok' : 'mismatch';
}

/** The same for a statement held whole. */
export function checkBalances(statement: Statement): BalanceChain {
  return balanceChain(statement, totalsOf(statement.entries));
}

/**
 * Whether the details add up to their entry; undefined where a detail gives no amount, or there is none.
 * Another currency in a detail is another amount: it never adds up.
 */
export function detailsAddUp(entry: StatementEntry): boolean | undefined {
  const amounts = entry.details.map((detail) => detail.amount);
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length === 0 || known.length < amounts.length) return undefined;
  const foreign = entry.details.some(
    ({ currency = entry.currency }) => currency !== entry.currency,
  );
  return !foreign && equals(sum(known), entry.amount);
}

/**
 * A warning when the details of an entry do not add up to it: charges, a return inside the batch, or a forged file.
 * The entry stays the money; what the details leave over is shown as a part of its own, never dropped or spread.
 */
export function checkBatch(entry: StatementEntry, path = ''): Fault | undefined {
  if (detailsAddUp(entry) !== false) return undefined;
  return warning(
    'RULE',
    'statement.batch-sum-mismatch',
    path,
    `The ${entry.details.length} details of entry ${entry.index + 1} do not add up to its amount. ` +
      'The amount of the entry counts; look at the difference before the details are allocated.',
  );
}
