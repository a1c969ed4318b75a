import type { EntryDetail, Statement, StatementEntry } from '../../src/domain/bank/statement.js';
import { readCodaBytes } from '../../src/formats/coda/read.js';
import { codaBytes, codaText, statementOf } from './coda.js';

/** The first statement of these records; a refusal is a bug of the test. */
export function statement(records: readonly string[]): Statement {
  const read = readCodaBytes(codaBytes(codaText(...records)));
  const found = read.ok ? read.value.statements[0] : undefined;
  if (found === undefined) throw new Error(read.ok ? 'no statement' : read.error.message);
  return found;
}

/** The entries of a statement with these movements. */
export function entries(...moves: readonly string[]): readonly StatementEntry[] {
  return statement(statementOf(moves)).entries;
}

/** The first detail of the first of them. */
export function detail(...moves: readonly string[]): EntryDetail {
  const found = entries(...moves)[0]?.details[0];
  if (found === undefined) throw new Error('no detail');
  return found;
}

/** The transaction code at its place. */
export const code = (digits: string): Readonly<Record<number, string>> => ({ 54: digits });
/** Movement 1 with this detail number */
export const at = (number: number): string => `0001${String(number).padStart(4, '0')}`;
