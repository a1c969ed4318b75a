import type { Instrument, InstrumentKind } from '../domain/instrument/instrument.js';
import type { ProvisionProposal } from '../domain/instrument/provision-proposal.js';
import type { DebtorId, InstrumentId, OpenItemId, ProvisionId } from '../kernel/ids.js';

export interface InstrumentFilter {
  readonly openItemIds?: readonly OpenItemId[];
  readonly debtorIds?: readonly DebtorId[];
  readonly kind?: InstrumentKind;
  /** Without those that are over */
  readonly liveOnly?: boolean;
}

/** Who else has to do with open items; nothing is ever deleted. */
export interface InstrumentRepository {
  /** `exists`: the item has a live one of that kind, and nothing changed. */
  add(instrument: Instrument): Promise<'added' | 'exists'>;
  /** Locked until the transaction ends, so that two people cannot move it at once. */
  byId(id: InstrumentId): Promise<Instrument | null>;
  save(instrument: Instrument): Promise<void>;
  /** Oldest first, at most `limit`. */
  list(filter: InstrumentFilter, limit: number): Promise<readonly Instrument[]>;
}

/** Provisions that were proposed, and what people said of them. */
export interface ProvisionRepository {
  /** Once per debtor, day and currency; `exists` changes nothing. */
  propose(proposal: ProvisionProposal): Promise<'proposed' | 'exists'>;
  /** Locked until the transaction ends. */
  byId(id: ProvisionId): Promise<ProvisionProposal | null>;
  save(proposal: ProvisionProposal): Promise<void>;
  /** Newest day first, at most `limit`. */
  list(
    filter: { readonly state?: ProvisionProposal['state']; readonly debtorId?: DebtorId },
    limit: number,
  ): Promise<readonly ProvisionProposal[]>;
}
