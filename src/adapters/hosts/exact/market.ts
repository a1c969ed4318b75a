import { z } from 'zod';
import { err, ok } from '../../../kernel/result.js';
import type { ConsentFacts, HostAccess } from '../../../ports/host-access.js';
import type { HostMarket } from '../../../ports/host-market.js';
import type { HostDeps } from '../adapter.js';
import { createExactClient } from './client.js';
import { code, query, text } from './odata.js';

/** How a site of the package is signed in to. */
export function exactConsent(site: string): ConsentFacts {
  return {
    authorizeUrl: `${site}/api/oauth2/auth`,
    tokenUrl: `${site}/api/oauth2/token`,
    // Chosen when the app is registered, and shown when a person consents; the address names none.
    scopes: [],
    extra: { force_login: '0' },
    pkce: false,
    notBeforeMs: 570_000,
  };
}

const me = z.object({ CurrentDivision: code });
const division = z.object({
  ...{ Code: code, Description: text, VATNumber: text, Country: text, Currency: text },
});

/** Exact Online as a market place: the sites of the countries we serve, and the divisions a user may open. */
export function exactMarket(deps: Pick<HostDeps, 'clock' | 'http'>): HostMarket {
  return {
    title: 'Exact Online',
    sites: {
      be: { url: 'https://start.exactonline.be', country: 'BE' },
      nl: { url: 'https://start.exactonline.nl', country: 'NL' },
    },
    rights: [
      { use: 'debtors', scope: 'Crm accounts' },
      { use: 'payments', scope: 'Financial receivables' },
      ...(['invoices', 'documents'] as const).map((use) => ({ use })),
    ],
    consent: exactConsent,
    books: async ({ url, country }, token) => {
      const access = accessOf(token);
      const at = (where: string) =>
        createExactClient({ baseUrl: url, division: where }, { ...deps, access });
      const current = await at('current').all(
        [query('Me', { select: Object.keys(me.shape) })],
        'now',
      );
      if (!current.ok) return current;
      const own = me.safeParse(current.value[0] ?? {}).data?.CurrentDivision;
      if (own === undefined) return ok([]);
      const select = Object.keys(division.shape);
      const rows = await at(own).all([query('system/Divisions', { select })], 'now');
      if (!rows.ok) return rows;
      const read = rows.value.map((row) => division.safeParse(row).data);
      return ok(
        read.flatMap((row) => {
          if (row?.Code === undefined) return [];
          const vatId = row.VATNumber?.replace(/[\s.]/g, '');
          return [
            {
              ...{ hostId: row.Code, name: row.Description ?? row.Code },
              ...{ country: row.Country ?? country, currency: row.Currency ?? 'EUR' },
              ...(vatId === undefined ? {} : { vatId }),
            },
          ];
        }),
      );
    },
    settingsOf: (baseUrl, hostId) => ({ baseUrl, division: hostId }),
    keyOf: ({ baseUrl = '', division: hostId = '' }) =>
      `exact ${baseUrl.replace(/\/+$/, '')} ${hostId}`,
  };
}

/** A token that was just given and is not renewed here. */
function accessOf(token: string): HostAccess {
  const gone = { kind: 'unauthorised', message: 'The package took its consent back.' } as const;
  return { token: () => Promise.resolve(ok(token)), renew: () => Promise.resolve(err(gone)) };
}
