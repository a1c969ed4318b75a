import { ENTRIES_SEARCHED } from '../../domain/list/search.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { tailMeant } from '../../kernel/search-text.js';
import type { ListReader } from '../../ports/lists.js';
import { begins, isFound, valuesFrom, type Values } from './list-page.js';
import { id, text } from './rows.js';
import type { Row, Sql } from './sql.js';

const DOCUMENTS = `select d.id, 'document' as kind from document d where d.administration_id = $1 and d.direction = 'out'`;
/** Those that have a document are found by it. */
const ITEMS = `select i.id, 'item' as kind from open_item i where i.administration_id = $1 and i.document_id is null`;

type Search = Pick<ListReader, 'searchDebtors' | 'searchInvoices' | 'searchEntries'>;

/** Each statement reads what its index holds and stops when it has enough. */
export function searchIn(sql: Sql, administration: AdministrationId): Search {
  const ids = async (statement: string, { all }: Values): Promise<readonly Row[]> =>
    sql.query(statement, all);
  return {
    async searchDebtors(wanted, limit) {
      const values = valuesFrom(administration);
      const rows = await ids(
        `select d.id from debtor d where d.administration_id = $1 and ${isFound('d.search', wanted, values)}
         order by d.sort_name, d.id limit ${values.put(limit)}`,
        values,
      );
      return rows.map((row) => id<'debtor'>(row, 'id'));
    },
    async searchInvoices(wanted, limit) {
      const values = valuesFrom(administration);
      const most = values.put(limit);
      const tail = tailMeant(wanted);
      const ways = [
        ...(tail === null
          ? []
          : (['d.number_tail', 'i.number_tail'] as const).map((column) => [column, tail] as const)),
        ...(['d.number_key', 'i.number_key'] as const).map(
          (column) => [column, wanted.whole] as const,
        ),
      ];
      // Shortest first: who types all of a number means that one.
      const parts = ways.map(
        ([column, start]) =>
          `(${column.startsWith('d.') ? DOCUMENTS : ITEMS} and ${begins(column, start, values)}
            order by ${column} limit ${most})`,
      );
      const rows = await ids(parts.join(' union all '), values);
      const found = new Map(rows.map((row) => [text(row, 'id'), row]));
      return [...found.values()]
        .slice(0, limit)
        .map((row) =>
          text(row, 'kind') === 'document'
            ? { documentId: id<'document'>(row, 'id') }
            : { openItemId: id<'open-item'>(row, 'id') },
        );
    },
    async searchEntries({ wanted, minor }, limit) {
      const values = valuesFrom(administration);
      const most = values.put(limit);
      const parts = [
        ...(minor === null
          ? []
          : [
              `(select b.id from bank_entry b where b.administration_id = $1 and b.booked
                 and b.iban = any(array(select distinct s.iban from statement s where s.administration_id = $1))
                 and b.amount_minor in (${values.put(minor)}, ${values.put(-minor)})
               order by b.booking_date desc, b.id limit ${most})`,
            ]),
        ...(wanted === null
          ? []
          : [
              `(select b.id from (
                 select e.id, e.search from bank_entry e where e.administration_id = $1 and e.booked
                 order by e.booking_date desc, e.id limit ${values.put(ENTRIES_SEARCHED)}) b
               where ${isFound('b.search', wanted, values)} limit ${most})`,
            ]),
      ];
      const rows = parts.length === 0 ? [] : await ids(parts.join(' union all '), values);
      const found = new Set(rows.map((row) => id<'entry'>(row, 'id')));
      return [...found].slice(0, limit);
    },
  };
}
