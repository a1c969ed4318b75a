import {
  makeSandboxSources,
  type SandboxSources,
} from '../adapters/credit-sources/sandbox/sources.js';
import { readSandboxSourceSettings } from '../adapters/credit-sources/sandbox/settings.js';
import { makeVies, readViesSettings } from '../adapters/credit-sources/vies/vies.js';
import type { Config } from '../config.js';
import { SOURCE_KINDS, type SourceKind } from '../domain/credit/settings.js';
import { type Fault, faultsToText } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import type { Clock } from '../ports/clock.js';
import type { CreditSources } from '../ports/outside.js';
import type { Connection } from '../ports/store.js';

type Settings = Connection['settings'];

interface SourceAdapter<Port> {
  readonly read: (settings: Settings) => Result<unknown, readonly Fault[]>;
  /** Settings were checked when the connection was made; what no longer fits is a broken promise. */
  readonly make: (settings: Settings) => Port;
}

type Ports = { readonly [K in SourceKind]: ReturnType<CreditSources[K]> };

type Adapters = { readonly [K in SourceKind]: Readonly<Record<string, SourceAdapter<Ports[K]>>> };

export function isSourceKind(kind: Connection['kind']): kind is SourceKind {
  return SOURCE_KINDS.some((known) => known === kind);
}

/** One row per kind and adapter folder under adapters/credit-sources. Where no facts are verified there is the sandbox alone. */
export function creditAdapters(config: Pick<Config, 'sourceAddresses'>, clock: Clock): Adapters {
  const options = { clock, addresses: config.sourceAddresses };
  const sandbox = <Port>(pick: (sources: SandboxSources) => Port) => ({
    sandbox: {
      read: readSandboxSourceSettings,
      make: (settings: Settings): Port => {
        const read = readSandboxSourceSettings(settings);
        if (!read.ok) throw new Error(`A credit source: ${faultsToText(read.error)}`);
        return pick(makeSandboxSources(read.value, options));
      },
    },
  });
  return {
    'credit-bureau': sandbox((sources) => sources.bureau),
    'credit-insurer': sandbox((sources) => sources.insurer),
    'business-register': sandbox((sources) => sources.register),
    'vat-check': {
      ...sandbox((sources) => sources.vat),
      vies: { read: readViesSettings, make: () => makeVies({ clock }) },
    },
    'insolvency-register': sandbox((sources) => sources.insolvency),
  };
}

/** What a connection of this kind may name, with the check of its settings. */
export function sourceChecks(
  adapters: Adapters,
  kind: SourceKind,
): Readonly<Record<string, { readonly faults: (c: { settings: Settings }) => readonly Fault[] }>> {
  const rows: readonly (readonly [string, SourceAdapter<unknown>])[] = Object.entries(
    adapters[kind],
  );
  return Object.fromEntries(
    rows.map(([name, { read }]) => [
      name,
      {
        faults: ({ settings }: { settings: Settings }) => {
          const checked = read(settings);
          return checked.ok ? [] : checked.error;
        },
      },
    ]),
  );
}

/** The sources by connection; an adapter nobody knows is a broken promise. */
export function creditSources(adapters: Adapters): CreditSources {
  const port =
    <K extends SourceKind>(kind: K) =>
    ({ adapter, settings, id }: Connection): Ports[K] => {
      const rows: Readonly<Record<string, SourceAdapter<Ports[K]>>> = adapters[kind];
      const found = Object.hasOwn(rows, adapter) ? rows[adapter] : undefined;
      if (found === undefined)
        throw new Error(`No adapter "${adapter}" for ${kind} connection ${id}`);
      return found.make(settings);
    };
  return {
    'credit-bureau': port('credit-bureau'),
    'credit-insurer': port('credit-insurer'),
    'business-register': port('business-register'),
    'vat-check': port('vat-check'),
    'insolvency-register': port('insolvency-register'),
  };
}
