import { useState } from 'react';
import { type Answer, client } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { counted, dayIn, useLanguage, useWords } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { type Item, useCard } from './card.js';
import { HEAD } from './head-words.js';
import { ChosenItems } from './chosen-items.js';
import { ITEMS } from './items-words.js';

const PAGE = '200';
const itemsIn = ({ items }: Answer<'listOpenItems'>) => items;
const NONE: ReadonlySet<string> = new Set();

/** What is open, how late, what was sent about it and what keeps it back; what was agreed about some of it is noted here. */
export function Items() {
  const words = useWords(ITEMS);
  const administration = useAdministration();
  const may = useMay();
  const { debtor } = useCard();
  const [chosen, setChosen] = useState(NONE);
  const columns = useColumns();
  const pages = usePages(
    ['items', administration, debtor.id],
    (after) =>
      client.GET('/v1/administrations/{administration}/open-items', {
        params: {
          path: { administration },
          query: {
            ...{ debtor: debtor.id, sort: 'due', limit: PAGE },
            ...(after === undefined ? {} : { after }),
          },
        },
      }),
    itemsIn,
  );
  return (
    <Card title={words.items}>
      <Asked asking={pages}>
        {() => (
          <>
            <ChosenItems
              debtorId={debtor.id}
              items={pages.rows.filter(({ id }) => chosen.has(id))}
              onClear={() => {
                setChosen(NONE);
              }}
            />
            <Table
              label={words.items}
              columns={columns}
              rows={pages.rows}
              idOf={({ id }) => id}
              onEnd={pages.more}
              empty={words.nothingOpen}
              {...(may('work.do')
                ? {
                    chosen,
                    onChoose: setChosen,
                    choiceOf: ({ number }: Item) => words.choose(number),
                  }
                : {})}
            />
          </>
        )}
      </Asked>
    </Card>
  );
}

function useColumns(): readonly Column<Item>[] {
  const words = useWords(ITEMS);
  const codes = useWords(DUNNING_CODES);
  const language = useLanguage();
  const [one, more] = useWords(HEAD).days;
  const steps: Readonly<Record<string, string>> = { ...codes.tones, 'hand-over': words.handOver };
  return [
    {
      ...{ key: 'number', head: words.number },
      cell: ({ number, kind, brakes }) => (
        <>
          <b>{number}</b> {kind === 'credit-note' ? <small>{words.credit}</small> : null}{' '}
          <span className="badges">
            {brakes.map((brake) => (
              <Badge key={brake} tone="watch">
                {words.brakes[brake]}
              </Badge>
            ))}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'issued', head: words.issued, isExtra: true },
      cell: ({ issueDate }) => <Day on={issueDate} />,
    },
    {
      ...{ key: 'due', head: words.due, isExtra: true },
      cell: ({ dueDate }) => <Day on={dueDate} />,
    },
    {
      ...{ key: 'late', head: words.late, isNumber: true },
      cell: ({ daysLate, bucket }) =>
        daysLate === 0 || bucket === null ? (
          ''
        ) : (
          <span className="late">{counted(language, daysLate, one, more)}</span>
        ),
    },
    {
      ...{ key: 'amount', head: words.amount, isNumber: true, isExtra: true },
      cell: ({ amount }) => <Amount of={amount} />,
    },
    { key: 'open', head: words.left, isNumber: true, cell: ({ open }) => <Amount of={open} /> },
    {
      ...{ key: 'standing', head: words.standing, isExtra: true },
      cell: ({ reminded }) =>
        reminded === undefined ? null : (
          <small>
            {words.reminded(steps[reminded.step] ?? reminded.step, dayIn(language, reminded.on))}
          </small>
        ),
    },
  ];
}
