import type { Instant } from '../../../kernel/dates.js';
import type { ProviderClient } from '../provider-client.js';

/** What one connection to Scrada talks with. */
export interface Scrada {
  readonly client: ProviderClient;
  readonly now: () => Instant;
}

/** Schemes of the network that Scrada wants to hear apart from the values. */
export const PARTICIPANT_SCHEME = 'iso6523-actorid-upis';
export const DOCUMENT_TYPE_SCHEME = 'busdox-docid-qns';
export const PROCESS_SCHEME = 'cenbii-procid-ubl';
