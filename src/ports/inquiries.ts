import type { SourceKind } from '../domain/credit/settings.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DebtorId, InquiryId } from '../kernel/ids.js';

/** A question to somebody outside about a debtor; what was asked, why, and by whom (facts 7). */
export interface Inquiry {
  readonly id: InquiryId;
  readonly source: SourceKind;
  /** Name of the adapter, or of the file the answer came in */
  readonly provider: string;
  /** `report`, `by-number`, `check`, … */
  readonly operation: string;
  /** Whom it is about, as the source knows him: `BE0403170701` */
  readonly subject: string;
  readonly debtorId?: DebtorId;
  readonly reason: string;
  readonly by: string;
  readonly askedAt: Instant;
  /** Day of the administration, for the budget */
  readonly askedOn: PlainDate;
}

export interface AnsweredInquiry extends Inquiry {
  readonly answeredAt: Instant;
  /** In the form of its port; the raw answer is kept nowhere */
  readonly answer: unknown;
}

export interface InquiryRepository {
  /**
   * Writes the intent to ask. When the same question is under way already (a call whose end nobody knows), its row is
   * taken over: the other side sees the same key again. `over-budget`: that many were asked since `since`, nothing is
   * written.
   */
  begin(
    inquiry: Inquiry,
    budget: { readonly since: PlainDate; readonly max: number },
  ): Promise<InquiryId | 'over-budget'>;
  answered(id: InquiryId, answer: unknown, at: Instant): Promise<void>;
  /** Certainly not answered: the next attempt is another question. */
  failed(id: InquiryId, failure: string): Promise<void>;
  /** An answer nobody asked for one by one, as from a file; uses no budget. */
  record(inquiry: AnsweredInquiry): Promise<void>;
  /** The newest answer to a question, whatever its age. */
  latest(source: SourceKind, operation: string, subject: string): Promise<AnsweredInquiry | null>;
  /** The newest answer of each source and operation about a debtor. */
  ofDebtor(debtorId: DebtorId): Promise<readonly AnsweredInquiry[]>;
  /** Day of the newest answer that counts as a check, by debtor, for debtors that have one. */
  lastChecked(sources: readonly SourceKind[]): Promise<ReadonlyMap<DebtorId, Instant>>;
  /** How many left since a day, by source. */
  asked(since: PlainDate): Promise<Readonly<Partial<Record<SourceKind, number>>>>;
  /** Forgets answers of before that day that a newer one replaced, and failures; answers how many. */
  forgetBefore(day: PlainDate): Promise<number>;
}
