import { addMs, instantOf, type Instant } from '../../src/kernel/dates.js';
import { err, ok, type Result } from '../../src/kernel/result.js';
import { exact } from '../../src/adapters/hosts/exact/adapter.js';
import { createHttpClient, type HttpClient } from '../../src/adapters/http/client.js';
import { parseHostMapping } from '../../src/formats/json/host-mapping.js';
import type { HostAccess } from '../../src/ports/host-access.js';
import type { HostMapping } from '../../src/domain/ledger/host-mapping.js';
import type { HostError, HostPackage } from '../../src/ports/host.js';
import {
  type SandboxExact,
  type SandboxExactOptions,
  startSandboxExact,
} from '../../src/sandbox/exact/server.js';
import { isOk } from './results.js';
import { type SpoilingProxy, spoilingProxy } from './spoiling-proxy.js';

export const DIVISION = 3001;
export const OTHER_DIVISION = 3002;

/** The VAT codes of the stand-in, and the journals and accounts that a bookkeeper would name. */
export function exactMapping(change: object = {}): HostMapping {
  return isOk(
    parseHostMapping({
      vat: {
        '1': { category: 'Z', rate: '0' },
        '2': { category: 'S', rate: '6' },
        '4': { category: 'S', rate: '21' },
      },
      units: { '': 'C62', pc: 'C62', hour: 'HUR' },
      languages: { 'NL-BE': 'nl', 'FR-BE': 'fr', 'EN-GB': 'en' },
      accounts: { discount: '4000' },
      journals: { bank: '20' },
      fields: { 'document-type': '55', 'purchase-document-type': '20' },
      ...change,
    }),
  );
}

export interface ExactWorld {
  readonly sandbox: SandboxExact;
  readonly proxy: SpoilingProxy;
  readonly http: HttpClient;
  /** The time, which stands still until it is moved */
  readonly now: () => Instant;
  pass(ms: number): void;
  /** An adapter with an access of its own; each is another process to the package. */
  host(change?: {
    readonly access?: HostAccess;
    readonly mapping?: HostMapping;
    readonly settings?: object;
  }): HostPackage;
  close(): Promise<void>;
}

/** A stand-in with two divisions, a proxy before it, and a person's consent. */
export async function exactWorld(options: Partial<SandboxExactOptions> = {}): Promise<ExactWorld> {
  let now = instantOf(Date.UTC(2026, 10, 20, 9, 0, 0));
  const sandbox = await startSandboxExact({ port: 0, clock: () => now, ...options });
  sandbox.addDivision({ code: DIVISION, name: 'Verkoper BV' });
  sandbox.addDivision({ code: OTHER_DIVISION, name: 'Andere BV' });
  const proxy = await spoilingProxy(sandbox.url);
  const http = createHttpClient({ answerTimeoutMs: 5_000, keepAlive: false });
  const access = accessOf(sandbox, http);
  return {
    ...{ sandbox, proxy, http, now: () => now },
    pass: (ms) => {
      now = addMs(now, ms);
    },
    host: (change = {}) =>
      exact.make(
        { baseUrl: proxy.url, division: String(DIVISION), ...change.settings },
        {
          ...{ clock: { now: () => now }, http, access: change.access ?? access },
          mapping: change.mapping ?? exactMapping(),
        },
      ),
    close: async () => {
      http.close();
      await proxy.close();
      await sandbox.close();
    },
  };
}

/** One that renews as often as it is asked; who may renew when several do is for whoever keeps tokens. */
function accessOf(sandbox: SandboxExact, http: HttpClient): HostAccess {
  let held: { readonly access: string; readonly refresh: string } | null = null;

  async function ask(grant: Record<string, string>): Promise<Result<string, HostError>> {
    const { clientId, clientSecret } = sandbox.app;
    const form = new URLSearchParams({
      ...{ client_id: clientId, client_secret: clientSecret, ...grant },
    });
    const answer = isOk(
      await http.send({
        ...{ method: 'POST', url: `${sandbox.url}/api/oauth2/token`, body: form.toString() },
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    );
    if (answer.status !== 200)
      return err({ kind: 'unauthorised', message: 'A person has to consent again.' });
    const said = JSON.parse(new TextDecoder().decode(answer.body)) as Record<string, string>;
    held = { access: said['access_token']!, refresh: said['refresh_token']! };
    return ok(held.access);
  }

  return {
    token: () =>
      held === null
        ? ask({ grant_type: 'authorization_code', code: sandbox.consent() })
        : Promise.resolve(ok(held.access)),
    renew: () => ask({ grant_type: 'refresh_token', refresh_token: held?.refresh ?? '' }),
  };
}

/** A token that the package does not know, and nobody to give another. */
export const STRANGER: HostAccess = {
  token: () => Promise.resolve(ok('nobody')),
  renew: () =>
    Promise.resolve(err({ kind: 'unauthorised', message: 'A person has to consent again.' })),
};
