import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import {
  baseUrl,
  documentBytesMax,
  headerSecret,
  providerId,
  readProviderSettings,
  webhookSecret,
} from '../setting-parts.js';

/** What a connection to Billit needs. An OAuth token lives for minutes; settings do not renew one, so a key it is. */
export interface BillitSettings {
  /** `https://api.billit.be`, or its sandbox */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The company at Billit; another one in the sandbox */
  readonly partyId: string;
  /** An accountant's own id, when he acts for the company */
  readonly contextPartyId?: string | undefined;
  /** From the answer that made the webhook; without it nothing that arrives is believed */
  readonly webhookSecret?: string | undefined;
  /** The coming secret, while it is being rotated */
  readonly webhookSecretNext?: string | undefined;
  readonly documentBytesMax: number;
}

const schema = z.object({
  baseUrl,
  apiKey: headerSecret,
  partyId: providerId,
  contextPartyId: providerId.optional(),
  webhookSecret: webhookSecret.optional(),
  webhookSecretNext: webhookSecret.optional(),
  documentBytesMax,
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readBillitSettings(
  settings: Readonly<Record<string, string>>,
): Result<BillitSettings, readonly Fault[]> {
  return readProviderSettings(schema, settings);
}

export function isBillitPlayground({ baseUrl: base }: BillitSettings): boolean {
  return new URL(base).hostname === 'api.sandbox.billit.be';
}

/** The secrets a webhook of this connection may be signed with; none: nothing is authentic. */
export function billitSecrets(settings: BillitSettings): readonly string[] {
  return [settings.webhookSecret, settings.webhookSecretNext].filter((one) => one !== undefined);
}
