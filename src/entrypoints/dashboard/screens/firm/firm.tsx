import { Navigate, useSearchParams } from 'react-router';
import { useAdministrations } from '../../base/administrations.js';
import { api, type Forms } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Card, Empty, Page } from '../../parts/page.js';
import { SavedFilters } from '../../parts/saved-filters.js';
import { type Column, Table } from '../../parts/table.js';
import { FIRM } from './words.js';

type Row = Forms['OverviewRow'];

/** How every administration stands: where one begins the day. Whoever has one alone goes straight into it. */
export function Firm() {
  const words = useWords(FIRM);
  const firms = api.useQuery('get', '/v1/firms');
  const books = useAdministrations();
  const [only] = books.administrations;
  if (firms.data?.firms.length === 0 && books.isWhole && books.administrations.length === 1)
    return <Navigate to={inside(only?.id ?? '', '')} replace />;
  return (
    <Page title={words.title}>
      <Asked asking={firms}>
        {(data) => (
          <>
            {data.firms.map((firm) => (
              <Overview key={firm.id} firm={firm} />
            ))}
            {data.firms.length === 0 ? <Plain books={books} /> : null}
          </>
        )}
      </Asked>
    </Page>
  );
}

function Overview({ firm }: { readonly firm: Forms['Firm'] }) {
  const words = useWords(FIRM);
  const asking = api.useQuery('get', '/v1/firms/{firm}', { params: { path: { firm: firm.id } } });
  const [search, setSearch] = useSearchParams();
  const text = search.get('q') ?? '';
  const isTroubleOnly = search.get('trouble') === 'yes';
  const put = (name: string, value: string): void => {
    setSearch(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  };
  const fits = ({ administration, concerns }: Row): boolean =>
    administration.name.toLowerCase().includes(text.toLowerCase()) &&
    (!isTroubleOnly || concerns.length > 0);
  return (
    <Card
      title={firm.name}
      aside={
        <>
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={text}
            onChange={({ target }) => {
              put('q', target.value);
            }}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={isTroubleOnly}
              onChange={({ target }) => {
                put('trouble', target.checked ? 'yes' : '');
              }}
            />
            {words.onlyTrouble}
          </label>
          <SavedFilters screen="firm" />
        </>
      }
    >
      <Asked asking={asking}>
        {({ rows }) => (
          <Table
            label={firm.name}
            columns={columnsIn(words)}
            rows={rows.filter(fits)}
            idOf={({ administration }) => administration.id}
            toOf={({ administration }) => inside(administration.id, '')}
            empty={words.nothingFound}
          />
        )}
      </Asked>
    </Card>
  );
}

function columnsIn(words: (typeof FIRM)['nl']): readonly Column<Row>[] {
  const standing = (key: 'waiting' | 'failed' | 'held'): Column<Row> => ({
    ...{ key, head: words[key], isNumber: true },
    cell: (row) => (row.standing === null ? '–' : row.standing[key] || ''),
  });
  return [
    { key: 'name', head: words.name, cell: ({ administration }) => <b>{administration.name}</b> },
    { key: 'health', head: words.health, cell: (row) => <Health row={row} words={words} /> },
    {
      ...{ key: 'bank', head: words.bank, isExtra: true },
      cell: ({ standing: now }) => <Day on={now?.lastBankDate} />,
    },
    standing('waiting'),
    { ...standing('held'), isExtra: true },
    { ...standing('failed'), isExtra: true },
    {
      ...{ key: 'open', head: words.open, isNumber: true },
      cell: ({ standing: now }) => <Amount of={now?.open} />,
    },
    {
      ...{ key: 'overdue', head: words.overdue, isNumber: true },
      cell: ({ standing: now }) => <Amount of={now?.overdue} />,
    },
  ];
}

function Health({ row, words }: { readonly row: Row; readonly words: (typeof FIRM)['nl'] }) {
  const { rest, standing, concerns } = row;
  if (rest !== null)
    return <Badge>{rest.kind === 'leaving' ? words.leaving : words.resting}</Badge>;
  if (standing === null) return <Badge>{words.unknown}</Badge>;
  if (concerns.length === 0) return <Badge tone="good">{words.well}</Badge>;
  return (
    <span className="badges">
      {concerns.map((concern) => (
        <Badge key={concern} tone={concern === 'waiting' ? 'watch' : 'bad'}>
          {words.concerns[concern]}
        </Badge>
      ))}
    </span>
  );
}

/** Administrations of somebody who belongs to no firm. */
function Plain({ books }: { readonly books: ReturnType<typeof useAdministrations> }) {
  const words = useWords(FIRM);
  if (books.isWhole && books.administrations.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <Card>
      <Table
        label={words.title}
        columns={[{ key: 'name', head: words.name, cell: ({ name }) => <b>{name}</b> }]}
        rows={books.administrations}
        idOf={({ id }) => id}
        toOf={({ id }) => inside(id, '')}
      />
    </Card>
  );
}
