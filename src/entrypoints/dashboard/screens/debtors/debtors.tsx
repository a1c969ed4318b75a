import '../../styles/debtor.css';
import { useState } from 'react';
import { type Answer, client, type Forms } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { oneOf, useQuestion } from '../../base/question.js';
import { useMay } from '../../base/rights.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Filters, SearchBox } from '../../parts/list-tools.js';
import { Card, Page } from '../../parts/page.js';
import { SavedFilters } from '../../parts/saved-filters.js';
import { type Column, Table } from '../../parts/table.js';
import { TakeList } from '../../parts/take-list.js';
import { ChosenDebtors } from './chosen-debtors.js';
import { DEBTORS } from './words.js';

type Row = Forms['ListedDebtor'];
type Said = (typeof DEBTORS)['nl'];

const FILTERS = ['all', 'open', 'overdue', 'disputed', 'over-limit', 'mine'] as const;
const SORTS = ['overdue', 'name', 'open', 'oldest'] as const;
const debtorsIn = ({ debtors }: Answer<'listDebtors'>) => debtors;

/** Everybody who owes, by what he owes: found, sorted, opened. */
export function Debtors() {
  const words = useWords(DEBTORS);
  const language = useLanguage();
  const administration = useAdministration();
  const question = useQuestion();
  const filter = oneOf(FILTERS, question.get('filter'));
  const sort = oneOf(SORTS, question.get('sort'));
  const isDown =
    question.get('direction') === '' ? sort !== 'name' : question.get('direction') === 'desc';
  const asked = {
    ...{ filter, sort, search: question.get('search') },
    direction: isDown ? ('desc' as const) : ('asc' as const),
  };
  const pages = usePages(
    ['debtors', administration, asked],
    (after) =>
      client.GET('/v1/administrations/{administration}/debtors', {
        params: {
          path: { administration },
          query: { ...asked, limit: '100', ...(after === undefined ? {} : { after }) },
        },
      }),
    debtorsIn,
  );
  const totals = pages.data?.totals;
  const may = useMay();
  useKeyHelp(words.keys);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Page
      title={words.title}
      aside={
        <SearchBox
          label={words.search}
          value={asked.search}
          onSearch={(search) => {
            question.set({ search });
          }}
        />
      }
    >
      <div className="list-head">
        <Filters
          choices={FILTERS.map((one) => [one, words.filters[one]] as const)}
          value={filter}
          onChoose={(chosen) => {
            question.set({ filter: chosen === 'all' ? '' : chosen });
          }}
        />
        <SavedFilters screen="debtors" />
      </div>
      <Card className="debtors">
        {totals === null || totals === undefined ? null : (
          <p className="quiet sums">
            {words.count(numberIn(language, totals.count))}
            {totals.owed.map(({ currency, open, overdue }) => (
              <span key={currency}>
                {' · '}
                {words.open} <Amount of={open} /> · {words.overdue} <Amount of={overdue} />
              </span>
            ))}
            <TakeList administration={administration} list="debtors" asked={asked} />
          </p>
        )}
        <ChosenDebtors
          debtors={pages.rows.filter(({ id }) => chosen.has(id))}
          onClear={() => {
            setChosen(new Set());
          }}
        />
        <Asked asking={pages}>
          {() => (
            <Table
              label={words.title}
              columns={columnsIn(words)}
              rows={pages.rows}
              idOf={({ id }) => id}
              toOf={({ id }) => inside(administration, `debtors/${id}`)}
              sort={{ by: sort, down: isDown }}
              onSort={({ by, down }) => {
                question.set({ sort: by, direction: down ? 'desc' : 'asc' });
              }}
              onEnd={pages.more}
              {...(may('work.organise')
                ? { chosen, onChoose: setChosen, choiceOf: ({ name }: Row) => words.choose(name) }
                : {})}
              {...(totals === null || totals === undefined ? {} : { total: totals.count })}
              empty={words.empty}
            />
          )}
        </Asked>
      </Card>
    </Page>
  );
}

function columnsIn(words: Said): readonly Column<Row>[] {
  return [
    {
      ...{ key: 'name', head: words.name, canSort: true },
      cell: ({ name, number, marks }) => (
        <>
          <b className="debtor-name">{name}</b> <small>{number}</small>{' '}
          <span className="badges">
            {marks.map((mark) => (
              <Badge key={mark} tone={SHARP.has(mark) ? 'bad' : 'neutral'}>
                {words.marks[mark]}
              </Badge>
            ))}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'open', head: words.open, isNumber: true, canSort: true, isExtra: true },
      cell: ({ owed }) => <Amounts of={owed.map(({ open }) => open)} />,
    },
    {
      ...{ key: 'overdue', head: words.overdue, isNumber: true, canSort: true },
      cell: ({ owed }) => (
        <Amounts
          of={owed.map(({ overdue }) => overdue).filter(({ amount }) => Number(amount) !== 0)}
        />
      ),
    },
    {
      ...{ key: 'oldest', head: words.oldest, isNumber: true, canSort: true, isExtra: true },
      cell: ({ oldest }) =>
        oldest === undefined || oldest.daysLate <= 0 ? '' : words.daysLate(oldest.daysLate),
    },
    {
      ...{ key: 'limit', head: words.limit, isNumber: true, isExtra: true },
      cell: ({ credit }) =>
        credit?.usedPercent === undefined ? '' : words.used(credit.usedPercent),
    },
    {
      ...{ key: 'contact', head: words.contact, isExtra: true },
      cell: ({ lastContactOn }) => (lastContactOn === undefined ? '' : <Day on={lastContactOn} />),
    },
    { key: 'owner', head: words.owner, isExtra: true, cell: ({ owner }) => owner ?? '' },
  ];
}

/** Marks that ask for more than knowing them. */
const SHARP: ReadonlySet<string> = new Set(['credit-hold', 'insolvent']);

/** One amount per currency; nothing where nothing is owed. */
function Amounts({ of }: { readonly of: readonly Forms['Money'][] }) {
  return of.map((one) => (
    <span key={one.currency}>
      <Amount of={one} />{' '}
    </span>
  ));
}
