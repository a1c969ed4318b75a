import { api, type Forms, inBooks } from '../../../base/api.js';
import { lessOf, signOf } from '../../../base/exact.js';
import { useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Amount } from '../../../parts/amount.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { type Column, Table } from '../../../parts/table.js';
import { HOST } from './host-words.js';

type Comparison = Forms['HostComparison'];

/** The control total, when somebody asks for it: all of the package is read for it. */
export function HostCompare() {
  const words = useWords(HOST);
  const { data, error, isFetching, refetch } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/host/comparison',
    inBooks(useAdministration()),
    // Asked by hand alone, and not again after everything else that is done here.
    { enabled: false },
  );
  return (
    <Card
      title={words.compare}
      aside={
        <Button busy={isFetching} onClick={() => void refetch()}>
          {words.compareNow}
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet">{words.compareHelp}</p>
        <Refused error={error} words={words.refused} />
        {data?.compared.length === 0 ? <p>{words.nothingOpen}</p> : null}
        {data?.compared.map((one) => (
          <Currency key={one.currency} of={one} />
        ))}
      </div>
    </Card>
  );
}

function Currency({ of: { currency, here, there, differences } }: { readonly of: Comparison }) {
  const words = useWords(HOST);
  const difference = { amount: lessOf(there.amount, here.amount), currency };
  const columns: readonly Column<Forms['HostDifference']>[] = [
    { key: 'number', head: words.number, cell: ({ number }) => <b>{number ?? '–'}</b> },
    {
      ...{ key: 'here', head: words.here, isNumber: true },
      cell: (row) => <Amount of={row.here} />,
    },
    {
      ...{ key: 'there', head: words.there, isNumber: true },
      cell: (row) => <Amount of={row.there} />,
    },
    { key: 'why', head: words.why, cell: ({ reason }) => words.differences[reason] },
  ];
  if (differences.length === 0 && signOf(difference.amount) === 0)
    return (
      <p>
        {words.same(currency)} <Amount of={here} />
      </p>
    );
  return (
    <>
      <Facts
        of={[
          [words.here, <Amount of={here} />],
          [words.there, <Amount of={there} />],
          [words.difference, <Amount of={difference} />],
        ]}
      />
      <Table
        label={`${words.difference} ${currency}`}
        columns={columns}
        rows={differences}
        idOf={({ hostId, reason }) => `${reason} ${hostId ?? ''}`}
      />
    </>
  );
}
