import type { Instant } from '../kernel/dates.js';
import type { ConnectionId, FirmId } from '../kernel/ids.js';
import type { HostMapping } from '../domain/ledger/host-mapping.js';
import type { MappingFinding } from '../domain/ledger/judge-mapping.js';

/** How the mapping of a host connection was judged last. */
export interface MappingCheck {
  /** Hash of the mapping that was judged: another mapping has another */
  readonly of: string;
  readonly checkedAt: Instant;
  readonly findings: readonly MappingFinding[];
}

export interface MappingCheckRepository {
  /** Null: it was never judged. */
  get(connection: ConnectionId): Promise<MappingCheck | null>;
  /** Replaces what was found before. */
  save(connection: ConnectionId, check: MappingCheck): Promise<void>;
}

/** What firms say the codes of packages mean, for all their administrations. */
export interface FirmMappingRepository {
  /** Null: nothing else than is shipped. */
  get(firm: FirmId, adapter: string): Promise<Partial<HostMapping> | null>;
  /** Null takes it away. */
  save(
    firm: FirmId,
    adapter: string,
    mapping: Partial<HostMapping> | null,
    at: Instant,
  ): Promise<void>;
}
