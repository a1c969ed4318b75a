import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { adapterName, CONNECTION_WORDS, STATE_TONES } from '../../../codes/connections.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Card, Empty } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { DisconnectDialog } from './disconnect-dialog.js';
import { LIST } from './list-words.js';

type Connection = Forms['ConnectionShown'];

/** States in which a person has to let us in. */
const ASKING: readonly Connection['state'][] = ['new', 'asked', 'needs-person'];

/** Everything the books are connected to, what asks for somebody first. */
export function ConnectionList() {
  const words = useWords(LIST);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/connections',
    inBooks(useAdministration()),
  );
  return (
    <Card title={words.title}>
      <Asked asking={asking}>
        {({ connections }) =>
          connections.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <ul className="settings-rows">
              {connections
                .toSorted((a, b) => Number(isAsking(b)) - Number(isAsking(a)))
                .map((connection) => (
                  <Row key={connection.id} of={connection} />
                ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  );
}

function isAsking({ state }: Connection): boolean {
  return ASKING.includes(state);
}

function Row({ of }: { readonly of: Connection }) {
  const words = useWords(LIST);
  const names = useWords(CONNECTION_WORDS);
  const may = useMay();
  const [isLeaving, setLeaving] = useState(false);
  const { kind, adapter, state, since, note } = of;
  const name = adapterName(names, adapter);
  return (
    <li className="settings-row">
      <div>
        <b>{names.kinds[kind]}</b> <span>{name}</span>
        <p className="quiet">
          <Badge tone={STATE_TONES[state]}>{names.states[state]}</Badge>{' '}
          {since === undefined ? null : (
            <>
              {state === 'live' ? words.renewed : words.since.toLowerCase()} <Moment at={since} />
            </>
          )}
        </p>
        {words.todo[state] === undefined ? null : <p>{words.todo[state]}</p>}
        {note === undefined ? null : <small>{note}</small>}
      </div>
      <div className="actions">
        {isAsking(of) && may('connections.manage') ? <Consent of={of} name={name} /> : null}
        {may('connections.disconnect') ? (
          <Button
            look="quiet"
            aria-label={`${words.off}: ${names.kinds[kind]} ${name}`}
            onClick={() => {
              setLeaving(true);
            }}
          >
            {words.off}
          </Button>
        ) : null}
      </div>
      {isLeaving ? (
        <DisconnectDialog
          of={of}
          name={name}
          onClose={() => {
            setLeaving(false);
          }}
        />
      ) : null}
    </li>
  );
}

/** Asks for the way to the package; the person goes there in a window of its own, as nobody signs in inside this page. */
function Consent({ of: { id }, name }: { readonly of: Connection; readonly name: string }) {
  const words = useWords(LIST);
  const administration = useAdministration();
  const { mutate, isPending, error, data, reset } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/connections/{connection}/consent',
  );
  return (
    <>
      <Refused error={error} words={words.refused} />
      <Button
        look="main"
        busy={isPending}
        aria-label={`${words.consent}: ${name}`}
        onClick={() => {
          mutate({ params: { path: { administration, connection: id } } });
        }}
      >
        {words.consent}
      </Button>
      {data === undefined ? null : (
        <Dialog title={words.consentTitle(name)} onClose={reset}>
          <div className="stack">
            <p>{words.consentAbout}</p>
            <a
              className="button main settings-go"
              href={data.url}
              target="_blank"
              rel="noopener noreferrer"
              onClick={reset}
            >
              {words.consentGo}
            </a>
          </div>
        </Dialog>
      )}
    </>
  );
}
