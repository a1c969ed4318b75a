import type { EntryDetail, StatementEntry } from '../../domain/bank/statement.js';
import { absolute, sum } from '../../kernel/decimal.js';
import {
  COMPONENT,
  isCharge,
  isReversal,
  SUBTOTAL,
  TOTALS,
  transactionCode,
  UNDER_SUBTOTAL,
} from './codes.js';
import { detailOf, type ToldMove } from './detail.js';

/** A movement that moves money, and the movements that explain it. */
export interface MoveGroup {
  readonly entry: ToldMove;
  readonly details: readonly ToldMove[];
}

/**
 * One entry. The movement with detail number 0000 is the money; what follows it only explains it: payments of a
 * total become details, components of a single amount its charges. `currency` is that of the account.
 */
export function entryOf(group: MoveGroup, index: number, currency: string): StatementEntry {
  const { move } = group.entry;
  const parts = partsOf(group.details);
  const isTotal = TOTALS.has(move.code.type) || parts.length > 0;
  const own = detailOf(group.entry);
  const details = isTotal ? parts.map(part) : [{ ...own, ...chargesOf(group.details) }];
  const text = [...own.unstructured, own.additionalInfo ?? ''].filter((line) => line !== '');
  return {
    index,
    amount: move.amount,
    currency,
    status: 'BOOK',
    reversal: isReversal(move.code),
    ...(move.entryDate === undefined ? {} : { bookingDate: move.entryDate }),
    ...(move.valueDate === undefined ? {} : { valueDate: move.valueDate }),
    ...(move.sequence === '' ? {} : { entryReference: move.sequence }),
    ...(move.bankReference === undefined ? {} : { servicerReference: move.bankReference }),
    transactionCode: transactionCode(move.code, move.amount.unscaled < 0n ? 'debit' : 'credit'),
    ...(isTotal && text.length > 0 ? { additionalInfo: text.join(' ') } : {}),
    // For a collection of ours the reference of the total is the one we gave the batch (PmtInfId).
    ...(isTotal
      ? { batch: own.endToEndId === undefined ? {} : { paymentInformationId: own.endToEndId } }
      : {}),
    details,
  };
}

/** The payments inside a total: a subtotal counts only where nothing under it takes its place. */
function partsOf(details: readonly ToldMove[]): readonly ToldMove[] {
  return details.filter(({ move: { code } }, position) => {
    if (code.type === COMPONENT) return false;
    return code.type !== SUBTOTAL || details[position + 1]?.move.code.type !== UNDER_SUBTOTAL;
  });
}

function part(told: ToldMove): EntryDetail {
  const { amount, code } = told.move;
  return {
    amount,
    ...detailOf(told),
    transactionCode: transactionCode(code, amount.unscaled < 0n ? 'debit' : 'credit'),
  };
}

/** What the bank took, from the components of a single amount; without sign. */
function chargesOf(details: readonly ToldMove[]): Pick<EntryDetail, 'charges'> {
  const charges = details.filter(({ move }) => isCharge(move.code));
  if (charges.length === 0) return {};
  return { charges: sum(charges.map(({ move }) => absolute(move.amount))) };
}
