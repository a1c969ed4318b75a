import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

/** Small values as they stand in the Host API; dates, money and participants are those of `values.ts`. */

/** Longest free text we carry, characters: a page, so that no field becomes a file store. */
const TEXT_MAX = 4_000;

/** A name, number or code: printable, not blank, at most 200 characters. */
export const nameJson = z.string().max(200).regex(/\S/, 'must not be blank');

/** A sentence or a paragraph. */
export const textJson = z.string().max(TEXT_MAX);

/** An id of somebody else's: kept as it is, never taken apart. */
export const foreignIdJson = z.string().regex(/^[\x21-\x7e]{1,200}$/, {
  message: 'must be 1 to 200 printable ASCII characters without blanks',
});

/** Reads a value of the Host API by its schema. */
export function readHostValue<T>(
  schema: z.ZodType<T>,
  value: unknown,
  code: string,
): Result<T, readonly Fault[]> {
  return readForm(schema, value, saying('SCHEMA', code));
}
