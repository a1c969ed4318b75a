import { useState } from 'react';
import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea, TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { REPORTS } from './words.js';

/** A remark on a figure becomes a task: else it would be said and forgotten. */
export function Remark({
  figure,
  name,
  onClose,
}: {
  readonly figure: Forms['FigureId'];
  readonly name: string;
  readonly onClose: () => void;
}) {
  const words = useWords(REPORTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/figures/{figure}/remarks',
    {
      onSuccess: ({ task }) => {
        tell(task === 'opened' ? words.remarked : words.remarkedBefore);
        onClose();
      },
    },
  );
  return (
    <Dialog title={`${words.remark}: ${name}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            params: { path: { administration, figure } },
            body: { text, by: user.name, ...(owner.trim() === '' ? {} : { owner }) },
          });
        }}
      >
        <TextArea
          label={words.remark}
          help={words.remarkHelp}
          rows={4}
          required
          autoFocus
          maxLength={2_000}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <TextField
          label={words.remarkOwner}
          maxLength={200}
          value={owner}
          onChange={({ target }) => {
            setOwner(target.value);
          }}
        />
        <Submit error={error} busy={isPending}>
          {words.save}
        </Submit>
      </form>
    </Dialog>
  );
}
