import { type Decimal, printDecimal } from '../../kernel/decimal.js';
import type { HostJournal } from './host-mapping.js';
import type { JournalAccount } from './journal.js';

/**
 * The code lists of a host as it tells them now, which of its codes stand on past invoices, and what writing takes of
 * the mapping there. Null: the host has no such list, or does not show it.
 */
export interface HostCodes {
  readonly vat: readonly HostVatCode[] | null;
  readonly accounts: readonly HostAccount[] | null;
  readonly journals: readonly HostJournalCode[] | null;
  readonly units: readonly HostCode[] | null;
  readonly paymentTerms: readonly HostCode[] | null;
  readonly paymentMethods: readonly HostCode[] | null;
  /** Of the newest invoices, as many as the adapter reads; empty where it reads none */
  readonly used: readonly CodeUse[];
  readonly needs: readonly MappingNeed[];
}

export interface HostCode {
  /** As the mapping names it */
  readonly code: string;
  /** As people read it; empty: it has no words */
  readonly text: string;
}

export interface HostVatCode extends HostCode {
  /** Other names that the mapping may know it by, the most exact first */
  readonly also: readonly string[];
  /** Percent; null: it has none, or is no plain percentage */
  readonly rate: Decimal | null;
  /** UNCL5305, where the host itself keeps one with it */
  readonly category?: string;
  /** Null: the host does not say */
  readonly direction: 'sales' | 'purchases' | null;
  readonly isClosed: boolean;
}

export type AccountKind = 'receivable' | 'income' | 'expense' | 'other';
export type JournalKind = 'bank' | 'cash' | 'sales' | 'purchases' | 'general' | 'other';

export interface HostAccount extends HostCode {
  /** Null: the host does not say, or says what we do not know */
  readonly kind: AccountKind | null;
  readonly isClosed: boolean;
}

export interface HostJournalCode extends HostCode {
  readonly kind: JournalKind | null;
  readonly isClosed: boolean;
}

/** One code on past invoices. */
export interface CodeUse {
  readonly list: 'vat' | 'units';
  readonly code: string;
  readonly lines: number;
  /** What its lines came to without VAT, and the VAT on them; absent: not told line by line */
  readonly charged?: { readonly taxable: Decimal; readonly vat: Decimal };
}

/** What is written, as far as the mapping has a say in it; `invoices` are read, not written. */
export type Blocked =
  'invoices' | 'payments' | 'discounts' | 'roundings' | 'on-account' | 'purchases' | 'journals';

/** A name of the mapping that writing of one kind takes. */
export type MappingNeed = {
  readonly for: Blocked;
  /** False: without it the writing goes another way; where it is named it has to be right all the same */
  readonly required: boolean;
} & (
  | {
      readonly part: 'accounts';
      readonly name: JournalAccount;
      /** Kinds of account that fit; empty: any */
      readonly kinds: readonly AccountKind[];
    }
  | {
      readonly part: 'journals';
      readonly name: HostJournal;
      readonly kinds: readonly JournalKind[];
    }
);

/** What the mapping names for a need; undefined: nothing. */
export function namedFor(
  need: MappingNeed,
  mapping: {
    readonly accounts: Readonly<Partial<Record<JournalAccount, string>>>;
    readonly journals: Readonly<Partial<Record<HostJournal, string>>>;
  },
): string | undefined {
  return need.part === 'accounts' ? mapping.accounts[need.name] : mapping.journals[need.name];
}

/** The list that a need is looked up in; null: the host does not show it. */
export function listFor(
  need: MappingNeed,
  codes: Pick<HostCodes, 'accounts' | 'journals'>,
): readonly (HostAccount | HostJournalCode)[] | null {
  return codes[need.part];
}

/** Whether an account or journal is of a kind that the need can use; one whose kind nobody says may be. */
export function fitsNeed(
  need: MappingNeed,
  { kind }: Pick<HostAccount | HostJournalCode, 'kind'>,
): boolean {
  const kinds: readonly string[] = need.kinds;
  return kinds.length === 0 || kind === null || kinds.includes(kind);
}

/** How many lines of past invoices carry any of these names. */
export function usesOf(
  codes: Pick<HostCodes, 'used'>,
  list: CodeUse['list'],
  names: readonly string[],
): readonly CodeUse[] {
  return codes.used.filter((use) => use.list === list && names.includes(use.code));
}

/** A percentage without zeros at its end: `21`, `5.5`. */
export function printRate(rate: Decimal): string {
  const printed = printDecimal(rate);
  return printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;
}
