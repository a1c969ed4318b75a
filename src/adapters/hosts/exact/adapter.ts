import { hostAdapter } from '../adapter.js';
import { makeExact } from './host.js';
import { readExactSettings } from './settings.js';
import { exactWebhooks } from './webhooks.js';

/** Exact Online, one division per connection, signed in to by consent. */
export const exact = hostAdapter({
  name: 'exact',
  readSettings: readExactSettings,
  make: makeExact,
  webhooks: exactWebhooks,
  consent: ({ baseUrl }) => ({
    authorizeUrl: `${baseUrl}/api/oauth2/auth`,
    tokenUrl: `${baseUrl}/api/oauth2/token`,
    // Chosen when the app is registered, and shown when a person consents; the address names none.
    scopes: [],
    extra: { force_login: '0' },
    pkce: false,
    notBeforeMs: 570_000,
  }),
});
