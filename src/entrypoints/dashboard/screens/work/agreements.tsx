import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useToday } from '../../base/standing.js';
import { useWords } from '../../base/words.js';
import { Amount, Day } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { Check } from '../../parts/field.js';
import { AGREEMENTS } from './agreement-words.js';
import { CancelAgreed, ConfirmAgreed } from './agreement-acts.js';
import { CALLS } from './call-words.js';
import { WorkFrame } from './frame.js';

type Promised = Forms['ListedPromise'];
type Plan = Forms['ListedPlan'];
type Agreed = Promised | Plan;

interface Act {
  readonly what: 'confirm' | 'cancel';
  readonly agreed: Agreed;
}

/** What was agreed with customers, what came of it, and whether they have it in writing. */
export function Agreements() {
  const words = useWords(AGREEMENTS);
  const administration = useAdministration();
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<Act | null>(null);
  const isAll = search.get('all') === 'true';
  const asking = api.useQuery('get', '/v1/administrations/{administration}/promises', {
    params: { path: { administration }, query: isAll ? { all: 'true' } : {} },
  });
  const close = (): void => {
    setAct(null);
  };
  return (
    <WorkFrame>
      <Check
        label={words.all}
        isOn={isAll}
        onTurn={(isOn) => {
          setSearch(isOn ? { all: 'true' } : {}, { replace: true });
        }}
      />
      <Asked asking={asking}>
        {({ promises, plans }) => (
          <>
            <Promises promises={promises.toReversed()} onAct={setAct} />
            <Plans plans={plans.toReversed()} onAct={setAct} />
          </>
        )}
      </Asked>
      {act?.what === 'confirm' ? <ConfirmAgreed id={act.agreed.id} onClose={close} /> : null}
      {act?.what === 'cancel' ? <CancelAgreed id={act.agreed.id} onClose={close} /> : null}
    </WorkFrame>
  );
}

/** The columns both lists have: with whom, how much, what came, whether it stands in writing, and what can be done. */
function useColumns<Row extends Agreed>(
  onAct: (act: Act) => void,
  isRunning: (row: Row) => boolean,
): Readonly<Record<'debtor' | 'amount' | 'booked' | 'confirmed' | 'acts', Column<Row>>> {
  const words = useWords(AGREEMENTS);
  const administration = useAdministration();
  const may = useMay();
  return {
    debtor: {
      ...{ key: 'debtor', head: words.debtor },
      cell: ({ debtor }) => (
        <Link to={inside(administration, `debtors/${debtor.id}`)}>{debtor.name}</Link>
      ),
    },
    amount: {
      ...{ key: 'amount', head: words.amount, isNumber: true },
      cell: ({ amount }) => <Amount of={amount} />,
    },
    booked: {
      ...{ key: 'booked', head: words.booked, isNumber: true, isExtra: true },
      cell: ({ booked }) => <Amount of={booked} />,
    },
    confirmed: {
      ...{ key: 'confirmed', head: words.confirmed, isExtra: true },
      cell: ({ confirmed }) =>
        confirmed === undefined ? (
          <Badge tone="watch">{words.notConfirmed}</Badge>
        ) : (
          <>
            <Day on={confirmed.on} /> <small>{confirmed.how}</small>
          </>
        ),
    },
    acts: {
      ...{ key: 'acts', head: '' },
      cell: (row) =>
        isRunning(row) && may('work.do') ? (
          <span className="actions">
            {row.confirmed === undefined ? (
              <Button
                onClick={() => {
                  onAct({ what: 'confirm', agreed: row });
                }}
              >
                {words.confirm}
              </Button>
            ) : null}
            <Button
              onClick={() => {
                onAct({ what: 'cancel', agreed: row });
              }}
            >
              {words.cancel}
            </Button>
          </span>
        ) : null,
    },
  };
}

function Promises({
  promises,
  onAct,
}: {
  readonly promises: readonly Promised[];
  readonly onAct: (act: Act) => void;
}) {
  const words = useWords(AGREEMENTS);
  const { promiseStates } = useWords(CALLS);
  const today = useToday() ?? '';
  const shared = useColumns<Promised>(onAct, ({ state }) => state === 'open');
  const columns: readonly Column<Promised>[] = [
    shared.debtor,
    {
      ...{ key: 'payBy', head: words.payBy },
      cell: ({ payBy, state }) => (
        <>
          <Day on={payBy} />{' '}
          {state === 'open' && payBy < today ? <Badge tone="bad">{words.overdue}</Badge> : null}
        </>
      ),
    },
    shared.amount,
    shared.booked,
    { key: 'state', head: words.state, cell: ({ state }) => promiseStates[state] },
    {
      ...{ key: 'by', head: words.by, isExtra: true },
      cell: ({ promisedBy }) => promisedBy,
    },
    shared.confirmed,
    shared.acts,
  ];
  return (
    <Card title={words.promises}>
      <Table
        label={words.promises}
        columns={columns}
        rows={promises}
        idOf={({ id }) => id}
        empty={words.noPromises}
      />
    </Card>
  );
}

function Plans({
  plans,
  onAct,
}: {
  readonly plans: readonly Plan[];
  readonly onAct: (act: Act) => void;
}) {
  const words = useWords(AGREEMENTS);
  const shared = useColumns<Plan>(onAct, ({ state }) => state === 'running');
  const columns: readonly Column<Plan>[] = [
    shared.debtor,
    {
      ...{ key: 'instalments', head: words.instalments },
      cell: ({ instalments }) => (
        <>
          {instalments.length} × <Amount of={instalments[0]?.amount} />, {words.payBy.toLowerCase()}{' '}
          <Day on={instalments.at(-1)?.on} />
        </>
      ),
    },
    shared.amount,
    shared.booked,
    { key: 'state', head: words.state, cell: ({ state }) => words.planStates[state] },
    shared.confirmed,
    shared.acts,
  ];
  return (
    <Card title={words.plans}>
      <Table
        label={words.plans}
        columns={columns}
        rows={plans}
        idOf={({ id }) => id}
        empty={words.noPlans}
      />
    </Card>
  );
}
