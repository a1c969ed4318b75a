import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';

/** What a connection to a sandbox partner needs. */
export interface SandboxPartnerSettings {
  /** `http(s)://host:port`, without path */
  readonly baseUrl: string;
  /** Bearer token; secret */
  readonly token: string;
  /** As people know the partner */
  readonly name: string;
}

const schema = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  token: z.string().regex(/^[\x21-\x7e]{8,200}$/, {
    message: 'must be 8 to 200 printable characters without blanks',
  }),
  name: z.string().trim().min(1).max(100),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readSandboxPartnerSettings(
  settings: unknown,
): Result<SandboxPartnerSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'collection-partner.settings'));
}
