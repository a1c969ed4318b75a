import { makeConsent } from '../adapters/hosts/lib/consent.js';
import { createHttpClient } from '../adapters/http/client.js';
import type { Config } from '../config.js';
import type { HostAccess } from '../ports/host-access.js';
import type { Connection } from '../ports/store.js';
import type { ConsentDesk } from '../usecases/host/connections.js';
import { type AccessPorts, makeHostAccess } from '../usecases/host/host-access.js';
import type { Ports } from '../usecases/ports.js';
import { HOSTS } from './hosts.js';

/** Last part of the address packages send people back to. */
export const CALLBACK_PATH = '/connect/callback';

/** Signing in to packages by consent: what is known of each, and the tokens kept. */
export interface ConsentParts {
  readonly ports: AccessPorts;
  readonly desk: ConsentDesk;
  /** Undefined where the connection signs in with its settings */
  readonly access: (connection: Connection) => HostAccess | undefined;
}

export function consentParts(
  config: Pick<Config, 'consentApps' | 'publicUrl' | 'hostAddresses'>,
  given: Pick<Ports, 'store' | 'clock' | 'ids'>,
): ConsentParts {
  const ports: AccessPorts = {
    ...given,
    consent: makeConsent(createHttpClient({ addresses: config.hostAddresses }), () =>
      Date.parse(given.clock.now()),
    ),
  };
  const desk: ConsentDesk = {
    facts: ({ adapter, settings, kind }) =>
      (kind === 'host' && Object.hasOwn(HOSTS, adapter)
        ? HOSTS[adapter]?.consent?.(settings)
        : undefined) ?? null,
    app: (adapter) => config.consentApps?.[adapter] ?? null,
    redirectUri: config.publicUrl === null ? null : `${config.publicUrl}${CALLBACK_PATH}`,
  };
  return {
    ...{ ports, desk },
    access: (connection) => {
      const facts = desk.facts(connection);
      if (facts === null) return undefined;
      return makeHostAccess(ports, connection, facts, desk.app(connection.adapter));
    },
  };
}
