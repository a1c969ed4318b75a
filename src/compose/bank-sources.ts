import { makeFolderSource } from '../adapters/bank-sources/folder/folder.js';
import { readFolderSettings } from '../adapters/bank-sources/folder/settings.js';
import { makeSandboxFeedSource } from '../adapters/bank-sources/sandbox-feed/feed.js';
import { readSandboxFeedSettings } from '../adapters/bank-sources/sandbox-feed/settings.js';
import { readSftpSettings } from '../adapters/bank-sources/sftp/settings.js';
import { makeSftpSource } from '../adapters/bank-sources/sftp/sftp.js';
import type { Config } from '../config.js';
import { type Fault, faultsToText } from '../kernel/fault.js';
import type { Result } from '../kernel/result.js';
import type { BankSource } from '../ports/bank-source.js';
import type { Clock } from '../ports/clock.js';
import type { Connection } from '../ports/store.js';

type Named = Pick<Connection, 'administrationId' | 'settings'>;
type BankConfig = Pick<Config, 'bankFolders' | 'bankAddresses'>;

/** One kind of source: what it needs, and how it is made of that. */
interface BankAdapter {
  readonly faults: (connection: Named) => readonly Fault[];
  readonly make: (connection: Named) => BankSource;
}

export type BankAdapters = Readonly<Record<string, BankAdapter>>;

/** One row per adapter folder under adapters/bank-sources. */
export function bankAdapters(config: BankConfig, clock: Clock): BankAdapters {
  return {
    folder: adapter(
      ({ settings, administrationId }) =>
        readFolderSettings(settings, {
          allowed: config.bankFolders,
          administration: administrationId,
        }),
      (settings) => makeFolderSource(settings, { clock }),
    ),
    sftp: adapter(
      ({ settings }) => readSftpSettings(settings),
      (settings) => makeSftpSource(settings, { clock, addresses: config.bankAddresses }),
    ),
    'sandbox-feed': adapter(
      ({ settings }) => readSandboxFeedSettings(settings),
      (settings) => makeSandboxFeedSource(settings, { clock, addresses: config.bankAddresses }),
    ),
  };
}

function adapter<Settings>(
  read: (connection: Named) => Result<Settings, readonly Fault[]>,
  make: (settings: Settings) => BankSource,
): BankAdapter {
  return {
    faults: (connection) => {
      const settings = read(connection);
      return settings.ok ? [] : settings.error;
    },
    make: (connection) => {
      const settings = read(connection);
      return settings.ok ? make(settings.value) : refusing(settings.error);
    },
  };
}

/**
 * What the operator allowed when a connection was made and takes back later is no broken promise: the source says so at
 * every look, and the other sources go on.
 */
function refusing(faults: readonly Fault[]): BankSource {
  const refused = {
    ok: false,
    error: { kind: 'refused', message: faultsToText(faults) },
  } as const;
  return { look: () => Promise.resolve(refused), settle: () => Promise.resolve(refused) };
}
