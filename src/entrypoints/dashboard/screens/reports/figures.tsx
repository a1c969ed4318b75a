import '../../styles/reports.css';
import { Link } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { shareIn, useLanguage, useWords } from '../../base/words.js';
import { FIGURE_WORDS } from '../../codes/figures/words.js';
import { Asked } from '../../parts/asked.js';
import { FigureValue } from '../../parts/figure-value.js';
import { Card, Page } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { About, useAbout } from './about.js';
import { ReportTabs } from './tabs.js';
import { REPORTS } from './words.js';

type Figure = Forms['Figure'];

/** Every figure, what it says, and a way to what is behind it. */
export function AllFigures() {
  const words = useWords(REPORTS);
  const administration = useAdministration();
  const about = useAbout();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/figures', {
    params: { path: { administration }, query: about.asked },
  });
  return (
    <Page title={words.title}>
      <ReportTabs administration={administration} />
      <Card>
        <Asked asking={asking}>
          {(set) => (
            <div className="stack">
              <About about={about} administration={administration} period={set.period} />
              {set.otherCurrencies.length === 0 ? null : (
                <p className="quiet">{words.otherCurrencies(set.otherCurrencies.join(', '))}</p>
              )}
              <FigureTable set={set} administration={administration} query={about.query} />
            </div>
          )}
        </Asked>
      </Card>
    </Page>
  );
}

function FigureTable({
  set: { scopes, currency },
  administration,
  query,
}: {
  readonly set: Forms['FigureSet'];
  readonly administration: string;
  readonly query: string;
}) {
  const words = useWords(REPORTS);
  const language = useLanguage();
  const { figures: names } = useWords(FIGURE_WORDS);
  const to = ({ id }: Figure): string => inside(administration, `reports/figures/${id}${query}`);
  const columns: readonly Column<Figure>[] = [
    {
      ...{ key: 'figure', head: words.figure },
      cell: (figure) => <Link to={to(figure)}>{names[figure.id][0]}</Link>,
    },
    {
      ...{ key: 'value', head: words.value, isNumber: true },
      cell: (figure) => <FigureValue of={figure} currency={currency} />,
    },
    {
      ...{ key: 'explained', head: words.explained, isExtra: true },
      cell: ({ id, reference }) => (
        <small>
          {names[id][1]}{' '}
          {reference === undefined
            ? null
            : words.reference(shareIn(language, Number(reference.percent) / 100, 1))}
        </small>
      ),
    },
  ];
  return (
    <Table
      label={words.figures}
      columns={columns}
      rows={scopes[0]?.figures ?? []}
      idOf={({ id }) => id}
      toOf={to}
    />
  );
}
