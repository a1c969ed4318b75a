import { api, type Forms, inBooks } from '../../base/api.js';
import { ofBooks } from '../../base/door.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Facts } from '../../parts/facts.js';
import { Card, Empty } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { PARTS } from '../../parts/words.js';
import { InboxFrame } from './frame.js';
import { REFUSED } from './refused-words.js';

type Arrival = Forms['ReceivedTransport'];

/** What came over the network and nobody could read: why, and what one can do. */
export function RefusedArrivals() {
  const words = useWords(REFUSED);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/inbox/refused',
    inBooks(useAdministration()),
  );
  return (
    <InboxFrame>
      <Card>
        <Asked asking={asking}>
          {({ refused }) =>
            refused.length === 0 ? (
              <Empty>{words.none}</Empty>
            ) : (
              <div className="stack">
                <p className="quiet">{words.says}</p>
                {refused.map((arrival) => (
                  <One key={arrival.transportId} arrival={arrival} />
                ))}
              </div>
            )
          }
        </Asked>
      </Card>
    </InboxFrame>
  );
}

function One({ arrival }: { readonly arrival: Arrival }) {
  const words = useWords(REFUSED);
  const parts = useWords(PARTS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { transportId, sender, receiver, receivedAt, note = '' } = arrival;
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/inbox/refused/{transport}/try-again',
    {
      onSuccess: () => {
        tell(words.takenUp);
      },
    },
  );
  const file = ofBooks(administration, `inbox/refused/${encodeURIComponent(transportId)}/document`);
  return (
    <section className="arrival stack">
      <p>
        <b>{words.why[classIn(note)] ?? words.whyElse}</b> {words.todo}
      </p>
      <Facts
        of={[
          [words.at, <Moment key="at" at={receivedAt} />],
          [words.from, sender === null ? words.unknown : `${sender.scheme}:${sender.value}`],
          [words.to, `${receiver.scheme}:${receiver.value}`],
        ]}
      />
      {note === '' ? null : (
        <details>
          <summary>{parts.technical}</summary>
          <pre className="said">{note}</pre>
        </details>
      )}
      {error === null ? null : <ProblemNote error={error} />}
      <div className="actions">
        {may('documents.decide') ? (
          <Button
            busy={isPending}
            onClick={() => {
              mutate({ params: { path: { administration, transport: transportId } } });
            }}
          >
            {words.again}
          </Button>
        ) : null}
        <a className="button plain" href={file} download>
          {words.take}
        </a>
      </div>
    </section>
  );
}

/** The class of the first fault that was noted. */
function classIn(note: string): string {
  return /^[A-Z][A-Z_]{3,}(?= )/.exec(note)?.[0] ?? '';
}
