import { Navigate } from 'react-router';
import { useAdministrations } from '../../base/administrations.js';
import { api } from '../../base/api.js';
import { inside } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Card, Empty, Page } from '../../parts/page.js';
import { Table } from '../../parts/table.js';
import { Overview } from './overview.js';
import { FIRM } from './words.js';

/** How every administration stands: where one begins the day. */
export function Firm() {
  const words = useWords(FIRM);
  const firms = api.useQuery('get', '/v1/firms', {});
  return (
    <Page title={words.title}>
      <Asked asking={firms}>
        {(data) => (
          <>
            {data.firms.map((firm) => (
              <Overview key={firm.id} firm={firm} />
            ))}
            {data.firms.length === 0 ? <Plain /> : null}
          </>
        )}
      </Asked>
    </Page>
  );
}

/** Administrations of somebody who belongs to no firm; whoever has one alone goes straight into it. */
function Plain() {
  const words = useWords(FIRM);
  const books = useAdministrations();
  const [only] = books.administrations;
  if (books.isWhole && only !== undefined && books.administrations.length === 1)
    return <Navigate to={inside(only.id, '')} replace />;
  if (books.isWhole && books.administrations.length === 0) return <Empty>{words.none}</Empty>;
  return (
    <Card>
      <Table
        label={words.title}
        columns={[{ key: 'name', head: words.name, cell: ({ name }) => <b>{name}</b> }]}
        rows={books.administrations}
        idOf={({ id }) => id}
        toOf={({ id }) => inside(id, '')}
      />
    </Card>
  );
}
