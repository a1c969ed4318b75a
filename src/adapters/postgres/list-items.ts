import {
  dueDatesOf,
  type ItemBrake,
  type ItemQuestion,
  type ItemSort,
} from '../../domain/list/item-list.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ListReader } from '../../ports/lists.js';
import {
  namesIn,
  namesWhere,
  owedColumns,
  owedOf,
  readPage,
  valuesFrom,
  type Values,
} from './list-page.js';
import { dateOrNull, id, integer, listOf, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

const KEYS: Readonly<Record<ItemSort, { readonly key: string; readonly type: string }>> = {
  due: { key: 'i.due_date', type: 'date' },
  issued: { key: 'i.issue_date', type: 'date' },
  open: { key: 'i.open_minor', type: 'bigint' },
  number: { key: 'i.number', type: 'text' },
};

/** Items an agreement names; one that cannot be read as JSON by the database names none (0030, readable). */
const agreed = (table: string, state: string): string =>
  `i.id in (select json_array_elements_text(p.doc->'openItemIds') from ${table} p
    where p.administration_id = $1 and p.state = '${state}' and p.id is not null and readable(p.doc))`;

/** When a brake is on item `i`. */
const BRAKES: Readonly<Record<ItemBrake, string>> = {
  dispute: `i.id in (select open_item_id from dispute where administration_id = $1 and closed_on is null)`,
  promise: agreed('promise', 'open'),
  plan: agreed('payment_plan', 'running'),
  instrument: `i.id in (select open_item_id from instrument where administration_id = $1 and not over)`,
  receipt: `i.debtor_id in (select debtor_id from on_account where administration_id = $1 and reversed_on is null
    group by debtor_id, currency having sum(amount_minor) > 0)`,
};

function conditions(
  { debtorId, bucket, brake, today }: ItemQuestion,
  { put }: Values,
): readonly string[] {
  const { from, until } = bucket === undefined ? {} : dueDatesOf(bucket, today);
  return [
    'i.administration_id = $1 and i.open_minor <> 0',
    ...(debtorId === undefined ? [] : [`i.debtor_id = ${put(debtorId)}`]),
    ...(bucket === undefined ? [] : ['i.open_minor > 0']),
    ...(from === undefined ? [] : [`i.due_date >= ${put(from)}::date`]),
    ...(until === undefined ? [] : [`i.due_date <= ${put(until)}::date`]),
    ...(brake === undefined ? [] : [BRAKES[brake]]),
  ];
}

type ItemLists = Pick<
  ListReader,
  'items' | 'itemTotals' | 'itemStandings' | 'brokenItems' | 'mendItems'
>;

export function itemLists(sql: Sql, administration: AdministrationId): ItemLists {
  return {
    items(question, page) {
      const values = valuesFrom(administration);
      const where = conditions(question, values);
      const listed = { from: 'open_item i', where, ...KEYS[question.sort], id: 'i.id' };
      return readPage(sql, listed, question, page, values);
    },
    async itemTotals(question) {
      const values = valuesFrom(administration);
      const where = conditions(question, values).join(' and ');
      const rows = await sql.query(
        `select ${owedColumns(values.put(question.today))} from open_item i
         where ${where} group by i.currency order by i.currency`,
        values.all,
      );
      const owed = rows.map(owedOf);
      return { count: owed.reduce((sum, { items }) => sum + items, 0), owed };
    },
    async itemStandings(openItemIds) {
      const rows = await sql.query(
        `select i.id, ${namesWhere(BRAKES)} as brakes, r.step, r.on_date
         from open_item i left join lateral (
           select step, on_date from reminder
           where administration_id = $1 and open_item_id = i.id and round = i.round
           order by position desc limit 1) r on true
         where i.administration_id = $1 and i.id = any($2::text[]) order by i.id`,
        [administration, listOf(openItemIds)],
      );
      return rows.map((row) => ({
        openItemId: id<'open-item'>(row, 'id'),
        brakes: namesIn(row, 'brakes') as readonly ItemBrake[],
        ...remindedOf(row),
      }));
    },
    async brokenItems(limit) {
      const rows = await sql.query(
        `select i.id from open_item i left join lateral (
           select sum(a.amount_minor) as paid from allocation a
           where a.administration_id = $1 and a.open_item_id = i.id and a.reversed_on is null) a on true
         where i.administration_id = $1 and i.open_minor <> i.amount_minor - coalesce(a.paid, 0)
         order by i.id limit $2`,
        [administration, limit],
      );
      return rows.map((row) => id<'open-item'>(row, 'id'));
    },
    async mendItems() {
      const [row] = await sql.query('select keep_open_again($1) as mended', [administration]);
      return row === undefined ? 0 : integer(row, 'mended');
    },
  };
}

function remindedOf(row: Row) {
  const [step, on] = [textOrNull(row, 'step'), dateOrNull(row, 'on_date')];
  return step === null || on === null ? {} : { reminded: { step, on } };
}
