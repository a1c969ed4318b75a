import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { BANK } from './words.js';
import { RULES } from './words-rules.js';

type Fact = Forms['LearnedFact'];

/** What people taught by their decisions, and their hand on it. */
export function Learned() {
  const words = useWords(RULES);
  const { tabs } = useWords(BANK);
  const language = useLanguage();
  const may = useMay()('money.match');
  const administration = useAdministration();
  const asking = api.useQuery('get', '/v1/administrations/{administration}/learned', {
    params: { path: { administration } },
    headers: { 'accept-language': language },
  });
  const columns: readonly Column<Fact>[] = [
    {
      ...{ key: 'fact', head: words.fact },
      cell: ({ sentence, state }) =>
        state === 'active' ? sentence : <span className="quiet">{sentence}</span>,
    },
    { key: 'by', head: words.by, isExtra: true, cell: ({ saidBy }) => saidBy },
    { key: 'since', head: words.since, isExtra: true, cell: ({ since }) => <Day on={since} /> },
    ...(may ? [{ key: 'acts', head: '', cell: (fact: Fact) => <Turn fact={fact} /> }] : []),
  ];
  return (
    <Card>
      <p className="quiet bank-about">{words.learnedMeans}</p>
      <Asked asking={asking}>
        {({ facts }) => (
          <Table
            label={tabs.learned}
            columns={columns}
            rows={facts}
            idOf={({ id }) => id}
            empty={words.noneLearned}
          />
        )}
      </Asked>
    </Card>
  );
}

function Turn({ fact: { id, state } }: { readonly fact: Fact }) {
  const words = useWords(RULES);
  const tell = useTell();
  const administration = useAdministration();
  const params = { path: { administration, fact: id } };
  const revoke = api.useMutation(
    'post',
    '/v1/administrations/{administration}/learned/{fact}/revoke',
  );
  const restore = api.useMutation(
    'post',
    '/v1/administrations/{administration}/learned/{fact}/restore',
  );
  const back = (): void => {
    restore.mutate(
      { params },
      {
        onSuccess: () => {
          tell(words.restored);
        },
      },
    );
  };
  return state === 'active' ? (
    <Button
      busy={revoke.isPending}
      onClick={() => {
        revoke.mutate(
          { params },
          {
            onSuccess: () => {
              tell(words.revoked, back);
            },
          },
        );
      }}
    >
      {words.revoke}
    </Button>
  ) : (
    <Button busy={restore.isPending} onClick={back}>
      {words.restore}
    </Button>
  );
}
