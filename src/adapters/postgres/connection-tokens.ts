import type { AdministrationId } from '../../kernel/ids.js';
import type {
  ConnectionToken,
  ConnectionTokenRepository,
  ConsentState,
} from '../../ports/connection-tokens.js';
import type { Vault } from '../../ports/vault.js';
import { once } from '../../kernel/once.js';
import {
  bytesOrNull,
  id,
  idOrNull,
  instant,
  instantOrNull,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import { openRow, secretRepository } from './secrets.js';
import type { Row, Sql, Value } from './sql.js';

/** Each with what the package gave, sealed; beside the key that opens it. */
const TOKENS = `select t.administration_id, connection_id, state, expires_at, renewed_at, note, changed_at, keeper,
  s.sealed, k.number, k.wrapped from connection_token t
  left join secret s on s.administration_id = t.administration_id and s.owner = t.connection_id and s.field = 'tokens'
  left join data_key k on k.administration_id = s.administration_id and k.number = s.data_key
  where t.administration_id = $1`;

export function connectionTokenRepository(
  sql: Sql,
  administration: AdministrationId,
  vault: Vault,
): ConnectionTokenRepository {
  const secrets = secretRepository(sql, administration, vault);
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async get(connectionId) {
      const [row] = await query(`${TOKENS} and t.connection_id = $2`, connectionId);
      return row === undefined ? null : tokenOf(vault, row);
    },
    async list() {
      const rows = await query(`${TOKENS} order by t.connection_id`);
      return rows.map((row) => tokenOf(vault, row));
    },
    async ask(connectionId, { asked, until, verifier }, at) {
      await query(
        `insert into connection_token as t
           (administration_id, connection_id, state, asked, asked_until, changed_at)
         values ($1, $2, 'asked', $3, $4, $5)
         on conflict (administration_id, connection_id) do update set asked = excluded.asked,
           asked_until = excluded.asked_until,
           state = case when t.state = 'disconnected' then 'asked' else t.state end`,
        ...[connectionId, asked, until, at],
      );
      await secrets.put(connectionId, 'verifier', verifier);
    },
    async answer(connectionId, asked, now) {
      // A question is answered once: whoever comes second finds it taken off.
      const rows = await query(
        `update connection_token set asked = null, asked_until = null
         where administration_id = $1 and connection_id = $2 and asked = $3 and asked_until > $4
         returning 1`,
        ...[connectionId, asked, now],
      );
      if (rows.length === 0) return null;
      const verifier = await secrets.get(connectionId, 'verifier');
      await secrets.drop(connectionId, 'verifier');
      return verifier;
    },
    async save({ connectionId, state, tokens, expiresAt, renewedAt, note, changedAt, keeper }) {
      await query(
        `insert into connection_token
           (administration_id, connection_id, state, expires_at, renewed_at, note, changed_at,
            keeper)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (administration_id, connection_id) do update set state = excluded.state,
           sealed = null, expires_at = excluded.expires_at, renewed_at = excluded.renewed_at,
           note = excluded.note, changed_at = excluded.changed_at, keeper = excluded.keeper,
           lease_until = null`,
        ...[
          connectionId,
          state,
          expiresAt ?? null,
          renewedAt ?? null,
          note ?? null,
          changedAt,
          keeper ?? null,
        ],
      );
      if (tokens === undefined) await secrets.drop(connectionId, 'tokens');
      else await secrets.put(connectionId, 'tokens', JSON.stringify(tokens));
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

/** What the package gave is opened when it is looked at: whoever only lists needs no key. */
function tokenOf(vault: Vault, row: Row): ConnectionToken {
  const known: ConnectionToken = {
    connectionId: id<'connection'>(row, 'connection_id'),
    state: text(row, 'state') as ConsentState,
    ...maybe('keeper', idOrNull<'connection'>(row, 'keeper')),
    ...maybe('expiresAt', instantOrNull(row, 'expires_at')),
    ...maybe('renewedAt', instantOrNull(row, 'renewed_at')),
    ...maybe('note', textOrNull(row, 'note')),
    changedAt: instant(row, 'changed_at'),
  };
  if (bytesOrNull(row, 'sealed') === null) return known;
  const at = { administration: text(row, 'administration_id'), owner: known.connectionId };
  const tokens = once(() => JSON.parse(openRow(vault, { ...at, field: 'tokens' }, row)) as Tokens);
  return {
    ...known,
    get tokens() {
      return tokens();
    },
  };
}

type Tokens = NonNullable<ConnectionToken['tokens']>;
