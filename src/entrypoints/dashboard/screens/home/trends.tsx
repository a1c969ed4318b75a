import { Link } from 'react-router';
import { api, type Forms, inBooks } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { dayIn, numberIn, shareIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Lines } from '../../parts/chart.js';
import { Card, Empty } from '../../parts/page.js';
import { HOME } from './words.js';

type Trend = Forms['FigureTrend'];

/** Where the DSO and paying in time go: worth a look, not every morning. */
export function Trends({ administration }: { readonly administration: string }) {
  const words = useWords(HOME);
  const language = useLanguage();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/figures/trend',
    inBooks(administration),
    // It hardly moves within a morning.
    { staleTime: 600_000 },
  );
  const drawn = [
    { id: 'dso', title: words.dsoTrend, say: (value: number) => numberIn(language, value, 1) },
    {
      id: 'paid-in-time',
      title: words.inTimeTrend,
      say: (value: number) => shareIn(language, value / 100),
    },
  ] as const;
  return (
    <Card title={words.trend}>
      <Asked asking={asking}>
        {(trend) => (
          <div className="stack">
            {drawn.map(({ id, title, say }) => (
              <div key={id}>
                <h3>
                  <Link to={inside(administration, `reports/figures/${id}`)}>{title}</Link>
                </h3>
                <OneTrend trend={trend} id={id} title={title} say={say} />
              </div>
            ))}
          </div>
        )}
      </Asked>
    </Card>
  );
}

function OneTrend({
  trend: { trend },
  id,
  title,
  say,
}: {
  readonly trend: Trend;
  readonly id: Forms['FigureId'];
  readonly title: string;
  readonly say: (value: number) => string;
}) {
  const words = useWords(HOME);
  const language = useLanguage();
  const points = trend.flatMap(({ until, figures }) => {
    const value = figures.find((figure) => figure.id === id)?.value;
    return value == null
      ? []
      : [{ name: dayIn(language, until, 'near'), values: { [id]: Number(value) } }];
  });
  if (points.length < 2) return <Empty>{words.trendNone}</Empty>;
  return (
    <Lines label={title} points={points} series={[{ key: id, name: title }]} say={say} isLow />
  );
}
