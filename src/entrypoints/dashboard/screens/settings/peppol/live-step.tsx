import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { useTell } from '../../../parts/toast.js';
import { STEPS } from './step-words.js';

/** Begins to send for real; who it is has to be proved again. */
export function LiveStep() {
  const words = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/live',
    {
      onSuccess: () => {
        setAsking(false);
        tell(words.wentLive);
      },
    },
  );
  if (!may('network.decide')) return null;
  return (
    <div className="actions">
      <Button
        look="main"
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.live}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.live}
          does={words.live}
          busy={isPending}
          error={error}
          onYes={() => {
            mutate({ ...inBooks(administration), body: { by: user.name } });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.liveAsk}</p>
        </Confirm>
      ) : null}
    </div>
  );
}
