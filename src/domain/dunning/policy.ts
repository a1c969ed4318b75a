import type { ClaimLine, LegalNotice } from '../law/claim.js';
import type { PersonName } from '../party/debtor-profile.js';

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

export interface DunningStep {
  /** Stable name inside the policy: part of the reminder's key */
  readonly id: string;
  /** Days after the due date (negative: before) */
  readonly afterDueDays: number;
  readonly channel: Channel;
  readonly tone: Tone;
  /** Days the debtor gets to pay, from the day of sending; absent for calls */
  readonly payWithinDays?: number;
  /** Absent: semi-automatic */
  readonly mode?: StepMode;
  /** Absent: none */
  readonly claims?: StepClaims;
}

/** Fixed timing, fixed steps. A new version never makes an old step repeat. */
export interface DunningPolicy {
  readonly name: string;
  readonly version: number;
  readonly steps: readonly DunningStep[];
}

/** One thing to do for one debtor on one day, with all items it is about. */
export interface DunningAction {
  readonly debtor: string;
  readonly step: string;
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
  /** Whose debtor it is */
  readonly owner?: PersonName;
  /** Which rules shaped it, by clause */
  readonly law: readonly string[];
}

/**
 * - provisional-rate: interest computed with a rate nobody has confirmed
 * - legal-effect: costs or a formal notice, in the time in which these never leave by themselves
 */
export type PersonReason = 'provisional-rate' | 'legal-effect';

/** Why something is not reminded today. Exactly one of debtor and openItem, or neither for all. */
export interface Held {
  readonly debtor?: string;
  readonly openItem?: string;
  readonly reason: HoldReason;
  /** Last day of the hold; absent when only a new fact ends it */
  readonly until?: string;
}

export type HoldReason =
  | 'dunning-stopped'
  | 'bank-data-stale'
  | 'statement-gap'
  | 'host-not-read'
  | 'insolvent'
  | 'blocked'
  | 'unmatched-receipt'
  | 'on-account'
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
  | 'law-not-supported';

export interface DunningPlan {
  readonly on: string;
  readonly policy: { readonly name: string; readonly version: number };
  readonly actions: readonly DunningAction[];
  readonly held: readonly Held[];
}

/** Working days of an administration's country; given from outside because holidays are data of others. */
export interface Calendar {
  isWorkingDay(date: string): boolean;
}
