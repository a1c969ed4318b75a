import { Link } from 'react-router';
import { type Answer, client, type Forms } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { oneOf, useQuestion } from '../../base/question.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { Filters, SearchBox } from '../../parts/list-tools.js';
import { Card, Page } from '../../parts/page.js';
import { SavedFilters } from '../../parts/saved-filters.js';
import { type Column, Table } from '../../parts/table.js';
import { TakeList } from '../../parts/take-list.js';
import { INVOICES } from './words.js';

type Row = Forms['ListedInvoice'];
type Said = (typeof INVOICES)['nl'];

const FILTERS = [
  ...(['all', 'not-sent', 'under-way', 'delivered', 'failed', 'held'] as const),
  ...(['open', 'overdue', 'paid', 'disputed'] as const),
] as const satisfies readonly [string, ...string[]];
const SORTS = ['issued', 'due', 'amount', 'number'] as const;
const invoicesIn = ({ invoices }: Answer<'listInvoices'>) => invoices;

/** Every invoice of ours: how it travelled, what is left of it, what was found in it. */
export function Invoices() {
  const words = useWords(INVOICES);
  const language = useLanguage();
  const administration = useAdministration();
  const question = useQuestion();
  const filter = oneOf(FILTERS, question.get('filter'));
  const sort = oneOf(SORTS, question.get('sort'));
  const isDown =
    question.get('direction') === '' ? sort !== 'number' : question.get('direction') === 'desc';
  const asked = {
    ...{ filter, sort, search: question.get('search') },
    direction: isDown ? ('desc' as const) : ('asc' as const),
  };
  const pages = usePages(
    ['invoices', administration, asked],
    (after) =>
      client.GET('/v1/administrations/{administration}/invoices', {
        params: {
          path: { administration },
          query: { ...asked, limit: '100', ...(after === undefined ? {} : { after }) },
        },
      }),
    invoicesIn,
  );
  const totals = pages.data?.totals ?? null;
  return (
    <Page
      title={words.title}
      aside={
        <>
          <SavedFilters screen="invoices" />
          <SearchBox
            label={words.search}
            value={asked.search}
            onSearch={(search) => {
              question.set({ search });
            }}
          />
        </>
      }
    >
      <Filters
        choices={FILTERS.map((one) => [one, words.filters[one]] as const)}
        value={filter}
        onChoose={(chosen) => {
          question.set({ filter: chosen === 'all' ? '' : chosen });
        }}
      />
      <Card>
        {totals === null ? null : (
          <p className="quiet sums">
            {words.count(numberIn(language, totals.count))}
            {totals.owed.map(({ currency, open }) => (
              <span key={currency}>
                {' · '}
                {words.open} <Amount of={open} />
              </span>
            ))}
            <TakeList administration={administration} list="invoices" asked={asked} />
          </p>
        )}
        <Asked asking={pages}>
          {() => (
            <Table
              label={words.title}
              columns={columnsIn(words, administration)}
              rows={pages.rows}
              idOf={({ id }) => id}
              toOf={({ id }) => inside(administration, `invoices/${id}`)}
              sort={{ by: sort, down: isDown }}
              onSort={({ by, down }) => {
                question.set({ sort: by, direction: down ? 'desc' : 'asc' });
              }}
              onEnd={pages.more}
              {...(totals === null ? {} : { total: totals.count })}
              empty={words.empty}
            />
          )}
        </Asked>
      </Card>
    </Page>
  );
}

const TONES: Readonly<Record<Row['sending']['state'], Tone>> = {
  'not-sent': 'neutral',
  'under-way': 'neutral',
  delivered: 'good',
  failed: 'bad',
  held: 'watch',
};

function columnsIn(words: Said, administration: string): readonly Column<Row>[] {
  return [
    {
      ...{ key: 'number', head: words.number, canSort: true },
      cell: ({ id, number, kind }) => (
        <>
          <Link to={inside(administration, `invoices/${id}`)}>
            <b>{number}</b>
          </Link>{' '}
          {kind === 'credit-note' ? <small>{words.creditNote}</small> : null}
        </>
      ),
    },
    {
      ...{ key: 'debtor', head: words.debtor },
      cell: ({ debtor }) =>
        debtor === null ? (
          ''
        ) : (
          <Link to={inside(administration, `debtors/${debtor.id}`)}>{debtor.name}</Link>
        ),
    },
    {
      ...{ key: 'issued', head: words.issued, canSort: true, isExtra: true },
      cell: ({ issueDate }) => <Day on={issueDate} />,
    },
    {
      ...{ key: 'due', head: words.due, canSort: true, isExtra: true },
      cell: (row) => <Due row={row} words={words} />,
    },
    {
      ...{ key: 'amount', head: words.total, isNumber: true, canSort: true },
      cell: ({ total }) => <Amount of={total} />,
    },
    {
      ...{ key: 'open', head: words.open, isNumber: true },
      cell: ({ claim }) => <Left claim={claim} words={words} />,
    },
    {
      ...{ key: 'sending', head: words.sending },
      cell: ({ sending: { state, channel } }) => (
        <>
          <Badge tone={TONES[state]}>{words.filters[state]}</Badge>{' '}
          {channel === undefined || channel === 'network' ? null : (
            <small>{words.channel[channel]}</small>
          )}
        </>
      ),
    },
    {
      ...{ key: 'signs', head: words.signs, isExtra: true },
      cell: ({ claim, findings: { count, worst } }) => (
        <span className="badges">
          {claim?.brakes.map((brake) => (
            <Badge key={brake} tone="watch">
              {words.brakes[brake]}
            </Badge>
          ))}
          {count === 0 ? null : (
            <Badge tone={worst === 'fatal' ? 'bad' : 'neutral'}>{words.found(count)}</Badge>
          )}
        </span>
      ),
    },
  ];
}

/** The day it is due, and how late that is while something is left of it. */
function Due({ row, words }: { readonly row: Row; readonly words: Said }) {
  const days = row.claim?.daysLate ?? 0;
  return (
    <>
      <Day on={row.dueDate} />{' '}
      {days > 0 ? (
        <small className="late" title={words.late(days)}>
          {words.lateShort(days)}
        </small>
      ) : null}
    </>
  );
}

/** What is left of the claim. */
function Left({ claim, words }: { readonly claim: Row['claim']; readonly words: Said }) {
  if (claim === undefined) return '';
  if (Number(claim.open.amount) === 0) return <Badge tone="good">{words.settled}</Badge>;
  return <Amount of={claim.open} />;
}
