import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { SetUpCode } from '../screens/sign-in/set-up-code.js';
import { SignIn } from '../screens/sign-in/sign-in.js';
import { Ended, StepUpElsewhere } from '../screens/sign-in/embedded.js';
import { StepUp } from '../screens/sign-in/step-up.js';
import { ProblemNote } from '../parts/problem.js';
import { api, type Forms, guardDoor, isProblem, keepForm } from './api.js';
import { isEmbedded } from './door.js';
import { useSetting } from './settings.js';
import { LanguageContext, languageOf } from './words.js';

type Session = Forms['OwnSession'];

const SessionContext = createContext<Session | null>(null);

/** Who is signed in; only below the gate. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('Nobody is signed in: this stands outside of SessionGate.');
  return session;
}

/** Shows what is inside to whoever is signed in, and the way in to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const { data, error, refetch } = api.useQuery('get', '/v1/session', {}, { retry: false });
  const [asked, setAsked] = useState<((proved: boolean) => void) | null>(null);
  // Until he says that he kept the codes he is shown: the session itself goes on before that.
  const [isSettingUp, setSettingUp] = useState(false);
  if (data?.state === 'set-up-code' && !isSettingUp) setSettingUp(true);
  if (data !== undefined) keepForm(data.form);
  useEffect(() => {
    guardDoor({
      ended: () => void queries.resetQueries({ queryKey: ['get', '/v1/session'] }),
      prove: () =>
        new Promise((resolve) => {
          setAsked(() => resolve);
        }),
    });
  }, [queries]);
  const isSignedIn = data !== undefined && error === null;
  return (
    <Speaking asked={data?.frame?.language} language={data?.user.language}>
      {isSignedIn && data.state === 'signed-in' && !isSettingUp ? (
        <SessionContext value={data}>
          {children}
          {asked === null ? null : (
            <Proof
              session={data}
              onEnd={(proved) => {
                setAsked(null);
                asked(proved);
              }}
            />
          )}
        </SessionContext>
      ) : null}
      {isSignedIn && isSettingUp ? (
        <SetUpCode
          onDone={() => {
            setSettingUp(false);
            void refetch();
          }}
        />
      ) : null}
      {error !== null ? (
        isProblem(error) && error.status === 401 ? (
          <WayIn onDone={() => void refetch()} />
        ) : (
          <ProblemNote error={error} onRetry={() => void refetch()} />
        )
      ) : null}
    </Speaking>
  );
}

/** Nobody signs in, or types a password, inside a page of others. */
const Proof = isEmbedded ? StepUpElsewhere : StepUp;
const WayIn = isEmbedded ? Ended : SignIn;

/** Speaks the language a host asks for, or the one chosen on this device, or that of the person, or of the browser. */
function Speaking({
  asked,
  language,
  children,
}: {
  readonly asked: string | undefined;
  readonly language: string | undefined;
  readonly children: ReactNode;
}) {
  const [chosen] = useSetting('language');
  const spoken =
    languageOf(asked) ??
    languageOf(chosen) ??
    languageOf(language) ??
    languageOf(navigator.language) ??
    'nl';
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}
