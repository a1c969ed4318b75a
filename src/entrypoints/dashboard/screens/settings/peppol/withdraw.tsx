import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { TextArea } from '../../../parts/field.js';
import { AUTHORITY } from './authority-words.js';

/** The client takes its word back; nothing is sent from then on. */
export function Withdraw() {
  const words = useWords(AUTHORITY);
  const administration = useAdministration();
  const { user } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/withdraw',
    {
      onSuccess: () => {
        setAsking(false);
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
        {words.withdraw}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.withdraw}
          does={words.withdraw}
          isDangerous
          busy={isPending}
          error={error}
          onYes={() => {
            mutate({ ...inBooks(administration), body: { by: user.name, reason } });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.withdrawAsk}</p>
          <TextArea
            label={words.why}
            required
            maxLength={2000}
            rows={3}
            value={reason}
            onChange={({ target }) => {
              setReason(target.value);
            }}
          />
        </Confirm>
      ) : null}
    </>
  );
}
