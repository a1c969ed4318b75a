import { z } from 'zod';
import { err, ok } from '../../../kernel/result.js';
import type { ConsentFacts } from '../../../ports/host-access.js';
import type { HostMarket } from '../../../ports/host-market.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import { createHttpClient } from '../../http/client.js';
import type { HostDeps } from '../adapter.js';
import { errorOfFailure } from '../lib/errors.js';
import { errorOfAnswer } from './errors.js';

const SCOPES = ['sales_invoices', 'documents', 'settings'];

/** How Moneybird is signed in to. */
export function moneybirdConsent(site: string): ConsentFacts {
  return {
    authorizeUrl: `${site}/oauth/authorize`,
    tokenUrl: `${site}/oauth/token`,
    // Invoices and contacts; received documents; VAT rates, workflows and ledger accounts
    scopes: SCOPES,
    // Not documented: the secret of the application protects the code
    pkce: false,
    notBeforeMs: 0,
  };
}

/** Administrations one person may open: more than an office has. */
const BOOKS_MAX = 2_000;
const listForm = z
  .array(
    z.object({
      id: z.union([z.string(), z.number()]).transform(String),
      name: z.string().min(1).max(500),
      // What is said beside id and name is not documented: without it, it is Dutch and in euro.
      country: z.string().length(2).catch('NL'),
      currency: z.string().length(3).catch('EUR'),
    }),
  )
  .max(BOOKS_MAX);

/** Moneybird as a market place: one site, and the administrations a person may open. */
export function moneybirdMarket({ http = createHttpClient() }: Pick<HostDeps, 'http'>): HostMarket {
  return {
    title: 'Moneybird',
    sites: { nl: { url: 'https://moneybird.com', country: 'NL' } },
    rights: [
      { use: 'invoices', scope: 'sales_invoices' },
      { use: 'documents', scope: 'documents' },
      { use: 'settings', scope: 'settings' },
    ],
    consent: moneybirdConsent,
    books: async ({ url }, token) => {
      const sent = await http.send({
        ...{ method: 'GET', url: `${url}/api/v2/administrations.json` },
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      });
      if (!sent.ok) return err(errorOfFailure(sent.error, 'read'));
      const found = listForm.safeParse(jsonOf(sent.value)).data;
      if (!isSuccess(sent.value) || found === undefined)
        return err(errorOfAnswer(sent.value, 'read', { secret: token, found: 'no list.' }));
      return ok(found.map(({ id, ...rest }) => ({ hostId: id, ...rest })));
    },
    settingsOf: (baseUrl, hostId) => ({ baseUrl, administration: hostId }),
    keyOf: ({ baseUrl = 'https://moneybird.com', administration = '' }) =>
      `moneybird ${baseUrl.replace(/\/+$/, '')} ${administration}`,
  };
}
