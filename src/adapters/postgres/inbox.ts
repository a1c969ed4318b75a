import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import type { InboxDecision } from '../../domain/exchange/inbox.js';
import type { InboxRepository } from '../../ports/inbox.js';
import { id, idOrNull, instant, listOf, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Kinds after which nothing is left to decide; the same as in the index of migration 0020. */
const FINAL = `('refuse', 'approve', 'reject', 'superseded')`;

/** A received document `d` that nobody decided about for good. */
export const UNDECIDED = `not exists (select from inbox_decision i
  where i.administration_id = $1 and i.document_id = d.id and i.kind in ${FINAL})`;

export function inboxRepository(sql: Sql, administration: AdministrationId): InboxRepository {
  return {
    async lock(document) {
      const rows = await sql.query(
        `select 1 from document where administration_id = $1 and id = $2 and direction = 'in'
         for no key update`,
        [administration, document],
      );
      return rows.length === 1;
    },
    async decisions(documents) {
      const rows = await sql.query(
        `select * from inbox_decision where administration_id = $1 and document_id = any($2::text[])
         order by document_id, version`,
        [administration, listOf(documents)],
      );
      const byDocument = new Map<DocumentId, InboxDecision[]>();
      for (const row of rows) {
        const document = id<'document'>(row, 'document_id');
        byDocument.set(document, [...(byDocument.get(document) ?? []), decisionOf(row)]);
      }
      return byDocument;
    },
    async decide(document, version, { kind, by, at, reason, note, user }) {
      const added = await sql.query(
        `insert into inbox_decision (administration_id, document_id, version, kind, said_by, at, reason, note, user_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (administration_id, document_id, version) do nothing returning 1`,
        [
          ...[administration, document, version + 1, kind, by, at, reason ?? null, note ?? null],
          user ?? null,
        ],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async documents({ openOnly, limit }) {
      const rows = await sql.query(
        `select id from document d where administration_id = $1 and direction = 'in' and (not $2 or ${UNDECIDED})
         order by position limit $3`,
        [administration, openOnly, limit],
      );
      return rows.map((row) => id<'document'>(row, 'id'));
    },
    async decided(kind, limit) {
      const rows = await sql.query(
        `select document_id from inbox_decision where administration_id = $1 and kind = $2
         group by document_id order by max(at) desc, document_id limit $3`,
        [administration, kind, limit],
      );
      return rows.map((row) => id<'document'>(row, 'document_id'));
    },
  };
}

function decisionOf(row: Row): InboxDecision {
  return {
    kind: text(row, 'kind') as InboxDecision['kind'],
    by: text(row, 'said_by'),
    ...maybe('user', idOrNull<'user'>(row, 'user_id')),
    at: instant(row, 'at'),
    ...maybe('reason', textOrNull(row, 'reason')),
    ...maybe('note', textOrNull(row, 'note')),
  };
}
