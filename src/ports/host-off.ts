import type { Instant, PlainDate } from '../kernel/dates.js';
import type { ConnectionId } from '../kernel/ids.js';

/** That the package was taken off: here by a person, or there, in the package itself. */
export interface HostOff {
  readonly connectionId: ConnectionId;
  readonly place: 'here' | 'there';
  /** The books as the package names them; absent: its connections are not made from there */
  readonly books?: string;
  readonly offAt: Instant;
  /** The day on which what no law asks to keep goes */
  readonly removeOn: PlainDate;
  /** When it went */
  readonly removedAt?: Instant;
}

export interface HostOffRepository {
  get(): Promise<HostOff | null>;
  /** The last time counts. */
  save(off: HostOff): Promise<void>;
  /** The books are read again. */
  clear(): Promise<void>;
}
