import type { LimitDecision } from '../../domain/credit/limit.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { money } from '../../kernel/money.js';
import type { LimitRepository, StoredRelease } from '../../ports/credit-limits.js';
import { filtered } from './filters.js';
import {
  amount,
  bigintOrNull,
  date,
  dateOrNull,
  id,
  instant,
  listOrAll,
  maybe,
  text,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function limitRepository(sql: Sql, administration: AdministrationId): LimitRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add({ debtorId, source, what, amount: limit, validUntil, only, at, by, reason }) {
      await query(
        `insert into credit_limit (administration_id, debtor_id, source, what, amount_minor, currency, valid_until,
           only_insured, at, by_whom, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        ...[debtorId, source, what, limit?.minor ?? null, limit?.currency ?? null],
        ...[validUntil ?? null, only ?? null, at, by, reason],
      );
    },
    async newest(debtorIds) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'debtor_id = any(?::text[])': listOrAll(debtorIds) },
          (and) => `select distinct on (debtor_id, source) * from credit_limit
            where administration_id = $1${and} order by debtor_id, source, position desc`,
        ),
      );
      return rows.map(decisionOf);
    },
    async history(debtorId) {
      const rows = await query(
        'select * from credit_limit where administration_id = $1 and debtor_id = $2 order by position',
        debtorId,
      );
      return rows.map(decisionOf);
    },
    async release({ debtorId, order, amount: value, until, at, by, reason }) {
      await query(
        `insert into credit_release (administration_id, debtor_id, order_number, amount_minor, currency, until_date,
           at, by_whom, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        ...[debtorId, order, value.minor, value.currency, until, at, by, reason],
      );
    },
    async releases(debtorId) {
      const rows = await query(
        'select * from credit_release where administration_id = $1 and debtor_id = $2 order by position',
        debtorId,
      );
      return rows.map(releaseOf);
    },
  };
}

function decisionOf(row: Row): LimitDecision {
  const minor = bigintOrNull(row, 'amount_minor');
  const only = row['only_insured'];
  return {
    debtorId: id<'debtor'>(row, 'debtor_id'),
    source: text(row, 'source') as LimitDecision['source'],
    what: text(row, 'what') as LimitDecision['what'],
    ...maybe('amount', minor === null ? null : money(minor, text(row, 'currency'))),
    ...maybe('validUntil', dateOrNull(row, 'valid_until')),
    ...maybe('only', typeof only === 'boolean' ? only : null),
    at: instant(row, 'at'),
    by: text(row, 'by_whom'),
    reason: text(row, 'reason'),
  };
}

function releaseOf(row: Row): StoredRelease {
  return {
    debtorId: id<'debtor'>(row, 'debtor_id'),
    order: text(row, 'order_number'),
    amount: amount(row, 'amount_minor'),
    until: date(row, 'until_date'),
    at: instant(row, 'at'),
    by: text(row, 'by_whom'),
    reason: text(row, 'reason'),
  };
}
