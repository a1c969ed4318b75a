import { Link } from 'react-router';
import { api, type Forms, inBooks } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { sumsOf } from '../../base/sums.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Bars, type Point } from '../../parts/chart.js';
import { Card, Empty } from '../../parts/page.js';
import { HOME } from './words.js';

type Week = Forms['Outlook']['forecast'][number];

/** Weeks drawn one by one; what comes after them stands together. */
const WEEKS = 10;

/** When the money that is owed should come in, as debtors used to pay. */
export function Expected({ administration }: { readonly administration: string }) {
  const words = useWords(HOME);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/figures/outlook',
    inBooks(administration),
  );
  return (
    <Card
      title={words.expected}
      aside={
        <Link className="aside-link" to={inside(administration, 'reports/figures/receivables')}>
          {words.openFigure}
        </Link>
      }
    >
      <Asked asking={asking}>{(outlook) => <Weeks outlook={outlook} />}</Asked>
    </Card>
  );
}

function Weeks({ outlook: { currency, forecast } }: { readonly outlook: Forms['Outlook'] }) {
  const words = useWords(HOME);
  const language = useLanguage();
  if (forecast.length === 0) return <Empty>{words.expectedNone}</Empty>;
  const undated = forecast.find(({ week }) => week === null);
  return (
    <>
      <Bars
        label={words.expected}
        points={pointsOf(forecast, currency, words)}
        series={[{ key: 'amount', name: words.claims }]}
        say={(value) => moneyIn(language, { amount: String(value), currency }, true)}
      />
      {undated === undefined ? null : (
        <p className="quiet">
          {words.undated} <Amount of={{ amount: undated.amount, currency }} />
        </p>
      )}
    </>
  );
}

function pointsOf(
  forecast: readonly Week[],
  currency: string,
  words: (typeof HOME)['nl'],
): readonly Point[] {
  const dated = forecast.filter(({ week }) => week !== null);
  const point = (name: string, amount: string): Point => ({
    name,
    values: { amount: Number(amount) },
  });
  const [rest] = sumsOf(dated.slice(WEEKS).map(({ amount }) => ({ amount, currency })));
  return [
    ...dated.slice(0, WEEKS).map(({ week, amount }) =>
      // "2026-W09" is week 9.
      point(`${words.week} ${Number(week?.slice(-2))}`, amount),
    ),
    ...(rest === undefined ? [] : [point(words.later, rest.amount)]),
  ];
}
