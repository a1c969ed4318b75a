import { Link } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { counted, type Language, shareIn, useLanguage, useWords } from '../../base/words.js';
import { Amount } from '../../parts/amount.js';
import { Asked, type Asking } from '../../parts/asked.js';
import { Card, Empty } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { HOME } from './words.js';

/** Debtors named on the page; the list of debtors has them all. */
const NAMED = 6;

interface Of {
  readonly administration: string;
}

/** How old the debts are. */
export function Ages({
  administration,
  owing,
}: Of & { readonly owing: Asking<Forms['OwedToday']> }) {
  const words = useWords(HOME);
  return (
    <Card
      title={words.ageing}
      aside={
        <Link className="aside-link" to={inside(administration, 'reports/figures/overdue')}>
          {words.openFigure}
        </Link>
      }
    >
      <Asked asking={owing}>{({ ageing }) => <AgesDrawn ageing={ageing} />}</Asked>
    </Card>
  );
}

function AgesDrawn({ ageing }: { readonly ageing: Forms['OwedToday']['ageing'] }) {
  const words = useWords(HOME);
  const language = useLanguage();
  const buckets = Object.keys(words.buckets) as (keyof typeof words.buckets)[];
  const sizes = buckets.map((bucket) => Number(ageing[bucket].amount));
  const [most, total] = [Math.max(...sizes), sizes.reduce((sum, size) => sum + size, 0)];
  if (total === 0) return <Empty>{words.ageingNone}</Empty>;
  return (
    <table className="ages" aria-label={words.ageing}>
      <tbody>
        {buckets.map((bucket) => (
          <tr key={bucket}>
            <th scope="row">{words.buckets[bucket]}</th>
            <td>
              <i
                className={bucket}
                style={{ inlineSize: `${(100 * Number(ageing[bucket].amount)) / most}%` }}
              />
            </td>
            <td>
              <Amount of={ageing[bucket]} />
            </td>
            <td className="quiet">{shareIn(language, Number(ageing[bucket].amount) / total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whose debts are overdue most: whom one would call first. */
export function Latest({ administration }: Of) {
  const words = useWords(HOME);
  const language = useLanguage();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors', {
    params: {
      path: { administration },
      query: { filter: 'overdue', sort: 'overdue', limit: String(NAMED) },
    },
  });
  return (
    <Card
      title={words.most}
      aside={
        <Link className="aside-link" to={inside(administration, 'debtors')}>
          {words.allDebtors}
        </Link>
      }
    >
      <Asked asking={asking}>
        {({ debtors }) => (
          <Table
            label={words.most}
            columns={columnsIn(words, language)}
            rows={debtors}
            idOf={({ id }) => id}
            toOf={({ id }) => inside(administration, `debtors/${id}`)}
            empty={words.mostNone}
          />
        )}
      </Asked>
    </Card>
  );
}

function columnsIn(
  words: (typeof HOME)['nl'],
  language: Language,
): readonly Column<Forms['ListedDebtor']>[] {
  return [
    { key: 'name', head: words.debtor, cell: ({ name }) => <b>{name}</b> },
    {
      ...{ key: 'oldest', head: words.oldest, isNumber: true, isExtra: true },
      cell: ({ oldest }) =>
        oldest === undefined ? null : counted(language, oldest.daysLate, ...words.days),
    },
    {
      ...{ key: 'overdue', head: words.overdue, isNumber: true },
      cell: ({ owed }) => owed.map(({ overdue }) => <Amount key={overdue.currency} of={overdue} />),
    },
  ];
}
