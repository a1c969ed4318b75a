import { hostAdapter } from '../adapter.js';
import { makeMoneybird } from './host.js';
import { moneybirdConsent, moneybirdMarket } from './market.js';
import { readMoneybirdSettings } from './settings.js';
import { moneybirdWebhooks } from './webhooks.js';

/** Moneybird; its VAT rates, units and languages by mappings/moneybird/mapping.json. */
export const moneybird = hostAdapter({
  name: 'moneybird',
  readSettings: readMoneybirdSettings,
  make: (settings, deps) => makeMoneybird(settings, deps),
  webhooks: moneybirdWebhooks,
  consent: ({ baseUrl }) => moneybirdConsent(baseUrl),
  market: moneybirdMarket,
});
