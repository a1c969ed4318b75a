import type { Forms } from '../../base/api.js';
import { signOf } from '../../base/exact.js';
import {
  counted,
  dayIn,
  decimalIn,
  numberIn,
  shareIn,
  useLanguage,
  useWords,
} from '../../base/words.js';
import { Lines } from '../../parts/chart.js';
import { CREDIT_CARD } from './card-words.js';

type Score = NonNullable<Forms['CreditCard']['score']>;

const PARTS = ['late', 'onTime', 'promises', 'oldest'] as const;

/** A payment score and why it is what it is: it begins at a hundred, and each habit takes something off. */
export function ScoreParts({ score }: { readonly score: Score }) {
  const words = useWords(CREDIT_CARD);
  const language = useLanguage();
  const { parts } = score;
  const [one, more] = words.days;
  const days = (n: number): string =>
    n % 1 === 0 ? counted(language, n, one, more) : `${numberIn(language, n, 1)} ${more}`;
  const says: Readonly<Record<(typeof PARTS)[number], string>> = {
    late:
      signOf(parts.weightedDaysLate) === 0
        ? words.onTime
        : words.off.late(days(Number(parts.weightedDaysLate))),
    onTime: words.off.onTime(shareIn(language, Number(parts.onTimePercent) / 100)),
    promises:
      signOf(parts.brokenShare) === 0
        ? words.noPromise
        : words.off.promises(shareIn(language, Number(parts.brokenShare))),
    oldest:
      parts.oldestDaysLate === 0 ? words.nothingLate : words.off.oldest(days(parts.oldestDaysLate)),
  };
  return (
    <div className="table">
      <table aria-label={words.score} className="score">
        <tbody>
          <tr>
            <th scope="row">{words.begins}</th>
            <td className="number">100</td>
          </tr>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">{says[part]}</th>
              <td className="number">
                {signOf(parts.off[part]) === 0 ? '0' : `− ${decimalIn(language, parts.off[part])}`}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.scoreWhy(numberIn(language, parts.paidInvoices))}</th>
            <td className="number">
              <b>{words.scoreOf(String(score.score), score.band)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** How the score went; a line needs two points. */
export function ScoreTrend({ scores }: { readonly scores: Forms['CreditCard']['scores'] }) {
  const words = useWords(CREDIT_CARD);
  const language = useLanguage();
  const known = scores.filter(({ score }) => score !== null);
  if (known.length < 2) return null;
  return (
    <Lines
      label={words.trend}
      isLow
      points={known.map(({ on, score }) => ({
        name: dayIn(language, on, 'near'),
        values: { score: score ?? 0 },
      }))}
      series={[{ key: 'score', name: words.score }]}
      say={(value) => numberIn(language, value)}
    />
  );
}
