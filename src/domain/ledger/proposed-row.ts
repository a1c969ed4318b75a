import type { Blocked } from './host-codes.js';
import type { HostMapping, VatMeaning } from './host-mapping.js';

/**
 * - certain: everything that can be known agrees with exactly one meaning
 * - likely: one thing is missing; a person says yes
 * - unknown: a person says what it means
 */
export type Certainty = 'certain' | 'likely' | 'unknown';

/** One piece of evidence; `value` is what it is about: a rate, a word, a category, a number of lines. */
export interface Evidence {
  readonly kind:
    | 'rate'
    | 'text'
    | 'own-category'
    | 'kind-fits'
    | 'only-one'
    | 'own-journal'
    | 'charged'
    | 'no-rate'
    | 'no-word'
    | 'several'
    | 'foreign-rate'
    | 'unknown-country'
    | 'reason-missing'
    | 'reason-in-text'
    | 'charged-otherwise'
    | 'not-listed'
    | 'none-fits'
    | 'maybe-bank-link'
    | 'maybe-purchases';
  readonly value?: string;
}

/** What a code may mean, and why. `part` and `name` together say which row it is. */
export interface ProposedRow {
  readonly part: 'vat' | 'units' | 'accounts' | 'journals' | 'paymentMeans';
  /** As it would stand in the mapping: the host's code, or our word for an account or journal */
  readonly name: string;
  /** What the host calls it; for an account or journal, the one that is proposed */
  readonly text: string;
  readonly certainty: Certainty;
  /** Null: nothing can be proposed */
  readonly meaning: VatMeaning | string | null;
  readonly because: readonly Evidence[];
  /** Lines of past invoices that carry it */
  readonly lines: number;
  /** What waits until it has a meaning; absent: nothing does */
  readonly blocks?: Blocked;
}

/** What a person names a row by. */
export function rowName({ part, name }: { readonly part: string; readonly name: string }): string {
  return `${part}:${name}`;
}

/**
 * What the administration says otherwise once these rows are accepted, on top of what it said before.
 * @param which the certain ones, or rows by name (`vat:4`); a row without a meaning cannot be accepted
 */
export function acceptRows(
  rows: readonly ProposedRow[],
  which: 'certain' | readonly string[],
  before: Partial<HostMapping>,
): {
  readonly mapping: Partial<HostMapping>;
  readonly accepted: readonly ProposedRow[];
  readonly refused: readonly string[];
} {
  const accepted = rows.filter(
    (row) =>
      row.meaning !== null &&
      (which === 'certain' ? row.certainty === 'certain' : which.includes(rowName(row))),
  );
  const names = new Set(accepted.map(rowName));
  const refused = which === 'certain' ? [] : which.filter((name) => !names.has(name));
  const part = <Value>(
    of: ProposedRow['part'],
    known: object | undefined,
  ): Readonly<Record<string, Value>> =>
    Object.fromEntries([
      ...Object.entries(known ?? {}),
      ...accepted.filter((row) => row.part === of).map(({ name, meaning }) => [name, meaning]),
    ]) as Readonly<Record<string, Value>>;
  return {
    accepted,
    refused,
    mapping: {
      ...before,
      vat: part<VatMeaning>('vat', before.vat),
      units: part<string>('units', before.units),
      paymentMeans: part<string>('paymentMeans', before.paymentMeans),
      accounts: part<string>('accounts', before.accounts),
      journals: part<string>('journals', before.journals),
    },
  };
}
