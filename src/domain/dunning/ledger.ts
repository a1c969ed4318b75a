import type { PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import type { Administration } from '../party/administration.js';
import type { Debtor } from '../party/debtor.js';
import type { DebtorProfile } from '../party/debtor-profile.js';
import type { Absence } from '../work/people.js';
import type { Claim, LegalNotice } from '../law/claim.js';
import type { GeneralTerms } from '../law/general-terms.js';
import type { PartPayment } from '../law/interest.js';
import type { RateRow } from '../law/rate-table.js';
import type { Waiting } from './waiting.js';
import type { OpenItem } from '../ledger/open-item.js';
import type { ResponseCode } from '../exchange/exchange.js';
import type { OpenItemId, DebtorId } from '../../kernel/ids.js';
import type { Channel } from './policy.js';

/**
 * All facts a dunning plan may depend on, as of one day: what `administration export` writes and
 * `dunning plan --ledger` reads (schemas/ledger.json). Nothing else may influence the plan.
 */
export interface Ledger {
  readonly administration: Administration;
  /** Closing date of the newest statement, of the account that is furthest behind; absent: no bank data at all */
  readonly lastBankDate?: PlainDate;
  /** A statement is missing between two we have: the bank picture is not whole */
  readonly statementGap: boolean;
  /** The last reading of the host package failed: what we know of the books may be old */
  readonly hostNotRead?: boolean;
  /** Booked money nobody has looked at yet: for a moment after an import it may be anybody's */
  readonly bankNotMatched?: boolean;
  readonly debtors: readonly Debtor[];
  readonly items: readonly LedgerItem[];
  readonly disputes: readonly Dispute[];
  readonly promises: readonly Promised[];
  readonly plans: readonly PaymentPlan[];
  /** Money received that is not matched yet, with the debtor it may belong to, or on account of him */
  readonly unmatchedReceipts: readonly UnmatchedReceipt[];
  readonly reminders: readonly ReminderSent[];
  /** What waits for a person; absent: nothing does */
  readonly waiting?: readonly Waiting[];
  /** Ours about debtors; absent or without a debtor: nothing is said */
  readonly profiles?: readonly DebtorProfile[];
  /** Versions of the general terms of the administration */
  readonly terms?: readonly GeneralTerms[];
  /** Rates somebody confirmed, beside those that come with the product, in the order they were entered */
  readonly rates?: readonly RateRow[];
  /** Interest, costs and damages asked before, settled and waived ones among them */
  readonly claims?: readonly Claim[];
  /**
   * Due dates the debtors were reminded of in writing, those of settled invoices among them; read where the terms are about
   * regular deliveries (Code of Economic Law book XIX)
   */
  readonly missed?: readonly MissedDueDate[];
  /** How debtors pay, where that is known: what steps may depend on */
  readonly habits?: readonly PayingHabit[];
  /** Who is away and who stands in for him */
  readonly absences?: readonly Absence[];
}

export interface MissedDueDate {
  readonly debtorId: DebtorId;
  readonly dueDate: PlainDate;
}

/** Absent figures are not known, which is neither good nor bad. */
export interface PayingHabit {
  readonly debtorId: DebtorId;
  /** 0 to 100 (debtor-management 4.8) */
  readonly score?: number;
  /** Mean days late, weighted by amount, early as 0 */
  readonly usuallyLate?: number;
}

/** An open item with what is left of it and what the network and the buyer said. */
export interface LedgerItem extends OpenItem {
  readonly open: Money;
  /** false: refused or never sent; nobody is reminded of what never arrived */
  readonly delivered: boolean;
  readonly responses: readonly LedgerResponse[];
  /** Grows when the item reopens (returned debit, reversed allocation); part of the reminder's key */
  readonly round: number;
  /** A direct debit is under way */
  readonly inCollection?: boolean;
  /** What is open of it in the host may be less: a payment is on its way there, and its record was read meanwhile */
  readonly hostUnsure?: boolean;
  /** Handed to a collector, a court, a factor, or given up: own letters stop (domain/instrument) */
  readonly handedOver?: 'collector' | 'court' | 'factor' | 'letter-of-credit' | 'written-off';
  readonly blockedUntil?: PlainDate;
  /** What was paid of it after its due date: until then more of it bore interest */
  readonly payments?: readonly PartPayment[];
}

/** What the buyer said, and what became of what he proposed. */
export interface LedgerResponse {
  readonly code: ResponseCode;
  readonly on: PlainDate;
  /** PD about a part of the amount */
  readonly part?: boolean;
  /** A person accepted or refused the due date he proposed; accepted, it is the item's */
  readonly decidedOn?: PlainDate;
}

export interface Dispute {
  readonly openItemId: OpenItemId;
  readonly openedOn: PlainDate;
  readonly closedOn?: PlainDate;
  /** Absent: the whole item is disputed */
  readonly amount?: Money;
  readonly reason: string;
  /** The undisputed rest may be reminded */
  readonly restGoesOn?: boolean;
}

export interface Promised {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly amount: Money;
  readonly madeOn: PlainDate;
  readonly payBy: PlainDate;
  readonly state: 'open' | 'kept' | 'broken';
}

export interface PaymentPlan {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly instalments: readonly {
    readonly on: PlainDate;
    readonly amount: Money;
    readonly paid: boolean;
  }[];
}

export interface UnmatchedReceipt {
  readonly bookedOn: PlainDate;
  readonly amount: Money;
  /** By account, name or reference; absent when nothing points at anyone */
  readonly debtorId?: DebtorId;
  readonly openItemIds?: readonly OpenItemId[];
  /** A person put it on account of the debtor: it is his, and settles nothing yet */
  readonly onAccount?: boolean;
}

export interface ReminderSent {
  readonly openItemId: OpenItemId;
  readonly debtorId: DebtorId;
  readonly round: number;
  readonly step: string;
  readonly on: PlainDate;
  /** Last payment date the message named */
  readonly newDueDate?: PlainDate;
  /** How it went; absent: not recorded, and taken for a letter by post */
  readonly channel?: Channel;
  /** The statutory message it was, as it was sent */
  readonly notice?: LegalNotice;
  /** Day it is proved to have reached him */
  readonly deliveredOn?: PlainDate;
  /** It came back: for the law it was never sent */
  readonly bounced?: true;
  /** It was claimed and did not leave, or came back and went no other way since: nothing may rest on it */
  readonly undelivered?: boolean;
}
