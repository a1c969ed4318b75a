import type { AdministrationId } from '../../kernel/ids.js';
import type { ListReader } from '../../ports/lists.js';
import { debtorLists } from './list-debtors.js';
import { invoiceLists } from './list-invoices.js';
import { itemLists } from './list-items.js';
import { searchIn } from './list-search.js';
import type { Sql } from './sql.js';

export function listReader(sql: Sql, administration: AdministrationId): ListReader {
  return {
    ...debtorLists(sql, administration),
    ...itemLists(sql, administration),
    ...invoiceLists(sql, administration),
    ...searchIn(sql, administration),
  };
}
