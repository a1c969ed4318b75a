import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useToday } from '../../../base/standing.js';
import { useWords } from '../../../base/words.js';
import { TextField } from '../../../parts/field.js';
import { AUTHORITY } from './authority-words.js';
import { base64Of } from './base64.js';
import { StepForm } from './step-form.js';
import { STEPS } from './step-words.js';

const SCOPES = ['send', 'receive'] as const;
type Scope = (typeof SCOPES)[number];
/** A scan; the API takes no larger one, bytes. */
const DOCUMENT_MAX = 10 * 1024 * 1024;

interface Given {
  readonly signedBy: string;
  readonly signedOn: string;
  readonly validUntil: string;
  readonly scope: readonly Scope[];
}

const NOTHING: Given = { signedBy: '', signedOn: '', validUntil: '', scope: SCOPES };

/** Puts the client's word on record; the document itself stays with the firm. */
export function AuthorityStep({ isMain }: { readonly isMain: boolean }) {
  const words = useWords(AUTHORITY);
  const steps = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const [given, setGiven] = useState(NOTHING);
  const [file, setFile] = useState<File | null>(null);
  const today = useToday() ?? '';
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/authority',
    {
      onSuccess: () => {
        setGiven(NOTHING);
        setFile(null);
      },
    },
  );
  const isTooLarge = file !== null && file.size > DOCUMENT_MAX;
  const take = async (): Promise<void> => {
    if (isTooLarge) return;
    const { validUntil, scope, ...signed } = given;
    const document = file === null ? {} : { document: await base64Of(file) };
    const until = validUntil === '' ? {} : { validUntil };
    mutate({
      ...inBooks(administration),
      body: { by: user.name, ...signed, scope: [...scope], ...until, ...document },
    });
  };
  const text = (key: 'signedBy' | 'signedOn' | 'validUntil') => ({
    value: given[key],
    onChange: ({ target }: { readonly target: HTMLInputElement }) => {
      setGiven((before) => ({ ...before, [key]: target.value }));
    },
  });
  return (
    <StepForm
      does={steps.record}
      busy={isPending}
      error={error}
      isMain={isMain}
      onTake={() => void take()}
    >
      <div className="few">
        <TextField label={words.signedBy} required maxLength={200} {...text('signedBy')} />
        <TextField type="date" label={steps.signedOn} required max={today} {...text('signedOn')} />
        <TextField
          type="date"
          label={words.validUntil}
          help={words.validHelp}
          min={today}
          {...text('validUntil')}
        />
      </div>
      <fieldset>
        <legend>{words.scopeLabel}</legend>
        {SCOPES.map((scope) => (
          <label key={scope} className="check">
            <input
              type="checkbox"
              required={given.scope.length === 0}
              checked={given.scope.includes(scope)}
              onChange={({ target }) => {
                setGiven((before) => ({
                  ...before,
                  scope: SCOPES.filter((one) =>
                    one === scope ? target.checked : before.scope.includes(one),
                  ),
                }));
              }}
            />
            {words.scope[scope]}
          </label>
        ))}
      </fieldset>
      <TextField
        type="file"
        label={words.document}
        fault={isTooLarge ? words.tooLarge : undefined}
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null);
        }}
      />
    </StepForm>
  );
}
