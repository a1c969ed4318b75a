import { type Fault, faultsToText } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { Clock } from '../../ports/clock.js';
import type { ConsentFacts, HostAccess } from '../../ports/host-access.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import type { HostMarket } from '../../ports/host-market.js';
import type { HostPackage } from '../../ports/host.js';
import type { HostWebhooks } from '../../ports/host-webhooks.js';
import { createHttpClient, type HttpClient } from '../http/client.js';

type Settings = Readonly<Record<string, string>>;

export interface HostDeps {
  readonly clock: Pick<Clock, 'now'>;
  /** What the host's own codes mean, with what the administration says otherwise */
  readonly mapping: HostMapping;
  /** Tokens that change hands, for a host that is signed in to by consent; absent where the settings hold the key */
  readonly access?: HostAccess;
  /** Folders of the operator below which this administration may use one, for a package that is a folder */
  readonly folders?: readonly string[];
  /** any: also servers in the operator's own network; public without it */
  readonly addresses?: 'public' | 'any';
  /** What it calls through; made by `addresses` unless given */
  readonly http?: HttpClient;
}

/** What the folder of a package offers: the name connections call it by, its settings, and the host made of them. */
export interface HostAdapter {
  readonly name: string;
  /** What keeps these settings from being used; empty: nothing. */
  readonly faults: (settings: Settings) => readonly Fault[];
  readonly make: (settings: Settings, deps: HostDeps) => HostPackage;
  /** Absent: the settings hold all that is needed to sign in */
  readonly consent?: (settings: Settings) => ConsentFacts;
  /** Absent: the package tells nothing by itself */
  readonly webhooks?: (settings: Settings, deps: HostDeps) => HostWebhooks;
  /** Absent: its connections are made here, one by one */
  readonly market?: (deps: MarketDeps) => HostMarket;
}

type MarketDeps = Pick<HostDeps, 'clock' | 'http' | 'addresses'>;

/** An adapter of its parts. Settings were checked when the connection was made; what no longer fits is a broken promise. */
export function hostAdapter<Read>(parts: {
  readonly name: string;
  readonly readSettings: (settings: Settings) => Result<Read, readonly Fault[]>;
  readonly make: (settings: Read, deps: HostDeps) => HostPackage;
  readonly consent?: (settings: Read) => ConsentFacts;
  readonly webhooks?: (settings: Read, deps: HostDeps) => HostWebhooks;
  readonly market?: (deps: Pick<HostDeps, 'clock' | 'http'>) => HostMarket;
}): HostAdapter {
  const { name, readSettings, make, consent, webhooks, market } = parts;
  const settled = (settings: Settings): Read => {
    const read = readSettings(settings);
    if (!read.ok) throw new Error(`Host ${name}: ${faultsToText(read.error)}`);
    return read.value;
  };
  return {
    name,
    faults: (settings) => {
      const read = readSettings(settings);
      return read.ok ? [] : read.error;
    },
    make: (settings, deps) => make(settled(settings), withClient(deps)),
    ...(consent === undefined ? {} : { consent: (settings) => consent(settled(settings)) }),
    ...(market === undefined ? {} : { market: (deps) => market(withClient(deps)) }),
    ...(webhooks === undefined
      ? {}
      : { webhooks: (settings, deps) => webhooks(settled(settings), withClient(deps)) }),
  };
}

/** The client everything of an adapter calls through: one that leads nowhere the operator did not allow. */
function withClient<Deps extends Pick<HostDeps, 'http' | 'addresses'>>(
  deps: Deps,
): Deps & { readonly http: HttpClient } {
  const { addresses = 'public', http = createHttpClient({ addresses }) } = deps;
  return { ...deps, http };
}
