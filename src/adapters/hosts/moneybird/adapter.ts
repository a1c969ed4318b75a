import { hostAdapter } from '../adapter.js';
import { makeMoneybird } from './host.js';
import { readMoneybirdSettings } from './settings.js';
import { moneybirdWebhooks } from './webhooks.js';

/** Moneybird; its VAT rates, units and languages by mappings/moneybird/mapping.json. */
export const moneybird = hostAdapter({
  name: 'moneybird',
  readSettings: readMoneybirdSettings,
  make: (settings, deps) => makeMoneybird(settings, deps),
  webhooks: moneybirdWebhooks,
  consent: ({ baseUrl }) => ({
    authorizeUrl: `${baseUrl}/oauth/authorize`,
    tokenUrl: `${baseUrl}/oauth/token`,
    // Invoices and contacts; received documents; VAT rates, workflows and ledger accounts
    scopes: ['sales_invoices', 'documents', 'settings'],
    // Not documented: the secret of the application protects the code
    pkce: false,
    notBeforeMs: 0,
  }),
});
