import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { id } from '../answer-parts.js';
import { baseUrl, documentBytesMax, secret, yesOrNo } from '../setting-parts.js';

const schema = z.object({
  baseUrl: baseUrl.default('https://app.recommand.eu/api/v1'),
  /** Id and secret of an API key; the id names it before the colon of Basic authentication */
  apiKey: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^:\s]+$/, 'must be without colon and blank'),
  apiSecret: secret,
  companyId: id,
  /** Without one no webhook is believed, and the poller alone looks */
  webhookSecret: secret.optional(),
  /** The coming secret, while it is being rotated */
  webhookSecretNext: secret.optional(),
  /** The team is a playground, or uses the test network */
  playground: yesOrNo,
  documentBytesMax,
});

/** What a connection to Recommand needs, as it stands in `Connection.settings`. */
export type RecommandSettings = z.infer<typeof schema>;

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readRecommandSettings(
  settings: Readonly<Record<string, string>>,
): Result<RecommandSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'access-point.settings'));
}

/** The secrets a webhook of this connection may be signed with; none: no webhook is believed. */
export function webhookSecrets({
  webhookSecret,
  webhookSecretNext,
}: Pick<RecommandSettings, 'webhookSecret' | 'webhookSecretNext'>): readonly string[] {
  return [webhookSecret, webhookSecretNext].filter((one) => one !== undefined);
}
