import { makeSandboxPartner } from '../adapters/collection-partners/sandbox/partner.js';
import { readSandboxPartnerSettings } from '../adapters/collection-partners/sandbox/settings.js';
import type { Config } from '../config.js';
import { type Fault, faultsToText } from '../kernel/fault.js';
import type { Clock } from '../ports/clock.js';
import type { CollectionPartner } from '../ports/collection-partner.js';
import type { Connection } from '../ports/store.js';

/** One collection partner: what it needs, and how it is made of that. */
interface PartnerAdapter {
  readonly faults: (connection: Pick<Connection, 'settings'>) => readonly Fault[];
  /** Settings were checked when the connection was made; what no longer fits is a broken promise. */
  readonly make: (connection: Connection) => CollectionPartner;
}

export type PartnerAdapters = Readonly<Record<string, PartnerAdapter>>;

/** One row per adapter folder under adapters/collection-partners. No partner's own form is verified: the sandbox alone. */
export function partnerAdapters(
  { sourceAddresses }: Pick<Config, 'sourceAddresses'>,
  clock: Clock,
): PartnerAdapters {
  return {
    sandbox: {
      faults: ({ settings }) => {
        const read = readSandboxPartnerSettings(settings);
        return read.ok ? [] : read.error;
      },
      make: ({ id, settings }) => {
        const read = readSandboxPartnerSettings(settings);
        if (!read.ok) throw new Error(`Connection ${id}: ${faultsToText(read.error)}`);
        return makeSandboxPartner(read.value, { clock, addresses: sourceAddresses });
      },
    },
  };
}
