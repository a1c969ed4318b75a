import type { AdministrationId } from '../../kernel/ids.js';
import type { HostWebhookRepository } from '../../ports/host-webhooks.js';
import { encodeJson } from './json.js';
import { bytesOrNull, id, instant, instantOrNull, json, maybe } from './rows.js';
import type { Sql } from './sql.js';

export function hostWebhookRepository(
  sql: Sql,
  administration: AdministrationId,
): HostWebhookRepository {
  return {
    async get(connectionId) {
      const [row] = await sql.query(
        'select * from host_webhook where administration_id = $1 and connection_id = $2',
        [administration, connectionId],
      );
      if (row === undefined) return null;
      return {
        connectionId: id<'connection'>(row, 'connection_id'),
        askedAt: instant(row, 'asked_at'),
        ...maybe('madeAt', instantOrNull(row, 'made_at')),
        ids: json(row, 'ids') as readonly string[],
        ...maybe('sealed', bytesOrNull(row, 'sealed')),
      };
    },
    async save({ connectionId, askedAt, madeAt, ids, sealed }) {
      await sql.query(
        `insert into host_webhook (administration_id, connection_id, asked_at, made_at, ids, sealed)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (administration_id, connection_id) do update set asked_at = excluded.asked_at,
           made_at = excluded.made_at, ids = excluded.ids, sealed = excluded.sealed`,
        [administration, connectionId, askedAt, madeAt ?? null, encodeJson(ids), sealed ?? null],
      );
    },
    async remove(connectionId) {
      await sql.query(
        'delete from host_webhook where administration_id = $1 and connection_id = $2',
        [administration, connectionId],
      );
    },
  };
}
