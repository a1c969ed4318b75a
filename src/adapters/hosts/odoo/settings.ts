import { z } from 'zod';
import { addMonths, parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { asciiField, baseUrlField } from '../lib/base-url.js';

/** How an Odoo database is reached, 17 and later, and what it is used for. */
export interface OdooSettings {
  /** Without a slash at the end */
  readonly baseUrl: string;
  readonly database: string;
  /** API key of a bot user; secret */
  readonly apiKey: string;
  /** Id of the company whose books these are; every record is checked for it */
  readonly company: number;
  /** Absent: JSON-2 where the server says that it is 19 or later, else JSON-RPC */
  readonly api?: 'json-2' | 'rpc';
  /** Login of the bot user; JSON-RPC needs it beside the key */
  readonly user?: string;
  /** Who sends over the network: Odoo (none are ours), or we all that are posted from `sendFrom` on */
  readonly send: 'none' | 'all';
  readonly sendFrom?: PlainDate;
  /** Notes go into the messages of a record, without a mail to anybody; none: they become tasks, or stay with us */
  readonly notes: 'none' | 'messages';
  /** Id of the user who gets the tasks; absent: the bot user, whose list nobody reads */
  readonly assignee?: number;
  /** The day the key was made: keys live three months at most */
  readonly keyFrom?: PlainDate;
}

/** Months an API key lives at most. */
const KEY_MONTHS = 3;

const dateField = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text);
  if (date.ok) return date.value;
  context.addIssue({ code: 'custom', message: 'must be a date such as 2026-11-22' });
  return z.NEVER;
});
const idField = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, { message: 'must be the number of a record' })
  .transform(Number);

const settingsSchema = z
  .object({
    baseUrl: baseUrlField,
    database: asciiField(200),
    apiKey: asciiField(200),
    company: idField,
    api: z.exactOptional(z.enum(['json-2', 'rpc'])),
    user: z.exactOptional(z.string().min(1).max(200)),
    send: z.enum(['none', 'all']).default('none'),
    sendFrom: z.exactOptional(dateField),
    notes: z.enum(['none', 'messages']).default('none'),
    assignee: z.exactOptional(idField),
    keyFrom: z.exactOptional(dateField),
  })
  .refine(({ api, user }) => api !== 'rpc' || user !== undefined, {
    message: 'is needed with api rpc: the login of the user the key belongs to',
    path: ['user'],
  })
  .refine(({ send, sendFrom }) => send === 'none' || sendFrom !== undefined, {
    message: 'is needed with send all: the first invoice date that is ours to send',
    path: ['sendFrom'],
  });

/** Reads the settings of a connection; a fault says which and what to put there. */
export function readOdooSettings(value: unknown): Result<OdooSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}

/** What to do about the age of the key, to stand beside a refusal of it; empty while it is young or its day is unknown. */
export function keyAdvice({ keyFrom }: OdooSettings, today: PlainDate): string {
  if (keyFrom === undefined || today < addMonths(keyFrom, KEY_MONTHS)) return '';
  return ` The key was made on ${keyFrom}, and keys live ${KEY_MONTHS} months at most: make a new one in Odoo and connect again.`;
}
