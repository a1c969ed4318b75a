import type { DebtorQuestion, DebtorSort, StoredMark } from '../../domain/list/debtor-list.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ListReader } from '../../ports/lists.js';
import { CONTACT_KINDS } from '../../ports/timeline.js';
import {
  isFound,
  namesIn,
  namesWhere,
  owedColumns,
  owedOf,
  readPage,
  valuesFrom,
  type Values,
} from './list-page.js';
import { arrayOf, dateOrNull, id, instantOrNull, integer, listOf, maybe } from './rows.js';
import type { Sql } from './sql.js';

/** What debtors stand by; all but the name needs what each owes, `o`. Who owes nothing is last by age. */
const KEYS: Readonly<Record<DebtorSort, { readonly key: string; readonly type: string }>> = {
  name: { key: 'd.sort_name', type: 'text' },
  open: { key: 'coalesce(o.open, 0)', type: 'bigint' },
  overdue: { key: 'coalesce(o.overdue, 0)', type: 'bigint' },
  oldest: { key: `coalesce(o.oldest, date '9999-12-31')`, type: 'date' },
};

/** When a mark is on debtor `d`. */
const MARKS: Readonly<Record<StoredMark, string>> = {
  disputed: `d.id in (select i.debtor_id from dispute q join open_item i on i.administration_id = $1
    and i.id = q.open_item_id and i.open_minor <> 0 where q.administration_id = $1 and q.closed_on is null)`,
  promised: `d.id in (select debtor_id from promise
    where administration_id = $1 and state = 'open' and id is not null)`,
  instalments: `d.id in (select debtor_id from payment_plan where administration_id = $1 and state = 'running')`,
  instrument: `d.id in (select debtor_id from instrument where administration_id = $1 and not over)`,
  'on-account': `d.id in (select debtor_id from on_account where administration_id = $1 and reversed_on is null
    group by debtor_id, currency having sum(amount_minor) > 0)`,
  'credit-hold': `d.id in (select debtor_id from credit_alert
    where administration_id = $1 and level = 'hold' and cleared_at is null)`,
};

const OPEN =
  'select from open_item i where i.administration_id = $1 and i.debtor_id = d.id and i.open_minor';

function conditions(question: DebtorQuestion, values: Values): readonly string[] {
  const { filter, search, owner, today } = question;
  const filters: Readonly<Record<DebtorQuestion['filter'], () => readonly string[]>> = {
    all: () => [],
    open: () => [`exists (${OPEN} <> 0)`],
    overdue: () => [`exists (${OPEN} > 0 and i.due_date < ${values.put(today)}::date)`],
    disputed: () => [MARKS.disputed],
    'over-limit': () => [MARKS['credit-hold']],
  };
  return [
    ...filters[filter](),
    ...(search === undefined ? [] : [isFound('d.search', search, values)]),
    ...(owner === undefined
      ? []
      : [
          `d.id in (select debtor_id from debtor_profile where administration_id = $1 and owner = ${values.put(owner)})`,
        ]),
  ];
}

/** Of each debtor what is open and overdue in one currency, and his oldest claim in any. */
function owing({ currency, today }: DebtorQuestion, { put }: Values): string {
  const own = `i.currency = ${put(currency)}`;
  return `select i.debtor_id, coalesce(sum(i.open_minor) filter (where ${own}), 0)::bigint as open,
      coalesce(sum(i.open_minor) filter (
        where ${own} and i.open_minor > 0 and i.due_date < ${put(today)}::date), 0)::bigint as overdue,
      min(i.due_date) filter (where i.open_minor > 0) as oldest
    from open_item i where i.administration_id = $1 and i.open_minor <> 0 group by i.debtor_id`;
}

type DebtorLists = Pick<ListReader, 'debtors' | 'debtorTotals' | 'owedBy' | 'debtorStandings'>;

export function debtorLists(sql: Sql, administration: AdministrationId): DebtorLists {
  return {
    debtors(question, page) {
      const values = valuesFrom(administration);
      const from =
        question.sort === 'name'
          ? 'debtor d'
          : `debtor d left join (${owing(question, values)}) o on o.debtor_id = d.id`;
      const where = ['d.administration_id = $1', ...conditions(question, values)];
      const listed = { from, where, ...KEYS[question.sort], id: 'd.id' };
      return readPage(sql, listed, question, page, values);
    },
    async debtorTotals(question) {
      const counted = valuesFrom(administration);
      const which = conditions(question, counted);
      const all = ['d.administration_id = $1', ...which].join(' and ');
      const [count] = await sql.query(
        `select count(*)::integer as count from debtor d where ${all}`,
        counted.all,
      );
      const summed = valuesFrom(administration);
      const again = ['d.administration_id = $1', ...conditions(question, summed)].join(' and ');
      const his =
        which.length === 0 ? '' : ` and i.debtor_id in (select d.id from debtor d where ${again})`;
      const rows = await sql.query(
        `select ${owedColumns(summed.put(question.today))} from open_item i
         where i.administration_id = $1 and i.open_minor <> 0${his} group by i.currency order by i.currency`,
        summed.all,
      );
      return { count: count === undefined ? 0 : integer(count, 'count'), owed: rows.map(owedOf) };
    },
    async owedBy(debtorIds, today) {
      const rows = await sql.query(
        `select i.debtor_id, ${owedColumns('$3')}, min(i.due_date) filter (where i.open_minor > 0) as oldest
         from open_item i
         where i.administration_id = $1 and i.debtor_id = any($2::text[]) and i.open_minor <> 0
         group by i.debtor_id, i.currency order by i.debtor_id, i.currency`,
        [administration, listOf(debtorIds), today],
      );
      return rows.map((row) => ({
        debtorId: id<'debtor'>(row, 'debtor_id'),
        ...owedOf(row),
        oldestDue: dateOrNull(row, 'oldest'),
      }));
    },
    async debtorStandings(debtorIds) {
      const rows = await sql.query(
        `select d.id, ${namesWhere(MARKS)} as marks, (
           select max(t.at) from timeline t where t.administration_id = $1 and t.debtor_id = d.id
             and t.kind = any($3::text[])) as contact_at
         from debtor d where d.administration_id = $1 and d.id = any($2::text[]) order by d.id`,
        [administration, listOf(debtorIds), arrayOf(CONTACT_KINDS)],
      );
      return rows.map((row) => ({
        debtorId: id<'debtor'>(row, 'id'),
        marks: namesIn(row, 'marks') as readonly StoredMark[],
        ...maybe('lastContactAt', instantOrNull(row, 'contact_at')),
      }));
    },
  };
}
