import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { countryField, currencyField, dateField } from '../../../formats/json/values.js';

/** The folder through which files go to and fro, and how its files are to be read. */
export interface FileHostSettings {
  /** Absolute; `in` and `out` lie below it */
  readonly path: string;
  /** Of debtors whose row names none */
  readonly country: string;
  /** Of amounts whose row names none */
  readonly currency: string;
  readonly dateOrder: 'day-first' | 'month-first';
  /** A file unchanged for so long is whole, ms */
  readonly stillMs: number;
  /** Which UBL invoices of the folder Voldaan sends over Peppol */
  readonly send: 'all' | 'none';
  readonly sendFrom?: PlainDate;
}

const settingsSchema = z
  .strictObject({
    path: z
      .string()
      .max(1_000)
      .refine((path) => isAbsolute(path) && !path.split('/').includes('..'), {
        message: 'must be a whole path from the top of the disk, such as /srv/books/out',
      }),
    country: countryField.default('NL'),
    currency: currencyField.default('EUR'),
    dateOrder: z.enum(['day-first', 'month-first']).default('day-first'),
    stillSeconds: z
      .string()
      .regex(/^\d{1,5}$/, { message: 'must be a number of seconds, 0 to 99999' })
      .default('5'),
    send: z.enum(['all', 'none']).default('none'),
    sendFrom: z.exactOptional(dateField),
  })
  .refine(({ send, sendFrom }) => send === 'none' || sendFrom !== undefined, {
    error: 'sendFrom: the first day whose invoices are sent is needed with send: all',
    path: ['sendFrom'],
  })
  .transform(({ stillSeconds, ...rest }) => ({ ...rest, stillMs: Number(stillSeconds) * 1_000 }));

/** Reads the settings. Whether the folder is one that may be used, the operator says, at every look. */
export function readFileHostSettings(value: unknown): Result<FileHostSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}
