import type { InboxDecision } from '../../domain/exchange/inbox.js';
import type { DocumentId } from '../../kernel/ids.js';
import type { InboxRepository } from '../../ports/inbox.js';
import { DOCUMENTS } from './paper-kinds.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { addTo, needs } from './refuse.js';
import type { Kind } from './table.js';

interface Row {
  readonly documentId: DocumentId;
  /** How many decisions there are with this one */
  readonly version: number;
  readonly decision: InboxDecision;
}

const DECISIONS: Kind<Row, 'document'> = {
  name: 'inbox_decision',
  key: ({ documentId, version }) => `${documentId} ${version}`,
  by: { document: ({ documentId }) => documentId },
};

/** Kinds after which nothing is left to decide. */
const FINAL: readonly InboxDecision['kind'][] = ['refuse', 'approve', 'reject', 'superseded'];

/** Received documents that nobody decided about for good. */
export function undecided(session: Session): readonly DocumentId[] {
  const decisions = session.rows(DECISIONS);
  const isSettled = (id: DocumentId): boolean =>
    decisions.having('document', id).some(({ decision }) => FINAL.includes(decision.kind));
  return received(session).filter((id) => !isSettled(id));
}

function received({ rows }: Session): readonly DocumentId[] {
  return rows(DOCUMENTS)
    .having('direction', 'in')
    .map(({ document }) => document.id);
}

export function inboxRepository(session: Session): Plain<InboxRepository> {
  const decisions = session.rows(DECISIONS);
  const documents = session.rows(DOCUMENTS);
  const of = (id: DocumentId): readonly InboxDecision[] =>
    ordered(decisions.having('document', id), ({ version }) => version).map(
      ({ decision }) => decision,
    );
  return {
    lock: (id) => documents.get(id)?.document.direction === 'in',
    decisions: (ids) =>
      new Map(
        ordered([...new Set(ids)], (id) => id)
          .map((id) => [id, of(id)] as const)
          .filter(([, said]) => said.length > 0),
      ),
    decide(documentId, version, decision) {
      needs(documents, documentId);
      return addTo(decisions, { documentId, version: version + 1, decision });
    },
    documents: ({ openOnly, limit }) =>
      (openOnly ? undecided(session) : received(session)).slice(0, limit),
    decided(kind, limit) {
      const said = decisions.all().filter(({ decision }) => decision.kind === kind);
      const newest = ordered(said, ({ documentId }) => documentId).toSorted(
        ({ decision: { at: a } }, { decision: { at: b } }) => (a === b ? 0 : a < b ? 1 : -1),
      );
      return [...new Set(newest.map(({ documentId }) => documentId))].slice(0, limit);
    },
  };
}
