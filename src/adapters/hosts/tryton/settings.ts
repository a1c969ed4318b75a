import { z } from 'zod';
import type { DebtorKind } from '../../../domain/party/debtor.js';
import type { PlainDate } from '../../../kernel/dates.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { countryField, dateField } from '../../../formats/json/values.js';
import { asciiField, baseUrlField } from '../lib/base-url.js';

/** How one company of a Tryton database is reached: a service user of its own per company. */
export interface TrytonSettings {
  /** Address of the server, without a slash at the end */
  readonly baseUrl: string;
  readonly database: string;
  readonly user: string;
  /** Secret */
  readonly password: string;
  /** Id of the company in Tryton; a user who works in another company is refused */
  readonly company: number;
  /** Tryton sends nothing over Peppol by itself: we send what was invoiced from that day on, or nothing at all. */
  readonly sendFrom: PlainDate | null;
  /** What a customer without a VAT number is. A consumer unless said otherwise: the law protects consumers most. */
  readonly withoutVatNumber: DebtorKind;
  /** Country of customers whose card names none; absent: such a customer waits for a person */
  readonly country?: string;
}

const settingsSchema = z
  .object({
    baseUrl: baseUrlField,
    database: z.string().regex(/^\w[\w.-]{0,62}$/, {
      message: 'must be the name of a database: letters, digits, _ . -',
    }),
    user: asciiField(200).regex(/^[^:]*$/, { message: 'must not hold a colon' }),
    password: z.string().min(1).max(1_000),
    company: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, { message: 'must be the id of the company, a whole number' })
      .transform(Number),
    send: z.enum(['all', 'none'], { error: 'must be all or none' }).default('all'),
    sendFrom: z.exactOptional(dateField),
    withoutVatNumber: z
      .enum(['consumer', 'business'], { error: 'must be consumer or business' })
      .default('consumer'),
    country: z.exactOptional(countryField),
  })
  .refine(({ send, sendFrom }) => send === 'none' || sendFrom !== undefined, {
    error: 'must be the first invoice date that Voldaan sends (or set send to none)',
    path: ['sendFrom'],
  })
  .transform(({ send, sendFrom, ...rest }) => ({
    ...rest,
    sendFrom: send === 'all' && sendFrom !== undefined ? sendFrom : null,
  }));

/** Reads the settings of a connection; a password never travels in the clear outside the machine or its private network. */
export function readTrytonSettings(value: unknown): Result<TrytonSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}
