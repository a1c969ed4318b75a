import { Link, useNavigate } from 'react-router';
import type { Forms } from '../../base/api.js';
import { type Keys, useKeys } from '../../base/keys.js';
import { inside } from '../../base/place.js';
import { isOne, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Card } from '../../parts/page.js';
import { TO_DO, type Todo } from './to-do-words.js';

type Today = Forms['Today'];

/** Where each kind of work is done. */
const PLACES: Readonly<Record<Todo, string>> = {
  connection: 'settings/connections',
  host: 'settings/connections',
  failed: 'settings/stuck',
  bank: 'bank/files',
  waiting: 'bank',
  held: 'invoices?filter=held',
  reminders: 'reminders',
  tasks: 'work',
  received: 'inbox',
  alerts: 'credit',
};

/** What keeps the rest from being right stands above what is merely to be done. */
const GRAVE: readonly Todo[] = ['connection', 'host', 'failed', 'bank'];

interface Thing {
  readonly kind: Todo;
  /** Null: it is there or it is not */
  readonly count: number | null;
}

/** What waits for somebody, in the order of a morning. */
function thingsOf(today: Today): readonly Thing[] {
  const { concerns, failed, waiting, held, reminders, tasks, received, alerts } = today;
  const isSo = (kind: 'connection' | 'host' | 'bank'): readonly Thing[] =>
    concerns.includes(kind) ? [{ kind, count: kind === 'bank' ? today.bankDays : null }] : [];
  const counts = { failed, waiting, held, reminders, tasks, received, alerts };
  const counted = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    counts[kind] === 0 ? [] : [{ kind, count: counts[kind] }],
  );
  const all = [...isSo('connection'), ...isSo('host'), ...isSo('bank'), ...counted];
  return all.toSorted((a, b) => Number(GRAVE.includes(b.kind)) - Number(GRAVE.includes(a.kind)));
}

/** The work of the day, each line a way to it; keys 1 and on go there. */
export function ToDo({
  administration,
  today,
}: {
  readonly administration: string;
  readonly today: Today;
}) {
  const words = useWords(TO_DO);
  const language = useLanguage();
  const navigate = useNavigate();
  const things = thingsOf(today);
  const to = ({ kind }: Thing): string => inside(administration, PLACES[kind]);
  const keys: Keys = Object.fromEntries(
    things.slice(0, 9).map((thing, n) => [String(n + 1), () => void navigate(to(thing))]),
  );
  useKeys(keys);
  const there = things.map(({ kind }) => kind);
  const done = Object.entries(words.done)
    .filter(([kind]) => !there.some((one) => one === kind))
    .map(([, word]) => word);
  return (
    <Card title={words.toDo} className="to-do">
      {things.length === 0 ? (
        <p className="all-done">
          <strong>{words.allDone}</strong> {words.allDoneMore}
        </p>
      ) : (
        <ul>
          {things.map((thing, n) => (
            <li key={thing.kind}>
              <Link to={to(thing)} className={GRAVE.includes(thing.kind) ? 'way grave' : 'way'}>
                <span className="count">
                  {thing.count === null ? '!' : numberIn(language, thing.count)}
                </span>
                <span>
                  <b>{words.todo[thing.kind].what[isOne(language, thing.count ?? 1) ? 0 : 1]}</b>
                  <small>{words.todo[thing.kind].how}</small>
                </span>
                {n < 9 ? <kbd aria-hidden="true">{n + 1}</kbd> : null}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {things.length === 0 || done.length === 0 ? null : (
        <p className="quiet in-order">
          {words.inOrder} {done.join(', ')}.
        </p>
      )}
    </Card>
  );
}
