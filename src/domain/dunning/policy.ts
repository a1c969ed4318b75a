import type { ClaimLine, LegalNotice } from '../law/claim.js';
import type { PersonName } from '../party/debtor-profile.js';
import type { DebtorKind } from '../party/debtor.js';
import type { Role } from '../work/task.js';

/**
 * How a step reaches the debtor. `task` is done in the host package by a person; `registered` is a letter whose delivery
 * is proved.
 */
export type Channel = 'task' | 'mail' | 'letter' | 'registered' | 'call';

/**
 * Who lets a step go: a person does it himself, a person approves it on the list of the run, or nobody has to. Steps with
 * legal effect are never automatic before the brakes allow it (reliability-security 6).
 */
export type StepMode = 'manual' | 'semi-automatic' | 'automatic';

/** What a step does about interest, costs and damages, as far as the law allows any. */
export type StepClaims = 'none' | 'announce' | 'claim';

/** What is said, and how firmly: chooses the letter template. */
export type Tone = 'notice' | 'reminder' | 'second' | 'formal' | 'call' | 'last-call';

/**
 * From when a step may be taken, in calendar days:
 * - due-date, invoice-date: after that day of the item (negative: before)
 * - step: after the sending of a step, the one before unless it is named
 * - term: after the last day to pay that a message named, the one before unless it is named
 * - broken-promise: after the day on which a promise or an instalment counted as broken; never taken otherwise
 */
export type StepStart =
  | { readonly from: 'due-date' | 'invoice-date' | 'broken-promise'; readonly days: number }
  | { readonly from: 'step' | 'term'; readonly step?: string; readonly days: number };

/**
 * What must be so about a debtor, all of it. Amounts are decimal texts and count what he owes overdue, in each currency
 * alike. A score or habit that nobody knows fulfils nothing.
 */
export interface StepCondition {
  readonly amountFrom?: string;
  readonly amountBelow?: string;
  /** Payment score, 0 to 100 (debtor-management 4.8) */
  readonly scoreBelow?: number;
  /** Days he usually pays late, weighted by amount */
  readonly usuallyLateFrom?: number;
  readonly groups?: readonly string[];
}

/** How a step is taken where one of its cases holds: a call instead of a mail above an amount (practice 62). */
export interface StepInstead {
  /** One of these is enough */
  readonly when: readonly StepCondition[];
  readonly channel: Channel;
  readonly tone: Tone;
  readonly payWithinDays?: number;
  readonly instruction?: string;
}

export interface DunningStep {
  /** Stable name inside the policy: part of the reminder's key */
  readonly id: string;
  /** Days after the due date (negative: before); short for a `start` from the due date. One of the two is given */
  readonly afterDueDays?: number;
  readonly start?: StepStart;
  readonly channel: Channel;
  readonly tone: Tone;
  /** Days the debtor gets to pay, from the day of sending; absent for calls */
  readonly payWithinDays?: number;
  /** Absent: semi-automatic */
  readonly mode?: StepMode;
  /** Absent: none */
  readonly claims?: StepClaims;
  /** Taken only where one of these holds, else passed over; absent: always */
  readonly only?: readonly StepCondition[];
  readonly instead?: StepInstead;
  /** A proposal to a person to hand the claim over, after which no step of ours follows */
  readonly kind?: 'hand-over';
  /** Whose work it is; absent: debtors */
  readonly role?: Role;
  /** What is expected of whoever takes it, for people (practice 23) */
  readonly instruction?: string;
}

/** Which policy an action follows from (practice 66). */
export interface PolicyUsed {
  readonly name: string;
  readonly version: number;
}

/** Fixed timing, fixed steps. A new version never makes an old step repeat. */
export interface DunningPolicy extends PolicyUsed {
  readonly steps: readonly DunningStep[];
  /** Mail and letters leave on working days too, as calls always do; the legal clock counts from real sending anyway */
  readonly workingDays?: boolean;
  /** Whom it is made for; absent: nobody in particular */
  readonly regime?: Partial<Regime>;
}

/** What decides which law applies to a debtor. */
export interface Regime {
  /** ISO 3166-1 alpha-2, of the debtor */
  readonly country: string;
  readonly kind: DebtorKind;
}

/** One thing to do for one debtor on one day, with all items it is about. */
export interface DunningAction {
  readonly debtor: string;
  readonly step: string;
  /** Absent: a message or a call */
  readonly kind?: 'hand-over';
  readonly channel: Channel;
  readonly tone: Tone;
  readonly items: readonly {
    readonly openItem: string;
    readonly round: number;
    /** Decimal text in the item's currency */
    readonly open: string;
    readonly currency: string;
    readonly daysLate: number;
  }[];
  /** Open credits of the debtor, shown with the action and never netted in silence; absent: none */
  readonly credits?: readonly {
    readonly openItem: string;
    /** Decimal text, negative as in the ledger */
    readonly open: string;
    readonly currency: string;
  }[];
  /** What is asked beside the items now; absent: nothing. The sums of its kinds follow, as decimal texts */
  readonly claims?: readonly ClaimLine[];
  /** Costs and damages together */
  readonly costs: string;
  readonly interest: string;
  readonly newDueDate?: string;
  /** The statutory message this is, with what it must name */
  readonly notice?: LegalNotice;
  /** Why a person must look before it leaves, whatever the step's mode */
  readonly needsPerson?: readonly PersonReason[];
  /** Absent: semi-automatic */
  readonly mode?: StepMode;
  /** Whose debtor it is, or who stands in for him that day */
  readonly owner?: PersonName;
  /** The policy that asks for it */
  readonly policy?: PolicyUsed;
  /** As the step says; whose work it is where no owner is known */
  readonly role?: Role;
  readonly instruction?: string;
  /** Which rules shaped it, by clause */
  readonly law: readonly string[];
}

/**
 * - provisional-rate: interest computed with a rate nobody has confirmed
 * - legal-effect: costs or a formal notice; these never leave by themselves while an administration is new to us
 */
export type PersonReason = 'provisional-rate' | 'legal-effect';

/** Why something is not reminded today. Exactly one of debtor and openItem, or neither for all. */
export interface Held {
  readonly debtor?: string;
  readonly openItem?: string;
  readonly reason: HoldReason;
  /** Last day of the hold; absent when only a new fact ends it */
  readonly until?: string;
  /** The clause that forbids it, where the law does */
  readonly law?: string;
}

export type HoldReason =
  | 'dunning-stopped'
  | 'bank-data-stale'
  | 'statement-gap'
  | 'host-not-read'
  | 'host-unsure'
  | 'bank-not-matched'
  | 'insolvent'
  | 'blocked'
  | 'unmatched-receipt'
  | 'on-account'
  | 'replied'
  | 'message-bounced'
  | 'no-address'
  | 'language-unknown'
  | 'message-recently-sent'
  | 'below-tolerance'
  | 'covered-by-credit'
  | 'disputed'
  | 'promised'
  | 'payment-plan'
  | 'not-delivered'
  | 'response-under-query'
  | 'response-rejected'
  | 'response-conditional'
  | 'response-paid'
  | 'direct-debit-pending'
  | 'handed-over'
  | 'legal-notice-first'
  | 'legal-term-running'
  | 'law-not-supported'
  | 'final-step-not-delivered'
  | 'policy-unknown';

export interface DunningPlan {
  readonly on: string;
  /** Of the administration; what a debtor or a group follows stands with its actions */
  readonly policy: PolicyUsed;
  readonly actions: readonly DunningAction[];
  readonly held: readonly Held[];
}

/** Working days of an administration's country; given from outside because holidays are data of others. */
export interface Calendar {
  isWorkingDay(date: string): boolean;
}
