import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Dialog } from '../../../parts/dialog.js';
import { Card } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { Secret } from '../../../parts/secret.js';
import { useTell } from '../../../parts/toast.js';
import { Check } from '../../../parts/field.js';
import { LEAVE } from './leave-words.js';
import { REFUSED } from './refused-words.js';
import { STEPS } from './step-words.js';

/** The ways out: a key for whoever takes over, or leaving altogether. */
export function Leave() {
  const words = useWords(LEAVE);
  return (
    <Card title={words.leaveTitle}>
      <div className="stack">
        <p className="quiet">{words.leaveAbout}</p>
        <div className="actions">
          <GiveKey />
          <LeaveNow />
        </div>
      </div>
    </Card>
  );
}

function GiveKey() {
  const words = useWords(LEAVE);
  const refused = useWords(REFUSED);
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error, data, reset } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/key',
  );
  return (
    <>
      <Button
        busy={isPending}
        title={words.giveKeyAbout}
        onClick={() => {
          mutate({ ...inBooks(administration), body: { by: user.name } });
        }}
      >
        {words.giveKey}
      </Button>
      <Refused error={error} words={refused} />
      {data === undefined ? null : (
        <Dialog title={words.giveKey} onClose={reset}>
          <div className="stack">
            <p>{words.keyShown}</p>
            <Secret label={words.giveKey} of={data.migrationKey} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function LeaveNow() {
  const words = useWords(LEAVE);
  const { byHand: didIt } = useWords(STEPS);
  const refused = useWords(REFUSED);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const [byHand, setByHand] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/leave',
    {
      onSuccess: () => {
        setAsking(false);
        tell(words.left);
      },
    },
  );
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.leave}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.leave}
          does={words.leave}
          isDangerous
          busy={isPending}
          error={null}
          onYes={() => {
            const hand = byHand ? { byHand } : {};
            mutate({ ...inBooks(administration), body: { by: user.name, ...hand } });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.leaveAsk}</p>
          <Check label={didIt} isOn={byHand} onTurn={setByHand} />
          <Refused error={error} words={refused} />
        </Confirm>
      ) : null}
    </>
  );
}
