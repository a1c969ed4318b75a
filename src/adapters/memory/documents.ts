import { isDeepStrictEqual } from 'node:util';
import type { DocumentId } from '../../kernel/ids.js';
import { issuerOf } from '../../domain/exchange/received.js';
import { issuerNumbers, supplierKeys } from '../../domain/party/supplier-keys.js';
import type { DocumentRepository, StoredDocument } from '../../ports/store.js';
import { DEBTORS } from './debtors.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { MESSAGES, waitingIn } from './outbox.js';
import { type DocumentRow, DOCUMENTS, EXCHANGES, RESPONSES, versionKey } from './paper-kinds.js';
import { known, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

/** By which numbers whoever issued a received document is found. */
const ISSUERS: Kind<{ readonly documentId: DocumentId; readonly number: string }, 'number'> = {
  name: 'document_issuer',
  key: ({ documentId, number }) => `${documentId} ${number}`,
  by: { number: ({ number }) => number },
};

/** States of an exchange in which the network has, or may have, the document (INV-1). */
const TAKEN: readonly string[] = ['unknown', 'sent', 'delivered', 'sent-another-way'];

export function documentRepository(session: Session): Plain<DocumentRepository> {
  const documents = session.rows(DOCUMENTS);
  const issuers = session.rows(ISSUERS);
  const exchanges = session.rows(EXCHANGES);
  const sent = (hostId: string): StoredDocument | null =>
    documents.having('hostId', hostId)[0]?.document ?? null;
  const ofSuppliers = (keys: readonly string[]): readonly StoredDocument[] =>
    documents.havingAny('supplier', keys).map(({ document }) => document);
  const all = (direction: 'out' | 'in'): readonly StoredDocument[] =>
    documents.having('direction', direction).map(({ document }) => document);

  /** The row as it is; throws when it may not be replaced any more. */
  function mine(id: DocumentId): DocumentRow {
    const row = known(documents.get(id), `document ${id}`);
    const isFinal =
      row.document.direction === 'out' &&
      exchanges.having('document', id).some(({ state }) => TAKEN.includes(state));
    if (isFinal) throw new Error(`The network has document ${id}: it is final`);
    return row;
  }

  return {
    add(document) {
      const keys = document.direction === 'in' ? supplierKeys(issuerOf(document.invoice)) : null;
      const supplier = keys?.[0] ?? null;
      if (documents.add({ document, supplier })) {
        needsAtEnd(session, DEBTORS, document.debtorId);
        const numbers = supplier === null ? [] : issuerNumbers(issuerOf(document.invoice));
        for (const number of numbers) issuers.add({ documentId: document.id, number });
        return 'added';
      }
      const [same] =
        supplier === null ? [] : documents.having('version', versionKey(document, supplier));
      const existing =
        documents.get(document.id)?.document ?? same?.document ?? sent(document.hostId ?? '');
      return existing !== null && sameContent(existing, document) ? 'exists' : 'exists-different';
    },
    save(document) {
      documents.put({ ...mine(document.id), document });
      needsAtEnd(session, DEBTORS, document.debtorId);
    },
    saveWritten({ id, bytes, sha256, findings }) {
      const row = mine(id);
      const rest = without(row.document, 'bytes', 'sha256');
      documents.put({ ...row, document: { ...rest, ...given({ bytes, sha256 }), findings } });
    },
    byId: (id) => documents.get(id)?.document ?? null,
    relationsOf(id) {
      const document = documents.get(id)?.document;
      if (document === undefined) return null;
      const { hostId, debtorId } = document;
      const others = debtorId === undefined ? [] : documents.having('debtor', debtorId);
      const responses = session.rows(RESPONSES);
      return {
        id,
        ...given({ hostId, debtorId }),
        isOfAnswerer: others.some(
          ({ document: other }) =>
            other.id !== id && responses.having('document', other.id).length > 0,
        ),
      };
    },
    byHostId: sent,
    hostIdsAmong: (hostIds) => [...new Set(hostIds)].filter((hostId) => sent(hostId) !== null),
    list: (direction, limit) => all(direction).toReversed().slice(0, limit).map(light),
    stopped: () => all('out').filter(isStopped).map(light),
    unsent(ids) {
      const messages = session.rows(MESSAGES);
      const unsent = documents
        .among(ids)
        .filter(
          ({ document }) =>
            document.direction === 'out' &&
            (isStopped(document) || waitingIn(messages, 'send-invoice', document.id).length > 0),
        );
      return new Set(unsent.map(({ document }): string => document.id));
    },
    versionsReceived(like) {
      const versions = ofSuppliers(supplierKeys(issuerOf(like))).filter(
        ({ invoice }) => invoice.kind === like.kind && invoice.number === like.number,
      );
      return ordered(versions, ({ version }) => -version).map(brief);
    },
    byIds: (ids) => documents.among(ids).map(({ document }) => brief(document)),
    receivedFrom(issuer, limit) {
      const ids = [
        ...issuers.havingAny('number', issuerNumbers(issuer)).map(({ documentId }) => documentId),
        ...ofSuppliers(supplierKeys(issuer)).map(({ id }) => id),
      ];
      const found = documents.among(ids).toReversed().slice(0, limit);
      return found.map(({ document }) => brief(document));
    },
    sentByNumber: (number) =>
      documents
        .having('number', number)
        .map(({ document }) => document)
        .filter(({ direction }) => direction === 'out'),
  };
}

/** The checks keep it at home. */
export function isStopped({ bytes, findings }: StoredDocument): boolean {
  return bytes === undefined && findings.some(({ severity }) => severity === 'fatal');
}

/** The same bytes; without bytes, the same invoice. */
function sameContent(a: StoredDocument, b: StoredDocument): boolean {
  if (a.sha256 !== undefined && b.sha256 !== undefined) return a.sha256 === b.sha256;
  return isDeepStrictEqual(a.invoice, b.invoice);
}

/** Without the bytes. */
function light(document: StoredDocument): StoredDocument {
  return without(document, 'bytes');
}

/** Without bytes and embedded files. */
function brief(document: StoredDocument): StoredDocument {
  return { ...light(document), invoice: without(document.invoice, 'attachments') };
}
