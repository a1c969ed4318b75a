import { useState } from 'react';
import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { dayIn, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';

import type { DebtorCard } from './card.js';
import { ERASURE } from './erasure-words.js';

type Row = Forms['ErasureRow'];

/** Erases what may go, after showing what goes, what stays, and why; and takes that back for who buys again. */
export function Erasure({ card: { debtor } }: { readonly card: DebtorCard }) {
  const words = useWords(ERASURE);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const lift = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/erasure/lift',
    {
      onSuccess: () => {
        tell(words.lifted);
      },
    },
  );
  if (!may('privacy.erase')) return null;
  return (
    <Card title={words.erase} className="stack">
      <p className="quiet">{words.eraseHelp}</p>
      <div className="actions">
        <Button
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.look}
        </Button>
        <Button
          look="quiet"
          busy={lift.isPending}
          onClick={() => {
            lift.mutate({
              params: { path: { administration, id: debtor.id } },
              body: { by: user.name },
            });
          }}
        >
          {words.lift}
        </Button>
      </div>
      {lift.error === null ? null : <ProblemNote error={lift.error} />}
      {isAsking ? (
        <EraseDialog
          debtor={debtor}
          onClose={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function EraseDialog({
  debtor,
  onClose,
}: {
  readonly debtor: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const words = useWords(ERASURE);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const params = { path: { administration, id: debtor.id } };
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/erasure', {
    params,
  });
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/erasure',
    {
      onSuccess: ({ erased }) => {
        tell(words.erasedDone(numberIn(language, erased ?? 0)));
        onClose();
      },
    },
  );
  const goes = asking.data?.rows.some((row) => row.goes > 0) ?? false;
  return (
    <Confirm
      title={words.eraseTitle(debtor.name)}
      does={words.doErase}
      isDangerous
      busy={isPending || !goes}
      error={error}
      onYes={() => {
        if (goes) mutate({ params, body: { by: user.name } });
      }}
      onClose={onClose}
    >
      <Asked asking={asking}>
        {({ rows, holds }) => (
          <div className="stack">
            <Rows rows={rows} />
            {holds.length === 0 ? null : (
              <p>
                {words.holdsFirst} {holds.map((hold) => words.holds[hold]).join(', ')}.
              </p>
            )}
            <p>
              <b>{goes ? words.cannot : words.nothingGoes}</b>
            </p>
          </div>
        )}
      </Asked>
    </Confirm>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(ERASURE);
  const language = useLanguage();
  const columns: readonly Column<Row>[] = [
    { key: 'what', head: words.what, cell: ({ kind }) => words.records[kind] },
    {
      ...{ key: 'held', head: words.held, isNumber: true },
      cell: ({ held }) => numberIn(language, held),
    },
    {
      ...{ key: 'goes', head: words.goes },
      cell: ({ goes, becomes }) =>
        goes === 0
          ? words.becomes.stays
          : `${numberIn(language, goes)} (${words.becomes[becomes]})`,
    },
    {
      ...{ key: 'why', head: words.why },
      cell: ({ because, until }) =>
        because === undefined
          ? ''
          : [words.because[because], until === undefined ? '' : words.until(dayIn(language, until))]
              .filter((part) => part !== '')
              .join(', '),
    },
  ];
  return <Table label={words.erase} columns={columns} rows={rows} idOf={({ kind }) => kind} />;
}
