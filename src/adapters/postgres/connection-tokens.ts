import type { AdministrationId } from '../../kernel/ids.js';
import type {
  ConnectionToken,
  ConnectionTokenRepository,
  ConsentState,
} from '../../ports/connection-tokens.js';
import {
  bytes,
  bytesOrNull,
  id,
  idOrNull,
  instant,
  instantOrNull,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function connectionTokenRepository(
  sql: Sql,
  administration: AdministrationId,
): ConnectionTokenRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async get(connectionId) {
      const [row] = await query(
        'select * from connection_token where administration_id = $1 and connection_id = $2',
        connectionId,
      );
      return row === undefined ? null : tokenOf(row);
    },
    async list() {
      const rows = await query(
        'select * from connection_token where administration_id = $1 order by connection_id',
      );
      return rows.map(tokenOf);
    },
    async ask(connectionId, { asked, until, verifier }, at) {
      await query(
        `insert into connection_token as t
           (administration_id, connection_id, state, asked, asked_until, verifier, changed_at)
         values ($1, $2, 'asked', $3, $4, $5, $6)
         on conflict (administration_id, connection_id) do update set asked = excluded.asked,
           asked_until = excluded.asked_until, verifier = excluded.verifier,
           state = case when t.state = 'disconnected' then 'asked' else t.state end`,
        ...[connectionId, asked, until, verifier, at],
      );
    },
    async answer(connectionId, asked, now) {
      // The verifier of before the update: a question is answered once, whoever comes second finds none.
      const [row] = await query(
        `update connection_token t set asked = null, asked_until = null, verifier = null
         from (select verifier from connection_token
           where administration_id = $1 and connection_id = $2 and asked = $3 and asked_until > $4
           for update) as before
         where t.administration_id = $1 and t.connection_id = $2 returning before.verifier`,
        ...[connectionId, asked, now],
      );
      return row === undefined ? null : bytes(row, 'verifier');
    },
    async save({ connectionId, state, sealed, expiresAt, renewedAt, note, changedAt, keeper }) {
      await query(
        `insert into connection_token
           (administration_id, connection_id, state, sealed, expires_at, renewed_at, note, changed_at,
            keeper)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (administration_id, connection_id) do update set state = excluded.state,
           sealed = excluded.sealed, expires_at = excluded.expires_at, renewed_at = excluded.renewed_at,
           note = excluded.note, changed_at = excluded.changed_at, keeper = excluded.keeper,
           lease_until = null`,
        ...[connectionId, state, sealed ?? null, expiresAt ?? null, renewedAt ?? null],
        ...[note ?? null, changedAt, keeper ?? null],
      );
    },
    async lease(connectionId, now, until) {
      const rows = await query(
        `update connection_token set lease_until = $4
         where administration_id = $1 and connection_id = $2 and (lease_until is null or lease_until <= $3)
         returning 1`,
        ...[connectionId, now, until],
      );
      return rows.length === 1;
    },
    async release(connectionId) {
      await query(
        'update connection_token set lease_until = null where administration_id = $1 and connection_id = $2',
        connectionId,
      );
    },
  };
}

function tokenOf(row: Row): ConnectionToken {
  return {
    connectionId: id<'connection'>(row, 'connection_id'),
    state: text(row, 'state') as ConsentState,
    ...maybe('sealed', bytesOrNull(row, 'sealed')),
    ...maybe('keeper', idOrNull<'connection'>(row, 'keeper')),
    ...maybe('expiresAt', instantOrNull(row, 'expires_at')),
    ...maybe('renewedAt', instantOrNull(row, 'renewed_at')),
    ...maybe('note', textOrNull(row, 'note')),
    changedAt: instant(row, 'changed_at'),
  };
}
