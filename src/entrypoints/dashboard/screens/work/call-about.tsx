import type { Forms } from '../../base/api.js';
import { daysFrom } from '../../base/days.js';
import { counted, dayIn, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { useToday } from '../../base/standing.js';
import { Amount, Day } from '../../parts/amount.js';
import { CALLS } from './call-words.js';
import type { Task } from './task-list.js';

/** What the caller should have before him: the invoices, what else is open, and what was said before. */
export function CallAbout({
  task,
  card,
}: {
  readonly task: Task;
  readonly card: Forms['DebtorCard'];
}) {
  const words = useWords(CALLS);
  const language = useLanguage();
  const own = card.items.filter(({ id }) => task.openItemIds.includes(id));
  const others = card.items.filter(({ id }) => !task.openItemIds.includes(id));
  const lastPromises = card.promises.slice(-3).toReversed();
  return (
    <>
      {own.length === 0 ? null : <Items label={words.ofThis} items={own} />}
      {others.length === 0 ? null : (
        <details>
          <summary>
            {words.otherItems} ({others.length})
          </summary>
          <Items label={words.otherItems} items={others} />
        </details>
      )}
      {lastPromises.length === 0 ? null : (
        <section aria-label={words.before}>
          <h3>{words.before}</h3>
          <ul>
            {lastPromises.map(({ id, amount, payBy, promisedBy, state }) => (
              <li key={id}>
                {words.promise(
                  moneyIn(language, amount),
                  dayIn(language, payBy),
                  promisedBy,
                  words.promiseStates[state],
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Items({
  label,
  items,
}: {
  readonly label: string;
  readonly items: Forms['DebtorCard']['items'];
}) {
  const words = useWords(CALLS);
  const language = useLanguage();
  const today = useToday();
  const [one = '', more = ''] = words.day;
  return (
    <div className="table">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col" className="extra">
              {words.due}
            </th>
            <th scope="col">{words.late}</th>
            <th scope="col" className="number">
              {words.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, number, dueDate, open }) => {
            const late = today === null ? 0 : daysFrom(dueDate, today);
            return (
              <tr key={id}>
                <td>{number}</td>
                <td className="extra">
                  <Day on={dueDate} />
                </td>
                <td>{late > 0 ? counted(language, late, one, more) : '–'}</td>
                <td className="number">
                  <Amount of={open} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
