import type { InboundRecord, InboundRepository } from '../../ports/store.js';
import { DOCUMENTS } from './paper-kinds.js';
import { CONNECTIONS } from './administrations.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { addTo, known, needs, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

export const INBOUND: Kind<InboundRecord, 'document' | 'state'> = {
  name: 'inbound',
  key: ({ transportId }) => transportId,
  by: { document: ({ documentId }) => documentId ?? null, state: ({ state }) => state },
};

type Event = Parameters<InboundRepository['addEvent']>[0];

export const EVENTS: Kind<Event, 'about'> = {
  name: 'webhook_event',
  key: ({ connectionId, eventId }) => `${connectionId} ${eventId}`,
  by: { about: ({ about }) => about ?? null },
};

export function inboundRepository(session: Session): Plain<InboundRepository> {
  const records = session.rows(INBOUND);
  const events = session.rows(EVENTS);
  return {
    addEvent(event) {
      needs(session.shared(CONNECTIONS), event.connectionId);
      return addTo(events, event);
    },
    wasToldOf: (providerId) => events.having('about', providerId).length > 0,
    add(record) {
      needsAtEnd(session, DOCUMENTS, record.documentId);
      return addTo(records, record);
    },
    byTransportId: (transportId) => records.get(transportId),
    firstOf(documentId) {
      const [first] = records.having('document', documentId);
      return first === undefined ? null : lightInbound(first);
    },
    setState(transportId, state, note, documentId) {
      const before = known(records.get(transportId), 'inbound record with that transport id');
      records.put({
        ...without(before, 'note'),
        state,
        ...given({ note, documentId }),
      });
      needsAtEnd(session, DOCUMENTS, documentId);
    },
    inState: (state) => records.having('state', state).map(lightInbound),
  };
}

export function lightInbound(record: InboundRecord): Omit<InboundRecord, 'bytes'> {
  return without(record, 'bytes');
}
