import {
  type BalanceChain,
  balanceChain,
  type Balance,
  type BankParty,
  checkBatch,
  detailsAddUp,
  type EntryDetail,
  type EntryTotals,
  type StatementEntry,
  type StatementHead,
  type TransactionCode,
} from '../../domain/bank/statement.js';
import { type Decimal, printDecimal } from '../../kernel/decimal.js';

/**
 * The JSON form of what a bank file says (docs: cli, "statement read"). Absent fields have no key;
 * amounts are decimal strings with at least two decimals; what is not part of the agreed form stands under `x`.
 */
export type Json = Readonly<Record<string, unknown>>;

/** Drops what is undefined, empty lists and empty objects: a missing key says that the file does not have it. */
export function present(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

export function amountJson(amount: Decimal | undefined): string | undefined {
  return amount === undefined ? undefined : printDecimal(amount, 2);
}

/** A statement without its entries and sums: what can be said before they are read. */
export function headJson(head: StatementHead): Json {
  const { opening, closing } = head;
  return present({
    id: head.id,
    electronicSequence: head.sequence,
    legalSequence: head.legalSequence,
    copyDuplicate: head.copy,
    from: head.from,
    to: head.to,
    account: present({
      iban: head.account.iban,
      other: head.account.other,
      name: head.account.name,
    }),
    currency: head.currency,
    balances: head.balances.map(balanceJson),
    opening: amountJson(opening?.amount),
    openingType: opening?.type,
    closing: amountJson(closing?.amount),
    x: present({ created: head.created }),
  });
}

function balanceJson(balance: Balance): Json {
  return present({ ...balance, amount: amountJson(balance.amount) });
}

export function totalsJson(
  head: StatementHead,
  totals: EntryTotals,
): Json & { readonly balanceChain: BalanceChain } {
  return {
    entryCount: totals.count,
    sumCredit: amountJson(totals.credit),
    sumDebit: amountJson(totals.debit),
    balanceChain: balanceChain(head, totals),
  };
}

export function entryJson(entry: StatementEntry): Json {
  const mismatch = checkBatch(entry);
  return {
    index: entry.index,
    ...present({
      amount: amountJson(entry.amount),
      currency: entry.currency,
      status: entry.status,
      reversal: entry.reversal ? true : undefined,
      bookingDate: entry.bookingDate,
      valueDate: entry.valueDate,
      entryReference: entry.entryReference,
      servicerReference: entry.servicerReference,
      bankTransactionCode: codeJson(entry.transactionCode),
      additionalInfo: entry.additionalInfo,
      batch: batchJson(entry),
    }),
    detailCount: entry.details.length,
    ...present({
      details: entry.details.map(detailJson),
      detailSumEqualsEntry: detailsAddUp(entry),
      x: present({ warnings: mismatch === undefined ? [] : [mismatch.code] }),
    }),
  };
}

function batchJson({ batch }: StatementEntry): Json | undefined {
  return batch === undefined
    ? undefined
    : present({
        messageId: batch.messageId,
        paymentInformationId: batch.paymentInformationId,
        numberOfTransactions: batch.numberOfTransactions,
        total: amountJson(batch.totalAmount),
      });
}

function detailJson(detail: EntryDetail): Json {
  return present({
    amount: amountJson(detail.amount),
    currency: detail.currency,
    amountFrom: detail.amountFrom,
    endToEndId: detail.endToEndId,
    mandateId: detail.mandateId,
    instructionId: detail.instructionId,
    transactionId: detail.transactionId,
    paymentInformationId: detail.paymentInformationId,
    servicerReference: detail.servicerReference,
    uetr: detail.uetr,
    structuredReferences: detail.structuredReferences.map(({ value }) => value),
    structuredReferenceTypes: detail.structuredReferences
      .map(({ type }) => type)
      .filter((type) => type !== undefined),
    unstructured: detail.unstructured,
    additionalRemittance: detail.additionalRemittance,
    additionalInfo: detail.additionalInfo,
    debtor: partyJson(detail.debtor),
    creditor: partyJson(detail.creditor),
    ultimateDebtor: partyJson(detail.ultimateDebtor),
    ultimateCreditor: partyJson(detail.ultimateCreditor),
    counterparty: partyJson(detail.counterparty),
    returnReason: detail.returnReason,
    bankTransactionCode: codeJson(detail.transactionCode),
    x: detailExtras(detail),
  });
}

/** What we read beyond the agreed form. */
function detailExtras(detail: EntryDetail): Json {
  return present({
    messageId: detail.messageId,
    referredDocuments: detail.referredDocuments,
    structuredReferenceIssuers: detail.structuredReferences
      .map(({ issuer }) => issuer)
      .filter((issuer) => issuer !== undefined),
    debtorBic: detail.debtor?.bic,
    creditorBic: detail.creditor?.bic,
    returnInfo: detail.returnInfo,
    purpose: detail.purpose,
    charges: amountJson(detail.charges),
  });
}

function partyJson(party: BankParty | undefined): Json | undefined {
  return party === undefined
    ? undefined
    : present({ name: party.name, iban: party.iban, otherAccount: party.other });
}

function codeJson(code: TransactionCode | undefined): Json | undefined {
  if (code === undefined) return undefined;
  const { issuer, ...rest } = code;
  return present({ ...rest, proprietaryIssuer: issuer });
}
