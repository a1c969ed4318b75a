import {
  exchangeStates,
  type InvoiceFilter,
  type InvoiceQuestion,
  type InvoiceSort,
} from '../../domain/list/invoice-list.js';
import type { Channel } from '../../domain/exchange/fallback.js';
import type { ExchangeState } from '../../domain/exchange/exchange.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { tailMeant, type Wanted } from '../../kernel/search-text.js';
import type { InvoiceStanding, ListReader } from '../../ports/lists.js';
import {
  begins,
  isFound,
  owedColumns,
  owedOf,
  readPage,
  type Values,
  valuesFrom,
} from './list-page.js';
import { flag, id, idOrNull, instant, integer, listOf, maybe, text, textOrNull } from './rows.js';
import type { Row, Sql } from './sql.js';

const KEYS: Readonly<Record<InvoiceSort, { readonly key: string; readonly type: string }>> = {
  issued: { key: 'd.issued_on', type: 'text' },
  due: { key: 'd.due_on', type: 'text' },
  amount: { key: 'd.payable', type: 'numeric' },
  number: { key: '(d.number collate "C")', type: 'text' },
};

const OURS = `d.administration_id = $1 and d.direction = 'out'`;

/** The exchange of the present version of document `d`. */
const EXCHANGE = `exchange e where e.administration_id = $1 and e.document_id = d.id
  and e.document_version = d.version`;
const CLAIM = 'open_item i where i.administration_id = $1 and i.document_id = d.id';

function inStates(...sending: Parameters<typeof exchangeStates>): string {
  const states = exchangeStates(...sending).map((state) => `'${state}'`);
  return `exists (select from ${EXCHANGE} and e.state in (${states.join(', ')}))`;
}

const FILTERS: Readonly<Record<InvoiceFilter, (today: () => string) => readonly string[]>> = {
  all: () => [],
  'not-sent': () => [
    'not d.stopped',
    `not exists (select from ${EXCHANGE} and e.state <> 'replaced')`,
  ],
  'under-way': () => ['not d.stopped', inStates('under-way')],
  delivered: () => ['not d.stopped', inStates('delivered')],
  failed: () => ['not d.stopped', inStates('failed')],
  // Each of the two has an index; joined by "or" neither is used.
  held: () => [
    `d.id in (with held as materialized (
       select s.id from document s where s.administration_id = $1 and s.stopped
       union all select d.id from document d where ${OURS} and ${inStates('held')})
       select held.id from held)`,
  ],
  open: () => [`exists (select from ${CLAIM} and i.open_minor <> 0)`],
  overdue: (today) => [
    `exists (select from ${CLAIM} and i.open_minor > 0 and i.due_date < ${today()}::date)`,
  ],
  paid: () => [`exists (select from ${CLAIM} and i.open_minor = 0)`],
  disputed: () => [
    `d.id in (select i.document_id from dispute q join open_item i on i.administration_id = $1
       and i.id = q.open_item_id where q.administration_id = $1 and q.closed_on is null)`,
  ],
};

/**
 * Each way has an index of its own, so that nobody has to look at every document; and they are looked for once, whatever the
 * planner takes the tables to be.
 */
function found(wanted: Wanted, values: Values): string {
  const tail = tailMeant(wanted);
  const ours = `select d.id from document d where ${OURS}`;
  return `d.id in (with found as materialized (
    ${ours} and ${begins('d.number_key', wanted.whole, values)}
    ${tail === null ? '' : `union all ${ours} and ${begins('d.number_tail', tail, values)}`}
    union all ${ours} and d.debtor_id in (
      select b.id from debtor b where b.administration_id = $1 and ${isFound('b.search', wanted, values)}))
    select found.id from found)`;
}

function conditions(question: InvoiceQuestion, values: Values): readonly string[] {
  const { filter, search, from, until, today } = question;
  return [
    ...FILTERS[filter](() => values.put(today)),
    ...(search === undefined ? [] : [found(search, values)]),
    ...(from === undefined ? [] : [`d.issued_on >= ${values.put(from)}`]),
    ...(until === undefined ? [] : [`d.issued_on <= ${values.put(until)}`]),
  ];
}

type InvoiceLists = Pick<ListReader, 'invoices' | 'invoiceTotals' | 'invoiceStandings'>;

export function invoiceLists(sql: Sql, administration: AdministrationId): InvoiceLists {
  return {
    invoices(question, page) {
      const values = valuesFrom(administration);
      const where = [OURS, ...conditions(question, values)];
      const listed = { from: 'document d', where, ...KEYS[question.sort], id: 'd.id' };
      return readPage(sql, listed, question, page, values);
    },
    async invoiceTotals(question) {
      const counted = valuesFrom(administration);
      const which = [OURS, ...conditions(question, counted)];
      const [count] = await sql.query(
        `select count(*)::integer as count from document d where ${which.join(' and ')}`,
        counted.all,
      );
      const summed = valuesFrom(administration);
      const again = [OURS, ...conditions(question, summed)].join(' and ');
      // Only documents of ours make claims.
      const theirs =
        which.length === 1 ? 'is not null' : `in (select d.id from document d where ${again})`;
      const rows = await sql.query(
        `select ${owedColumns(summed.put(question.today))} from open_item i
         where i.administration_id = $1 and i.open_minor <> 0 and i.document_id ${theirs}
         group by i.currency order by i.currency`,
        summed.all,
      );
      return { count: count === undefined ? 0 : integer(count, 'count'), owed: rows.map(owedOf) };
    },
    async invoiceStandings(documentIds) {
      const rows = await sql.query(
        `select d.id, d.stopped, e.state, e.state_at, e.channel, i.id as item_id from document d
         left join exchange e on e.administration_id = $1 and e.document_id = d.id
           and e.document_version = d.version
         left join open_item i on i.administration_id = $1 and i.document_id = d.id
         where d.administration_id = $1 and d.id = any($2::text[]) order by d.id`,
        [administration, listOf(documentIds)],
      );
      return rows.map((row) => ({
        documentId: id<'document'>(row, 'id'),
        stopped: flag(row, 'stopped'),
        ...exchangeOf(row),
        ...maybe('openItemId', idOrNull<'open-item'>(row, 'item_id')),
      }));
    },
  };
}

function exchangeOf(row: Row): Pick<InvoiceStanding, 'exchange'> {
  const state = textOrNull(row, 'state') as ExchangeState | null;
  if (state === null) return {};
  const channel = text(row, 'channel') as Channel;
  return { exchange: { state, since: instant(row, 'state_at'), channel } };
}
