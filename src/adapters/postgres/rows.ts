import type { Instant, PlainDate } from '../../kernel/dates.js';
import { type Id, idOf } from '../../kernel/ids.js';
import { type Money, money } from '../../kernel/money.js';
import { decodeJson } from './json.js';
import type { Row } from './sql.js';

/** Typed reading of a row. A column of another type than its table says is a bug, and throws. */
function wrong(column: string, value: unknown): never {
  throw new Error(`Column ${column} holds ${value === null ? 'null' : typeof value}`);
}

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return value === null || typeof value === 'string' ? value : wrong(column, value);
}

export function text(row: Row, column: string): string {
  return textOrNull(row, column) ?? wrong(column, null);
}

export function id<Kind extends string>(row: Row, column: string): Id<Kind> {
  return idOf<Kind>(text(row, column));
}

export function idOrNull<Kind extends string>(row: Row, column: string): Id<Kind> | null {
  const value = textOrNull(row, column);
  return value === null ? null : idOf<Kind>(value);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : wrong(column, value);
}

export function bigintOrNull(row: Row, column: string): bigint | null {
  const value = row[column];
  return value === null || typeof value === 'bigint' ? value : wrong(column, value);
}

export function bigint(row: Row, column: string): bigint {
  return bigintOrNull(row, column) ?? wrong(column, null);
}

export function flag(row: Row, column: string): boolean {
  const value = row[column];
  return typeof value === 'boolean' ? value : wrong(column, value);
}

export function bytesOrNull(row: Row, column: string): Uint8Array | null {
  const value = row[column];
  return value === null || value instanceof Uint8Array ? value : wrong(column, value);
}

export function bytes(row: Row, column: string): Uint8Array {
  return bytesOrNull(row, column) ?? wrong(column, null);
}

export function dateOrNull(row: Row, column: string): PlainDate | null {
  return textOrNull(row, column) as PlainDate | null;
}

export function date(row: Row, column: string): PlainDate {
  return text(row, column) as PlainDate;
}

export function instantOrNull(row: Row, column: string): Instant | null {
  return textOrNull(row, column) as Instant | null;
}

export function instant(row: Row, column: string): Instant {
  return text(row, column) as Instant;
}

/** What `encodeJson` was given; the caller names its type, which only our own code writes. */
export function json(row: Row, column: string): unknown {
  return decodeJson(text(row, column));
}

/** The same of a column that may be empty. */
export function jsonOrNull(row: Row, column: string): unknown {
  const value = textOrNull(row, column);
  return value === null ? null : decodeJson(value);
}

/** Smallest units from `column`, currency from the column `currency`. */
export function amount(row: Row, column: string): Money {
  return money(bigint(row, column), text(row, 'currency'));
}

/** Ids or numbers as PostgreSQL writes an array: none of them holds a comma, a quote or a brace. */
export function listOf(values: readonly (string | bigint)[]): string {
  return `{${values.join(',')}}`;
}

/** The same for a filter: undefined, which asks for all, where nothing is named. */
export function listOrAll(values: readonly (string | bigint)[] | undefined): string | undefined {
  return values === undefined ? undefined : listOf(values);
}

/** Any texts as PostgreSQL writes an array. */
export function arrayOf(values: readonly (string | null)[]): string {
  const members = values.map((value) =>
    value === null ? 'NULL' : `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  );
  return `{${members.join(',')}}`;
}

/** A member that is absent rather than null: `{...maybe('note', textOrNull(row, 'note'))}`. */
export function maybe<Key extends string, T>(
  key: Key,
  value: T | null,
): { readonly [K in Key]?: T } {
  return value === null ? {} : ({ [key]: value } as { readonly [K in Key]?: T });
}
