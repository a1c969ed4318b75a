import type { App } from '../entrypoints/app.js';
import { makeConnections } from '../usecases/connections.js';
import { makeHostWebhooks } from '../usecases/host-webhooks.js';
import type { Ports } from '../usecases/ports.js';
import { makeReadWoken } from '../usecases/read-woken.js';
import { makeSyncHost } from '../usecases/sync-host.js';
import type { ConsentParts } from './consent.js';

type Market = Pick<App, 'syncHost' | 'connections' | 'hostWebhooks' | 'readWoken'>;

/** The ways into a package and out of it again, and what it tells us by itself. */
export function composeMarket(ports: Ports, consent: ConsentParts): Market {
  const syncHost = makeSyncHost(ports);
  const { desk } = consent;
  const hostWebhooks = makeHostWebhooks(ports, {
    sealer: consent.ports.sealer,
    app: (adapter) => desk.app(adapter),
    needsConsent: (connection) => desk.facts(connection) !== null,
  });
  const connections = makeConnections(
    { ...ports, ...consent.ports },
    desk,
    (connection) => hostWebhooks.unsubscribe(connection),
  );
  return { syncHost, connections, hostWebhooks, readWoken: makeReadWoken(ports, syncHost) };
}
