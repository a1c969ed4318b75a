import type { Tone } from '../../domain/dunning/policy.js';
import type { ClaimKind } from '../../domain/law/claim.js';
import type { Language } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Money } from '../../kernel/money.js';
import type { LetterKind } from '../../domain/dunning/letter.js';

/** What may follow when a letter has no effect; only what is really intended. */
export type Next = 'second' | 'formal' | 'call' | 'last-call' | 'hand-over';

/** Everything a letter says, in domain words; the templates decide how. */
export interface LetterFacts {
  readonly tone: Tone;
  /** Which letter this is, where it is not simply that of the tone */
  readonly letter?: LetterKind;
  readonly language: Language;
  readonly sentOn: PlainDate;
  readonly creditor: {
    readonly name: string;
    /** ISO 3166-1 alpha-2: whose envelopes the letter goes in */
    readonly country?: string;
    /** With the name of the register, in the letter's language */
    readonly enterpriseNumber?: string;
    readonly vatNumber?: string;
    readonly address?: string;
    readonly phone: string;
    readonly email?: string;
    readonly iban: string;
    readonly bic?: string;
    readonly accountName?: string;
  };
  /** The person to ask for */
  readonly owner: { readonly name: string };
  readonly debtor: {
    readonly name: string;
    readonly number: string;
    readonly contact?: string;
    readonly phone?: string;
    /** Line by line, as it stands on an envelope */
    readonly address?: readonly string[];
  };
  readonly items: readonly LetterItem[];
  /** What is asked beside the items now */
  readonly claims?: readonly LetterClaim[];
  /** Open credits of the debtor, as positive amounts */
  readonly credits: readonly Money[];
  readonly newDueDate?: PlainDate;
  readonly next?: Next;
  readonly notice?: {
    readonly from: PlainDate;
    readonly until: PlainDate;
    readonly chargeableFrom: PlainDate;
    /** Exactly what will be asked when the term passes unpaid */
    readonly announced: readonly LetterClaim[];
    /** The term of some notices begins later by post */
    readonly byPost: boolean;
  };
  /** The debtor is a consumer: where he finds help with debts */
  readonly help?: 'be' | 'nl' | 'elsewhere';
  readonly links?: LetterLinks;
  /** Where he can pay at once */
  readonly payUrl?: string;
  /** Terms he accepted, for whoever calls him */
  readonly terms?: { readonly version: string; readonly acceptedOn: PlainDate };
  readonly agreement?: LetterAgreement;
  /** A copy of each invoice goes with it */
  readonly attached: boolean;
}

/** Pages of ours where the debtor can answer; signed and expiring, made by whoever sends. */
export interface LetterLinks {
  readonly problem?: string;
  readonly promise?: string;
  readonly contact?: string;
}

/** What was agreed, or who takes over. */
export interface LetterAgreement {
  readonly amount?: Money;
  readonly payBy?: PlainDate;
  readonly instalments?: readonly { readonly on: PlainDate; readonly amount: Money }[];
  /** What the debtor gives for the delay, as a part of a sentence */
  readonly compensation?: string;
  /** Who collects from now on */
  readonly partner?: string;
}

export interface LetterItem {
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  /** Of the whole invoice; absent: not known */
  readonly gross?: Money;
  readonly open: Money;
  readonly daysLate: number;
  readonly orderReference?: string;
  readonly description?: string;
  /** Digits and letters only, as the invoice carried it */
  readonly reference?: string;
}

export interface LetterClaim {
  readonly kind: ClaimKind;
  readonly amount: Money;
  readonly clause: string;
  /** Of the invoice it belongs to; absent: it is about several together */
  readonly number?: string;
}

export function letterOf(facts: Pick<LetterFacts, 'letter' | 'tone'>): LetterKind {
  return facts.letter ?? facts.tone;
}
