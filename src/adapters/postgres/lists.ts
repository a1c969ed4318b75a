import type { AdministrationId } from '../../kernel/ids.js';
import type { ListReader } from '../../ports/lists.js';
import { debtorLists } from './list-debtors.js';
import { invoiceLists } from './list-invoices.js';
import { itemLists } from './list-items.js';
import { searchIn } from './list-search.js';
import type { Sql } from './sql.js';

export function listReader(sql: Sql, administration: AdministrationId): ListReader {
  const near = byIndex(sql);
  return {
    ...debtorLists(near, administration),
    ...itemLists(near, administration),
    ...invoiceLists(near, administration),
    ...searchIn(near, administration),
  };
}

/**
 * What lists are made of stands in indexes that are read over and over, and so in memory. The planner takes them to be on a
 * disk that turns, and would rather read all of a table: for the rest of this transaction it is told otherwise.
 */
function byIndex(sql: Sql): Sql {
  let told: Promise<unknown> | undefined;
  return {
    ...sql,
    async query(text, values) {
      told ??= sql.query(`select set_config('random_page_cost', '1.1', true)`);
      await told;
      return sql.query(text, values);
    },
  };
}
