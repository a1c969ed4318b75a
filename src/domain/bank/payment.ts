import type { PlainDate } from '../../kernel/dates.js';
import { compare, type Decimal, isZero, subtract, sum } from '../../kernel/decimal.js';
import type {
  BankParty,
  EntryDetail,
  EntryStatus,
  StatementEntry,
  StructuredReference,
  TransactionCode,
} from './statement.js';

/**
 * One amount of money as the matcher sees it: an entry, one detail of a batch, or what details leave unexplained.
 * Derived from a statement entry, whatever the format of the file.
 */
export interface Payment {
  /** `<account>|<statement>|<entry>|<detail or ->` */
  readonly key: string;
  readonly entry: number;
  /** Position of the detail in a batch; absent when the entry is one payment */
  readonly detail?: number;
  readonly status?: EntryStatus;
  readonly bookingDate?: PlainDate;
  readonly valueDate?: PlainDate;
  /** Signed: received positive, paid negative; may be finer than a cent, then it waits for a person */
  readonly amount: Decimal;
  readonly currency: string;
  readonly counterparty?: BankParty;
  /** The party a third party pays for */
  readonly ultimate?: BankParty;
  readonly endToEndId?: string;
  readonly mandateId?: string;
  readonly paymentInformationId?: string;
  readonly references: readonly StructuredReference[];
  /** Numbers of documents in their own field */
  readonly documents: readonly string[];
  /** Free text, each line apart: may be cut in the middle of a word */
  readonly texts: readonly string[];
  /** What the bank adds in its own words */
  readonly bankTexts: readonly string[];
  readonly transactionCode?: TransactionCode;
  readonly purpose?: string;
  readonly charges?: Decimal;
  /** What the payer told his bank to pay, where that is another currency; signed like the amount */
  readonly instructed?: { readonly amount: Decimal; readonly currency: string };
  /** A return or reversal of an earlier payment */
  readonly returned: boolean;
  /** More than one payment booked as one amount, without the amounts of each */
  readonly collective: boolean;
}

export interface PaymentSource {
  /** IBAN (or other number) of our own account */
  readonly account: string;
  readonly statementId: string;
}

/**
 * The payments of one entry. The entry is the booking and its details explain it, so nothing is counted twice:
 * several details with amounts in the entry's currency become one payment each, and what they do not explain (charges,
 * returns inside the batch) a payment of its own with the key `…|difference`; details without amounts keep the entry whole.
 */
export function paymentsOf(source: PaymentSource, entry: StatementEntry): readonly Payment[] {
  const { details } = entry;
  if (details.length < 2) return [onePayment(source, entry, details)];
  const amounts = details.map((detail) => ownAmount(detail, entry.currency));
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < details.length) return [onePayment(source, entry, details)];
  const parts = details.map((detail, position) => ({
    ...detailFacts(source, entry, detail),
    key: keyOf(source, entry, String(position)),
    detail: position,
    amount: known[position] ?? entry.amount,
    collective: false,
  }));
  const difference = subtract(entry.amount, sum(known));
  return isZero(difference) ? parts : [...parts, differencePayment(source, entry, difference)];
}

function keyOf(source: PaymentSource, entry: StatementEntry, detail: string): string {
  return `${source.account}|${source.statementId}|${entry.index}|${detail}`;
}

function ownAmount(detail: EntryDetail, currency: string): Decimal | null {
  if (detail.amount === undefined) return null;
  return (detail.currency ?? currency) === currency ? detail.amount : null;
}

/** The entry whole: what is booked counts, whatever the details say they were instructed to pay. */
function onePayment(
  source: PaymentSource,
  entry: StatementEntry,
  details: readonly EntryDetail[],
): Payment {
  const facts = details.map((detail) => detailFacts(source, entry, detail));
  const announced = Number(entry.batch?.numberOfTransactions ?? '1');
  const single = facts.length === 1 && !(announced > 1) ? facts[0] : undefined;
  return {
    ...(single ?? entryFacts(entry)),
    ...(single === undefined
      ? {
          references: facts.flatMap((fact) => fact.references),
          documents: facts.flatMap((fact) => fact.documents),
          texts: facts.flatMap((fact) => fact.texts),
        }
      : {}),
    key: keyOf(source, entry, '-'),
    amount: entry.amount,
    collective: facts.length > 1 || announced > 1,
  };
}

function differencePayment(source: PaymentSource, entry: StatementEntry, amount: Decimal): Payment {
  return {
    ...entryFacts(entry),
    key: keyOf(source, entry, 'difference'),
    amount,
    collective: false,
  };
}

type Facts = Omit<Payment, 'key' | 'amount' | 'detail' | 'collective'>;

function entryFacts(entry: StatementEntry): Facts {
  const { status, bookingDate, valueDate, transactionCode, batch } = entry;
  return {
    entry: entry.index,
    ...(status === undefined ? {} : { status }),
    ...(bookingDate === undefined ? {} : { bookingDate }),
    ...(valueDate === undefined ? {} : { valueDate }),
    currency: entry.currency,
    ...(batch?.paymentInformationId === undefined
      ? {}
      : { paymentInformationId: batch.paymentInformationId }),
    references: [],
    documents: [],
    texts: [],
    bankTexts: entry.additionalInfo === undefined ? [] : [entry.additionalInfo],
    ...(transactionCode === undefined ? {} : { transactionCode }),
    returned: entry.reversal,
  };
}

function detailFacts(source: PaymentSource, entry: StatementEntry, detail: EntryDetail): Facts {
  const base = entryFacts(entry);
  const returned = entry.reversal || detail.returnReason !== undefined;
  const credit = compare(detail.amount ?? entry.amount, { unscaled: 0n, scale: 0 }) >= 0;
  const counterparty = detail.counterparty ?? otherSide(source, detail, credit, returned);
  const ultimate = credit || returned ? detail.ultimateDebtor : detail.ultimateCreditor;
  const paymentInformationId = detail.paymentInformationId ?? base.paymentInformationId;
  const transactionCode = detail.transactionCode ?? base.transactionCode;
  return {
    ...base,
    ...(counterparty === undefined ? {} : { counterparty }),
    ...(ultimate === undefined ? {} : { ultimate }),
    ...(isGiven(detail.endToEndId) ? { endToEndId: detail.endToEndId } : {}),
    ...(isGiven(detail.mandateId) ? { mandateId: detail.mandateId } : {}),
    ...(paymentInformationId === undefined ? {} : { paymentInformationId }),
    references: detail.structuredReferences,
    documents: detail.referredDocuments.map((document) => document.number),
    texts: detail.unstructured,
    bankTexts: [
      ...base.bankTexts,
      ...detail.additionalRemittance,
      ...(detail.additionalInfo === undefined ? [] : [detail.additionalInfo]),
    ],
    ...(transactionCode === undefined ? {} : { transactionCode }),
    ...(detail.purpose === undefined ? {} : { purpose: detail.purpose }),
    ...(detail.charges === undefined ? {} : { charges: detail.charges }),
    ...instructedOf(entry, detail),
    returned,
  };
}

/** The file says it apart, or the detail's own amount is in another currency than was booked. */
function instructedOf(entry: StatementEntry, detail: EntryDetail): Pick<Payment, 'instructed'> {
  if (detail.instructed !== undefined) return { instructed: detail.instructed };
  const { amount, currency } = detail;
  return amount === undefined || currency === undefined || currency === entry.currency
    ? {}
    : { instructed: { amount, currency } };
}

function isGiven(id: string | undefined): id is string {
  return id !== undefined && id !== '' && id !== 'NOTPROVIDED';
}

/** A return keeps the roles of the original payment, so the other side is the party whose account is not ours. */
function otherSide(
  source: PaymentSource,
  detail: EntryDetail,
  credit: boolean,
  returned: boolean,
): BankParty | undefined {
  const { debtor, creditor } = detail;
  if (debtor?.iban === source.account) return creditor;
  if (creditor?.iban === source.account) return debtor;
  if (returned) return debtor ?? creditor;
  return credit ? debtor : creditor;
}
