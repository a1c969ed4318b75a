import type { PaymentLink, PaymentLinkRepository } from '../../ports/payment-links.js';
import { CONNECTIONS } from './administrations.js';
import { DEBTORS } from './debtors.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { insert, needs, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const LINKS: Kind<PaymentLink, 'reference' | 'provider' | 'debtor' | 'state'> = {
  name: 'payment_link',
  key: ({ id }) => id,
  unique: { reference: ({ reference }) => reference },
  by: {
    provider: ({ connectionId, providerId }) =>
      providerId === undefined ? null : `${connectionId} ${providerId}`,
    debtor: ({ debtorId }) => debtorId,
    state: ({ state }) => state,
  },
};

export function paymentLinkRepository(session: Session): Plain<PaymentLinkRepository> {
  const links = session.rows(LINKS);
  return {
    add(link) {
      needs(session.shared(CONNECTIONS), link.connectionId);
      needsAtEnd(session, DEBTORS, link.debtorId);
      insert(links, link);
    },
    byProviderId: (connectionId, providerId) =>
      links.having('provider', `${connectionId} ${providerId}`)[0] ?? null,
    ofDebtor: (debtorId, limit) => links.having('debtor', debtorId).toReversed().slice(0, limit),
    inState(state, since, debtors) {
      const asked = debtors && new Set(debtors);
      return links
        .having('state', state)
        .filter(({ debtorId, stateAt }) => stateAt >= since && (asked?.has(debtorId) ?? true));
    },
    save({ id, providerId, url, state, stateAt }) {
      const link = links.get(id);
      if (link === null) return;
      const rest = without(link, 'providerId', 'url');
      links.put({ ...rest, ...given({ providerId, url }), state, stateAt });
    },
  };
}
