/**
 * The evidence the matcher weighs, as rows. Weights are points: a proposal of 50 points is as likely right as wrong,
 * 75 points is enough to book without a person unless a stop rule fires. The order follows what bookkeepers trust.
 */
export type EvidenceCode =
  | 'own-collection'
  | 'own-batch'
  | 'own-mandate'
  | 'reference'
  | 'reference-near'
  | 'number'
  | 'number-part'
  | 'account'
  | 'account-shared'
  | 'customer-number'
  | 'name'
  | 'name-alike'
  | 'name-in-text'
  | 'amount-exact'
  | 'amount-sum'
  | 'amount-discount'
  | 'amount-discount-late'
  | 'amount-part'
  | 'amount-over'
  | 'amount-rounding'
  | 'amount-charges'
  | 'amount-netted'
  | 'amount-exchange'
  | 'amount-subset'
  | 'amount-other';

/** Facts that only tell a person why; they carry no weight. */
export type NoteCode =
  | 'duplicate'
  | 'own-account'
  | 'own-name'
  | 'bank-costs'
  | 'tax-office'
  | 'payment-provider'
  | 'salary'
  | 'outgoing'
  | 'not-booked'
  | 'too-fine'
  | 'instructed'
  | 'converted'
  | 'no-rate'
  | 'unknown-payer';

/** Why a proposal must be seen by a person, however many points it has. */
export type StopCode =
  | 'no-strong-key'
  | 'two-candidates'
  | 'part-without-reference'
  | 'difference'
  | 'not-named'
  | 'names-other-debtor'
  | 'names-other-item'
  | 'names-settled-item'
  | 'unknown-reference'
  | 'payer-is-other-debtor'
  | 'several-debtors'
  | 'in-collection'
  | 'proposed-before'
  | 'same-payment-again'
  | 'collective'
  | 'returned'
  | 'wrong-side'
  | 'other-currency';

export const RULES_VERSION = 1;

/** Points from which a proposal is booked without a person. */
export const AUTO_MIN = 75;
/** A second candidate this near (or nearer) makes a person decide. */
export const MARGIN = 10;
/** Points below which a proposal is not worth a person's time. */
export const SUGGEST_MIN = 25;

export const WEIGHTS: Readonly<Record<EvidenceCode, number>> = {
  'own-collection': 90,
  'own-batch': 100,
  'own-mandate': 30,
  reference: 70,
  number: 50,
  account: 45,
  'reference-near': 25,
  'customer-number': 20,
  name: 20,
  'number-part': 15,
  'name-in-text': 15,
  'name-alike': 10,
  'account-shared': 10,
  'amount-exact': 30,
  'amount-sum': 30,
  'amount-discount': 28,
  'amount-rounding': 20,
  'amount-charges': 20,
  'amount-exchange': 20,
  'amount-netted': 18,
  'amount-discount-late': 15,
  'amount-part': 12,
  'amount-subset': 10,
  'amount-over': 8,
  'amount-other': 0,
};

/** Sentences for people, in English; `{}` takes what the evidence is about. */
export const SENTENCES: Readonly<Record<EvidenceCode | NoteCode | StopCode, string>> = {
  'own-collection': 'It is line {} of our own direct debit.',
  'own-batch': 'It is our direct debit batch {}.',
  'own-mandate': 'It carries our mandate {}.',
  reference: 'It carries the payment reference of {}.',
  number: 'The text names {}.',
  account: 'The account belongs to {} and to nobody else.',
  'reference-near': 'The text is one slip away from the reference of {}.',
  'customer-number': 'The text names customer {}.',
  name: 'The name is that of {}.',
  'number-part': 'The text holds a part of the number {}.',
  'name-in-text': 'The text mentions {}.',
  'name-alike': 'The name is like that of {}.',
  'account-shared': 'The account is used by {} and by others.',
  'amount-exact': 'The amount is what is open.',
  'amount-sum': 'The amount is the sum of what is named.',
  'amount-discount': 'The amount is what is open less the discount, in time.',
  'amount-rounding': 'The amount differs by a rounding.',
  'amount-charges': 'The amount differs by bank charges.',
  'amount-discount-late': 'The amount is what is open less the discount, but too late.',
  'amount-part': 'The amount is a part of what is open.',
  'amount-exchange': 'The amount differs by the exchange rate.',
  'amount-netted': 'The amount is what is named less a credit note that is not named.',
  'amount-subset': 'The amount is the sum of items that are not all named.',
  'amount-over': 'The amount is more than what is open.',
  'amount-other': 'The amount fits nothing.',
  duplicate: 'This amount was paid on {} before.',
  'own-account': 'The other account is our own.',
  'own-name': 'The other side bears our own name.',
  'bank-costs': 'The bank books costs or interest.',
  'tax-office': 'The other side is a tax or social security office.',
  'payment-provider': 'It is the settlement of a card or payment provider.',
  salary: 'It is a salary.',
  outgoing: 'Money went out to somebody who is no debtor of ours.',
  'not-booked': 'The bank has not booked it.',
  'too-fine': 'The amount is finer than the smallest coin.',
  instructed: 'The payer instructed {}.',
  converted: 'At the reference rate of its day it is {}.',
  'no-rate': 'No reference rate of these days says what it is in {}.',
  'unknown-payer': 'Nothing leads to a debtor or an item.',
  'no-strong-key': 'No reference, number or account of one debtor supports it.',
  'two-candidates': 'Another candidate is nearly as good.',
  'part-without-reference': 'It pays a part and carries no payment reference.',
  difference: 'Somebody must decide about the difference.',
  'not-named': 'It takes items that the payer did not name.',
  'names-other-debtor': 'The text names {} of another debtor.',
  'names-other-item': 'The text also names {}.',
  'names-settled-item': 'The text names {}, which is settled.',
  'unknown-reference': 'It carries a payment reference that is not in the books.',
  'payer-is-other-debtor': 'The payer is another debtor: {}.',
  'several-debtors': 'The items belong to several debtors.',
  'in-collection': 'Item {} is in a direct debit.',
  'proposed-before': 'An earlier payment was proposed for {}.',
  'same-payment-again': 'The same amount came from the same account for {} before.',
  collective: 'It is several payments in one amount.',
  returned: 'It is a return.',
  'wrong-side': 'The amount has the other sign than the item.',
  'other-currency': 'The item is in {}, not in the currency of the payment.',
};

/** One reason, with its stable code, its weight in points (0 for notes and stops) and what it is about. */
export interface Evidence {
  readonly code: EvidenceCode | NoteCode | StopCode;
  readonly kind: 'for' | 'stop' | 'note';
  readonly weight: number;
  readonly about?: string;
}

export function evidence(code: EvidenceCode, about?: string): Evidence {
  return { code, kind: 'for', weight: WEIGHTS[code], ...(about === undefined ? {} : { about }) };
}

export function stop(code: StopCode, about?: string): Evidence {
  return { code, kind: 'stop', weight: 0, ...(about === undefined ? {} : { about }) };
}

export function note(code: NoteCode, about?: string): Evidence {
  return { code, kind: 'note', weight: 0, ...(about === undefined ? {} : { about }) };
}

/** The reason as a sentence for people, in English. */
export function sentenceOf(reason: Evidence): string {
  return SENTENCES[reason.code].replace('{}', reason.about ?? '');
}

/** Points to likelihood, 0.01 to 0.99: 50 points are even chances, ten points multiply the odds by e. */
export function confidenceOf(points: number): number {
  const likely = 1 / (1 + Math.exp((50 - points) / 10));
  return Math.min(0.99, Math.max(0.01, Math.round(likely * 100) / 100));
}
