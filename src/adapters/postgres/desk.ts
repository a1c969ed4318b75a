import type { AdministrationId } from '../../kernel/ids.js';
import type { DeskReader } from '../../ports/desk.js';
import { amount, id, integer } from './rows.js';
import type { Sql } from './sql.js';

export function deskReader(sql: Sql, administration: AdministrationId): DeskReader {
  return {
    async largest(currency, since, limit) {
      const rows = await sql.query(
        `select debtor_id, currency, sum(amount_minor)::bigint as invoiced,
           (count(*) filter (where kind = 'invoice'))::integer as invoices
         from open_item where administration_id = $1 and currency = $2 and issue_date >= $3
         group by debtor_id, currency having sum(amount_minor) > 0
         order by invoiced desc, debtor_id limit $4`,
        [administration, currency, since, limit],
      );
      return rows.map((row) => ({
        debtorId: id<'debtor'>(row, 'debtor_id'),
        invoiced: amount(row, 'invoiced'),
        invoices: integer(row, 'invoices'),
      }));
    },
    async dueBetween(from, until, limit) {
      const rows = await sql.query(
        `select i.id from open_item i
         where i.administration_id = $1 and i.kind = 'invoice' and i.due_date between $2 and $3
           and i.amount_minor > (
             select coalesce(sum(a.amount_minor), 0) from allocation a
             where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null)
         order by i.due_date, i.number, i.id limit $4`,
        [administration, from, until, limit],
      );
      return rows.map((row) => id<'open-item'>(row, 'id'));
    },
  };
}
