import type { Instant } from '../kernel/dates.js';
import type { InstallationId } from '../kernel/ids.js';

/** Which place the database belongs to since when; said by the program at its first start, by people afterwards. */
export interface Binding {
  readonly installationId: InstallationId;
  /** Fingerprint of the place; `NOWHERE` where a person took it off all places */
  readonly place: string;
  readonly placeTold: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  /** When the backup was made that the database was restored from at this moment */
  readonly backupAt?: Instant;
}

/** The database was restored: it is at home nowhere until the outside world was compared with it. */
export const RESTORED = 'restored';

/** No place has this fingerprint: a database bound to it sends nothing. */
export const NOWHERE = 'nowhere';

export interface InstallationReader {
  /** The binding that counts; null in a database that was never started. */
  current(): Promise<Binding | null>;
}

export interface InstallationRepository extends InstallationReader {
  /** Every binding there was, oldest first. */
  all(): Promise<readonly Binding[]>;
  /** Adds one after those the caller has seen; `exists` when another process was quicker. */
  bind(binding: Binding, seen: number): Promise<'bound' | 'exists'>;
}
