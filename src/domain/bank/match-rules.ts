/**
 * The evidence the matcher weighs, as rows. Weights are points: 75 are enough to book without a person unless a stop
 * rule fires; what points are worth as a likelihood is counted in match-likelihood. The order follows what bookkeepers trust.
 */
export type EvidenceCode =
  | 'own-collection'
  | 'own-batch'
  | 'own-mandate'
  | 'learned-account'
  | 'learned-name'
  | 'learned-text'
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
  | 'amount-oldest'
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
  | 'learned-not-ours'
  | 'policy-never'
  | 'instructed'
  | 'converted'
  | 'no-rate'
  | 'unknown-payer';

/** Why a proposal must be seen by a person, however many points it has. */
export type StopCode =
  | 'no-strong-key'
  | 'reference-alone'
  | 'factor'
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
  | 'learned-not-debtor'
  | 'policy-asks'
  | 'other-currency';

export const RULES_VERSION = 2;

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
  'learned-account': 25,
  'customer-number': 20,
  name: 20,
  'number-part': 15,
  'name-in-text': 15,
  'learned-name': 15,
  'learned-text': 15,
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
  'amount-oldest': 5,
  'amount-other': 0,
};

export type ReasonCode = EvidenceCode | NoteCode | StopCode;

/** One reason, with its stable code, its weight in points (0 for notes and stops) and what it is about. */
export interface Evidence {
  readonly code: ReasonCode;
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
