import type { ReactNode } from 'react';
import { useToday } from '../../base/standing.js';
import { dayIn, numberIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount } from '../../parts/amount.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { Figure, Figures } from '../../parts/figure.js';
import { Changed } from './changed.js';
import { standingOf, type View, whenIn } from './run-view.js';
import { REMINDERS } from './words.js';

const TONES: Readonly<Record<ReturnType<typeof standingOf>, Tone>> = {
  ...{ planning: 'neutral', planned: 'watch', approved: 'good', done: 'good' },
  ...{ stopped: 'bad', idle: 'neutral', passed: 'neutral' },
};

/** What a run amounts to beside the one before it, where it stands, and what can be done with it. */
export function RunHead({ view, aside }: { readonly view: View; readonly aside: ReactNode }) {
  const language = useLanguage();
  const words = useWords(REMINDERS);
  const codes = useWords(DUNNING_CODES);
  const { run, last, people, cap } = view;
  const { messages, actions, held, totals } = run.summary;
  const before = (count: number | undefined): string =>
    last === null || count === undefined
      ? words.first
      : words.before(numberIn(language, count), dayIn(language, last.on, 'near'));
  const standing = standingOf(run, useToday());
  const names = run.approvals.map(({ by }) => by).join(', ');
  return (
    <section className="run-head" aria-label={words.runOf(dayIn(language, run.on, 'long'))}>
      <header>
        <div>
          <h2>
            {words.runOf(dayIn(language, run.on, 'long'))}{' '}
            <Badge tone={TONES[standing]}>{codes.runs[standing]}</Badge>
          </h2>
          <p className="quiet">
            {names === '' ? null : `${words.approvedBy(names)} `}
            {standing === 'passed' ? null : <Leaves view={view} />}
          </p>
          {people === 2 && standing === 'planned' ? (
            <p className="watch">{words.second(cap)}</p>
          ) : null}
        </div>
        <div className="actions">{aside}</div>
      </header>
      <Figures>
        <Figure name={words.figures.messages} note={before(last?.summary.messages)}>
          {numberIn(language, messages)}
        </Figure>
        <Figure name={words.figures.tasks} note={words.tasksNote}>
          {numberIn(language, actions - messages)}
        </Figure>
        <Figure name={words.figures.held} note={before(last?.summary.held)}>
          {numberIn(language, held)}
        </Figure>
        <Figure name={words.figures.total}>
          {totals.length === 0
            ? '–'
            : totals.map((total) => <Amount key={total.currency} of={total} />)}
        </Figure>
      </Figures>
      {last === null ? null : <Changed now={run.summary} before={last.summary} />}
    </section>
  );
}

/** When the first message goes; said only while it may still be decided about. */
function Leaves({ view: { run, leavesFrom } }: { readonly view: View }) {
  const language = useLanguage();
  const words = useWords(REMINDERS);
  const when = whenIn(language, leavesFrom);
  if (run.summary.messages === 0) return null;
  if (run.state === 'planned') return <>{words.leavesFrom(when)}</>;
  // The clock of whoever looks decides nothing: the hub refuses to call back what left.
  return run.state === 'approved' && Date.parse(leavesFrom) > Date.now() ? (
    <>{words.leavesSince(when)}</>
  ) : null;
}
