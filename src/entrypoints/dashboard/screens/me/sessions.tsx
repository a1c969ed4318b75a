import { api, type Forms } from '../../base/api.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { deviceOf } from './device.js';
import { ME } from './words.js';

type Session = Forms['Session'];

/** Where somebody is signed in: what he does not know he ends. */
export function Sessions() {
  const words = useWords(ME);
  const language = useLanguage();
  const tell = useTell();
  const asking = api.useQuery('get', '/v1/sessions');
  const ending = api.useMutation('delete', '/v1/sessions/{session}', {
    onSuccess: () => {
      tell(words.ended);
    },
  });
  const others = api.useMutation('delete', '/v1/sessions', {
    onSuccess: ({ ended }) => {
      tell(words.othersEnded(numberIn(language, ended)));
    },
  });
  const nameOf = ({ agent }: Session): string => deviceOf(agent) ?? words.unknownDevice;
  const columns: readonly Column<Session>[] = [
    {
      ...{ key: 'device', head: words.device },
      cell: (session) => (
        <>
          <b title={session.agent}>{nameOf(session)}</b>{' '}
          {session.current ? <Badge tone="good">{words.here}</Badge> : null}
        </>
      ),
    },
    {
      ...{ key: 'via', head: words.signedInWith, isExtra: true },
      cell: ({ via }) => words.via[via] ?? via,
    },
    {
      ...{ key: 'began', head: words.began, isExtra: true },
      cell: ({ startedAt }) => <Moment at={startedAt} />,
    },
    { key: 'seen', head: words.seen, cell: ({ seenAt }) => <Moment at={seenAt} /> },
    {
      ...{ key: 'end', head: '' },
      cell: (session) =>
        session.current ? null : (
          <Button
            aria-label={words.endOf(nameOf(session))}
            busy={ending.isPending}
            onClick={() => {
              ending.mutate({ params: { path: { session: session.id } } });
            }}
          >
            {words.end}
          </Button>
        ),
    },
  ];
  const error = ending.error ?? others.error;
  return (
    <Card
      title={words.sessions}
      className="stack"
      aside={
        (asking.data?.sessions.length ?? 0) > 1 ? (
          <Button
            busy={others.isPending}
            onClick={() => {
              others.mutate({});
            }}
          >
            {words.endOthers}
          </Button>
        ) : undefined
      }
    >
      <p className="quiet">{words.sessionsAbout}</p>
      {error === null ? null : <ProblemNote error={error} />}
      <Asked asking={asking}>
        {({ sessions }) => (
          <Table label={words.sessions} columns={columns} rows={sessions} idOf={({ id }) => id} />
        )}
      </Asked>
    </Card>
  );
}
