import { type Instrument, isOver } from '../../domain/instrument/instrument.js';
import type { ProvisionProposal } from '../../domain/instrument/provision-proposal.js';
import type { InstrumentRepository, ProvisionRepository } from '../../ports/instruments.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { ordered } from './order.js';
import { addTo, known, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

export const INSTRUMENTS: Kind<Instrument, 'live' | 'item'> = {
  name: 'instrument',
  key: ({ id }) => id,
  unique: {
    live: (instrument) =>
      isOver(instrument) ? null : `${instrument.openItemId} ${instrument.kind}`,
  },
  by: { item: ({ openItemId }) => openItemId },
};

export function instrumentRepository(session: Session): Plain<InstrumentRepository> {
  const instruments = session.rows(INSTRUMENTS);
  return {
    add(instrument) {
      needsAtEnd(session, DEBTORS, instrument.debtorId);
      needsAtEnd(session, ITEMS, instrument.openItemId);
      return addTo(instruments, instrument);
    },
    byId: (id) => instruments.get(id),
    save(instrument) {
      known(instruments.get(instrument.id), `instrument ${instrument.id}`);
      instruments.put(instrument);
    },
    list({ openItemIds, debtorIds, kind, liveOnly = false }, limit) {
      const debtors = debtorIds && new Set(debtorIds);
      const rows =
        openItemIds === undefined ? instruments.all() : instruments.havingAny('item', openItemIds);
      return rows
        .filter(
          (instrument) =>
            (debtors?.has(instrument.debtorId) ?? true) &&
            (kind === undefined || instrument.kind === kind) &&
            !(liveOnly && isOver(instrument)),
        )
        .slice(0, limit);
    },
  };
}

const PROVISIONS: Kind<ProvisionProposal, 'once' | 'debtor'> = {
  name: 'provision_proposal',
  key: ({ id }) => id,
  unique: { once: ({ on, debtorId, amount }) => `${on} ${debtorId} ${amount.currency}` },
  by: { debtor: ({ debtorId }) => debtorId },
};

export function provisionRepository(session: Session): Plain<ProvisionRepository> {
  const provisions = session.rows(PROVISIONS);
  return {
    propose(proposal) {
      needsAtEnd(session, DEBTORS, proposal.debtorId);
      return provisions.add(proposal) ? 'proposed' : 'exists';
    },
    byId: (id) => provisions.get(id),
    save(proposal) {
      known(provisions.get(proposal.id), `provision proposal ${proposal.id}`);
      provisions.put(proposal);
    },
    list({ state, debtorId }, limit) {
      const rows =
        debtorId === undefined ? provisions.all() : provisions.having('debtor', debtorId);
      const found = rows.filter((proposal) => state === undefined || proposal.state === state);
      // Newest day first; of a day in the order they were proposed.
      return ordered(found.toReversed(), ({ on }) => on)
        .toReversed()
        .slice(0, limit);
    },
  };
}
