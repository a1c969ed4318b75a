import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { dateField } from '../../../formats/json/values.js';
import { asciiField, baseUrlField } from '../lib/base-url.js';

/** How one administration in Moneybird is reached, and what may be done in it. */
export interface MoneybirdSettings {
  /** Base address before `/api` and `/oauth`, without a slash at the end */
  readonly baseUrl: string;
  /** Id of the administration in Moneybird: digits */
  readonly administration: string;
  /** A personal token; secret. Absent: signed in to by consent */
  readonly token?: string;
  /** Which invoices Voldaan sends over Peppol. `none`: Moneybird, or nobody */
  readonly send: 'all' | 'none';
  /** Of `all`, only invoices dated on or after this day */
  readonly sendFrom?: PlainDate;
  /** Whether a reminder of ours stops the reminders of Moneybird for its invoices */
  readonly pauseReminders: boolean;
  /** Whether files are attached to sales invoices: Moneybird may send them along with its own mails (unverified) */
  readonly keepDocuments: boolean;
  /** Id of the user who gets the tasks; absent: nobody by name */
  readonly assignee?: string;
}

const yesOrNo = z.enum(['yes', 'no']).default('no');
const id = z.string().regex(/^\d{1,19}$/, { message: 'must be digits' });

const settingsSchema = z
  .strictObject({
    baseUrl: baseUrlField.default('https://moneybird.com'),
    administration: id,
    token: z.exactOptional(asciiField(4_000)),
    send: z.enum(['all', 'none']).default('none'),
    sendFrom: z.exactOptional(dateField),
    pauseReminders: yesOrNo,
    keepDocuments: yesOrNo,
    assignee: z.exactOptional(id),
  })
  .refine(({ send, sendFrom }) => send === 'none' || sendFrom !== undefined, {
    error: 'sendFrom: the first day whose invoices are sent is needed with send: all',
    path: ['sendFrom'],
  })
  .transform(({ pauseReminders, keepDocuments, ...rest }) => ({
    ...rest,
    pauseReminders: pauseReminders === 'yes',
    keepDocuments: keepDocuments === 'yes',
  }));

/** Reads the settings of a connection; an invoice from before the start is never sent a second time by accident. */
export function readMoneybirdSettings(value: unknown): Result<MoneybirdSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}
