import type { PlainDate } from '../../kernel/dates.js';

/** What may be asked beside the principal; each is a claim of its own (debtor-management 5.5, rule 4). */
export type ClaimKind = 'interest' | 'costs' | 'damages';

/** One amount the law or the terms allow, with what it rests on. Amounts are decimal texts. */
export interface ClaimLine {
  readonly kind: ClaimKind;
  /** The open item it belongs to; absent: it is about several items together */
  readonly openItem?: string;
  readonly amount: string;
  readonly currency: string;
  /** The clause it rests on, for people */
  readonly clause: string;
  /** Computed with a rate nobody has confirmed: a person must look before it is asked */
  readonly provisional?: true;
}

/**
 * Messages whose content and days a statute lays down.
 * - be-free-reminder: Code of Economic Law book XIX, the free reminder to a consumer
 * - nl-fourteen-days: BW 6:96(6), the letter that must come before costs are asked of a consumer
 */
export type NoticeKind = 'be-free-reminder' | 'nl-fourteen-days';

/** What a statutory message must name. */
export interface LegalNotice {
  readonly kind: NoticeKind;
  /** First and last day of the term it gives */
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** First day on which what is announced may be asked */
  readonly chargeableFrom: PlainDate;
  /** Exactly what will be asked when the term passes unpaid */
  readonly announced: readonly ClaimLine[];
}
