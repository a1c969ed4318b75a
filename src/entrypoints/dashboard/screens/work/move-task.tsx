import { useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { ROLES, type Task } from './task-list.js';
import { WORK } from './words.js';

/** Gives a task to somebody else, or to another day. */
export function MoveTask({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const words = useWords(WORK);
  const { roles } = useWords(WORK_CODES);
  const administration = useAdministration();
  const tell = useTell();
  const people = api.useQuery(
    'get',
    '/v1/administrations/{administration}/people',
    inBooks(administration),
  );
  const [owner, setOwner] = useState(task.owner ?? '');
  const [role, setRole] = useState(task.role);
  const [dueOn, setDueOn] = useState(task.dueOn);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/tasks/{id}/move',
    {
      onSuccess: () => {
        tell(words.moved);
        onClose();
      },
    },
  );
  const names = (people.data?.people ?? []).map(
    ({ name, fullName }) => [name, fullName ?? name] as const,
  );
  return (
    <Dialog title={words.move} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            params: { path: { administration, id: task.id } },
            body: { role, dueOn, ...(owner === '' ? {} : { owner }) },
          });
        }}
      >
        <Choice
          label={words.role}
          choices={ROLES.map((one) => [one, roles[one]] as const)}
          value={role}
          onChoose={setRole}
        />
        {names.length === 0 ? null : (
          <Choice
            label={words.person}
            // Who has it can be changed, not taken away: the API knows no task that lost its owner.
            choices={task.owner === undefined ? [['', words.nobody] as const, ...names] : names}
            value={owner}
            onChoose={setOwner}
          />
        )}
        <TextField
          label={words.day}
          type="date"
          required
          value={dueOn}
          onChange={({ target }) => {
            setDueOn(target.value);
          }}
        />
        <Submit error={error} busy={isPending}>
          {words.save}
        </Submit>
      </form>
    </Dialog>
  );
}
