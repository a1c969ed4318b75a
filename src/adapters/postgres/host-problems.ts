import type { AdministrationId } from '../../kernel/ids.js';
import type { HostProblem, HostProblemRepository } from '../../ports/host-problems.js';
import type { ProblemFact } from '../../ports/host.js';
import { encodeJson } from './json.js';
import { instant, jsonOrNull, maybe, text } from './rows.js';
import type { Row, Sql } from './sql.js';

/** A list is for people; what stands behind it comes when the first are mended. */
const LIST_MAX = 1_000;

export function hostProblemRepository(
  sql: Sql,
  administration: AdministrationId,
): HostProblemRepository {
  return {
    async note({ entity, hostId, label, reason, message, fact }, at) {
      await sql.query(
        `insert into host_problem (administration_id, entity, host_id, label, reason, message, seen_at, tried_at, fact)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8)
         on conflict (administration_id, entity, host_id) do update set label = excluded.label,
           reason = excluded.reason, message = excluded.message, fact = excluded.fact, tried_at = excluded.tried_at`,
        [
          ...[administration, entity, hostId, label, reason, message, at],
          fact === undefined ? null : encodeJson(fact),
        ],
      );
    },
    async clear(entity, hostIds) {
      if (hostIds.length === 0) return;
      await sql.query(
        `delete from host_problem where administration_id = $1 and entity = $2
           and host_id in (select json_array_elements_text($3::json))`,
        [administration, entity, JSON.stringify(hostIds)],
      );
    },
    async tryAgain(reason) {
      await sql.query(
        `update host_problem set tried_at = seen_at - interval '1 day'
         where administration_id = $1 and reason = $2`,
        [administration, reason],
      );
    },
    async list({ triedBefore, limit = LIST_MAX } = {}) {
      const rows = await sql.query(
        `select * from host_problem where administration_id = $1
           ${triedBefore === undefined ? '' : 'and tried_at < $3'} order by tried_at, host_id limit $2`,
        [administration, limit, ...(triedBefore === undefined ? [] : [triedBefore])],
      );
      return rows.map(problemOf);
    },
  };
}

function problemOf(row: Row): HostProblem {
  return {
    entity: text(row, 'entity') as HostProblem['entity'],
    hostId: text(row, 'host_id'),
    label: text(row, 'label'),
    reason: text(row, 'reason') as HostProblem['reason'],
    message: text(row, 'message'),
    ...maybe('fact', jsonOrNull(row, 'fact') as ProblemFact | null),
    seenAt: instant(row, 'seen_at'),
    triedAt: instant(row, 'tried_at'),
  };
}
