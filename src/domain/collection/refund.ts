import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { EntryId, OpenItemId, RefundId, RefundOrderId } from '../../kernel/ids.js';
import { type Money, printMoney } from '../../kernel/money.js';
import { isIban, normalIban } from '../party/identifiers.js';
import { AMOUNT_MAX_MINOR } from './plan.js';
import { isSepaName } from './sepa-text.js';

/** A transfer file that was made to pay money back. It leaves only by the hand of a person. */
export interface RefundOrder {
  readonly id: RefundOrderId;
  readonly key: string;
  readonly executeOn: PlainDate;
  /** Own account the money leaves */
  readonly account: string;
  readonly total: Money;
  readonly lineCount: number;
  readonly madeAt: Instant;
  readonly handedOutAt?: Instant;
  readonly cancelledAt?: Instant;
}

/** One payment back. Its source: money of a bank entry that pays nothing, or a credit note left open. */
export interface Refund {
  readonly id: RefundId;
  readonly orderId: RefundOrderId;
  readonly endToEndId: string;
  readonly entryId?: EntryId;
  readonly openItemId?: OpenItemId;
  readonly amount: Money;
  readonly name: string;
  readonly iban: string;
  /** payment: the account the money came from. person: somebody's word */
  readonly accountFrom: 'payment' | 'person';
}

/** What is asked: a source, how much of it (all that is left without), and where to, where the payment does not say. */
export interface RefundWish {
  readonly entryId?: EntryId;
  readonly openItemId?: OpenItemId;
  readonly amount?: Money;
  readonly account?: { readonly iban: string; readonly name: string };
}

/** What the books say about the source of a wish. */
export interface RefundSource {
  /** What may be paid back: not assigned, not refunded before; zero or less: nothing */
  readonly left: Money;
  /** Where the payment came from, when it is one payment that says so */
  readonly payer?: { readonly iban: string; readonly name: string };
  /** What the receiver reads: number of the credit note, or the reference of the payment */
  readonly about: string;
}

export type RefundRefusal =
  | 'no-such-source'
  | 'one-source'
  | 'nothing-left'
  | 'too-much'
  | 'other-currency'
  | 'no-receiver'
  | 'wrong-account'
  | 'no-name'
  | 'source-twice';

export type DecidedRefund =
  | {
      readonly decision: 'pay';
      readonly amount: Money;
      readonly name: string;
      readonly iban: string;
      readonly accountFrom: Refund['accountFrom'];
      readonly remittance: string;
    }
  | { readonly decision: 'refuse'; readonly reason: RefundRefusal; readonly message: string };

/**
 * Decides one refund: never more than what is left of its source, and only to the account the money came from or one a
 * person names. `source` is null when the books do not have it.
 */
export function decideRefund(wish: RefundWish, source: RefundSource | null): DecidedRefund {
  const name = wish.entryId ?? wish.openItemId ?? 'The refund';
  const refuse = (reason: RefundRefusal, message: string): DecidedRefund => ({
    decision: 'refuse',
    reason,
    message: `${name}: ${message}`,
  });
  if ((wish.entryId === undefined) === (wish.openItemId === undefined))
    return refuse('one-source', 'give either a bank entry or a credit note to pay back.');
  if (source === null)
    return refuse('no-such-source', 'there is no such bank entry or credit note. List them first.');
  const { left } = source;
  if (left.currency !== 'EUR')
    return refuse('other-currency', `it is in ${left.currency}; SEPA pays euro only.`);
  if (left.minor <= 0n) return refuse('nothing-left', 'nothing of it is left to pay back.');
  const amount = wish.amount ?? left;
  if (amount.currency !== left.currency || amount.minor < 1n || amount.minor > left.minor)
    return refuse('too-much', `${printMoney(left)} EUR is left; ask for that or less.`);
  if (amount.minor > AMOUNT_MAX_MINOR)
    return refuse('too-much', 'one SEPA payment carries at most 999999999.99 EUR.');
  const account = wish.account ?? source.payer;
  if (account === undefined)
    return refuse(
      'no-receiver',
      'the payment does not say which account it came from. Name the account to pay to.',
    );
  if (!isIban(account.iban))
    return refuse('wrong-account', 'the account is not a valid IBAN. Correct it.');
  if (!isSepaName(account.name))
    return refuse('no-name', 'the name of the receiver has no Latin letters. Give it in those.');
  return {
    decision: 'pay',
    amount,
    name: account.name,
    iban: normalIban(account.iban),
    accountFrom: wish.account === undefined ? 'payment' : 'person',
    remittance: source.about,
  };
}
