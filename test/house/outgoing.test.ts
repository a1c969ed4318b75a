import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { idOf } from '../../src/kernel/ids.js';
import type { Connection } from '../../src/ports/store.js';
import { silent, testStore } from '../support/database.js';
import { anAdministration } from '../support/facts.js';
import { isOk } from '../support/results.js';

const root = join(import.meta.dirname, '../..');

/**
 * Every file that may open a connection to the outside, and why it leads nowhere it must not (T16). A new one needs a row.
 * user: an address somebody gave, judged by a setting that is `public` unless the operator says otherwise.
 */
const WAYS_OUT: Readonly<Record<string, 'user' | 'fixed' | 'operator' | 'given'>> = {
  'adapters/access-points/document-client.ts': 'user',
  'adapters/bank-sources/sandbox-feed/feed.ts': 'user',
  'adapters/bank-sources/sftp/login.ts': 'user',
  'adapters/collection-partners/sandbox/partner.ts': 'user',
  'adapters/credit-sources/sandbox/sources.ts': 'user',
  'adapters/hosts/adapter.ts': 'user',
  'adapters/mail/imap/imap.ts': 'user',
  'adapters/mail/smtp/session.ts': 'user',
  'adapters/payment-links/sandbox/payments.ts': 'user',
  'adapters/webhooks/calls.ts': 'user',
  'compose/consent.ts': 'user',
  // Publishers are named by DNS records that anybody may register.
  'adapters/smp/network.ts': 'user',
  'adapters/credit-sources/vies/vies.ts': 'fixed',
  // Name servers of the operator; names are asked, nothing is connected to.
  'adapters/smp/sml.ts': 'operator',
  'adapters/dns/texts.ts': 'operator',
  // The Redis of the installation, by a setting.
  'adapters/redis/queue.ts': 'operator',
  // Whoever types `host check URL` sits at this machine.
  'compose/host-check.ts': 'operator',
  // Get the client that hostAdapter made; one of their own is for tests of theirs.
  'adapters/hosts/exact/client.ts': 'given',
  'adapters/hosts/moneybird/host.ts': 'given',
  'adapters/hosts/moneybird/market.ts': 'given',
  'adapters/hosts/moneybird/webhooks.ts': 'given',
  'adapters/hosts/odoo/host.ts': 'given',
  'adapters/hosts/tryton/host.ts': 'given',
  'adapters/hosts/voldaan-host/host.ts': 'given',
};

/** Makes a client, or opens a socket or asks a name server by itself. */
const OPENS =
  /createHttpClient\(|new Redis\(|\b(?:connect|lookup|Resolver|request|promises as dns)\b[^}]*\} from 'node:|[^.\w]fetch\(['"`]/;

test('every way out is known, and says by whose word it leads where', () => {
  const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(sandbox|demo|adapters\/http)\//.test(name))
    .filter((name) => OPENS.test(readFileSync(join(root, 'src', name), 'utf8')))
    .filter((name) => name !== 'config-fields.ts');
  expect(found.sort()).toEqual(Object.keys(WAYS_OUT).sort());
  for (const name of found.filter((one) => WAYS_OUT[one] === 'user'))
    expect(readFileSync(join(root, 'src', name), 'utf8')).toMatch(/addresses/i);
});

/** Kinds of connections by a URL in their settings, as sandboxes and packages have them. */
const BY_URL: readonly (readonly [Connection['kind'], string, Record<string, string>])[] = [
  ['host', 'voldaan-host', { token: 'token', administration: 'a' }],
  ['host', 'odoo', { database: 'd', apiKey: 'key-of-a-bot', company: '1' }],
  ['access-point', 'e-invoice-be', { apiKey: 'key-of-a-company' }],
  ['bank', 'sandbox-feed', { token: 'token-of-a-bank' }],
  ['payment-link', 'sandbox', { token: 'token-of-payments' }],
  ['credit-bureau', 'sandbox', { token: 'token-of-a-bureau' }],
];

test('as shipped no connection leads into our own network, and nothing arrives there', async () => {
  let calls = 0;
  const server = createServer((_request, response) => {
    calls += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await compose(isOk(readConfig({ VOLDAAN_LOG: 'silent' })), {
    ...{ store: await testStore(), observe: silent },
  });
  try {
    const books = anAdministration(idOf('adm_out'));
    for (const [kind, adapter, settings] of BY_URL) {
      const connection = { kind, adapter, administrationId: books.id };
      const faults = (baseUrl: string) =>
        app.connectionFaults({ ...connection, settings: { ...settings, baseUrl } });
      expect([
        adapter,
        faults(url).map(({ class: of, code, path }) => ({ of, code, path })),
      ]).toEqual([
        adapter,
        [{ of: 'URL_FORBIDDEN', code: 'connection.url-forbidden', path: '/settings/baseUrl' }],
      ]);
      expect([adapter, faults('https://books.example.test')]).toEqual([adapter, []]);
    }
    // One that stands there from before is not called either.
    await app.register({
      administration: books,
      connections: [
        {
          ...{ id: idOf('con_out'), kind: 'host', adapter: 'voldaan-host' },
          settings: { baseUrl: url, token: 'token', administration: 'a' },
        },
      ],
    });
    expect(await app.syncHost(books.id)).toMatchObject({ ok: false });
    expect(calls).toBe(0);
  } finally {
    await app.close();
    server.close();
  }
});
