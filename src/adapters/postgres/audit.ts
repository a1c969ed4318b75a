import { type AuditEntry, fieldsOf } from '../../domain/audit/audit.js';
import type { AuditRepository } from '../../ports/audit.js';
import { bigint, bytes, instant, text } from './rows.js';
import type { Database, Row, Sql } from './sql.js';

/** What lies behind a position, and how it is sorted. */
const ORDERS = {
  oldest: ['position > $2', 'asc'],
  newest: ['($2::bigint = 0 or position < $2)', 'desc'],
} as const;

/** The chain of an administration, or that of the installation. */
export function auditRepository(sql: Pick<Sql, 'query'>, chain: string): AuditRepository {
  return {
    async note(note) {
      await sql.query('select add_audit_entry($1, $2, $3, $4)', [
        ...[note.act, note.about.kind, note.about.id, fieldsOf(note)],
      ]);
    },
    async entries({ since, act, about, kind, order = 'oldest', after, limit }) {
      const [behind, way] = ORDERS[order];
      const rows = await sql.query(
        `select * from audit_entry
         where administration_id = $1 and ${behind}
           and ($3::timestamptz is null or at >= $3) and ($4::text is null or act = $4)
           and ($5::text is null or about_id = $5) and ($6::text is null or about_kind = $6)
         order by position ${way} limit $7`,
        [chain, after, since ?? null, act ?? null, about ?? null, kind ?? null, limit],
      );
      return rows.map(entryOf);
    },
    async head() {
      const [row] = await sql.query('select * from audit_head where administration_id = $1', [
        chain,
      ]);
      if (row === undefined) return null;
      return { chain, position: Number(bigint(row, 'position')), hash: hex(row, 'hash') };
    },
  };
}

/** The same with a transaction of its own for each call, with the eyes of voldaan_platform. */
export function platformAudit(database: Database, chain: string): AuditRepository {
  return auditRepository(
    {
      query: (statement, values) =>
        database.transaction({ as: 'platform' }, (sql) => sql.query(statement, values)),
    },
    chain,
  );
}

function hex(row: Row, column: string): string {
  return Buffer.from(bytes(row, column)).toString('hex');
}

function entryOf(row: Row): AuditEntry {
  return {
    chain: text(row, 'administration_id'),
    position: Number(bigint(row, 'position')),
    at: instant(row, 'at'),
    actorKind: text(row, 'actor_kind'),
    actorId: text(row, 'actor_id'),
    actorName: text(row, 'actor_name'),
    channel: text(row, 'channel'),
    act: text(row, 'act'),
    aboutKind: text(row, 'about_kind'),
    aboutId: text(row, 'about_id'),
    fields: text(row, 'fields'),
    previous: hex(row, 'previous'),
    hash: hex(row, 'hash'),
  };
}
