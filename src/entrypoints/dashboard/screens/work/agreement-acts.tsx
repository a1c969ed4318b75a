import { useState } from 'react';
import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Confirm } from '../../parts/confirm.js';
import { TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { AGREEMENTS } from './agreement-words.js';

interface Asking {
  readonly id: string;
  readonly onClose: () => void;
}

/** Somebody sent the confirmation himself: how. */
export function ConfirmAgreed({ id, onClose }: Asking) {
  const words = useWords(AGREEMENTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [how, setHow] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/promises/{id}/confirm',
    {
      onSuccess: () => {
        tell(words.confirmedToast);
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.confirmTitle}
      does={words.confirmed}
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({
          params: { path: { administration, id } },
          body: { by: user.name, how: how.trim() },
        });
      }}
      onClose={onClose}
    >
      <TextField
        label={words.how}
        help={words.howHelp}
        required
        maxLength={200}
        value={how}
        onChange={({ target }) => {
          setHow(target.value);
        }}
      />
    </Confirm>
  );
}

/** It no longer stands; what that means is said before. */
export function CancelAgreed({ id, onClose }: Asking) {
  const words = useWords(AGREEMENTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/promises/{id}/cancel',
    {
      onSuccess: () => {
        tell(words.cancelled);
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.cancel}
      does={words.cancel}
      isDangerous
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({ params: { path: { administration, id } }, body: { by: user.name } });
      }}
      onClose={onClose}
    >
      <p>{words.cancelAsk}</p>
    </Confirm>
  );
}
