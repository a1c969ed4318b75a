import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import type { ParticipantId } from '../../../domain/party/participant.js';
import { participant } from '../answer-parts.js';
import { baseUrl, documentBytesMax, headerSecret, readProviderSettings } from '../setting-parts.js';

/**
 * What a connection to Storecove needs. The queue belongs to the key: a key of one's own for each administration, or one
 * would take what is another's.
 */
export interface StorecoveSettings {
  /** `https://api.storecove.com/api/v2` */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The legal entity that sends */
  readonly legalEntityId: number;
  /** Who that legal entity is on the network: received documents come without an envelope */
  readonly participant: ParticipantId;
  /** As given to the legal entity; what the queue holds for another one is left alone */
  readonly tenantId?: string | undefined;
  readonly documentBytesMax: number;
}

const schema = z.object({
  baseUrl,
  apiKey: headerSecret,
  legalEntityId: z
    .string()
    .regex(/^\d{1,15}$/, { message: 'must be a number' })
    .transform(Number),
  participant,
  tenantId: z.string().min(1).max(64).optional(),
  documentBytesMax,
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readStorecoveSettings(
  settings: Readonly<Record<string, string>>,
): Result<StorecoveSettings, readonly Fault[]> {
  return readProviderSettings(schema, settings);
}
