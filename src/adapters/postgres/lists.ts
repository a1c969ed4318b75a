import type { AdministrationId } from '../../kernel/ids.js';
import type { ListReader } from '../../ports/lists.js';
import { debtorLists } from './list-debtors.js';
import { itemLists } from './list-items.js';
import type { Sql } from './sql.js';

export function listReader(sql: Sql, administration: AdministrationId): ListReader {
  return { ...debtorLists(sql, administration), ...itemLists(sql, administration) };
}
