import { setTimeout } from 'node:timers/promises';
import { sha256 } from '../adapters/digest/sha256.js';
import { makePeppolNetwork } from '../adapters/smp/network.js';
import { peppolSettings } from '../adapters/smp/settings.js';
import type { PeppolConfig } from '../config.js';
import type { Clock } from '../ports/clock.js';
import { systemClock } from '../adapters/clock/system.js';
import type { PeppolNetwork } from '../ports/peppol-network.js';

/** The network as the settings name it; null where they say not to ask it. */
export function composeNetwork(config: PeppolConfig | null, clock: Clock): PeppolNetwork | null {
  if (config === null) return null;
  const { network, zone, directoryUrl, addresses, dnsServers } = config;
  const settings = peppolSettings(network, {
    ...(zone === null ? {} : { zone }),
    ...(directoryUrl === null ? {} : { directoryUrl }),
    ...{ addresses, dnsServers },
  });
  const pause = async (ms: number): Promise<void> => {
    await setTimeout(ms);
  };
  return makePeppolNetwork(settings, { clock, digest: sha256, pause });
}

/** The search alone, for a command that opens no books. */
export function composeDirectory(config: PeppolConfig | null): PeppolNetwork['search'] | null {
  return composeNetwork(config, systemClock())?.search ?? null;
}
