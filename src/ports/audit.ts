import type { AuditEntry, AuditHead, AuditNote } from '../domain/audit/audit.js';
import type { Instant } from '../kernel/dates.js';

export interface AuditFilter {
  readonly since?: Instant | undefined;
  readonly act?: string | undefined;
  /** Id of what it is about */
  readonly about?: string | undefined;
  /** Kind of what it is about, such as `dispute` */
  readonly kind?: string | undefined;
  /** The oldest first without it */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Only entries behind this position, in that order; 0: from the first one on */
  readonly after: number;
  readonly limit: number;
}

/** One chain, as whoever it belongs to may read it. Nobody may change it. */
export interface AuditReader {
  entries(filter: AuditFilter): Promise<readonly AuditEntry[]>;
  /** Null: nothing was ever written. */
  head(): Promise<AuditHead | null>;
}

/**
 * The audit log. What happens to tables that hold decisions of people gets into it by itself; `note` is for what changes no
 * such row. Who acts, when, and in which order is said by the transaction and the database, never by the caller.
 */
export interface AuditRepository extends AuditReader {
  note(note: AuditNote): Promise<void>;
}

/** Where heads are written down outside the database, so that whoever rewrites a chain there is found out. */
export interface AuditHeads {
  /** Only ever added to, with the moment; on the disk when it answers. */
  append(heads: readonly AuditHead[], at: Instant): Promise<void>;
  /** Those of one chain, in the order they were written down. */
  of(chain: string): Promise<readonly AuditHead[]>;
}
