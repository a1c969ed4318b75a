import { z } from 'zod';
import { parseParticipant } from '../../../domain/party/participant.js';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { baseUrl, documentBytesMax, secret, yesOrNo } from '../setting-parts.js';

const schema = z.object({
  baseUrl,
  /** Sent as X-Token */
  apiToken: secret,
  /** Shown to us by the access point in the header X-Voldaan-Secret */
  webhookSecret: secret,
  /** The coming secret, while it is being rotated */
  webhookSecretNext: secret.optional(),
  /**
   * Who we are on the network: one access point hands all it receives to one address, and what is for somebody else
   * must never land in this administration.
   */
  participants: z
    .string()
    .max(2000)
    .transform((text, context) =>
      text.split(',').map((one) => {
        const read = parseParticipant(one);
        if (read.ok) return read.value;
        context.addIssue('must be participants such as 0208:0403170701, separated by commas');
        return { scheme: '', value: '' };
      }),
    ),
  /** Country of the receiving end user (C4), which the access point needs for its reports */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country such as BE'),
  /** The access point is connected to the test network */
  testNetwork: yesOrNo,
  documentBytesMax,
});

/** What a connection to a phoss-ap needs, as it stands in `Connection.settings`. */
export type PhossSettings = z.infer<typeof schema>;

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readPhossSettings(
  settings: Readonly<Record<string, string>>,
): Result<PhossSettings, readonly Fault[]> {
  return readForm(schema, settings, saying('CONFIG', 'access-point.settings'));
}

/** The secrets a document may be handed over with. */
export function webhookSecrets({
  webhookSecret,
  webhookSecretNext,
}: Pick<PhossSettings, 'webhookSecret' | 'webhookSecretNext'>): readonly string[] {
  return webhookSecretNext === undefined ? [webhookSecret] : [webhookSecret, webhookSecretNext];
}
