import { type CollectionCase, isCaseOver } from '../../domain/instrument/case.js';
import type { PartnerRegistration } from '../../domain/instrument/hand-over.js';
import type { CaseId, ConnectionId } from '../../kernel/ids.js';
import type { CaseRepository } from '../../ports/collection-cases.js';
import type { PartnerEvent } from '../../ports/collection-partner.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { insert, known, needs, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const CASES: Kind<CollectionCase, 'reference' | 'connection'> = {
  name: 'collection_case',
  key: ({ id }) => id,
  unique: {
    reference: ({ connectionId, reference }) =>
      reference === undefined ? null : `${connectionId} ${reference}`,
  },
  by: { connection: ({ connectionId }) => connectionId },
};

interface Told {
  readonly caseId: CaseId;
  readonly event: PartnerEvent;
}

const EVENTS: Kind<Told, 'case'> = {
  name: 'collection_case_event',
  key: ({ caseId, event }) => `${caseId} ${event.id}`,
  by: { case: ({ caseId }) => caseId },
};

interface Registered {
  readonly connectionId: ConnectionId;
  readonly registration: PartnerRegistration;
}

const REGISTRATIONS: Kind<Registered, 'connection'> = {
  name: 'collection_partner',
  key: ({ connectionId, registration }) => `${connectionId} ${registration.country}`,
  by: { connection: ({ connectionId }) => connectionId },
};

export function caseRepository(session: Session): Plain<CaseRepository> {
  const cases = session.rows(CASES);
  const events = session.rows(EVENTS);
  const registrations = session.rows(REGISTRATIONS);
  return {
    add(one) {
      needsAtEnd(session, DEBTORS, one.debtorId);
      insert(cases, one);
    },
    byId: (id) => cases.get(id),
    byReference: (connectionId, reference) =>
      cases.having('reference', `${connectionId} ${reference}`)[0] ?? null,
    save(one) {
      known(cases.get(one.id), `collection case ${one.id}`);
      cases.put(one);
    },
    list({ connectionId, liveOnly = false }, limit) {
      const rows =
        connectionId === undefined ? cases.all() : cases.having('connection', connectionId);
      return rows.filter(({ state }) => !(liveOnly && isCaseOver(state))).slice(0, limit);
    },
    note(caseId, event) {
      needs(cases, caseId);
      return events.add({ caseId, event });
    },
    events: (caseId) => events.having('case', caseId).map(({ event }) => event),
    registrations: (connectionId) =>
      registrations.having('connection', connectionId).map(({ registration }) => registration),
    register(connectionId, registration) {
      // The one of its country goes: what is told last stands last.
      registrations.drop(`${connectionId} ${registration.country}`);
      registrations.add({ connectionId, registration });
    },
  };
}
