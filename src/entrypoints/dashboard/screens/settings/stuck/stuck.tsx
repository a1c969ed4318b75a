import { Link } from 'react-router';
import { type Answer, api, client, type Forms, inBooks } from '../../../base/api.js';
import { usePages } from '../../../base/pages.js';
import { inside, useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Card, Empty } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { useTell } from '../../../parts/toast.js';
import { PARTS } from '../../../parts/words.js';
import { kindWords, STUCK } from './words.js';

type Message = Forms['ParkedMessage'];

const messagesIn = ({ messages }: Answer<'listParkedMessages'>): readonly Message[] => messages;

/** Work that was tried too often and waits for a person, a kind at a time: what mends one mostly mends them all. */
export function Stuck() {
  const words = useWords(STUCK);
  const administration = useAdministration();
  const pages = usePages(
    ['parked', administration],
    (after) =>
      client.GET('/v1/administrations/{administration}/outbox/parked', {
        params: {
          path: { administration },
          query: { limit: '500', ...(after === undefined ? {} : { after }) },
        },
      }),
    messagesIn,
  );
  const kinds = [...new Set(pages.rows.map(({ kind }) => kind))];
  return (
    <>
      <p className="quiet">{words.about}</p>
      <Asked asking={pages}>
        {() => (
          <>
            {kinds.length === 0 ? (
              <Card>
                <Empty>
                  <b>{words.none}</b> {words.noneAbout}
                </Empty>
              </Card>
            ) : null}
            {kinds.map((kind) => (
              <Kind
                key={kind}
                kind={kind}
                messages={pages.rows.filter((one) => one.kind === kind)}
                more={pages.more}
              />
            ))}
          </>
        )}
      </Asked>
      <Elsewhere />
    </>
  );
}

function Kind({
  kind,
  messages,
  more,
}: {
  readonly kind: string;
  readonly messages: readonly Message[];
  readonly more: (() => void) | undefined;
}) {
  const words = useWords(STUCK);
  const administration = useAdministration();
  const may = useMay()('documents.send');
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/outbox/release',
    {
      onSuccess: ({ released, left }) => {
        tell(words.putAll(released, left));
      },
    },
  );
  const shared = useWords(PARTS);
  const [what, todo] = kindWords(words, kind);
  return (
    <Card
      title={`${what} · ${words.count(messages.length)}${more === undefined ? '' : '…'}`}
      aside={
        may && messages.length > 1 ? (
          <Button
            busy={isPending}
            onClick={() => {
              mutate({ ...inBooks(administration), body: { kind } });
            }}
          >
            {words.allAgain}
          </Button>
        ) : null
      }
    >
      <div className="stack">
        <p className="quiet">{todo}</p>
        {error === null ? null : <ProblemNote error={error} />}
        <ul className="settings-rows">
          {messages.map(({ id, key, note = '–', attempts, parkedAt, nextAt }) => (
            <li key={id} className="settings-row">
              <div>
                <p title={key}>{note}</p>
                <p className="quiet">
                  {words.since} <Moment at={parkedAt ?? nextAt} /> · {words.attempts(attempts)}
                </p>
              </div>
              {may ? <Again id={id} about={note} /> : null}
            </li>
          ))}
        </ul>
        {more === undefined ? null : (
          <div className="actions">
            <Button onClick={more}>{shared.more}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function Again({ id, about }: { readonly id: string; readonly about: string }) {
  const words = useWords(STUCK);
  const administration = useAdministration();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/outbox/{message}/release',
    {
      onSuccess: () => {
        tell(words.put);
      },
    },
  );
  return (
    <>
      <Button
        busy={isPending}
        aria-label={`${words.again}: ${about}`}
        onClick={() => {
          mutate({ params: { path: { administration, message: id } } });
        }}
      >
        {words.again}
      </Button>
      {error === null ? null : <ProblemNote error={error} />}
    </>
  );
}

/** What stands still elsewhere, each with its own way to go on. */
function Elsewhere() {
  const words = useWords(STUCK);
  const administration = useAdministration();
  const places = [
    ['invoices?filter=held', words.held],
    ['reminders/waiting', words.letters],
    ['bank/files', words.payments],
  ] as const;
  return (
    <Card title={words.elsewhere}>
      <ul className="settings-links">
        {places.map(([place, word]) => (
          <li key={place}>
            <Link to={inside(administration, place)}>{word}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
