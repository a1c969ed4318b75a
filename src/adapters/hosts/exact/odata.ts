import { z } from 'zod';
import { instantOf, parsePlainDate, type PlainDate } from '../../../kernel/dates.js';

/** One record as it came; nothing in it is trusted. */
export type Row = Readonly<Record<string, unknown>>;

export interface Page {
  readonly rows: readonly Row[];
  /** Address of the page after it, as the package gave it; null: this was the last */
  readonly next: string | null;
}

const row = z.record(z.string(), z.unknown());
const envelope = z.object({
  d: z.union([
    z.object({ results: z.array(row), __next: z.string().nullish() }),
    z.array(row).transform((results) => ({ results, __next: null })),
    row.transform((one) => ({ results: [one], __next: null })),
  ]),
});

/** A row version is a whole number of 64 bits: JSON numbers would lose its end, so it becomes a text first. */
const ROW_VERSION = /"Timestamp"\s*:\s*(\d{1,19})(?=\s*[,}])/g;

/** Reads `{"d": …}`; null when it is none. */
export function readEnvelope(body: Uint8Array): Page | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const read = envelope.safeParse(JSON.parse(text.replace(ROW_VERSION, '"Timestamp":"$1"')));
    if (!read.success) return null;
    const { results, __next: next } = read.data.d;
    return { rows: results, next: next ?? null };
  } catch {
    return null;
  }
}

/** The sentence of an error answer, `{"error": {"message": {"value": …}}}`; empty when there is none. */
export function errorSentence(body: Uint8Array): string {
  const form = z.object({ error: z.object({ message: z.object({ value: z.string() }) }) });
  try {
    const read = form.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return read.success ? read.data.error.message.value : '';
  } catch {
    return '';
  }
}

export interface Asked {
  /** Clauses without `and` between them are told by `eachOf` */
  readonly filter?: string;
  readonly select: readonly string[];
  readonly orderBy?: string;
  readonly top?: number;
}

/** The address of a query, after the division. */
export function query(path: string, { filter, select, orderBy, top }: Asked): string {
  const parts = [
    ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    `$select=${select.join(',')}`,
    ...(orderBy === undefined ? [] : [`$orderby=${encodeURIComponent(orderBy)}`]),
    ...(top === undefined ? [] : [`$top=${top}`]),
  ];
  return `${path}?${parts.join('&')}`;
}

export const isGuid = (text: string): boolean =>
  /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(text);
export const guidOf = (id: string): string => `guid'${id}'`;
export const textOf = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Queries that together ask for every value. Each stays within 2,048 characters, which is as much of a query as the
 * servers of this kind take unless told otherwise.
 */
export function eachOf(
  path: string,
  select: readonly string[],
  field: string,
  literals: readonly string[],
): readonly string[] {
  const addresses: string[] = [];
  let filter = '';
  for (const literal of new Set(literals)) {
    const longer = `${filter}${filter === '' ? '' : ' or '}${field} eq ${literal}`;
    const tooLong = query('', { filter: longer, select }).length > QUERY_MAX;
    if (tooLong) addresses.push(query(path, { filter, select }));
    filter = tooLong ? `${field} eq ${literal}` : longer;
  }
  return filter === '' ? addresses : [...addresses, query(path, { filter, select })];
}

const QUERY_MAX = 2_000;

/*
 * Fields of records. The package pads codes with blanks and leaves empty what is unset.
 */

export const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

/** A code that may come as a number or as a text. */
export const code = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : `${value}`.trim()))
  .transform((value) => value || undefined);

export const number = z
  .number()
  .nullish()
  .transform((value) => value ?? undefined);

export const guid = z
  .string()
  .refine(isGuid)
  .transform((id) => id.toLowerCase());

/** `/Date(1417392000000)/`, midnight of a day without a zone. */
export const date = z
  .string()
  .nullish()
  .transform((value, context): PlainDate | undefined => {
    if (value === null || value === undefined) return undefined;
    const ms = /^\/Date\((-?\d{1,15})\)\/$/.exec(value)?.[1];
    const parsed = ms === undefined ? null : parsePlainDate(instantOf(Number(ms)).slice(0, 10));
    if (parsed?.ok === true) return parsed.value;
    context.addIssue({ code: 'custom', message: 'expected a date' });
    return z.NEVER;
  });
