import type { ReactNode } from 'react';
import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import type { Named } from '../../parts/pick-debtor.js';
import { SPLIT } from './words-split.js';

/** Most items of one debtor that are shown; whoever has more pays by name. */
const ITEMS = '200';

/** The open items of a debtor, oldest first, each with what can be done with it. */
export function OpenItems({
  debtor,
  currency,
  head,
  children,
}: {
  readonly debtor: Named;
  /** Of the money: items of another one take none of it by hand */
  readonly currency: string;
  /** Above what can be done */
  readonly head: string;
  /** By the item and its place in the list */
  readonly children: (item: Forms['ListedItem'], row: number) => ReactNode;
}) {
  const words = useWords(SPLIT);
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
                    {head}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((item, row) => (
                  <tr key={item.id}>
                    <td>{item.number}</td>
                    <td>
                      <Day on={item.dueDate} />
                    </td>
                    <td className="number">
                      <Amount of={item.open} />
                    </td>
                    <td className="number">
                      {item.open.currency === currency ? (
                        children(item, row)
                      ) : (
                        <small>{words.otherCurrency}</small>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Asked>
    </fieldset>
  );
}
