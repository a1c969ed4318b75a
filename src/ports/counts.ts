import type { Instant } from '../kernel/dates.js';

/** How the whole installation stands, in numbers that name nobody. */
export interface InstallationCounts {
  readonly administrations: number;
  /** Messages that are not done, by kind and state; a kind and state that is not named has none */
  readonly outbox: readonly {
    readonly kind: string;
    readonly state: 'due' | 'parked';
    readonly count: number;
    /** When the longest waiting one could first be tried, or was to be tried again */
    readonly oldest: Instant;
  }[];
  /** Hosts whose last reading failed, and how long ago the one that waits longest was read, s; null: no host */
  readonly hosts: {
    readonly failing: number;
    readonly oldestReadSeconds: number | null;
    /** Read longer ago than an hour */
    readonly late: number;
  };
  /** Administrations with bank statements, and those whose newest is older than four days */
  readonly banks: { readonly known: number; readonly late: number };
  /** Received documents by state */
  readonly inbound: Readonly<Record<string, number>>;
  /** Planned reminders by state */
  readonly reminders: Readonly<Record<string, number>>;
}

/** Connections to the database: open, of those idle, and callers that wait for one. */
export interface DatabaseLoad {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}
