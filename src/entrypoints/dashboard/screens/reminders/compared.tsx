import type { ReactNode } from 'react';
import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { counted, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { ACTIONS } from './action-words.js';
import { TESTS } from './test-words.js';

type Side = Forms['SideResult'];

/** Both sides of a test beside each other, and whether what differs says anything. */
export function Compared({ name }: { readonly name: string }) {
  const words = useWords(TESTS);
  const language = useLanguage();
  const [one = '', more = ''] = useWords(ACTIONS).day;
  const administration = useAdministration();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/policy-tests/{name}', {
    params: { path: { administration, name } },
  });
  const number = (value: number | undefined): string =>
    value === undefined ? '–' : numberIn(language, value, 1);
  const rows: readonly (readonly [string, (side: Side) => ReactNode])[] = [
    [words.debtors, ({ debtorsInvoiced }) => number(debtorsInvoiced)],
    [words.items, ({ items }) => number(items)],
    [words.paid, ({ paid }) => number(paid)],
    [words.median, ({ medianDaysToPay }) => number(medianDaysToPay)],
    [
      words.inTime,
      ({ sharePaidInTime }) =>
        sharePaidInTime === undefined ? '–' : `${number(sharePaidInTime)} %`,
    ],
    [
      words.open,
      ({ open }) =>
        open.length === 0
          ? '–'
          : open.map((amount) => <Amount key={amount.currency} of={amount} />),
    ],
  ];
  return (
    <Asked asking={asking}>
      {({ comparison: { against, tried, withinDays, verdict } }) => (
        <>
          <p className="quiet">{words.compared(counted(language, withinDays, one, more))}</p>
          <div className="table">
            <table aria-label={name}>
              <thead>
                <tr>
                  <td />
                  {[against, tried].map(({ policy }, index) => (
                    <th key={policy} scope="col" className="number">
                      {policy} <small>{words.sides[index]}</small>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([what, cell]) => (
                  <tr key={what}>
                    <th scope="row">{what}</th>
                    <td className="number">{cell(against)}</td>
                    <td className="number">{cell(tried)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>
            <b>{words.verdict[verdict]}</b>
          </p>
        </>
      )}
    </Asked>
  );
}
