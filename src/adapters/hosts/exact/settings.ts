import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import type { Language } from '../../../domain/party/debtor.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { dateField } from '../../../formats/json/values.js';

/** How one division of Exact Online is reached, and what is done there. */
export interface ExactSettings {
  /** The site of the country, such as https://start.exactonline.be, without a slash at the end */
  readonly baseUrl: string;
  /** Number of the division: one set of books. Always sent, because the default division changes under a user's hands. */
  readonly division: string;
  /** Where invoices are made: in the package (`invoices`), or elsewhere, and only booked in it (`entries`) */
  readonly sales: 'invoices' | 'entries';
  /** Who sends invoices over Peppol: `none`, because the package can itself; or we send all, from `sendFrom` on */
  readonly send: 'none' | 'all';
  /** Date of the first invoice that we send */
  readonly sendFrom?: PlainDate;
  /** The app has the right to read `sync/Deleted`; without it, what was deleted is found by comparing ids */
  readonly deletions: 'yes' | 'no';
  /** Of the few words that we write ourselves into notes and documents */
  readonly language: Language;
}

const settingsSchema = z
  .object({
    baseUrl: z
      .string()
      .refine(isSite, {
        message: 'must be https://… without path, query or fragment (http:// only on this machine)',
      })
      .transform((url) => url.replace(/\/+$/, '')),
    division: z.string().regex(/^[1-9]\d{0,8}$/, { message: 'must be the number of a division' }),
    sales: z.enum(['invoices', 'entries']).default('invoices'),
    send: z.enum(['none', 'all']).default('none'),
    sendFrom: z.exactOptional(dateField),
    deletions: z.enum(['yes', 'no']).default('no'),
    language: z.enum(['nl', 'fr', 'en', 'de']).default('nl'),
  })
  .refine(({ send, sendFrom }) => (send === 'all') === (sendFrom !== undefined), {
    message: 'is needed with send=all, and only then: what is older was sent before us',
    path: ['sendFrom'],
  });

/** Reads the settings of a connection. Errors: CONFIG, each with its place. */
export function readExactSettings(value: unknown): Result<ExactSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}

function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) return false;
  if (url.pathname !== '/') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url.hostname));
}

function isHere(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || /^[^.:]+$/.test(hostname);
}

/** Of an entry only its terms are told deleted, by ids that nobody here knows: then ids are compared. */
export function reportsDeletions({ deletions, sales }: ExactSettings): boolean {
  return deletions === 'yes' && sales === 'invoices';
}
