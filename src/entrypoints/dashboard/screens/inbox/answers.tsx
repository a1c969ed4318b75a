import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge, type Tone } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Card, Empty } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { ANSWERS } from './answers-words.js';
import { InboxFrame } from './frame.js';
import { ParkedAnswers } from './parked-answers.js';
import { ProposedTerms } from './proposed-terms.js';
import { useAnswerDecision } from './use-answer-decision.js';

type Picture = Forms['AnswersPicture'];
type Sent = Picture['sent'][number];

/** What customers and their service providers answered that waits for somebody, and what suppliers were answered. */
export function Answers() {
  const words = useWords(ANSWERS);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/answers',
    inBooks(useAdministration()),
  );
  return (
    <InboxFrame>
      <Asked asking={asking}>
        {({ parked, terms, sent, statuses }) =>
          parked.length + terms.length + sent.length + statuses.length === 0 ? (
            <Card>
              <Empty>{words.none}</Empty>
            </Card>
          ) : (
            <>
              <ParkedAnswers answers={parked} />
              <ProposedTerms terms={terms} />
              <SentAnswers answers={sent} />
              <Statuses of={statuses} />
            </>
          )
        }
      </Asked>
    </InboxFrame>
  );
}

const TONES: Readonly<Partial<Record<Sent['state'], Tone>>> = {
  delivered: 'good',
  held: 'watch',
  rejected: 'bad',
  undelivered: 'bad',
};

/** What we told suppliers, and whether it came there. */
function SentAnswers({ answers }: { readonly answers: readonly Sent[] }) {
  const words = useWords(ANSWERS);
  const codes = useWords(ANSWER_CODES);
  const { decide, isPending, may } = useAnswerDecision(words.released);
  if (answers.length === 0) return null;
  const columns: readonly Column<Sent>[] = [
    { key: 'at', head: words.when, isExtra: true, cell: ({ stateAt }) => <Moment at={stateAt} /> },
    { key: 'answer', head: words.answer, cell: ({ code }) => codes.responses[code] },
    {
      ...{ key: 'to', head: words.to },
      cell: ({ supplier, number, receiver }) => (
        <span title={`${receiver.scheme}:${receiver.value}`}>
          {supplier} <small>{number}</small>
        </span>
      ),
    },
    {
      ...{ key: 'state', head: words.standing },
      cell: ({ id, state, stateNote }) => (
        <span title={stateNote}>
          <Badge tone={TONES[state] ?? 'neutral'}>{codes.states[state]}</Badge>{' '}
          {state === 'held' && may ? (
            <Button
              busy={isPending}
              onClick={() => {
                decide(id, 'release');
              }}
            >
              {words.again}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <Card title={words.sent}>
      <Table label={words.sent} columns={columns} rows={answers} idOf={({ id }) => id} />
    </Card>
  );
}

/** What service providers said about messages of ours. */
function Statuses({ of }: { readonly of: Picture['statuses'] }) {
  const words = useWords(ANSWERS);
  if (of.length === 0) return null;
  return (
    <Card title={words.statuses}>
      <ul className="plain stack">
        {of.map(({ transportId, code, about, description, at }) => (
          <li key={transportId}>
            <Moment at={at} /> <b>{words.said[code] ?? code}</b> {about}{' '}
            <small>{description}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
