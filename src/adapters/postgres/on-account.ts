import type { AdministrationId } from '../../kernel/ids.js';
import type { OnAccount } from '../../domain/ledger/on-account.js';
import type { OnAccountRepository } from '../../ports/store.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import { amount, date, dateOrNull, id, integer, listOrAll, maybe } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Money on account of debtors; the sums are checked by the database at commit (migrations/0012). */
export function onAccountRepository(
  sql: Sql,
  administration: AdministrationId,
): OnAccountRepository {
  return {
    async put(rows) {
      if (rows.length === 0) return;
      await sql.query(
        `insert into on_account (administration_id, id, debtor_id, entry_id, detail, amount_minor, currency, on_date,
           reversed_on)
         select $1, r.* from json_to_recordset($2::json) as r(id text, debtor_id text, entry_id text, detail integer,
           amount_minor bigint, currency text, on_date date, reversed_on date)`,
        [administration, encodeJson(rows.map(columnsOf))],
      );
    },
    async reverse(onAccountId, on) {
      await sql.query(
        `update on_account set reversed_on = $3
         where administration_id = $1 and id = $2 and reversed_on is null`,
        [administration, onAccountId, on],
      );
    },
    async live({ entryId, debtorId, debtorIds }) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          {
            'entry_id = ?': entryId,
            'debtor_id = ?': debtorId,
            'debtor_id = any(?::text[])': listOrAll(debtorIds),
          },
          (and) =>
            `select * from on_account where administration_id = $1 and reversed_on is null${and} order by position`,
        ),
      );
      return rows.map(onAccountOf);
    },
  };
}

/** Names of columns as in the table; amounts as text, because JSON numbers are not exact. */
function columnsOf(row: OnAccount): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    debtor_id: row.debtorId,
    entry_id: row.entryId,
    detail: row.detail,
    amount_minor: row.amount.minor.toString(),
    currency: row.amount.currency,
    on_date: row.on,
    reversed_on: row.reversedOn,
  };
}

function onAccountOf(row: Row): OnAccount {
  return {
    id: id<'on-account'>(row, 'id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    entryId: id<'entry'>(row, 'entry_id'),
    ...maybe('detail', row['detail'] === null ? null : integer(row, 'detail')),
    amount: amount(row, 'amount_minor'),
    on: date(row, 'on_date'),
    ...maybe('reversedOn', dateOrNull(row, 'reversed_on')),
  };
}
