import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { counted, dayIn, useLanguage, useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Amount, Day } from '../../parts/amount.js';
import { Badge } from '../../parts/badge.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { CALLS } from './call-words.js';
import type { Dispute } from './dispute-codes.js';
import { DISPUTES } from './dispute-words.js';
import { WORK } from './words.js';

type Outcome = NonNullable<Dispute['outcome']>;

const OUTCOMES: readonly Outcome[] = ['upheld', 'credit-note-expected', 'settled', 'withdrawn'];

/** One dispute: what the customer says, whose work it is, and how it ends. */
export function DisputeSheet({
  dispute,
  onDone,
}: {
  readonly dispute: Dispute;
  readonly onDone: () => void;
}) {
  const words = useWords(DISPUTES);
  const codes = useWords(WORK_CODES);
  const [one = '', more = ''] = useWords(CALLS).day;
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const { debtor, debtorId, invoiceNumber, amount, open, answerBy, outcome, note } = dispute;
  const by = dispute.openedBy === 'voldaan' ? words.network : dispute.openedBy;
  return (
    <Card
      title={<Link to={inside(administration, `debtors/${debtorId}`)}>{debtor.name}</Link>}
      aside={
        <span className="badges">
          {dispute.late === true ? <Badge tone="watch">{words.late}</Badge> : null}
          {dispute.closedOn === undefined && answerBy !== undefined ? (
            <Badge tone={dispute.overdue ? 'bad' : 'neutral'}>
              {words.answerBy(dayIn(language, answerBy, 'near'))}
            </Badge>
          ) : null}
        </span>
      }
      className="stack"
    >
      <p>
        <b>{codes.disputes[dispute.code]}</b>
      </p>
      <section aria-label={words.said}>
        <p className="said">{dispute.reason}</p>
      </section>
      <Facts
        of={[
          [words.invoice, invoiceNumber],
          [words.amount, amount === undefined ? words.whole : <Amount key="amount" of={amount} />],
          [words.open, <Amount key="open" of={open} />],
          [
            words.since,
            <span key="since">
              <Day on={dispute.openedOn} /> (
              {words.days(counted(language, dispute.days, one, more))})
            </span>,
          ],
          [words.role, dispute.owner ?? codes.roles[dispute.role]],
          ...(by === undefined ? [] : ([[words.by, by]] as const)),
          ...(outcome === undefined
            ? []
            : ([
                [
                  words.decided,
                  `${codes.resolutions[outcome]}${note === undefined ? '' : `: ${note}`}`,
                ],
              ] as const)),
        ]}
      />
      {dispute.restGoesOn === true ? <p className="quiet">{words.restGoesOn}</p> : null}
      {dispute.closedOn === undefined && may('work.do') ? (
        <Resolve dispute={dispute} onDone={onDone} />
      ) : null}
    </Card>
  );
}

function Resolve({ dispute, onDone }: { readonly dispute: Dispute; readonly onDone: () => void }) {
  const words = useWords(DISPUTES);
  const shared = useWords(WORK);
  const { resolutions } = useWords(WORK_CODES);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const [note, setNote] = useState('');
  const possible = OUTCOMES.filter((outcome) => outcome !== dispute.outcome);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/disputes/{id}/resolve',
    {
      onSuccess: (_, { body: { outcome } }) => {
        tell(outcome === 'credit-note-expected' ? words.decidedToast : words.resolved);
        onDone();
      },
    },
  );
  useKeys(
    Object.fromEntries(
      possible.map((outcome, index) => [
        String(index + 1),
        () => {
          setChosen(outcome);
        },
      ]),
    ),
  );
  return (
    <section className="stack" aria-label={words.how}>
      <h3>{words.how}</h3>
      <div className="outcomes">
        {possible.map((outcome, index) => (
          <Button
            key={outcome}
            look={outcome === chosen ? 'main' : 'plain'}
            aria-pressed={outcome === chosen}
            hint={String(index + 1)}
            onClick={() => {
              setChosen(outcome);
            }}
          >
            {resolutions[outcome]}
          </Button>
        ))}
      </div>
      {chosen === null ? null : (
        <form
          className="outcome"
          onSubmit={(event) => {
            event.preventDefault();
            mutate({
              params: { path: { administration, id: dispute.id } },
              body: {
                ...{ outcome: chosen, by: user.name },
                ...(note.trim() === '' ? {} : { note: note.trim() }),
              },
            });
          }}
        >
          <p className="quiet">{words.follows[chosen]}</p>
          <TextField
            key={chosen}
            label={shared.note}
            autoFocus
            maxLength={2_000}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
          <Submit error={error} busy={isPending}>
            {shared.save}
          </Submit>
        </form>
      )}
    </section>
  );
}
