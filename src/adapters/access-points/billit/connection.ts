import type { Instant } from '../../../kernel/dates.js';
import type { ProviderClient } from '../provider-client.js';

/** What one connection to Billit talks with. */
export interface Billit {
  readonly client: ProviderClient;
  readonly now: () => Instant;
}
