import { useState } from 'react';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { TextField } from '../../parts/field.js';
import { Card, Empty } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { RemindersFrame } from './frame.js';
import { RefusedAddresses } from './refused-addresses.js';
import { RUNS } from './run-words.js';
import { REMINDERS } from './words.js';

/** Mails that were handed over and never answered: a person finds out whether they left. */
export function Waiting() {
  const words = useWords(REMINDERS);
  const says = useWords(RUNS);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/waiting-letters',
    inBooks(administration),
  );
  return (
    <RemindersFrame>
      <Card title={words.tabs.waiting}>
        <Asked asking={asking}>
          {({ letters }) =>
            letters.length === 0 ? (
              <Empty>{says.waitingNone}</Empty>
            ) : (
              <div className="stack">
                <p className="quiet">{says.waitingWhy}</p>
                {letters.map((letter) => (
                  <One key={letter.id} letter={letter} />
                ))}
              </div>
            )
          }
        </Asked>
      </Card>
      <RefusedAddresses />
    </RemindersFrame>
  );
}

function One({ letter }: { readonly letter: Forms['WaitingLetter'] }) {
  const says = useWords(RUNS);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/waiting-letters/{action}/decide',
    {
      onSuccess: ({ outcome }) => {
        tell(says.decided[outcome]);
      },
    },
  );
  const decide = (left: boolean) => () => {
    mutate({
      params: { path: { administration, action: letter.id } },
      body: { left, by: user.name, reason },
    });
  };
  return (
    <section className="waiting-letter stack">
      <h3>{letter.debtor.name}</h3>
      <Facts
        of={[
          [says.subject, letter.subject],
          [says.to, letter.to ?? '–'],
          [says.at, <Moment key="at" at={letter.at} />],
        ]}
      />
      {may('work.do') ? (
        <>
          <TextField
            label={says.how}
            help={says.howHelp}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
          <div className="actions">
            <Button disabled={reason.trim() === ''} busy={isPending} onClick={decide(true)}>
              {says.left}
            </Button>
            <Button disabled={reason.trim() === ''} busy={isPending} onClick={decide(false)}>
              {says.stayed}
            </Button>
          </div>
        </>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
    </section>
  );
}
