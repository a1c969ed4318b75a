import { retentionOf } from '../../domain/privacy/retention.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Clearable, RetentionRepository } from '../../ports/retention.js';
import { CLAIM_HOLDS } from './claim-holds.js';
import { HOLDINGS } from './holdings.js';
import { actOf } from './privacy.js';
import { bigint } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Rows cleared in one transaction: well within the longest a statement may take. */
const ROWS_MAX = 5_000;

interface Clearing {
  readonly key: string;
  /** From which table, and which rows of it; `$2` is the moment */
  readonly rows: string;
  readonly act: string;
}

/** Records of no debtor. A webhook keeps its row, so that the same event is never taken twice. */
const TECHNICAL: Readonly<Partial<Record<Clearable, readonly Clearing[]>>> = {
  'webhook-body': [
    {
      key: 'connection_id, event_id',
      rows: 'webhook_event t where t.administration_id = $1 and t.at < $2 and length(t.body) > 0',
      act: `update webhook_event t set body = ''`,
    },
  ],
  'outbox-attempt': [
    {
      key: 'id',
      rows: `outbox_attempt t where t.administration_id = $1 and t.started_at < $2 and t.ended_at is not null
      and t.message_id in (select id from outbox_message where administration_id = $1 and state = 'done')`,
      act: 'delete from outbox_attempt t',
    },
  ],
  event: [
    {
      key: 'id',
      rows: 'event_call t where t.administration_id = $1 and t.at < $2',
      act: 'delete from event_call t',
    },
    {
      key: 'id',
      rows: 'event t where t.administration_id = $1 and t.at < $2',
      act: 'delete from event t',
    },
  ],
};

/** How each kind is cleared, table by table in this order. */
function clearingsOf(kind: Clearable): readonly Clearing[] {
  const { heldByClaim } = retentionOf(kind);
  const ofDebtors = HOLDINGS.flatMap(({ kind: own, part, clear, debtor = 't.debtor_id' }) => {
    if (own !== kind || clear?.at === undefined) return [];
    const holds = heldByClaim ? CLAIM_HOLDS.map(([, held]) => `not ${held(debtor)}`) : [];
    const where = ['t.administration_id = $1', `${clear.at} < $2`, clear.left, ...holds];
    return [
      { key: clear.key, rows: `${part} t where ${where.join(' and ')}`, act: actOf(part, clear) },
    ];
  });
  return [...(TECHNICAL[kind] ?? []), ...ofDebtors];
}

export function retentionRepository(
  sql: Sql,
  administration: AdministrationId,
): RetentionRepository {
  return {
    async count(kind, before) {
      let count = 0;
      for (const { rows } of clearingsOf(kind))
        count += countOf(
          await sql.query(`select count(*) as count from ${rows}`, [administration, before]),
        );
      return count;
    },
    async clear(kind, before) {
      for (const { act, key, rows } of clearingsOf(kind)) {
        // Materialized: a plan that was made for an empty table would look for them anew at each row.
        const cleared = await sql.query(
          `with over as materialized (select ${key} from ${rows} limit $3)
           ${act} where administration_id = $1 and (${key}) in (select ${key} from over) returning 1`,
          [administration, before, ROWS_MAX],
        );
        if (cleared.length > 0) return cleared.length;
      }
      return 0;
    },
    async documentsBefore(before) {
      return countOf(
        await sql.query(
          `select count(*) as count from document t where t.administration_id = $1 and t.at < $2
             and not ${CLAIM_HOLDS[0][1]('t.debtor_id')}`,
          [administration, before],
        ),
      );
    },
  };
}

function countOf([row]: readonly Row[]): number {
  return row === undefined ? 0 : Number(bigint(row, 'count'));
}
