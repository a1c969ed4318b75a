import type { Config } from '../config.js';
import type { App } from '../entrypoints/app.js';
import type { HostMarket } from '../ports/host-market.js';
import type { Sealer } from '../ports/sealer.js';
import type { Connection } from '../ports/store.js';
import { makeConnections } from '../usecases/host/connections.js';
import { makeHostWebhooks } from '../usecases/host/host-webhooks.js';
import { makeInstall } from '../usecases/host/install.js';
import { makeRemoveLeft } from '../usecases/host/leave-host.js';
import type { Ports } from '../usecases/ports.js';
import { makeReadWoken } from '../usecases/host/read-woken.js';
import { makeSyncHost } from '../usecases/host/sync-host.js';
import type { ConsentParts } from './consent.js';
import { HOSTS } from './hosts.js';

type Market = Pick<
  App,
  'syncHost' | 'connections' | 'hostWebhooks' | 'readWoken' | 'install' | 'removeLeft'
>;

/** Days after which what was left behind is removed, where nothing else is set. */
const REMOVE_AFTER_DAYS = 90;

/** The ways into a package and out of it again, and what it tells us by itself. */
export function composeMarket(
  ports: Ports,
  consent: ConsentParts,
  {
    removeAfterDays = REMOVE_AFTER_DAYS,
    hostAddresses,
  }: Pick<Config, 'removeAfterDays' | 'hostAddresses'>,
  sealer: Sealer,
): Market {
  const syncHost = makeSyncHost(ports);
  const { desk } = consent;
  const marketOf = (adapter: string): HostMarket | null =>
    (Object.hasOwn(HOSTS, adapter)
      ? HOSTS[adapter]?.market?.({ clock: ports.clock, addresses: hostAddresses })
      : null) ?? null;
  const rules = {
    removeAfterDays,
    booksOf: ({ adapter, settings }: Connection) => marketOf(adapter)?.keyOf(settings) ?? null,
  };
  const hostWebhooks = makeHostWebhooks(ports, {
    ...rules,
    sealer,
    app: (adapter) => desk.app(adapter),
    needsConsent: (connection) => desk.facts(connection) !== null,
  });
  const own = { ...ports, ...consent.ports, sealer };
  return {
    ...{ syncHost, hostWebhooks, readWoken: makeReadWoken(ports, syncHost) },
    connections: makeConnections(own, desk, {
      ...rules,
      unsubscribe: (connection) => hostWebhooks.unsubscribe(connection),
    }),
    install: makeInstall(own, desk, marketOf),
    removeLeft: makeRemoveLeft(ports),
  };
}
