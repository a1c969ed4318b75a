import '../../styles/firm.css';
import { Link, useParams } from 'react-router';
import { api } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Card, Page } from '../../parts/page.js';
import { Table } from '../../parts/table.js';
import { Defaults } from './defaults.js';
import { RULES } from './rules-words.js';
import { Usage } from './usage.js';

/** What a firm lays down for all its administrations, and what each of them used. */
export function FirmRules() {
  const words = useWords(RULES);
  const firm = useParams()['firm'] ?? '';
  const { data } = api.useQuery('get', '/v1/firms', {});
  const name = data?.firms.find(({ id }) => id === firm)?.name;
  return (
    <Page title={name ?? words.title} aside={<Link to="/">{words.back}</Link>}>
      <Defaults firm={firm} />
      <Policies firm={firm} />
      <Usage firm={firm} />
    </Page>
  );
}

function Policies({ firm }: { readonly firm: string }) {
  const words = useWords(RULES);
  const asking = api.useQuery('get', '/v1/firms/{firm}/policies', { params: { path: { firm } } });
  return (
    <Card title={words.policies}>
      <Asked asking={asking}>
        {({ policies }) => (
          <Table
            label={words.policies}
            columns={[
              { key: 'name', head: words.policy, cell: ({ policy }) => <b>{policy.name}</b> },
              {
                ...{ key: 'steps', head: '' },
                cell: ({ policy }) =>
                  `${words.version(policy.version)}, ${words.steps(policy.steps.length)}`,
              },
              { key: 'by', head: '', cell: ({ savedBy }) => savedBy, isExtra: true },
            ]}
            rows={policies}
            idOf={({ policy }) => policy.name}
            empty={words.noPolicies}
          />
        )}
      </Asked>
    </Card>
  );
}
