import type { AdministrationId } from '../../kernel/ids.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorRepository } from '../../ports/store.js';
import { encodeJson } from './json.js';
import { flag, id, integer, json, listOf } from './rows.js';
import type { Row, Sql } from './sql.js';

export function debtorRepository(sql: Sql, administration: AdministrationId): DebtorRepository {
  const one = async (condition: string, value: string): Promise<Debtor | null> => {
    const [row] = await sql.query(
      `select id, doc from debtor where administration_id = $1 and ${condition}`,
      [administration, value],
    );
    return row === undefined ? null : debtorOf(row);
  };
  return {
    async upsert(debtor) {
      // xmax is zero in a row version that nobody has locked or replaced: it was inserted just now.
      const [row] = await sql.query(
        `insert into debtor (administration_id, id, host_id, host_version, number, doc)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (administration_id, host_id) do update
           set host_version = excluded.host_version, number = excluded.number, doc = excluded.doc
           where debtor.host_version <> excluded.host_version
         returning xmax = 0 as added`,
        [
          administration,
          debtor.id,
          debtor.hostId,
          debtor.hostVersion,
          debtor.number,
          encodeJson(debtor),
        ],
      );
      if (row === undefined) return 'unchanged';
      return flag(row, 'added') ? 'added' : 'changed';
    },
    byId: (debtorId) => one('id = $2', debtorId),
    async byIds(ids) {
      const rows = await sql.query(
        'select id, doc from debtor where administration_id = $1 and id = any($2::text[]) order by number, id',
        [administration, listOf(ids)],
      );
      return rows.map(debtorOf);
    },
    byHostId: (hostId) => one('host_id = $2', hostId),
    async all() {
      const rows = await sql.query(
        'select id, doc from debtor where administration_id = $1 order by number, id',
        [administration],
      );
      return rows.map(debtorOf);
    },
    async count() {
      const [row] = await sql.query(
        'select count(*)::integer as count from debtor where administration_id = $1',
        [administration],
      );
      return row === undefined ? 0 : integer(row, 'count');
    },
    async withClaims(dueUntil, after, limit) {
      const rows = await sql.query(
        `select id, doc from debtor d where administration_id = $1 and (number, id) > ($2, $3) and exists (
           select from open_item i where i.administration_id = $1 and i.debtor_id = d.id and i.due_date <= $4
             and i.amount_minor > (select coalesce(sum(a.amount_minor), 0) from allocation a
               where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null))
         order by number, id limit $5`,
        [administration, after?.number ?? '', after?.id ?? '', dueUntil, limit],
      );
      return rows.map(debtorOf);
    },
  };
}

/** The id is the row's: it stays when the host's record comes again with a new one. */
function debtorOf(row: Row): Debtor {
  return { ...(json(row, 'doc') as Debtor), id: id<'debtor'>(row, 'id') };
}
