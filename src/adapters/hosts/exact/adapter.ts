import { hostAdapter } from '../adapter.js';
import { makeExact } from './host.js';
import { exactConsent, exactMarket } from './market.js';
import { readExactSettings } from './settings.js';
import { exactWebhooks } from './webhooks.js';

/** Exact Online, one division per connection, signed in to by consent. */
export const exact = hostAdapter({
  name: 'exact',
  readSettings: readExactSettings,
  make: makeExact,
  webhooks: exactWebhooks,
  consent: ({ baseUrl }) => exactConsent(baseUrl),
  market: exactMarket,
});
