import { counted, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { ACTIONS } from './action-words.js';
import type { Action, Sheet } from './run-view.js';

/** What an action asks: its invoices, open credit beside them, and what the law adds. */
export function Asks({ action, sheet }: { readonly action: Action; readonly sheet: Sheet }) {
  const language = useLanguage();
  const words = useWords(ACTIONS);
  const [one = '', more = ''] = words.day;
  const numberOf = (item: string): string => sheet.itemOf(item)?.number ?? item;
  const claims = action.claims ?? [];
  return (
    <div className="table">
      <table aria-label={words.asked}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.lateHead}</th>
            <th scope="col" className="number">
              {words.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {action.items.map(({ openItem, daysLate, open, currency }) => (
            <tr key={openItem}>
              <td>{numberOf(openItem)}</td>
              <td>{daysLate > 0 ? counted(language, daysLate, one, more) : words.soon}</td>
              <td className="number">
                <Amount of={{ amount: open, currency }} />
              </td>
            </tr>
          ))}
          {(action.credits ?? []).map(({ openItem, open, currency }) => (
            <tr key={openItem}>
              <td>{numberOf(openItem)}</td>
              <td>{words.credit}</td>
              <td className="number">
                <Amount of={{ amount: open, currency }} />
              </td>
            </tr>
          ))}
          {claims.map(({ kind, openItem, amount, currency, provisional }, index) => (
            <tr key={`${kind} ${openItem ?? ''} ${index}`}>
              <td>
                {words[kind]} {openItem === undefined ? null : <small>{numberOf(openItem)}</small>}
              </td>
              <td>{provisional === true ? words.provisional : ''}</td>
              <td className="number">
                <Amount of={{ amount, currency }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
