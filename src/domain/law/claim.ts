import type { PlainDate } from '../../kernel/dates.js';
import type { ActionId, ClaimId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { InterestPeriod } from './interest.js';

/** What may be asked beside the principal; each is a claim of its own (debtor-management 5.5, rule 4). */
export const CLAIM_KINDS = ['interest', 'costs', 'damages'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** One amount the law or the terms allow, with what it rests on. Amounts are decimal texts. */
export interface ClaimLine {
  readonly kind: ClaimKind;
  /** The open item it belongs to; absent: it is about several items together */
  readonly openItem?: string;
  readonly amount: string;
  readonly currency: string;
  /** The clause it rests on, for people, in English; `translateClause` says it in other languages */
  readonly clause: string;
  /** Computed with a rate nobody has confirmed: a person must look before it is asked */
  readonly provisional?: true;
  /** Asked by an earlier message and still open: repeated here, not new */
  readonly claimId?: string;
  /** Of interest: the stretches the whole sum since its first day is made of */
  readonly periods?: readonly InterestPeriod[];
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

/**
 * Interest, costs or damages that were asked of a debtor: a claim of its own, that lives on when the principal is paid.
 * What is open of it is the amount less what was settled and waived.
 */
export interface Claim {
  readonly id: ClaimId;
  readonly debtorId: DebtorId;
  /** What it was asked beside: one item, or several together */
  readonly openItemIds: readonly OpenItemId[];
  readonly kind: ClaimKind;
  readonly amount: Money;
  readonly open: Money;
  /** What it rests on, in English; `translateClause` says it in other languages */
  readonly clause: string;
  /** Day of the message that asked it */
  readonly on: PlainDate;
  /** The message that asked it; absent: a ledger from a file does not say */
  readonly actionId?: ActionId;
}
