import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { ACTIONS } from './action-words.js';
import type { View } from './run-view.js';
import { REMINDERS } from './words.js';

type Summary = View['run']['summary'];

interface Line {
  readonly key: string;
  readonly word: string;
  readonly now: number;
  readonly before: number;
}

/** What differs from the run before: steps taken, and reasons for which things are held back. Nothing when nothing does. */
export function Changed({ now, before }: { readonly now: Summary; readonly before: Summary }) {
  const language = useLanguage();
  const words = useWords(REMINDERS);
  const says = useWords(ACTIONS);
  const codes = useWords(DUNNING_CODES);
  const channels: Readonly<Record<string, string>> = codes.channels;
  const holds: Readonly<Record<string, string>> = codes.holds;
  const steps = counts(now, before, ({ bySteps }) =>
    bySteps.map(({ step, channel, count }) => ({
      ...{ key: `${step} ${channel}`, count },
      word: `${says.stepNames[step] ?? step}, ${channels[channel] ?? channel}`,
    })),
  );
  const reasons = counts(now, before, ({ byReasons }) =>
    byReasons.map(({ reason, count }) => ({ key: reason, count, word: holds[reason] ?? reason })),
  );
  const lines = [...steps, ...reasons].filter((line) => line.now !== line.before);
  if (lines.length === 0) return null;
  const [none = '', nowHead = '', beforeHead = '', differs = ''] = words.changedHead;
  return (
    <details className="changed">
      <summary>{words.changed}</summary>
      <div className="table">
        <table aria-label={words.changed}>
          <thead>
            <tr>
              <td>{none}</td>
              {[nowHead, beforeHead, differs].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.word}</th>
                <td className="number">{numberIn(language, line.now)}</td>
                <td className="number">{numberIn(language, line.before)}</td>
                <td className="number">
                  {line.now > line.before ? '+' : ''}
                  {numberIn(language, line.now - line.before)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function counts(
  now: Summary,
  before: Summary,
  of: (summary: Summary) => readonly { key: string; word: string; count: number }[],
): readonly Line[] {
  const [later, earlier] = [of(now), of(before)];
  const known = new Map([...earlier, ...later].map(({ key, word }) => [key, word]));
  const countIn = (rows: typeof later, key: string): number =>
    rows.find((row) => row.key === key)?.count ?? 0;
  return [...known].map(([key, word]) => ({
    ...{ key, word, now: countIn(later, key), before: countIn(earlier, key) },
  }));
}
