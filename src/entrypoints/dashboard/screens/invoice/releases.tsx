import { useState } from 'react';
import { api } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/confirm.js';
import { TextArea } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { useTell } from '../../parts/toast.js';
import type { Release, Shown } from './standing.js';
import { INVOICE } from './words.js';

/** How an invoice that stands still can go on, each by a number key. */
export function Releases({ going }: { readonly going: NonNullable<Shown['going']> }) {
  const words = useWords(INVOICE);
  const may = useMay()('documents.send');
  const [asking, setAsking] = useState<Release | null>(null);
  const offered = may ? going.releases : [];
  useKeys(
    Object.fromEntries(
      offered.map((one, place) => [
        String(place + 1),
        () => {
          setAsking(one);
        },
      ]),
    ),
  );
  if (offered.length === 0) return null;
  return (
    <div className="actions">
      {offered.map((one, place) => (
        <Button
          key={one}
          look={place === 0 ? 'main' : 'plain'}
          hint={String(place + 1)}
          onClick={() => {
            setAsking(one);
          }}
        >
          {words.release[one]}
        </Button>
      ))}
      {asking === null ? null : (
        <Ask
          exchange={going.exchange}
          release={asking}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

function Ask({
  exchange,
  release,
  onClose,
}: {
  readonly exchange: string;
  readonly release: Release;
  readonly onClose: () => void;
}) {
  const words = useWords(INVOICE);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/exchanges/{exchange}/release',
    {
      onSuccess: ({ outcome }) => {
        tell(words.released[outcome]);
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.release[release].replace('…', '')}
      does={words.release[release].replace('…', '')}
      busy={isPending}
      error={null}
      onYes={() => {
        mutate({
          params: { path: { administration, exchange } },
          body:
            release === 'again'
              ? { decision: release }
              : { decision: release, by: user.name, reason: reason.trim() },
        });
      }}
      onClose={onClose}
    >
      <p>{words.releaseSays[release]}</p>
      {release === 'again' ? null : (
        <TextArea
          label={words.reason}
          help={words.reasonHelp}
          rows={2}
          maxLength={1_000}
          required
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      )}
      <Refused error={error} words={words.refusals} />
    </Confirm>
  );
}
