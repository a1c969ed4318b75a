import { type ChangeEvent, useState } from 'react';
import { api, keepForm } from '../../base/api.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { Refused } from '../../parts/refused.js';
import { useTell } from '../../parts/toast.js';
import { ME } from './words.js';

/** Characters a password needs, as the hub has it: beside a one-time code fewer will do. */
const LEAST = { alone: 12, withCode: 8 } as const;
const EMPTY = { password: '', code: '', fresh: '', again: '' } as const;

/** Changes the own password, proved with the old one; whoever signs in elsewhere has it there. */
export function Password() {
  const words = useWords(ME);
  const { session } = useSession();
  const isOurs = session.via === 'password';
  return (
    <Card title={words.password} className="stack">
      {isOurs ? (
        <Form />
      ) : (
        <p>{session.via === 'demo' ? words.inDemo : words.noPassword(session.via)}</p>
      )}
    </Card>
  );
}

function Form() {
  const words = useWords(ME);
  const tell = useTell();
  const { code, user } = useSession();
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof EMPTY, string>>>(EMPTY);
  const { mutate, isPending, error } = api.useMutation('post', '/v1/session/password', {
    onSuccess: ({ form }) => {
      keepForm(form);
      setTyped(EMPTY);
      tell(words.changed);
    },
  });
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped((before) => ({ ...before, [name]: target.value }));
    },
  });
  const least = code.hasCode ? LEAST.withCode : LEAST.alone;
  const isAlike = typed.again === typed.fresh;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const { password, fresh } = typed;
        mutate({
          body: { password, fresh, ...(typed.code === '' ? {} : { code: typed.code }) },
        });
      }}
    >
      <p className="quiet">{words.passwordAbout}</p>
      {/* Whoever keeps passwords for somebody has to know whose it is. */}
      <input type="hidden" autoComplete="username" value={user.email} readOnly />
      <TextField
        label={words.now}
        type="password"
        autoComplete="current-password"
        required
        {...field('password')}
      />
      {code.hasCode ? (
        <TextField
          label={words.code}
          help={words.codeHelp}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          {...field('code')}
        />
      ) : null}
      <TextField
        label={words.fresh}
        help={words.freshHelp(String(least))}
        type="password"
        autoComplete="new-password"
        required
        minLength={least}
        maxLength={200}
        {...field('fresh')}
      />
      <TextField
        label={words.again}
        type="password"
        autoComplete="new-password"
        required
        fault={typed.again === '' || isAlike ? undefined : words.differ}
        {...field('again')}
      />
      <Refused
        error={error}
        words={{
          'sign-in.wrong': words.wrong,
          'sign-in.code-needed': words.wrong,
          'sign-in.password': words.flaws,
        }}
      />
      <div className="actions">
        <Button type="submit" look="main" busy={isPending} disabled={!isAlike}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}
