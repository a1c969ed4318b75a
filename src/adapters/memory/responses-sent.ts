import type { ResponseSent, ResponseSentRepository } from '../../ports/responses-sent.js';
import { DOCUMENTS } from './paper-kinds.js';
import { without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { insert, known, needs } from './refuse.js';
import type { Kind } from './table.js';

const SENT: Kind<ResponseSent, 'serial' | 'key' | 'document' | 'provider' | 'transport'> = {
  name: 'response_sent',
  key: ({ id }) => id,
  unique: { serial: ({ documentId, serial }) => `${documentId} ${serial}`, key: ({ key }) => key },
  by: {
    document: ({ documentId }) => documentId,
    provider: ({ providerId }) => providerId ?? null,
    transport: ({ transportId }) => transportId,
  },
};

export function responseSentRepository(session: Session): Plain<ResponseSentRepository> {
  const sent = session.rows(SENT);
  return {
    conversation: (documentId) =>
      ordered(sent.having('document', documentId), ({ serial }) => serial),
    add(response) {
      needs(session.rows(DOCUMENTS), response.documentId);
      insert(sent, response);
    },
    save(response) {
      known(sent.get(response.id), `response ${response.id}`);
      sent.put(response);
    },
    byId: (id) => sent.get(id),
    byProviderId: (providerId) => sent.having('provider', providerId).at(-1) ?? null,
    byTransportId: (transportId) => sent.having('transport', transportId).at(-1) ?? null,
    list: (limit) =>
      sent
        .all()
        .toReversed()
        .slice(0, limit)
        .map((response) => without(response, 'bytes')),
  };
}
