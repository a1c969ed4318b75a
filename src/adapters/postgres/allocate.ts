import type { AdministrationId } from '../../kernel/ids.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import { encodeJson } from './json.js';
import { listOf } from './rows.js';
import type { Sql } from './sql.js';

/**
 * Stores allocations, all in one statement. The rows they are about are locked first and in order of id, so
 * that two transactions over the same items wait for each other instead of ending in a deadlock; the sums are
 * checked by the database at commit (INV-4, migrations/0004-ledger.sql).
 */
export async function allocate(
  sql: Sql,
  administration: AdministrationId,
  allocations: readonly Allocation[],
): Promise<void> {
  if (allocations.length === 0) return;
  const rows = encodeJson(allocations.map(rowOf));
  await lock(sql, 'open_item', administration, rows);
  await lock(sql, 'bank_entry', administration, rows);
  await sql.query(
    `insert into allocation (administration_id, id, open_item_id, entry_id, detail, amount_minor, currency,
       cash_minor, cash_currency, write_off, on_date, reversed_on)
     select $1, r.* from json_to_recordset($2::json) as r(id text, open_item_id text, entry_id text,
       detail integer, amount_minor bigint, currency text,
       cash_minor bigint, cash_currency text, write_off text, on_date date, reversed_on date)`,
    [administration, rows],
  );
  // Money that goes back (a returned debit) opens the item again: a new round of reminders begins (INV-7). An exchange
  // gain has that sign too and opens nothing: it comes with the money that closes the item.
  await sql.query(
    // Named as a list, so that a large book is not read through for a few of its items.
    `update open_item i set round = round + 1 where administration_id = $1 and id = any($3::text[]) and exists (
       select from json_to_recordset($2::json) as r(open_item_id text, amount_minor bigint, write_off text,
         reversed_on date)
       where r.open_item_id = i.id and r.reversed_on is null and r.write_off is null and sign(r.amount_minor) = -sign(i.amount_minor))`,
    [administration, rows, listOf(allocations.map(({ openItemId }) => openItemId))],
  );
}

/** Names of columns as in the table; amounts as text, because JSON numbers are not exact. */
function rowOf(allocation: Allocation): Readonly<Record<string, unknown>> {
  return {
    id: allocation.id,
    open_item_id: allocation.openItemId,
    entry_id: allocation.entryId,
    detail: allocation.detail,
    amount_minor: allocation.amount.minor.toString(),
    currency: allocation.amount.currency,
    cash_minor: allocation.cash?.minor.toString(),
    cash_currency: allocation.cash?.currency,
    write_off: allocation.writeOff,
    on_date: allocation.on,
    reversed_on: allocation.reversedOn,
  };
}

const COLUMN = { open_item: 'open_item_id', bank_entry: 'entry_id' } as const;

async function lock(
  sql: Sql,
  table: keyof typeof COLUMN,
  administration: AdministrationId,
  rows: string,
): Promise<void> {
  await sql.query(
    `select 1 from ${table} where administration_id = $1 and id in (
       select row ->> '${COLUMN[table]}' from json_array_elements($2::json) as row)
     order by id for no key update`,
    [administration, rows],
  );
}
