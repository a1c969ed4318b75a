import { z } from 'zod';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';

/** What a connection to the sandbox payment provider needs. */
export interface SandboxPaymentSettings {
  /** `http(s)://host:port`, without path; payers are sent nowhere else */
  readonly baseUrl: string;
  /** Bearer token; secret */
  readonly token: string;
}

const schema = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  token: z.string().regex(/^[\x21-\x7e]{8,200}$/, {
    message: 'must be 8 to 200 printable characters without blanks',
  }),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readSandboxPaymentSettings(
  settings: unknown,
): Result<SandboxPaymentSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'payment-link.settings'));
}
