import type { AdministrationId } from '../../kernel/ids.js';
import type { Clearable, RetentionRepository } from '../../ports/retention.js';
import { bigint } from './rows.js';
import type { Sql } from './sql.js';

interface Clearing {
  /** From which table, and which rows of it, `$2` being the moment */
  readonly rows: string;
  readonly act: string;
}

/** How each kind is cleared. A webhook keeps its row, so that the same event is never taken twice. */
const CLEARING: Readonly<Record<Clearable, Clearing>> = {
  'webhook-body': {
    rows: `webhook_event where administration_id = $1 and at < $2 and length(body) > 0`,
    act: `update webhook_event set body = '' where administration_id = $1 and at < $2
      and length(body) > 0 returning 1`,
  },
  'outbox-attempt': {
    rows: `outbox_attempt where administration_id = $1 and started_at < $2 and ended_at is not null
      and message_id in (select id from outbox_message where administration_id = $1 and state = 'done')`,
    act: `delete from outbox_attempt where administration_id = $1 and started_at < $2
      and ended_at is not null and message_id in
        (select id from outbox_message where administration_id = $1 and state = 'done') returning 1`,
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
      const cleared = await sql.query(CLEARING[kind].act, [administration, before]);
      return cleared.length;
    },
  };
}
