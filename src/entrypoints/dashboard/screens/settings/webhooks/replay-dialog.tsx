import { useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { TextField } from '../../../parts/field.js';
import { useTell } from '../../../parts/toast.js';
import { Submit } from '../../../parts/submit.js';
import { HOOKS } from './words.js';

/** Tells a receiver again what happened since a moment: it was away, or lost something. */
export function ReplayDialog({
  of,
  onClose,
}: {
  readonly of: Forms['Subscription'];
  readonly onClose: () => void;
}) {
  const words = useWords(HOOKS);
  const administration = useAdministration();
  const tell = useTell();
  const [since, setSince] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/replay',
    {
      onSuccess: ({ events }) => {
        tell(words.replayed(events));
        onClose();
      },
    },
  );
  return (
    <Dialog title={words.replay} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            params: { path: { administration, id: of.id } },
            // As it is here; the hub reckons in UTC.
            body: { since: new Date(since).toISOString() },
          });
        }}
      >
        <p>{words.replayAsk}</p>
        <TextField
          type="datetime-local"
          label={words.replaySince}
          required
          value={since}
          onChange={({ target }) => {
            setSince(target.value);
          }}
        />
        <Submit error={error} refused={words.refused} busy={isPending}>
          {words.replay}
        </Submit>
      </form>
    </Dialog>
  );
}
