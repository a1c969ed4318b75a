import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { RUNS } from './run-words.js';

type Row = Forms['RefusedAddress'];

/** Addresses nothing is sent to any more, until somebody says that one works again. */
export function RefusedAddresses() {
  const words = useWords(RUNS);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/refused-addresses',
    inBooks(administration),
  );
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/refused-addresses/usable',
    {
      onSuccess: () => {
        tell(words.usableDone);
      },
    },
  );
  const columns: readonly Column<Row>[] = [
    { key: 'debtor', head: words.debtor, cell: ({ debtor }) => <b>{debtor.name}</b> },
    { key: 'email', head: words.to, cell: ({ email }) => email },
    { key: 'on', head: words.since, cell: ({ on }) => <Day on={on} />, isExtra: true },
    { key: 'reason', head: words.reason, cell: ({ reason }) => reason, isExtra: true },
    {
      ...{ key: 'usable', head: '' },
      cell: ({ email }) =>
        may('work.do') ? (
          <Button
            busy={isPending}
            onClick={() => {
              mutate({ ...inBooks(administration), body: { email, by: user.name } });
            }}
          >
            {words.usable}
          </Button>
        ) : null,
    },
  ];
  return (
    <Card title={words.refusedTitle}>
      <p className="quiet">{words.refusedWhy}</p>
      {error === null ? null : <ProblemNote error={error} />}
      <Asked asking={asking}>
        {({ addresses }) => (
          <Table
            label={words.refusedTitle}
            columns={columns}
            rows={addresses}
            idOf={({ id }) => id}
            empty={words.refusedNone}
          />
        )}
      </Asked>
    </Card>
  );
}
