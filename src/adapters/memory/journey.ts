import type { EarlierVersion, JourneyEntry, JourneyRepository } from '../../ports/journey.js';
import { DOCUMENTS, RESPONSES } from './paper-kinds.js';
import { INBOUND, lightInbound } from './inbound.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { needs } from './refuse.js';
import type { Kind } from './table.js';

interface Row {
  readonly position: number;
  readonly entry: JourneyEntry;
}

export const JOURNEY: Kind<Row, 'document'> = {
  name: 'journey',
  key: ({ position }) => `${position}`,
  by: { document: ({ entry }) => entry.documentId },
};

const VERSIONS: Kind<EarlierVersion, 'document'> = {
  name: 'document_version',
  key: ({ documentId, version }) => `${documentId} ${version}`,
  by: { document: ({ documentId }) => documentId },
};

export function journeyRepository(session: Session): Plain<JourneyRepository> {
  const entries = session.rows(JOURNEY);
  const versions = session.rows(VERSIONS);
  const documents = session.rows(DOCUMENTS);
  return {
    add(...added) {
      for (const entry of added) {
        needs(documents, entry.documentId);
        entries.add({ position: entries.next(), entry });
      }
    },
    of: (documentId) => entries.having('document', documentId).map(({ entry }) => entry),
    keepVersion(version) {
      needs(documents, version.documentId);
      versions.add(version);
    },
    versions: (documentId) =>
      ordered(versions.having('document', documentId), ({ version }) => version),
    documents(filter) {
      const rows =
        'number' in filter
          ? documents.having('number', filter.number)
          : documents
              .all()
              .filter(({ document: { at } }) => at >= filter.from && at < filter.until);
      return rows.map(({ document }) => document.id);
    },
    inbound(filter) {
      const inbound = session.rows(INBOUND);
      if (!('documentId' in filter))
        return inbound
          .all()
          .filter(({ receivedAt }) => receivedAt >= filter.from && receivedAt < filter.until)
          .map(lightInbound);
      // An answer to an invoice of ours hangs on that invoice through its response.
      const about = [
        ...inbound.having('document', filter.documentId),
        ...session.rows(RESPONSES).having('document', filter.documentId),
      ];
      return inbound.among(about.map(({ transportId }) => transportId)).map(lightInbound);
    },
  };
}
