import type { AdministrationId } from '../../kernel/ids.js';
import type {
  JourneyDetail,
  JourneyEntry,
  JourneyKind,
  JourneyRepository,
} from '../../ports/journey.js';
import { inboundOf, LIGHT_INBOUND } from './inbound.js';
import { encodeJson } from './json.js';
import { arrayOf, bytes, id, idOrNull, instant, integer, json, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function journeyRepository(sql: Sql, administration: AdministrationId): JourneyRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(...entries) {
      if (entries.length === 0) return;
      const column = (of: (entry: JourneyEntry) => string | null) => arrayOf(entries.map(of));
      await sql.send(
        `insert into journey (administration_id, document_id, exchange_id, at, kind, detail)
         select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::json[])`,
        [
          administration,
          column(({ documentId }) => documentId),
          column(({ exchangeId }) => exchangeId ?? null),
          column(({ at }) => at),
          column(({ kind }) => kind),
          column(({ detail }) => encodeJson(detail)),
        ],
      );
    },
    async of(documentId) {
      const rows = await query(
        'select * from journey where administration_id = $1 and document_id = $2 order by position',
        documentId,
      );
      return rows.map(entryOf);
    },
    async keepVersion({ documentId, version, bytes: content, sha256 }) {
      await query(
        `insert into document_version (administration_id, document_id, version, bytes, sha256)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        ...[documentId, version, content, sha256],
      );
    },
    async versions(documentId) {
      const rows = await query(
        `select * from document_version where administration_id = $1 and document_id = $2
         order by version`,
        documentId,
      );
      return rows.map((row) => ({
        documentId: id<'document'>(row, 'document_id'),
        version: integer(row, 'version'),
        bytes: bytes(row, 'bytes'),
        sha256: text(row, 'sha256'),
      }));
    },
    async documents(filter) {
      const rows =
        'number' in filter
          ? await query(
              'select id from document where administration_id = $1 and number = $2 order by position',
              filter.number,
            )
          : await query(
              `select id from document where administration_id = $1 and at >= $2 and at < $3
               order by position`,
              ...[filter.from, filter.until],
            );
      return rows.map((row) => id<'document'>(row, 'id'));
    },
    async inbound(filter) {
      // An answer to an invoice of ours hangs on that invoice through its response.
      const rows =
        'documentId' in filter
          ? await query(
              `select ${LIGHT_INBOUND} from inbound i where administration_id = $1 and (document_id = $2
                 or exists (select from response r where r.administration_id = $1
                   and r.document_id = $2 and r.transport_id = i.transport_id)) order by position`,
              filter.documentId,
            )
          : await query(
              `select ${LIGHT_INBOUND} from inbound where administration_id = $1
                 and received_at >= $2 and received_at < $3 order by position`,
              ...[filter.from, filter.until],
            );
      return rows.map(inboundOf);
    },
  };
}

function entryOf(row: Row): JourneyEntry {
  return {
    documentId: id<'document'>(row, 'document_id'),
    ...maybe('exchangeId', idOrNull<'exchange'>(row, 'exchange_id')),
    at: instant(row, 'at'),
    kind: text(row, 'kind') as JourneyKind,
    detail: json(row, 'detail') as JourneyDetail,
  };
}
