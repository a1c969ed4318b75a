import type { ParticipantId } from '../../domain/party/participant.js';
import type {
  AnswerRepository,
  MessageStatusReceived,
  ParkedAnswer,
  ProposedTerm,
} from '../../ports/answers.js';
import { DOCUMENTS, RESPONSES } from './paper-kinds.js';
import { INBOUND } from './inbound.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { addTo, known, needs } from './refuse.js';
import type { Kind } from './table.js';

const PARKED: Kind<ParkedAnswer, 'state'> = {
  name: 'parked_answer',
  key: ({ transportId }) => transportId,
  by: { state: ({ state }) => state },
};

/** Participant values compare case-insensitively. */
const PROVIDERS: Kind<ParticipantId> = {
  name: 'answering_provider',
  key: ({ scheme, value }) => `${scheme} ${value.toLowerCase()}`,
};

const TERMS: Kind<ProposedTerm, 'state' | 'item'> = {
  name: 'proposed_term',
  key: ({ transportId }) => transportId,
  by: { state: ({ state }) => state, item: ({ openItemId }) => openItemId },
};

const STATUSES: Kind<MessageStatusReceived, 'document'> = {
  name: 'message_status',
  key: ({ transportId }) => transportId,
  by: { document: ({ documentId }) => documentId ?? null },
};

export function answerRepository(session: Session): Plain<AnswerRepository> {
  const parked = session.rows(PARKED);
  const providers = session.rows(PROVIDERS);
  const terms = session.rows(TERMS);
  const statuses = session.rows(STATUSES);
  const inbound = session.rows(INBOUND);
  const documents = session.rows(DOCUMENTS);
  return {
    park(answer) {
      needs(inbound, answer.transportId);
      needs(documents, answer.documentId);
      return addTo(parked, answer);
    },
    parked: (state) => parked.having('state', state),
    lockedParked: (transportId) => parked.get(transportId),
    saveParked(answer) {
      known(parked.get(answer.transportId), 'parked answer with that transport id');
      needs(documents, answer.documentId);
      parked.put(answer);
    },
    confirmProvider: (provider) => addTo(providers, provider),
    isConfirmed: (provider) => providers.get(PROVIDERS.key(provider)) !== null,
    propose(term) {
      needs(session.rows(RESPONSES), term.transportId);
      needs(session.rows(ITEMS), term.openItemId);
      return addTo(terms, term);
    },
    terms: (state) => (state === undefined ? terms.all() : terms.having('state', state)),
    termsOf: (openItemId) => terms.having('item', openItemId),
    lockedTerm: (transportId) => terms.get(transportId),
    saveTerm(term) {
      known(terms.get(term.transportId), 'proposed term with that transport id');
      terms.put(term);
    },
    addMessageStatus(status) {
      needs(inbound, status.transportId);
      needs(documents, status.documentId);
      return addTo(statuses, status);
    },
    messageStatuses: (documentId) =>
      documentId === undefined ? statuses.all() : statuses.having('document', documentId),
  };
}
