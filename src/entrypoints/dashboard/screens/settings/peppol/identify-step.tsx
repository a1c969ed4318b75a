import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useToday } from '../../../base/standing.js';
import { useWords } from '../../../base/words.js';
import { TextField } from '../../../parts/field.js';
import { StepForm } from './step-form.js';
import { STEPS } from './step-words.js';
import type { Stands } from './steps.js';

/** Has the numbers checked, and keeps who gave the order. */
export function IdentifyStep({ of: { stands } }: { readonly of: Stands }) {
  const words = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const today = useToday() ?? '';
  const [name, setName] = useState(stands.identity?.mandate.name ?? '');
  const [signedOn, setSignedOn] = useState(stands.identity?.mandate.signedOn ?? '');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/identify',
  );
  return (
    <StepForm
      does={words.record}
      busy={isPending}
      error={error}
      isMain={stands.identity === undefined}
      onTake={() => {
        const mandate = { name: name.trim(), signedOn };
        mutate({ ...inBooks(administration), body: { by: user.name, mandate } });
      }}
    >
      <div className="few">
        <TextField
          label={words.mandateName}
          required
          maxLength={200}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        <TextField
          type="date"
          label={words.signedOn}
          required
          max={today}
          value={signedOn}
          onChange={({ target }) => {
            setSignedOn(target.value);
          }}
        />
      </div>
    </StepForm>
  );
}
