import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { movableClock, type MovableClock } from '../../src/adapters/clock/movable.js';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import type { App } from '../../src/entrypoints/app.js';
import { makeHttpApp } from '../../src/entrypoints/http/app.js';
import { type AdministrationId, type ConnectionId, idOf } from '../../src/kernel/ids.js';
import type { Observe } from '../../src/ports/observe.js';
import { type SandboxExact, startSandboxExact } from '../../src/sandbox/exact/server.js';
import {
  type SandboxMoneybird,
  startSandboxMoneybird,
} from '../../src/sandbox/moneybird/server.js';
import { type TestStore, testStore } from './database.js';
import { anAdministration, NOON } from './facts.js';
import { isOk } from './results.js';

export const WEBHOOK_SECRET = 'canary-webhook-secret-7d1';
export const MONEYBIRD_TOKEN = 'moneybird-token';

/** A hub behind its own doors, with an Exact and a Moneybird that can reach it, all over real HTTP. */
export interface MarketWorld {
  readonly app: App;
  readonly clock: MovableClock;
  readonly url: string;
  readonly store: TestStore;
  readonly exact: SandboxExact;
  readonly moneybird: SandboxMoneybird;
  /** Names of what was logged, with its fields */
  readonly events: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  /** Books with a connection to a package, not yet let in. */
  connect(
    name: string,
    adapter: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<Books>;
  /** A person lets us in, by the addresses a browser would follow; answers the last page. */
  letIn(books: Books): Promise<Response>;
  post(path: string, body: string | Uint8Array, headers?: object): Promise<number>;
  close(): Promise<void>;
}

export interface Books {
  readonly id: AdministrationId;
  readonly connection: ConnectionId;
}

export async function marketWorld(): Promise<MarketWorld> {
  const clock = movableClock(NOON);
  const exact = await startSandboxExact({
    ...{ port: 0, clock: () => clock.now(), webhookSecret: WEBHOOK_SECRET },
  });
  const moneybird = await startSandboxMoneybird({
    ...{ port: 0, clock: () => clock.now(), token: MONEYBIRD_TOKEN },
  });
  const door: { open?: ReturnType<typeof makeHttpApp> } = {};
  const server = createServer((request, response) => {
    door.open?.(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = isOk(
    readConfig({
      ...{ VOLDAAN_LOG: 'silent', VOLDAAN_PUBLIC_URL: url, VOLDAAN_SECRET_KEY: 'k'.repeat(43) },
      VOLDAAN_HOST_ADDRESSES: 'any',
      ...{ VOLDAAN_OAUTH_EXACT_ID: exact.app.clientId, VOLDAAN_OAUTH_EXACT_SITE: exact.url },
      VOLDAAN_OAUTH_EXACT_SECRET: exact.app.clientSecret,
      VOLDAAN_OAUTH_EXACT_WEBHOOK: `an-older-one,${WEBHOOK_SECRET}`,
      ...{ VOLDAAN_OAUTH_MONEYBIRD_ID: 'client-1', VOLDAAN_OAUTH_MONEYBIRD_SITE: moneybird.url },
      VOLDAAN_OAUTH_MONEYBIRD_SECRET: 'client-secret-1',
    }),
  );
  const store = await testStore();
  const events: (readonly [string, Readonly<Record<string, unknown>>])[] = [];
  const observe: Observe = { event: (name, fields) => events.push([name, fields]) };
  const app = await compose(config, { store, clock, observe });
  door.open = makeHttpApp(app, { token: 'api-token', bodyMaxBytes: 100_000 });
  const follow = async (from: string): Promise<Response> => {
    const first = await fetch(from, { redirect: 'manual' });
    return fetch(first.headers.get('location') ?? '', { redirect: 'manual' });
  };
  return {
    ...{ app, clock, url, store, exact, moneybird, events },
    connect: async (name, adapter, settings) => {
      const books: Books = { id: idOf(`adm_${name}`), connection: idOf(`con_${name}`) };
      await app.register({
        administration: anAdministration(books.id),
        connections: [{ id: books.connection, kind: 'host', adapter, settings }],
      });
      return books;
    },
    letIn: async ({ id, connection }) =>
      follow(isOk(await app.connections.ask(id, connection)).url),
    post: async (path, body, headers = {}) => {
      const init = { method: 'POST', body: Buffer.from(body), headers: { ...headers } };
      return (await fetch(`${url}${path}`, init)).status;
    },
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await app.close();
      await moneybird.close();
      await exact.close();
    },
  };
}
