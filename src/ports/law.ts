import type { PartPayment } from '../domain/law/interest.js';
import type { Claim, ClaimLine } from '../domain/law/claim.js';
import type { GeneralTerms } from '../domain/law/general-terms.js';
import type { ConfirmedRate } from '../domain/law/rates.js';
import type { PersonName } from '../domain/party/debtor-profile.js';
import type { PlainDate } from '../kernel/dates.js';
import type { ActionId, ClaimId, DebtorId, EntryId, OpenItemId } from '../kernel/ids.js';
import type { Money } from '../kernel/money.js';

/** Rates of the law that somebody confirmed: of everybody, so only read here; the platform adds them. */
export interface LawRateRepository {
  /** In the order they were entered. */
  all(): Promise<readonly ConfirmedRate[]>;
}

/** Versions of the general terms; none is ever changed. */
export interface TermsRepository {
  add(terms: GeneralTerms): Promise<'added' | 'exists' | 'exists-different'>;
  /** In the order they were added. */
  all(): Promise<readonly GeneralTerms[]>;
}

/** A claim a message makes: one line of it, told apart by its place. */
export interface NewClaim {
  readonly id: ClaimId;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly kind: Claim['kind'];
  readonly amount: Money;
  readonly clause: string;
  readonly periods?: ClaimLine['periods'];
  readonly on: PlainDate;
  readonly actionId: ActionId;
  readonly line: number;
}

export interface StoredClaim extends Claim {
  readonly actionId: ActionId;
  readonly periods?: ClaimLine['periods'];
}

/** What became of a claim, or of a part of it. */
export interface ClaimChange {
  readonly kind: 'settled' | 'waived';
  readonly amount: Money;
  readonly on: PlainDate;
  readonly by: PersonName;
  /** Why it was waived, or what paid it */
  readonly note: string;
  /** The bank entry whose money paid it */
  readonly entryId?: EntryId;
}

export interface ClaimFilter {
  readonly debtorId?: DebtorId;
  readonly debtorIds?: readonly DebtorId[];
  readonly openOnly?: boolean;
}

/** Interest, costs and damages that were asked. */
export interface ClaimRepository {
  /** Once per action and line; answers whether it is new. */
  add(claim: NewClaim): Promise<boolean>;
  byId(id: ClaimId): Promise<StoredClaim | null>;
  /** Oldest first. */
  list(filter: ClaimFilter): Promise<readonly StoredClaim[]>;
  /** Takes the amount off what is open; false and nothing done when less than that is open. */
  change(id: ClaimId, change: ClaimChange): Promise<boolean>;
  /** Oldest first. */
  changesOf(id: ClaimId): Promise<readonly ClaimChange[]>;
  /** What was paid of open items after their due date, by item. */
  partPayments(of: readonly DebtorId[]): Promise<ReadonlyMap<OpenItemId, readonly PartPayment[]>>;
  /** What was set off of credit notes of the same debtor that name these invoices (BT-25), by item and day. */
  credited(of: readonly OpenItemId[]): Promise<ReadonlyMap<OpenItemId, readonly PartPayment[]>>;
}
