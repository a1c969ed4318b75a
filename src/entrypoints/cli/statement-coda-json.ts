import { balanceChain, type EntryTotals, type StatementHead } from '../../domain/bank/statement.js';
import { checkTrailer } from '../../formats/coda/checks.js';
import { type Communication, directDebitOf } from '../../formats/coda/communication.js';
import type { CodaClosing, CodaOpening } from '../../formats/coda/head.js';
import type { CodaInformation, CodaMove } from '../../formats/coda/movement.js';
import { signed } from '../../formats/coda/record.js';
import { printDecimal } from '../../kernel/decimal.js';
import { errorForm } from './io.js';
import { amountJson, type Json, present } from './statement-json.js';

/** The JSON form of a CODA file: its own records as they stand, and what we read in them under `x`. */

/** Records 0 and 1: what is known before the movements. */
export function openingJson({ header, balance }: CodaOpening, head: StatementHead): Json {
  const { created, bank, fileReference, addressee, bic, companyId, version } = header;
  return {
    header: present({ created, bank, fileReference, addressee, bic, companyId, version }),
    ...present({
      accountStructure: balance.structure,
      paperSequence: balance.paperSequence,
      account: trimmed(balance.account),
      opening: amountJson(signed(balance)),
      openingDate: balance.date,
      holder: balance.holder,
      description: balance.description,
      sequence: balance.sequence,
      x: present({
        id: head.id,
        iban: head.account.iban,
        currency: head.currency,
        duplicate: header.duplicate === 'D' ? true : undefined,
        separateApplication: header.separateApplication,
      }),
    }),
  };
}

/** Records 8, 4 and 9, and whether they agree with the movements. */
export function closingJson(
  { balance, messages, trailer, records }: CodaClosing,
  head: StatementHead,
  totals: EntryTotals,
): Json {
  return {
    ...present({
      messages,
      closing: balance === undefined ? undefined : amountJson(signed(balance)),
      closingDate: balance?.date,
      closingSequence: balance?.sequence,
    }),
    trailer: present({
      records: trailer.records,
      debit: printDecimal(trailer.debit, 2),
      credit: printDecimal(trailer.credit, 2),
      next: trailer.next,
    }),
    entryCount: totals.count,
    sumCredit: amountJson(totals.credit),
    sumDebit: amountJson(totals.debit),
    balanceChain: balanceChain(head, totals),
    trailerCheck: checkTrailer({ trailer, records }, totals),
  };
}

/** What does not hold in a statement, for `x`. */
export function remarksJson({ remarks = [] }: StatementHead): readonly Json[] {
  return remarks.map((remark) => ({ ...errorForm(remark), severity: remark.severity }));
}

export function moveJson(move: CodaMove): Json {
  const { code, type, family, operation, category } = move.code;
  return present({
    sequence: move.sequence,
    detail: move.detail,
    bankReference: move.bankReference,
    amount: amountJson(move.amount),
    valueDate: move.valueDate,
    code,
    codeType: type,
    family,
    operation,
    category,
    entryDate: move.entryDate,
    statementNumber: move.statementNumber,
    globalisation: move.globalisation,
    customerReference: move.customerReference,
    counterpartyBic: move.counterpartyBic,
    rTransaction: move.rTransaction,
    returnReason: move.returnReason,
    categoryPurpose: move.categoryPurpose,
    purpose: move.purpose,
    counterpartyAccount: move.counterpartyAccount,
    counterpartyName: move.counterpartyName,
    ...communicationJson(move.communication),
  });
}

export function informationJson({ communication, ...fields }: CodaInformation): Json {
  const { sequence, detail, bankReference, code } = fields;
  return present({ sequence, detail, bankReference, code, ...communicationJson(communication) });
}

function communicationJson(communication: Communication): Json {
  const { type, reference, body, text } = communication;
  if (type === undefined) return { communication: text };
  return {
    structuredType: type,
    structuredReference: reference,
    structuredBody: body,
    // What stands behind the twelve digits, and the fields of a SEPA direct debit: ours to add.
    x: present({ text, directDebit: directDebitJson(communication) }),
  };
}

function directDebitJson(communication: Communication): Json | undefined {
  const found = directDebitOf(communication);
  if (found === undefined) return undefined;
  return present(
    Object.fromEntries(
      Object.entries<string>({ ...found }).map(([key, text]) => [key, trimmed(text)]),
    ),
  );
}

function trimmed(text: string): string | undefined {
  const bare = text.trim();
  return bare === '' ? undefined : bare;
}
