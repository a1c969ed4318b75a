import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';

/** What a connection to the sandbox access point needs, as it stands in `Connection.settings`. */
export interface SandboxAccessPointSettings {
  /** `http(s)://host:port`, without path */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  /** The coming secret, while it is being rotated */
  readonly webhookSecretNext?: string | undefined;
  /** `network`: stands in for a real provider, so that an administration goes through every step before it sends */
  readonly actsAs?: 'playground' | 'network' | undefined;
}

const schema = z.object({
  baseUrl: z.url({ protocol: /^https?$/ }),
  apiKey: z.string().min(8).max(200),
  webhookSecret: z.string().min(8).max(200),
  webhookSecretNext: z.string().min(8).max(200).optional(),
  actsAs: z.enum(['playground', 'network']).optional(),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readSandboxAccessPointSettings(
  settings: Readonly<Record<string, string>>,
): Result<SandboxAccessPointSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'access-point.settings'));
}

/** The secrets a webhook of this connection may be signed with. */
export function webhookSecrets(settings: SandboxAccessPointSettings): readonly string[] {
  const { webhookSecret, webhookSecretNext } = settings;
  return webhookSecretNext === undefined ? [webhookSecret] : [webhookSecret, webhookSecretNext];
}
