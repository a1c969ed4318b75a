import type { AdministrationId } from '../../kernel/ids.js';
import type { AlertLevel } from '../../domain/credit/credit.js';
import type { CreditAlert, CreditRepository } from '../../ports/store.js';
import { filtered } from './filters.js';
import { id, instant, instantOrNull, listOrAll, maybe, text } from './rows.js';
import type { Row, Sql } from './sql.js';

export function creditRepository(sql: Sql, administration: AdministrationId): CreditRepository {
  return {
    async live(debtorIds) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'debtor_id = any(?::text[])': listOrAll(debtorIds) },
          (and) =>
            `select * from credit_alert where administration_id = $1 and cleared_at is null${and} order by position`,
        ),
      );
      return rows.map(alertOf);
    },
    async raise(alert) {
      const raised = await sql.query(
        `insert into credit_alert (administration_id, id, debtor_id, level, raised_at, cleared_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (administration_id, debtor_id, level) where cleared_at is null do nothing returning 1`,
        [
          administration,
          alert.id,
          alert.debtorId,
          alert.level,
          alert.raisedAt,
          alert.clearedAt ?? null,
        ],
      );
      return raised.length === 1 ? 'raised' : 'exists';
    },
    async clear(debtorId, level, at) {
      await sql.query(
        `update credit_alert set cleared_at = $4
         where administration_id = $1 and debtor_id = $2 and level = $3 and cleared_at is null`,
        [administration, debtorId, level, at],
      );
    },
    async all() {
      const rows = await sql.query(
        'select * from credit_alert where administration_id = $1 order by position',
        [administration],
      );
      return rows.map(alertOf);
    },
  };
}

function alertOf(row: Row): CreditAlert {
  return {
    id: id<'alert'>(row, 'id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    level: text(row, 'level') as AlertLevel,
    raisedAt: instant(row, 'raised_at'),
    ...maybe('clearedAt', instantOrNull(row, 'cleared_at')),
  };
}
