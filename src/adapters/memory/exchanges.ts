import type { Exchange, ExchangeRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { DOCUMENTS, EXCHANGES, RESPONSES } from './paper-kinds.js';
import { addTo, known, needs } from './refuse.js';

export function exchangeRepository(session: Session): Plain<ExchangeRepository> {
  const exchanges = session.rows(EXCHANGES);
  const responses = session.rows(RESPONSES);
  return {
    add(exchange) {
      needs(session.rows(DOCUMENTS), exchange.documentId);
      return addTo(exchanges, lean(exchange));
    },
    save(exchange) {
      known(exchanges.get(exchange.id), `exchange ${exchange.id}`);
      exchanges.put(lean(exchange));
    },
    look: (id) => exchanges.get(id),
    byId: (id) => exchanges.get(id),
    byDocument: (documentId) =>
      ordered(exchanges.having('document', documentId), ({ documentVersion }) => documentVersion),
    byProviderId: (providerId) => exchanges.having('provider', providerId).at(-1) ?? null,
    byTransportId: (transportId) => exchanges.having('transport', transportId).at(-1) ?? null,
    all: () => exchanges.all(),
    inState: (states) => exchanges.havingAny('state', states),
    addResponse(response) {
      needs(session.rows(DOCUMENTS), response.documentId);
      return addTo(responses, response);
    },
    responses: (documentId) =>
      documentId === undefined ? responses.all() : responses.having('document', documentId),
    standing: (documents) => ({
      states: exchanges
        .havingAny('document', documents)
        .map(({ documentId, state }) => ({ documentId, state })),
      responses: responses.havingAny('document', documents),
    }),
  };
}

/** Over the network is what goes without saying. */
function lean({ channel, ...exchange }: Exchange): Exchange {
  return channel === undefined || channel === 'network' ? exchange : { ...exchange, channel };
}
