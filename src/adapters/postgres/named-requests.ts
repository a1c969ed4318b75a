import type { KeptAnswer, KnownRequest } from '../../domain/access/once.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { NamedRequestRepository } from '../../ports/named-requests.js';
import { encodeJson } from './json.js';
import { flag, instant, jsonOrNull, text } from './rows.js';
import type { Row, Sql } from './sql.js';

export function namedRequestRepository(
  sql: Sql,
  administration: AdministrationId,
): NamedRequestRepository {
  const one = 'administration_id = $1 and caller = $2 and key = $3';
  return {
    async begin({ caller, key, digest }, now) {
      const begun = await sql.query(
        `insert into named_request (administration_id, caller, key, digest, begun_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
        [administration, caller, key, digest, now],
      );
      if (begun.length === 1) return null;
      const [row] = await sql.query(
        `select caller, key, digest, begun_at, answered, answer from named_request where ${one}`,
        [administration, caller, key],
      );
      if (row === undefined) throw new Error('A request was there and is gone');
      return knownOf(row);
    },
    async beginAgain({ caller, key, digest }, instead, now) {
      const rows = await sql.query(
        `update named_request set digest = $5, begun_at = $6, answered = false, answer = null
         where ${one} and begun_at = $4 returning 1`,
        [administration, caller, key, instead, digest, now],
      );
      return rows.length === 1;
    },
    async answered({ caller, key }, begunAt, answer) {
      await sql.query(
        `update named_request set answered = true, answer = $5 where ${one} and begun_at = $4`,
        [administration, caller, key, begunAt, answer === 'unkept' ? null : encodeJson(answer)],
      );
    },
    async forget({ caller, key }, begunAt) {
      await sql.query(`delete from named_request where ${one} and begun_at = $4`, [
        ...[administration, caller, key, begunAt],
      ]);
    },
    async clear(before) {
      const rows = await sql.query(
        'delete from named_request where administration_id = $1 and begun_at < $2 returning 1',
        [administration, before],
      );
      return rows.length;
    },
  };
}

function knownOf(row: Row): KnownRequest {
  const answer = jsonOrNull(row, 'answer') as KeptAnswer | null;
  return {
    ...{ caller: text(row, 'caller'), key: text(row, 'key'), digest: text(row, 'digest') },
    begunAt: instant(row, 'begun_at'),
    answer: flag(row, 'answered') ? (answer ?? 'unkept') : null,
  };
}
