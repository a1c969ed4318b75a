import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import {
  baseUrl,
  documentBytesMax,
  headerSecret,
  providerId,
  readProviderSettings,
} from '../setting-parts.js';

/** What a connection to Scrada needs: the key and its password belong to one company there. */
export interface ScradaSettings {
  /** `https://host`, before `/v1` */
  readonly baseUrl: string;
  /** Id of the company at Scrada */
  readonly companyId: string;
  readonly apiKey: string;
  readonly password: string;
  readonly documentBytesMax: number;
}

const schema = z.object({
  baseUrl,
  companyId: providerId,
  apiKey: headerSecret,
  password: headerSecret,
  documentBytesMax,
});

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readScradaSettings(
  settings: Readonly<Record<string, string>>,
): Result<ScradaSettings, readonly Fault[]> {
  return readProviderSettings(schema, settings);
}

/** The test environment of Scrada's own documentation (1.24, Environments). */
export function isScradaPlayground({ baseUrl: base }: ScradaSettings): boolean {
  return new URL(base).hostname === 'apitest.scrada.be';
}
