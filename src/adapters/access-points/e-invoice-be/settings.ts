import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { baseUrl, documentBytesMax, secret } from '../setting-parts.js';

const PRODUCTION = 'https://api.e-invoice.be';
const STAGING_HOST = 'api-dev.e-invoice.be';

const schema = z.object({
  baseUrl: baseUrl.default(PRODUCTION),
  /** One key is one tenant: one company */
  apiKey: secret,
  documentBytesMax,
});

/** What a connection to e-invoice.be needs, as it stands in `Connection.settings`. */
export type EInvoiceBeSettings = z.infer<typeof schema>;

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readEInvoiceBeSettings(
  settings: Readonly<Record<string, string>>,
): Result<EInvoiceBeSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'access-point.settings'));
}

/** Whether nothing that is sent there reaches a real company. */
export function isStaging({ baseUrl: url }: Pick<EInvoiceBeSettings, 'baseUrl'>): boolean {
  return new URL(url).hostname === STAGING_HOST;
}
