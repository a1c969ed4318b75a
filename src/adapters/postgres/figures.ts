import type { PartId } from '../../domain/figures/parts.js';
import type { Period } from '../../domain/figures/period.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { DebtorSums, FigureRepository, Scope } from '../../ports/figures.js';
import { filtered, type Filters } from './filters.js';
import { actionOf, claimOf, factOf, sumsIn, whose } from './figure-rows.js';
import { dsoSumsOf, factsOf, PART_SQL } from './figure-sql.js';
import { bigint, date, id, integer, text, textOrNull } from './rows.js';
import { type Row, type Sql, uncompiled, type Value } from './sql.js';

/** Group of a debtor by the host's words; null where it has none, or where nobody can read its record here. */
const GROUP = `case when readable(d.doc) then d.doc->>'group' end`;

/** Whose items; `debtor` is the column with his id. */
function inScope(debtor: string, scope: Scope): Filters {
  return {
    [`${GROUP} = ?`]: scope.kind === 'group' ? scope.group : undefined,
    [`${debtor} = ?`]: scope.kind === 'debtor' ? scope.debtorId : undefined,
    [`${debtor} <> ?`]: scope.kind === 'without' ? scope.debtorId : undefined,
  };
}

/** Debtors whose items are added up in one statement. */
const DEBTORS_PAGE = 5_000;

/** The last debtor of the page that begins after $2; null after the last one. */
const PAGE_END = `select max(id) as id from (
  select id from debtor where administration_id = $1 and id > $2 order by id limit $3) as page`;

const sumOf = (parts: readonly PartId[]): string =>
  parts.map((part) => `coalesce(sum(${PART_SQL[part]}), 0)::text as "${part}"`).join(', ');

const debtorSums = (
  parts: readonly PartId[],
): string => `${factsOf('i.debtor_id > $5 and i.debtor_id <= $6', 'all')}
  select own.*, ${GROUP} as group_name from (
    select f.debtor_id, f.currency, ${sumOf(parts)} from fact f group by f.debtor_id, f.currency) as own
  join debtor d on d.administration_id = $1 and d.id = own.debtor_id
  order by own.debtor_id, own.currency`;

const LIVE = '(a.reversed_on is null or a.reversed_on > $3::date)';

export function figureRepository(sql: Sql, administration: AdministrationId): FigureRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async sums<Part extends PartId>({ from, until }: Period, zone: string, parts: readonly Part[]) {
      const all: DebtorSums<Part>[] = [];
      await uncompiled(sql);
      // Pages of debtors: a statement over a million items at once would not end in time.
      for (let after = ''; ;) {
        const [last] = await query(PAGE_END, after, DEBTORS_PAGE);
        const end = last === undefined ? null : textOrNull(last, 'id');
        if (end === null) return all;
        for (const row of await query(debtorSums(parts), from, until, zone, after, end))
          all.push({
            ...whose(row),
            group: textOrNull(row, 'group_name'),
            sums: sumsIn(row, parts),
          });
        after = end;
      }
    },
    async totals({ from, until }, zone, currency, parts) {
      await uncompiled(sql);
      const [row = {}] = await query(
        `${factsOf('i.currency = $5', 'all')} select ${sumOf(parts)} from fact f`,
        ...[from, until, zone, currency],
      );
      return sumsIn(row, parts);
    },
    async items({ period: { from, until }, zone, parts, scope, currency }, after, limit) {
      await uncompiled(sql);
      const some = parts.map((part) => `(${PART_SQL[part]}) <> 0`).join(' or ');
      const rows = await sql.query(
        ...filtered(
          [administration, from, until, zone, currency, after ?? '', limit],
          inScope('f.debtor_id', scope),
          (and) => `${factsOf('true', 'each')} select f.* from fact f
            join debtor d on d.administration_id = $1 and d.id = f.debtor_id
            where f.currency = $5 and f.id > $6 and (${some})${and} order by f.id limit $7`,
        ),
      );
      return rows.map(factOf);
    },
    async dsoSums(periods, currency) {
      if (periods.length === 0) return [];
      const days = periods.flatMap(({ from, until }) => [from, until]);
      const [row = {}] = await query(dsoSumsOf(periods.length), currency, ...days);
      return periods.map((_, n) => ({
        receivables: BigInt(text(row, `receivables${n}`)),
        sales: BigInt(text(row, `sales${n}`)),
      }));
    },
    async salesByMonth({ from, until }, scope, currency) {
      const rows = await sql.query(
        ...filtered(
          [administration, from, until, currency],
          inScope('i.debtor_id', scope),
          (
            and,
          ) => `select to_char(i.issue_date, 'YYYY-MM') as month, sum(i.amount_minor)::text as sales
            from open_item i join debtor d on d.administration_id = $1 and d.id = i.debtor_id
            where i.administration_id = $1 and i.issue_date between $2 and $3 and i.currency = $4${and}
            group by 1`,
        ),
      );
      return new Map(rows.map((row) => [text(row, 'month'), BigInt(text(row, 'sales'))]));
    },
    async disputeDays({ from, until }) {
      const rows = await query(
        `select i.debtor_id, i.currency, q.closed_on - q.opened_on as days from dispute q
           join open_item i on i.administration_id = $1 and i.id = q.open_item_id
         where q.administration_id = $1 and q.closed_on between $2 and $3 and i.issue_date <= $3`,
        ...[from, until],
      );
      return rows.map((row) => ({ ...whose(row), days: integer(row, 'days') }));
    },
    async receipts(items, until) {
      const rows = await query(
        `select a.open_item_id, a.on_date, a.amount_minor from allocation a
         where a.administration_id = $1 and a.open_item_id in (select json_array_elements_text($2::json))
           and a.on_date <= $3::date and ${LIVE} and a.write_off is null`,
        ...[JSON.stringify(items), until],
      );
      return rows.map((row) => ({
        openItemId: id<'open-item'>(row, 'open_item_id'),
        on: date(row, 'on_date'),
        minor: bigint(row, 'amount_minor'),
      }));
    },
    async actions({ from, until }) {
      const rows = await query(
        `select r.action_id, min(r.debtor_id) as debtor_id, min(r.on_date) as on_date,
           string_agg(r.open_item_id, ',' order by r.position) as items,
           min(case when readable(a.action) then a.action->>'channel' end) as channel
         from reminder r left join dunning_action a on a.administration_id = $1 and a.id = r.action_id
         where r.administration_id = $1 and r.on_date between $2 and $3 group by r.action_id order by 3, 1`,
        ...[from, until],
      );
      return rows.map(actionOf);
    },
    async tasksClosed({ from, until }) {
      const rows = await query(
        `select closed_by, count(*)::integer as count from task
         where administration_id = $1 and closed_on between $2 and $3 group by closed_by order by closed_by`,
        ...[from, until],
      );
      return rows.map((row) => ({ by: text(row, 'closed_by'), count: integer(row, 'count') }));
    },
    async moneyAfterSteps({ from, until }) {
      const rows = await query(
        `select currency, step, sum(amount_minor)::text as minor from (
           select i.currency, a.amount_minor, (
             select r.step from reminder r
             where r.administration_id = $1 and r.open_item_id = i.id and r.on_date <= a.on_date
             order by r.on_date desc, r.position desc limit 1) as step
           from allocation a join open_item i on i.administration_id = $1 and i.id = a.open_item_id
           where a.administration_id = $1 and a.on_date between $2::date and $3::date and ${LIVE}
             and a.write_off is null and i.issue_date <= $3::date) as receipt
         group by currency, step order by currency, step`,
        ...[from, until],
      );
      return rows.map((row) => ({
        currency: text(row, 'currency'),
        step: textOrNull(row, 'step'),
        minor: BigInt(text(row, 'minor')),
      }));
    },
    async openClaims(after, limit) {
      await uncompiled(sql);
      const rows = await query(OPEN_CLAIMS, after ?? '', limit);
      return rows.map(claimOf);
    },
    async onAccount(on) {
      const rows = await query(
        `select debtor_id, currency, sum(amount_minor)::text as minor from on_account
         where administration_id = $1 and on_date <= $2 and (reversed_on is null or reversed_on > $2)
         group by debtor_id, currency having sum(amount_minor) <> 0`,
        on,
      );
      return rows.map((row) => ({ ...whose(row), minor: BigInt(text(row, 'minor')) }));
    },
    async tellControlBalance({ on, currency, minor, toldBy }) {
      await query(
        `insert into control_balance (administration_id, on_date, currency, balance_minor, told_by)
         values ($1, $2, $3, $4, $5) on conflict (administration_id, on_date, currency)
         do update set balance_minor = excluded.balance_minor, told_by = excluded.told_by`,
        ...[on, currency, minor, toldBy],
      );
    },
    async controlBalances(on) {
      const rows = await query(
        `select distinct on (currency) * from control_balance
         where administration_id = $1 and on_date <= $2 order by currency, on_date desc`,
        on,
      );
      return rows.map((row) => ({
        on: date(row, 'on_date'),
        currency: text(row, 'currency'),
        minor: bigint(row, 'balance_minor'),
        toldBy: text(row, 'told_by'),
      }));
    },
  };
}

/** A total of the document in cents, as exact as the document says it (BT-109, BT-112 have two decimals). */
const cents = (total: 'net' | 'gross'): string =>
  `round((doc.totals->'${total}'->'unscaled'->>'$bigint')::numeric * 100
     / power(10::numeric, (doc.totals->'${total}'->>'scale')::integer))::bigint`;

const OPEN_CLAIMS = `select i.id, i.debtor_id, i.currency, i.due_date, i.open_minor as open,
      exists (select from dispute q
        where q.administration_id = $1 and q.open_item_id = i.id and q.closed_on is null) as disputed,
      (select min(c.collect_on) from collection_line l
        join collection c on c.administration_id = $1 and c.id = l.collection_id
        where l.administration_id = $1 and l.open_item_id = i.id and l.state = 'pending') as debit_on,
      ${cents('net')} as net, ${cents('gross')} as gross
    from open_item i left join document doc on doc.administration_id = $1 and doc.id = i.document_id
    where i.administration_id = $1 and i.id > $2 and i.open_minor > 0 order by i.id limit $3`;
