import { Link } from 'react-router';
import { type Answer, api, client, type Forms, inBooks } from '../../../base/api.js';
import { useConnected } from '../../../base/connected.js';
import { usePages } from '../../../base/pages.js';
import { inside, useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { type Column, Table } from '../../../parts/table.js';
import { useTell } from '../../../parts/toast.js';
import { MAIL } from './words.js';

type Received = Forms['MailReceived'];
const messagesIn = ({ messages }: Answer<'readMailbox'>): readonly Received[] => messages;

const TONES: Readonly<Record<Received['kind'], Tone>> = {
  ...{ bounce: 'bad', complaint: 'bad', delayed: 'watch' },
  ...{ delivered: 'good', reply: 'good', automatic: 'neutral', own: 'neutral' },
};

/** How the watched mailbox is doing, and what came back, newest first. */
export function Mailbox() {
  const words = useWords(MAIL);
  const administration = useAdministration();
  const pages = usePages(
    ['mailbox', administration],
    (after) =>
      client.GET('/v1/administrations/{administration}/mailbox', {
        params: {
          path: { administration },
          query: { limit: '100', ...(after === undefined ? {} : { after }) },
        },
      }),
    messagesIn,
  );
  return (
    <Card title={words.box} aside={<FetchNow />}>
      <Asked asking={pages}>
        {({ state, debtors }) =>
          state === null ? (
            <p>
              <b>{words.noBox}</b> <span className="quiet">{words.noBoxAbout}</span>
            </p>
          ) : (
            <div className="stack">
              <p className="quiet">{words.boxAbout}</p>
              <Facts of={stateFacts(words, state)} />
              <Came rows={pages.rows} debtors={debtors} more={pages.more} />
            </div>
          )
        }
      </Asked>
    </Card>
  );
}

function stateFacts(
  words: (typeof MAIL)['nl'],
  { lookedAt, succeededAt, nextLookAt, error }: Forms['MailboxState'],
): readonly (readonly [string, React.ReactNode])[] {
  const how =
    error === null ? (
      <Badge tone="good">{words.well}</Badge>
    ) : (
      <span title={error.message}>{words.errors[error.kind]}</span>
    );
  return [
    [
      words.looked,
      <>
        <Moment at={lookedAt} /> {how}
      </>,
    ],
    [words.worked, <Moment at={succeededAt} />],
    ...(nextLookAt === null ? [] : [[words.again, <Moment at={nextLookAt} />] as const]),
  ];
}

function Came({
  rows,
  debtors,
  more,
}: {
  readonly rows: readonly Received[];
  readonly debtors: readonly Forms['Addressee'][];
  readonly more: (() => void) | undefined;
}) {
  const words = useWords(MAIL);
  const administration = useAdministration();
  const columns: readonly Column<Received>[] = [
    { key: 'at', head: words.at, cell: ({ at }) => <Moment at={at} /> },
    {
      ...{ key: 'kind', head: words.kind },
      cell: ({ kind }) => <Badge tone={TONES[kind]}>{words.kinds[kind]}</Badge>,
    },
    {
      ...{ key: 'from', head: words.from },
      cell: ({ debtorId, sender }) => {
        const debtor = debtors.find(({ id }) => id === debtorId);
        return debtor === undefined ? (
          <span className="quiet">{sender ?? words.nobody}</span>
        ) : (
          <Link to={inside(administration, `debtors/${debtor.id}`)}>{debtor.name}</Link>
        );
      },
    },
    {
      ...{ key: 'subject', head: words.subject, isExtra: true },
      cell: ({ subject, note }) => <span title={note}>{subject}</span>,
    },
  ];
  return (
    <Table
      label={words.box}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      onEnd={more}
      empty={words.noMail}
    />
  );
}

function FetchNow() {
  const words = useWords(MAIL);
  const administration = useAdministration();
  const may = useMay();
  const isConnected = useConnected('mailbox');
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/mailbox/fetch',
    {
      onSuccess: ({ outcome, taken }) => {
        tell(words.fetched[outcome](taken));
      },
    },
  );
  if (!may('work.do') || isConnected !== true) return null;
  return (
    <>
      {error === null ? null : <ProblemNote error={error} />}
      <Button
        busy={isPending}
        onClick={() => {
          mutate(inBooks(administration));
        }}
      >
        {words.fetch}
      </Button>
    </>
  );
}
