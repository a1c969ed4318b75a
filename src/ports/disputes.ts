import type { DisputeCase } from '../domain/work/dispute.js';
import type { PlainDate } from '../kernel/dates.js';
import type { DebtorId, DisputeId, OpenItemId } from '../kernel/ids.js';

export interface DisputeFilter {
  readonly openOnly?: boolean;
  readonly debtorId?: DebtorId;
  readonly openItemId?: OpenItemId;
}

/**
 * Disputes with their code, their owner and their outcome. The planner reads the same rows through
 * LedgerRepository.disputes; what was opened there has the code `other`.
 */
export interface DisputeRepository {
  open(dispute: DisputeCase): Promise<void>;
  byId(id: DisputeId): Promise<DisputeCase | null>;
  /** Oldest first, at most `limit`. */
  list(filter: DisputeFilter, limit: number): Promise<readonly DisputeCase[]>;
  /** Notes the outcome; with `closedOn` it is over. False when it was over before. */
  decide(
    id: DisputeId,
    decision: Required<Pick<DisputeCase, 'outcome' | 'decidedOn' | 'decidedBy'>> &
      Pick<DisputeCase, 'note'> & { readonly closedOn?: PlainDate },
  ): Promise<boolean>;
  /** Closes one that was decided before; false when it was closed already. */
  close(id: DisputeId, on: PlainDate): Promise<boolean>;
}
