import { useRef, useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { ROLES } from '../../../codes/roles.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Choice, TextField } from '../../../parts/field.js';
import { Refused } from '../../../parts/refused.js';
import { KEYS } from './key-words.js';

type Scope = Forms['ApiKey']['scopes'][number];
const DAYS = ['30', '90', '365', '730'] as const;

/** Makes a key; what it is stands here once, and is gone when the dialog closes. */
export function NewKey({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(KEYS);
  const { scopes: names } = useWords(ROLES);
  const administration = useAdministration();
  const { user } = useSession();
  const [name, setName] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('365');
  const [scopes, setScopes] = useState<readonly Scope[]>(['books.read']);
  const { mutate, isPending, error, data } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/keys',
  );
  if (data !== undefined) return <Secret secret={data.secret} onClose={onClose} />;
  const all = Object.keys(names) as Scope[];
  return (
    <Dialog title={words.make} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            ...inBooks(administration),
            body: { name, scopes: [...scopes], days: Number(days), by: user.name },
          });
        }}
      >
        <TextField
          label={words.name}
          help={words.nameHelp}
          required
          maxLength={100}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        <Choice
          label={words.days}
          choices={DAYS.map((one) => [one, words.dayWords[one]] as const)}
          value={days}
          onChoose={setDays}
        />
        <fieldset>
          <legend>{words.scopes}</legend>
          {all.map((scope) => (
            <label key={scope} className="check">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={({ target }) => {
                  setScopes((before) =>
                    all.filter((one) => (one === scope ? target.checked : before.includes(one))),
                  );
                }}
              />
              {names[scope]}
            </label>
          ))}
        </fieldset>
        {scopes.length === 0 ? <p className="quiet">{words.noScope}</p> : null}
        <Refused error={error} words={words.refused} />
        <div className="actions">
          <Button type="submit" look="main" busy={isPending} disabled={scopes.length === 0}>
            {words.make}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Secret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const words = useWords(KEYS);
  const [said, setSaid] = useState<string | null>(null);
  const place = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    place.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(words.copied);
    } catch {
      // Not every browser lets a page write there; what is selected can be copied by hand.
      setSaid(words.notCopied);
    }
  };
  return (
    <Dialog title={words.secretTitle} onClose={onClose}>
      <div className="stack">
        <p>{words.secretOnce}</p>
        <TextField ref={place} label={words.secret} readOnly value={secret} />
        <p role="status">{said}</p>
        <div className="actions">
          <Button look="main" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button onClick={onClose}>{words.kept}</Button>
        </div>
      </div>
    </Dialog>
  );
}
