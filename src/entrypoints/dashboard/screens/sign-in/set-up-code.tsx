import { useEffect, useState } from 'react';
import { api, keepForm } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { ProblemNote } from '../../parts/problem.js';
import { Door } from './sign-in.js';
import { SIGN_IN } from './words.js';

/** Owners cannot go on before they have a second proof. */
export function SetUpCode({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(SIGN_IN);
  const [recovery, setRecovery] = useState<readonly string[]>([]);
  return recovery.length > 0 ? (
    <Door title={words.recovery}>
      <RecoveryCodes codes={recovery} onKept={onDone} />
    </Door>
  ) : (
    <Door title={words.setUp}>
      <p>{words.setUpWhy}</p>
      <NewCode onConfirmed={setRecovery} />
    </Door>
  );
}

/** A secret for the app of whoever is signed in, until a code of it shows that it works. */
export function NewCode({
  onConfirmed,
}: {
  readonly onConfirmed: (recovery: readonly string[]) => void;
}) {
  const words = useWords(SIGN_IN);
  const [code, setCode] = useState('');
  const offer = api.useMutation('post', '/v1/session/code');
  const confirm = api.useMutation('post', '/v1/session/code/confirm', {
    onSuccess: (given) => {
      keepForm(given.form);
      onConfirmed(given.recovery ?? []);
    },
  });
  const { mutate } = offer;
  useEffect(() => {
    mutate({});
  }, [mutate]);
  return (
    <Asked
      asking={{
        ...{ data: offer.data, error: offer.error },
        refetch: () => {
          mutate({});
        },
      }}
    >
      {({ secret, uri }) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            confirm.mutate({ body: { code } });
          }}
        >
          <p>
            {words.secret}: <a href={uri}>{secret.replace(/(.{4})/g, '$1 ')}</a>
          </p>
          <TextField
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={({ target }) => {
              setCode(target.value);
            }}
          />
          {confirm.error === null ? null : <ProblemNote error={confirm.error} />}
          <Button look="main" type="submit" busy={confirm.isPending}>
            {words.confirm}
          </Button>
        </form>
      )}
    </Asked>
  );
}

/** Codes for when the app is not there; they are shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const words = useWords(SIGN_IN);
  return (
    <>
      <p>{words.recoveryWhy}</p>
      <ul className="codes">
        {codes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <Button look="main" onClick={onKept}>
        {words.kept}
      </Button>
    </>
  );
}
