import { z } from 'zod';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { type Decimal, parseDecimal, printDecimal } from '../../../kernel/decimal.js';

/*
 * Values as Tryton writes them in JSON: amounts, dates and files are objects that name their class; quantities are
 * numbers; booleans of a SQLite database come as 0 and 1.
 */

/** Characters of a text that is taken over; longer ones are cut. */
const TEXT_MAX = 10_000;

export const idField = z.int().positive();
export const textField = z.string().transform((text) => text.slice(0, TEXT_MAX).trim());
export const flagField = z.union([z.boolean(), z.literal([0, 1])]).transform(Boolean);

export const decimalField = z
  .object({ __class__: z.literal('Decimal'), decimal: z.string() })
  .transform(({ decimal }, context): Decimal => {
    const read = parseDecimal(decimal);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: 'expected a decimal' });
    return z.NEVER;
  });

const parts = { year: z.int(), month: z.int(), day: z.int() };

export const dateField = z
  .object({ __class__: z.literal('date'), ...parts })
  .transform(({ year, month, day }, context): PlainDate => {
    const read = parsePlainDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: 'expected a date' });
    return z.NEVER;
  });

const clock = { hour: z.int(), minute: z.int(), second: z.int(), microsecond: z.int() };

/** A moment of the server, as a text of fixed width in UTC that sorts: `2026-11-22T18:00:01.000250`. */
export const momentField = z
  .object({ __class__: z.literal('datetime'), ...parts, ...clock })
  .transform(
    (at) =>
      `${padded(at.year, 4)}-${padded(at.month, 2)}-${padded(at.day, 2)}T${padded(at.hour, 2)}:${padded(at.minute, 2)}:${padded(at.second, 2)}.${padded(at.microsecond, 6)}`,
  );

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function decimalValue(value: Decimal): object {
  return { __class__: 'Decimal', decimal: printDecimal(value) };
}

export function dateValue(date: PlainDate): object {
  const [year, month, day] = date.split('-').map(Number);
  return { __class__: 'date', year, month, day };
}

export function fileValue(base64: string): object {
  return { __class__: 'bytes', base64 };
}

/** A moment in epoch milliseconds, as the server wants it in a search. */
export function momentValue(epochMs: number): object {
  const at = new Date(epochMs);
  return {
    __class__: 'datetime',
    ...{ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    ...{ hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() },
    microsecond: at.getUTCMilliseconds() * 1_000,
  };
}
