import { api, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Refused } from '../../../parts/refused.js';
import { REFUSED } from './refused-words.js';
import { StepForm } from './step-form.js';
import { STEPS } from './step-words.js';
import type { Stands } from './steps.js';

/** Sends a test, and asks what became of it. */
export function TestStep({ of: { stands } }: { readonly of: Stands }) {
  const words = useWords(STEPS);
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/test',
  );
  const isOpen = stands.test !== undefined && stands.test.outcome === undefined;
  return (
    <>
      {isOpen ? <Open of={stands} /> : null}
      <StepForm
        does={words.test}
        busy={isPending}
        error={error}
        isMain={stands.test === undefined}
        onTake={() => {
          mutate({ ...inBooks(administration), body: { by: user.name } });
        }}
      />
    </>
  );
}

/** A test that is on its way; where answers come in elsewhere, a person says that he saw it. */
function Open({ of: { test, sender } }: { readonly of: Stands['stands'] }) {
  const words = useWords(STEPS);
  const refused = useWords(REFUSED);
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/onboarding/check',
  );
  const check = (seen: boolean) => () => {
    mutate({ ...inBooks(administration), body: { by: user.name, seen } });
  };
  return (
    <div className="stack">
      <p>{words.testSent(test?.number ?? '')}</p>
      <Refused error={error} words={refused} />
      <div className="actions">
        <Button look="main" busy={isPending} onClick={check(false)}>
          {words.check}
        </Button>
        {sender?.receives === 'elsewhere' ? (
          <Button busy={isPending} onClick={check(true)}>
            {words.seen}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
