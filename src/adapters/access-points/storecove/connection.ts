import type { Instant } from '../../../kernel/dates.js';
import type { ProviderClient } from '../provider-client.js';
import type { StorecoveSettings } from './settings.js';

/** What one connection to Storecove talks with. */
export interface Storecove {
  readonly client: ProviderClient;
  readonly now: () => Instant;
  readonly settings: StorecoveSettings;
}

/** A call with a JSON body. */
export const JSON_BODY = { 'content-type': 'application/json' };
