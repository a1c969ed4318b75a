import { useState } from 'react';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { useTell } from '../../parts/toast.js';
import { PEOPLE } from './people-words.js';
import { type Role, ROLES } from './task-list.js';
import { WORK } from './words.js';

/** Adds somebody, or changes what is known of him; his short name stays what it is. */
export function PersonDialog({
  person,
  onClose,
}: {
  readonly person: Forms['Colleague'] | null;
  readonly onClose: () => void;
}) {
  const words = useWords(PEOPLE);
  const shared = useWords(WORK);
  const { roles: names } = useWords(WORK_CODES);
  const administration = useAdministration();
  const tell = useTell();
  const [name, setName] = useState(person?.name ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? ['debtors']);
  const [about, setAbout] = useState({
    fullName: person?.fullName ?? '',
    phone: person?.phone ?? '',
    email: person?.email ?? '',
  });
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/people',
    {
      onSuccess: () => {
        tell(words.saved);
        onClose();
      },
    },
  );
  const text = (key: keyof typeof about) => ({
    value: about[key],
    maxLength: 200,
    onChange: ({ target }: { readonly target: HTMLInputElement }) => {
      setAbout((before) => ({ ...before, [key]: target.value }));
    },
  });
  return (
    <Dialog title={person === null ? words.add : words.change} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const told = Object.entries(about).filter(([, value]) => value.trim() !== '');
          mutate({
            ...inBooks(administration),
            body: { name: name.trim(), roles: [...roles], ...Object.fromEntries(told) },
          });
        }}
      >
        {person === null ? (
          <TextField
            label={words.name}
            help={words.nameHelp}
            required
            maxLength={40}
            value={name}
            onChange={({ target }) => {
              setName(target.value);
            }}
          />
        ) : null}
        <TextField label={words.fullName} {...text('fullName')} />
        <TextField label={words.phone} type="tel" {...text('phone')} />
        <TextField label={words.email} type="email" {...text('email')} />
        <fieldset>
          <legend>{words.roles}</legend>
          {ROLES.map((role) => (
            <label key={role} className="check">
              <input
                type="checkbox"
                checked={roles.includes(role)}
                onChange={({ target }) => {
                  setRoles((before) =>
                    ROLES.filter((one) => (one === role ? target.checked : before.includes(one))),
                  );
                }}
              />
              {names[role]}
            </label>
          ))}
        </fieldset>
        {roles.length === 0 ? <p className="quiet">{words.noRole}</p> : null}
        <Refused error={error} words={words.refused} />
        <div className="actions">
          <Button type="submit" look="main" busy={isPending} disabled={roles.length === 0}>
            {shared.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
