import '../../styles/firm.css';
import { useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { useKeys } from '../../base/keys.js';
import { inside } from '../../base/place.js';
import { sumsOf } from '../../base/sums.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Figure } from '../../parts/figure.js';
import { Card } from '../../parts/page.js';
import { SavedFilters } from '../../parts/saved-filters.js';
import { type Sort, Table } from '../../parts/table.js';
import { Check } from '../../parts/field.js';
import { columnsIn } from './columns.js';
import { chosen, type Row, sorted } from './rows.js';
import { FIRM } from './words.js';

/** The administrations of one firm; what is sought and how it is sorted stands in the address. */
export function Overview({ firm }: { readonly firm: Forms['Firm'] }) {
  const words = useWords(FIRM);
  const asking = api.useQuery('get', '/v1/firms/{firm}', { params: { path: { firm: firm.id } } });
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string | null): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  const search = useRef<HTMLInputElement>(null);
  useKeys({ f: () => search.current?.focus() });
  useKeyHelp(words.keys);
  const [text, isTroubleOnly] = [params.get('q') ?? '', params.get('trouble') === 'yes'];
  const sort = sortIn(params.get('sort'));
  return (
    <Card
      title={firm.name}
      aside={
        <>
          <input
            ref={search}
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={text}
            onChange={({ target }) => {
              choose('q', target.value);
            }}
          />
          <Check
            label={words.onlyTrouble}
            isOn={isTroubleOnly}
            onTurn={(isOn) => {
              choose('trouble', isOn ? 'yes' : null);
            }}
          />
          <SavedFilters screen="firm" />
          <Link to={`/firm/${encodeURIComponent(firm.id)}`}>{words.rules}</Link>
        </>
      }
    >
      <Asked asking={asking}>
        {({ rows }) => (
          <Rows
            {...{ name: firm.name, rows, text, isTroubleOnly, sort }}
            onSort={({ by, down }) => {
              choose('sort', `${by}${down ? '-down' : ''}`);
            }}
          />
        )}
      </Asked>
    </Card>
  );
}

function Rows({
  name,
  rows,
  text,
  isTroubleOnly,
  sort,
  onSort,
}: {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly text: string;
  readonly isTroubleOnly: boolean;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}) {
  const words = useWords(FIRM);
  const language = useLanguage();
  const shown = useMemo(
    () => sorted(chosen(rows, { text, isTroubleOnly }), sort),
    [rows, text, isTroubleOnly, sort?.by, sort?.down],
  );
  const columns = useMemo(() => columnsIn(words, language), [words, language]);
  return (
    <div className="stack overview">
      <Sums rows={shown} />
      <Table
        label={name}
        columns={columns}
        rows={shown}
        idOf={({ administration }) => administration.id}
        toOf={({ administration }) => inside(administration.id, '')}
        {...(sort === undefined ? {} : { sort })}
        onSort={onSort}
        empty={rows.length === 0 ? words.noneYet : words.nothingFound}
      />
    </div>
  );
}

/** `overdue-down`, as the address has it. */
function sortIn(text: string | null): Sort | undefined {
  if (text === null) return undefined;
  const down = text.endsWith('-down');
  return { by: down ? text.slice(0, -'-down'.length) : text, down };
}

/** What is in sight, added up: of all, or of those that were sought. */
function Sums({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(FIRM);
  const language = useLanguage();
  const standings = rows.flatMap(({ standing }) => (standing === null ? [] : [standing]));
  const count = (of: 'waiting' | 'tasks'): string =>
    numberIn(
      language,
      standings.reduce((total, standing) => total + standing[of], 0),
    );
  const amounts = (of: 'open' | 'overdue') =>
    sumsOf(standings.map((standing) => standing[of])).map((sum) => (
      <div key={sum.currency}>
        <Amount of={sum} short />
      </div>
    ));
  const asking = rows.filter(({ concerns }) => concerns.length > 0).length;
  return (
    <div className="figures sums">
      <Figure name={words.title} note={words.asking(numberIn(language, asking))}>
        {numberIn(language, rows.length)}
      </Figure>
      <Figure name={words.waiting}>{count('waiting')}</Figure>
      <Figure name={words.tasks}>{count('tasks')}</Figure>
      <Figure name={words.open}>{amounts('open')}</Figure>
      <Figure name={words.overdue} tone="bad">
        {amounts('overdue')}
      </Figure>
    </div>
  );
}
