import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { api, isProblem } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { Languages } from '../../parts/languages.js';
import { ProblemNote } from '../../parts/problem.js';
import { SIGN_IN } from './words.js';

/** The way in: password and code, or an identity provider. */
export function SignIn({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(SIGN_IN);
  const [isForgotten, setForgotten] = useState(false);
  const { data } = api.useQuery('get', '/v1/sign-in/providers');
  return (
    <Door title={words.title}>
      {isForgotten ? (
        <AskReset
          onBack={() => {
            setForgotten(false);
          }}
        />
      ) : (
        <>
          <Account onDone={onDone} />
          <Button
            look="quiet"
            onClick={() => {
              setForgotten(true);
            }}
          >
            {words.forgotten}
          </Button>
          {data === undefined || data.providers.length === 0 ? null : (
            <>
              <p className="or">{words.or}</p>
              {data.providers.map((provider) => (
                <a
                  key={provider}
                  className="button plain"
                  href={`/v1/sign-in/providers/${provider}`}
                >
                  {words.with(provider)}
                </a>
              ))}
            </>
          )}
          <p className="quiet">{words.first}</p>
        </>
      )}
    </Door>
  );
}

/** What stands before the dashboard: the name, a form, the languages. */
export function Door({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <main className="door">
      <p className="brand">Voldaan</p>
      <h1>{title}</h1>
      {children}
      <Languages />
    </main>
  );
}

/** Password, and the code once it turns out that one is asked. */
function Account({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(SIGN_IN);
  const [email, setEmail] = useState('');
  const proof = useProof();
  const { mutate, error, isPending } = api.useMutation('post', '/v1/sign-in', {
    onSuccess: onDone,
  });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    mutate({ body: { email, ...proof.given } });
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={({ target }) => {
          setEmail(target.value);
        }}
      />
      {proof.fields(needsCode(error))}
      {error === null || needsCode(error) ? null : <ProblemNote error={error} />}
      <Button look="main" type="submit" busy={isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}

export function needsCode(error: unknown): boolean {
  return isProblem(error) && error.code === 'sign-in.code-needed';
}

/** Fields of a proof, and what was typed in them. */
export function useProof(): {
  readonly given: { readonly password: string; readonly code?: string };
  readonly fields: (withCode: boolean) => ReactNode;
} {
  const words = useWords(SIGN_IN);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return {
    given: { password, ...(code === '' ? {} : { code }) },
    fields: (withCode) => (
      <>
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => {
            setPassword(target.value);
          }}
        />
        {withCode || code !== '' ? (
          <TextField
            label={words.code}
            help={words.codeHelp}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            value={code}
            onChange={({ target }) => {
              setCode(target.value);
            }}
          />
        ) : null}
      </>
    ),
  };
}

function AskReset({ onBack }: { readonly onBack: () => void }) {
  const words = useWords(SIGN_IN);
  const [email, setEmail] = useState('');
  const { mutate, error, isPending, isSuccess } = api.useMutation('post', '/v1/password-reset');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ body: { email } });
      }}
    >
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={({ target }) => {
          setEmail(target.value);
        }}
      />
      {isSuccess ? <p role="status">{words.resetSent}</p> : null}
      {error === null ? null : <ProblemNote error={error} />}
      <Button look="main" type="submit" busy={isPending}>
        {words.reset}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {words.back}
      </Button>
    </form>
  );
}
