import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { typedAmount } from '../../base/exact.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import type { Named } from './pick-debtor.js';
import { SPLIT } from './words-split.js';

/** Most items of one debtor that are shown; whoever has more pays by name. */
const ITEMS = '200';

/** The open items of a debtor, oldest first, each with a field for what it gets. */
export function OpenItems({
  debtor,
  currency,
  typed,
  onType,
  onFill,
}: {
  readonly debtor: Named;
  readonly currency: string;
  readonly typed: ReadonlyMap<string, string>;
  readonly onType: (id: string, text: string) => void;
  /** Gives an item all it can take of what there is */
  readonly onFill: (id: string, open: string) => void;
}) {
  const words = useWords(SPLIT);
  const language = useLanguage();
  const administration = useAdministration();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/open-items', {
    params: {
      path: { administration },
      query: { debtor: debtor.id, sort: 'due', limit: ITEMS },
    },
  });
  return (
    <fieldset className="open-items">
      <legend>{debtor.name}</legend>
      <Asked asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{words.nothingOpen}</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.invoice}</th>
                  <th scope="col">{words.due}</th>
                  <th scope="col" className="number">
                    {words.open}
                  </th>
                  <th scope="col" className="number">
                    {words.gets}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, number, dueDate, open }) => {
                  const text = typed.get(id) ?? '';
                  const isWrong = text.trim() !== '' && typedAmount(text, language) === null;
                  return (
                    <tr key={id}>
                      <td>{number}</td>
                      <td>
                        <Day on={dueDate} />
                      </td>
                      <td className="number">
                        <Amount of={open} />
                      </td>
                      <td className="number">
                        {open.currency === currency ? (
                          <span className="gets">
                            <button
                              type="button"
                              className="button quiet"
                              aria-label={words.all(number, moneyIn(language, open))}
                              onClick={() => {
                                onFill(id, open.amount);
                              }}
                            >
                              ←
                            </button>
                            <input
                              inputMode="decimal"
                              aria-label={words.amountFor(number)}
                              aria-invalid={isWrong || undefined}
                              value={text}
                              onChange={({ target }) => {
                                onType(id, target.value);
                              }}
                            />
                          </span>
                        ) : (
                          <small>{words.otherCurrency}</small>
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )
        }
      </Asked>
    </fieldset>
  );
}
