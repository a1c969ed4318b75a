import { Link } from 'react-router';
import type { Forms } from '../../base/api.js';
import type { Pages } from '../../base/pages.js';
import { inside } from '../../base/place.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { FIGURE_WORDS } from '../../codes/figures/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Empty } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { REPORTS } from './words.js';

type Opened = Forms['OpenedFigure'];
type Item = Opened['items'][number];

/** The items a figure is made of and what each adds to it, and the promises and actions where it is made of those. */
export function Behind({
  administration,
  first,
  items,
}: {
  readonly administration: string;
  readonly first: Opened;
  readonly items: Pages<Item, Opened>;
}) {
  const words = useWords(REPORTS);
  const { promises, actions } = first;
  if (items.rows.length + promises.length + actions.length === 0)
    return <Empty>{words.nothingBehind}</Empty>;
  return (
    <div className="stack">
      {items.rows.length === 0 ? null : (
        <Items administration={administration} first={first} items={items} />
      )}
      {promises.length === 0 ? null : (
        <Table
          label={words.promises}
          columns={[
            whose(administration, words.debtor),
            {
              ...{ key: 'outcome', head: words.outcome },
              cell: ({ outcome }) => words.outcomes[outcome],
            },
          ]}
          rows={promises}
          idOf={({ debtorId, openItemIds }) => `${debtorId} ${openItemIds.join(' ')}`}
        />
      )}
      {actions.length === 0 ? null : (
        <Table
          label={words.actions}
          columns={[
            whose(administration, words.debtor),
            { key: 'on', head: words.day, cell: ({ on }) => <Day on={on} /> },
            {
              ...{ key: 'channel', head: words.channel },
              cell: ({ channel }) => words.channels[channel],
            },
          ]}
          rows={actions}
          idOf={({ id }) => id}
        />
      )}
    </div>
  );
}

function Items({
  administration,
  first: { parts, currency },
  items: { rows, more },
}: {
  readonly administration: string;
  readonly first: Opened;
  readonly items: Pages<Item, Opened>;
}) {
  const words = useWords(REPORTS);
  const { parts: names } = useWords(FIGURE_WORDS);
  const columns: readonly Column<Item>[] = [
    { key: 'number', head: words.number, cell: ({ number }) => <b>{number}</b> },
    whose(administration, words.debtor),
    {
      ...{ key: 'issued', head: words.issued, isExtra: true },
      cell: ({ issueDate }) => <Day on={issueDate} />,
    },
    {
      ...{ key: 'due', head: words.due, isExtra: true },
      cell: ({ dueDate }) => <Day on={dueDate} />,
    },
    {
      ...{ key: 'paid', head: words.paid, isExtra: true },
      cell: ({ paidOn }) => <Day on={paidOn} />,
    },
    {
      ...{ key: 'amount', head: words.amount, isNumber: true, isExtra: true },
      cell: ({ amount }) => <Amount of={{ amount, currency }} />,
    },
    ...parts.map((part): Column<Item> => ({
      ...{ key: `part-${part}`, head: names[part], isNumber: true },
      cell: ({ adds }) => <Part value={adds[part]} currency={currency} />,
    })),
  ];
  return (
    <Table label={words.behind} columns={columns} rows={rows} idOf={({ id }) => id} onEnd={more} />
  );
}

/** A column with whose it is, and a way to him. */
function whose<Row extends { readonly debtorId: string; readonly debtorName: string }>(
  administration: string,
  head: string,
): Column<Row> {
  return {
    ...{ key: 'debtor', head },
    cell: ({ debtorId, debtorName }) => (
      <Link to={inside(administration, `debtors/${debtorId}`)}>{debtorName}</Link>
    ),
  };
}

/** What an item adds: an amount has cents, a number of days or things has none. Nought is left out: the eye finds what there is. */
function Part({
  value,
  currency,
}: {
  readonly value: string | undefined;
  readonly currency: string;
}) {
  const language = useLanguage();
  if (value === undefined || Number(value) === 0) return null;
  return value.includes('.') ? (
    <Amount of={{ amount: value, currency }} />
  ) : (
    <>{numberIn(language, Number(value))}</>
  );
}
