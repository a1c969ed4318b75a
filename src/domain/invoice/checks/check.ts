import type { PlainDate } from '../../../kernel/dates.js';
import type { Fault, FaultClass } from '../../../kernel/fault.js';
import type { DebtorKind, Language } from '../../party/debtor.js';
import type { Invoice } from '../invoice.js';
import type { CalculatedTotals } from '../totals.js';

/** What the invoice alone does not say; each field absent means that nothing is known and nothing is compared. */
export interface CheckContext {
  /** The day of the check, in the zone of the administration */
  readonly today?: PlainDate;
  readonly buyerKind?: DebtorKind;
  /** A large company of the Dutch law on terms; not known without it */
  readonly buyerIsLarge?: boolean;
  /** The debtor pays nothing without his order number */
  readonly orderReferenceRequired?: boolean;
  /** Whether it goes over the network, which needs both addresses; false for mail or letter */
  readonly network?: boolean;
  /** Documents held already, of this seller or of any */
  readonly knownDocuments?: readonly Invoice[];
  /** Accounts the seller is known by, as written; empty when he is new */
  readonly knownAccounts?: readonly string[];
  /** Names the seller is known by; empty when he is new */
  readonly knownNames?: readonly string[];
}

/** Why we look: before an invoice of ours leaves, or at any document, received or foreign. */
export type Occasion = 'sending' | 'document';

/** What a row sees beside the invoice. */
export interface Facts extends CheckContext {
  readonly occasion: Occasion;
  /** Totals and breakdown as they follow from the lines; computed once, when a row first asks */
  readonly calculated: () => CalculatedTotals;
}

/** One word or phrase in every language people read. */
export type Words = Readonly<Record<Language, string>>;
/** What stands in a slot of a sentence: a value of the document, or a phrase of ours. */
export type Param = string | Words;

/** Names between braces: `'{found} is not {expected}'` -> `'found' | 'expected'`. */
type Slots<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never;

/** One place where a check fails, with what its sentence needs. */
export interface Hit<Slot extends string = string> {
  /** JSON pointer into the invoice */
  readonly path: string;
  readonly params: Readonly<Record<Slot, Param>>;
  /** Where it differs from the term of the row */
  readonly term?: string;
}

/** A check of our own. The sentence says where, what was found, what was expected and what to do. */
export interface Check {
  readonly class: FaultClass;
  readonly code: string;
  /** Business term it is about */
  readonly term: string;
  /** How grave it is on each occasion; absent: not looked at then */
  readonly severity: Readonly<Partial<Record<Occasion, Fault['severity']>>>;
  readonly text: Words;
  readonly find: (invoice: Invoice, facts: Facts) => readonly Hit[];
}

type Row<T extends Words> = Omit<Check, 'class' | 'code' | 'text' | 'find'> & {
  readonly text: T;
  readonly find: (invoice: Invoice, facts: Facts) => readonly Hit<Slots<T[Language]>>[];
};

/** One row of the table; the compiler holds its finder to the slots of its four sentences. */
export function check<const T extends Words>(
  faultClass: FaultClass,
  code: string,
  row: Row<T>,
): Check {
  return { class: faultClass, code, ...row };
}

/** The one hit of a check that looks at one place, or none. */
export function when<const Slot extends string>(
  isWrong: boolean,
  path: string,
  params: Readonly<Record<Slot, Param>>,
): readonly Hit<Slot>[] {
  return isWrong ? [{ path, params }] : [];
}

export const WARN_ALWAYS = { sending: 'warning', document: 'warning' } as const;
export const STOP_SENDING = { sending: 'fatal' } as const;
export const STOP_SENDING_ELSE_WARN = { sending: 'fatal', document: 'warning' } as const;

/** Longest piece of a document repeated in a sentence, in characters; more only floods a screen. */
const SHOWN_MAX = 80;
const UNPRINTABLE = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/** A value of the document as a sentence may repeat it: short, and without what would confuse a screen. */
export function shown(value: string): string {
  const clean = value.slice(0, SHOWN_MAX + 1).replace(UNPRINTABLE, '\uFFFD');
  return clean.length > SHOWN_MAX ? `${clean.slice(0, SHOWN_MAX)}…` : clean;
}
