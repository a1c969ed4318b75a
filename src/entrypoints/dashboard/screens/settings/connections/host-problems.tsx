import { Link } from 'react-router';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { inside, useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { HOST } from './host-words.js';
import { groupedProblems, type ProblemGroup } from './problem-groups.js';
import { PROBLEMS, problemSentence } from './problem-words.js';

type Problem = Forms['HostProblem'];

/** So many records of one group are named; whoever wants more looks in the package. */
const NAMED_MAX = 50;

/** Records of the package that could not be taken, by what mends them. */
export function HostProblems() {
  const words = useWords(HOST);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/host/problems',
    inBooks(useAdministration()),
  );
  return (
    <Card title={words.problems} aside={<LookForDeleted />}>
      <Asked asking={asking}>
        {({ problems }) =>
          problems.length === 0 ? (
            <p className="quiet">{words.noProblems}</p>
          ) : (
            <ul className="settings-rows">
              {groupedProblems(problems).map((group) => (
                <Group key={group.key} of={group} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}

function Group({ of }: { readonly of: ProblemGroup }) {
  const words = useWords(HOST);
  const sentences = useWords(PROBLEMS);
  const administration = useAdministration();
  const { example, records, since } = of;
  const { reason } = example;
  const counts = (['sales-invoice', 'debtor'] as const).flatMap((entity) => {
    const n = records.filter((one) => one.entity === entity).length;
    return n === 0 ? [] : [words.records[entity](n)];
  });
  return (
    <li>
      <p>
        <b>{problemSentence(sentences, example)}</b>{' '}
        <span className="quiet">
          {counts.join(', ')} · {words.since} <Moment at={since} />
        </span>
      </p>
      {reason === 'unmapped' ? (
        <Link to={inside(administration, 'settings/mapping')}>{words.toMapping}</Link>
      ) : null}
      <details open={reason === 'vanished'}>
        <summary>{words.which}</summary>
        <ul className="settings-records">
          {records.slice(0, NAMED_MAX).map((record) => (
            <Record key={`${record.entity} ${record.hostId}`} of={record} />
          ))}
          {records.length > NAMED_MAX ? <li>{words.andMore(records.length - NAMED_MAX)}</li> : null}
        </ul>
      </details>
    </li>
  );
}

/** One record; what is not in the package any more is off the list once somebody looked. */
function Record({ of: { label, hostId, message, reason } }: { readonly of: Problem }) {
  const words = useWords(HOST);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'delete',
    '/v1/administrations/{administration}/host/problems/{hostId}',
    {
      onSuccess: () => {
        tell(words.wasSeen);
      },
    },
  );
  return (
    <li>
      <span title={message}>{label}</span>
      {reason === 'vanished' && may('connections.manage') ? (
        <Button
          look="quiet"
          busy={isPending}
          aria-label={`${words.seen}: ${label}`}
          onClick={() => {
            mutate({ params: { path: { administration, hostId } } });
          }}
        >
          {words.seen}
        </Button>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
    </li>
  );
}

function LookForDeleted() {
  const words = useWords(HOST);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/host/vanished',
    {
      onSuccess: ({ vanished }) => {
        tell(words.deletedFound(vanished));
      },
    },
  );
  if (!may('host.sync')) return null;
  return (
    <>
      <Refused error={error} words={words.refused} />
      <Button
        busy={isPending}
        onClick={() => {
          mutate(inBooks(administration));
        }}
      >
        {words.lookForDeleted}
      </Button>
    </>
  );
}
