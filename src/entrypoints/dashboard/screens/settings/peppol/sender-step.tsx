import { Check } from '../../../parts/field.js';
import { useState } from 'react';
import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import type { Stands } from './steps.js';
import { StepForm } from './step-form.js';
import { STEPS } from './step-words.js';

const SENDS = ['voldaan', 'host'] as const;
const RECEIVES = ['here', 'elsewhere'] as const;

/** Who sends, and where is received; chosen again, everything after it is done again. */
export function SenderStep({ of: { stands } }: { readonly of: Stands }) {
  const words = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const before = stands.sender;
  const [choice, setChoice] = useState(
    before ?? { sends: 'voldaan' as const, receives: 'here' as const, selfBilling: false },
  );
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/sender',
  );
  return (
    <StepForm
      does={words.choose}
      busy={isPending}
      error={error}
      isMain={before === undefined || stands.leftAt !== undefined}
      onTake={() => {
        mutate({ ...inBooks(administration), body: { by: user.name, ...choice } });
      }}
    >
      {before === undefined ? null : <p className="quiet">{words.chosenAgain}</p>}
      <fieldset>
        <legend>{words.sendsLabel}</legend>
        {SENDS.map((sends) => (
          <label key={sends} className="check">
            <input
              type="radio"
              name="sends"
              checked={choice.sends === sends}
              onChange={() => {
                setChoice({ ...choice, sends });
              }}
            />
            {words.sends[sends]}
          </label>
        ))}
      </fieldset>
      <fieldset disabled={choice.sends === 'host'}>
        <legend>{words.receivesLabel}</legend>
        {RECEIVES.map((receives) => (
          <label key={receives} className="check">
            <input
              type="radio"
              name="receives"
              checked={choice.receives === receives}
              onChange={() => {
                setChoice({ ...choice, receives });
              }}
            />
            {words.receives[receives]}
          </label>
        ))}
        <Check
          label={words.selfBilling}
          isOn={choice.selfBilling}
          onTurn={(isOn) => {
            setChoice({ ...choice, selfBilling: isOn });
          }}
        />
      </fieldset>
    </StepForm>
  );
}
