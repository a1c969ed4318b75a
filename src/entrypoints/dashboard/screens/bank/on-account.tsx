import { useState } from 'react';
import { type Answer, api, client, type Forms } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { SplitDialog } from './split-dialog.js';
import { BANK } from './words.js';
import { SPLIT } from './words-split.js';

type Row = Forms['OnAccount'];

const rowsIn = ({ onAccount }: Answer<'listOnAccount'>): readonly Row[] => onAccount;

/** Money of debtors that settles nothing yet, and its use. */
export function OnAccountTab() {
  const words = useWords(SPLIT);
  const { tabs } = useWords(BANK);
  const may = useMay()('money.match');
  const administration = useAdministration();
  const [using, setUsing] = useState<Row | null>(null);
  const pages = usePages(
    ['on-account', administration],
    (after) =>
      client.GET('/v1/administrations/{administration}/on-account', {
        params: {
          path: { administration },
          query: { limit: '200', ...(after === undefined ? {} : { after }) },
        },
      }),
    rowsIn,
  );
  const columns: readonly Column<Row>[] = [
    { key: 'on', head: words.day, cell: ({ on }) => <Day on={on} /> },
    { key: 'debtor', head: words.debtor, cell: ({ debtorName }) => <b>{debtorName}</b> },
    {
      ...{ key: 'amount', head: words.amount, isNumber: true },
      cell: ({ amount }) => <Amount of={amount} />,
    },
    {
      ...{ key: 'acts', head: '' },
      cell: (row) => (
        <span className="actions">
          {may && !row.amount.amount.startsWith('-') ? (
            <Button
              onClick={() => {
                setUsing(row);
              }}
            >
              {words.use}
            </Button>
          ) : null}
          <ButtonLink look="quiet" to={`${inside(administration, 'bank')}?entry=${row.entryId}`}>
            {words.see}
          </ButtonLink>
        </span>
      ),
    },
  ];
  return (
    <Card>
      <Asked asking={pages}>
        {() => (
          <Table
            label={tabs['on-account']}
            columns={columns}
            rows={pages.rows}
            idOf={({ id }) => id}
            onEnd={pages.more}
            empty={words.noneOnAccount}
          />
        )}
      </Asked>
      {using === null ? null : (
        <Use
          row={using}
          onClose={() => {
            setUsing(null);
          }}
        />
      )}
    </Card>
  );
}

function Use({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const words = useWords(SPLIT);
  const tell = useTell();
  const administration = useAdministration();
  const { mutate, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/review/{entry}/apply',
    {
      onSuccess: () => {
        tell(words.used);
        onClose();
      },
    },
  );
  return (
    <SplitDialog
      money={row.amount}
      debtors={[{ id: row.debtorId, name: row.debtorName }]}
      onClose={onClose}
      onSplit={(parts) => {
        mutate({
          params: { path: { administration, entry: row.entryId } },
          body: { parts: [...parts] },
        });
      }}
    >
      {error === null ? null : <ProblemNote error={error} />}
    </SplitDialog>
  );
}
