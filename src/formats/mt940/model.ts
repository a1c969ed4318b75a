import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Fault } from '../../kernel/fault.js';

/** A date as the file writes it, century added; `day` only where the calendar has it. */
export interface WrittenDate {
  readonly text: string;
  readonly day?: PlainDate;
}

/** `:60F:`, `:60M:`, `:62F:`, `:62M:`, `:64:` or `:65:`. F is the balance of a statement, M that of a page. */
export interface Mt940Balance {
  readonly tag: string;
  /** Signed: credit positive, debit negative */
  readonly amount: Decimal;
  readonly currency: string;
  readonly date: WrittenDate;
}

/** What is known of a statement before its entries. */
export interface Mt940Head {
  /** `:20:`; many banks give every statement the same one */
  readonly reference: string;
  /** `:25:` as written: an IBAN, a domestic number, the currency behind it */
  readonly account?: string;
  /** `:28:` or `:28C:`, statement number and page */
  readonly number?: string;
  readonly opening?: Mt940Balance;
  /** First four letters of the bank's BIC, where lines around the message name it: `INGB` */
  readonly bank?: string;
}

/** A statement read to its end, without its entries. */
export interface Mt940Statement extends Mt940Head {
  readonly closing?: Mt940Balance;
  /** Each `:86:` that belongs to no entry, its lines joined */
  readonly notes: readonly string[];
  /** `:64:` and `:65:` */
  readonly further: readonly Mt940Balance[];
  /** What is odd: fatal ones keep the file from being imported, warnings are told only */
  readonly remarks: readonly Fault[];
}

export type Mark = 'C' | 'D' | 'RC' | 'RD';

/** The first line of `:61:`, taken apart. */
export interface EntryLine {
  readonly valueDate: WrittenDate;
  /** Entry date as written, without year */
  readonly entryMonthDay?: string;
  readonly mark: Mark;
  /** Third letter of the currency */
  readonly fundsCode?: string;
  /** Signed: RC counts as debit, RD as credit */
  readonly amount: Decimal;
  /** Type letter and three characters: `NTRF`, `N541` */
  readonly typeCode?: string;
  readonly ownReference?: string;
  readonly bankReference?: string;
}

/** One `:61:` with what stands behind it. */
export interface Mt940Entry {
  /** Position in the statement, from 0 */
  readonly index: number;
  /** Line of the file, from 1 */
  readonly line: number;
  /** The line as it stands in the file */
  readonly written: string;
  /** Absent when the line could not be read: nothing is claimed for it */
  readonly read?: EntryLine;
  /** Lines below the first one of `:61:`, blank ones left out */
  readonly supplement: readonly string[];
  /** Lines of the first `:86:` behind it, as they stand */
  readonly narrative?: readonly string[];
  /** Text behind the narrative that the rules of the format do not count to it: further `:86:`, lines after the end */
  readonly loose: readonly string[];
}
