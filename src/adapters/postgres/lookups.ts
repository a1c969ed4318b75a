import { assert } from '../../kernel/result.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { LookupRepository } from '../../ports/lookups.js';
import { encodeJson } from './json.js';
import { json } from './rows.js';
import type { Sql } from './sql.js';

export function lookupRepository(sql: Sql, administration: AdministrationId): LookupRepository {
  return {
    async latest(network, { scheme, value }) {
      const [row] = await sql.query(
        `select doc from participant_lookup
         where administration_id = $1 and network = $2 and scheme = $3 and value = $4`,
        [administration, network, scheme, value.toLowerCase()],
      );
      return row === undefined ? null : (json(row, 'doc') as LookupResult);
    },
    async keep(network, found) {
      assert(found.registered !== 'unknown', 'a look-up without an answer is not kept');
      const { participant, checkedAt } = found;
      await sql.query(
        `insert into participant_lookup as kept (administration_id, network, scheme, value, checked_at, doc)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (administration_id, network, scheme, value)
           do update set checked_at = excluded.checked_at, doc = excluded.doc
           where kept.checked_at <= excluded.checked_at`,
        [
          ...[administration, network, participant.scheme, participant.value.toLowerCase()],
          ...[checkedAt, encodeJson(found)],
        ],
      );
    },
  };
}
