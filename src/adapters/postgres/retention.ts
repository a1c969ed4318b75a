import type { AdministrationId } from '../../kernel/ids.js';
import type { Clearable, RetentionRepository } from '../../ports/retention.js';
import { bigint } from './rows.js';
import type { Sql } from './sql.js';

/** Rows cleared in one transaction: well within the longest a statement may take. */
const ROWS_MAX = 5_000;

interface Clearing {
  readonly key: string;
  /** From which table, and which rows of it; `$2` is the moment */
  readonly rows: string;
  readonly act: string;
}

/** How each kind is cleared. A webhook keeps its row, so that the same event is never taken twice. */
const CLEARING: Readonly<Record<Clearable, Clearing>> = {
  'webhook-body': {
    key: 'connection_id, event_id',
    rows: 'webhook_event where administration_id = $1 and at < $2 and length(body) > 0',
    act: `update webhook_event set body = ''`,
  },
  'outbox-attempt': {
    key: 'id',
    rows: `outbox_attempt where administration_id = $1 and started_at < $2 and ended_at is not null
      and message_id in (select id from outbox_message where administration_id = $1 and state = 'done')`,
    act: 'delete from outbox_attempt',
  },
};

export function retentionRepository(
  sql: Sql,
  administration: AdministrationId,
): RetentionRepository {
  return {
    async count(kind, before) {
      const [row] = await sql.query(`select count(*) as count from ${CLEARING[kind].rows}`, [
        administration,
        before,
      ]);
      return row === undefined ? 0 : Number(bigint(row, 'count'));
    },
    async clear(kind, before) {
      const { act, key, rows } = CLEARING[kind];
      const cleared = await sql.query(
        `${act} where administration_id = $1 and (${key}) in (select ${key} from ${rows} limit $3)
         returning 1`,
        [administration, before, ROWS_MAX],
      );
      return cleared.length;
    },
  };
}
