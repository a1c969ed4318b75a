import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { REMINDERS } from './words.js';

/** Plans the run of today, or plans it anew: nothing of it leaves before somebody approves it. */
export function PlanButton({
  look,
  does,
}: {
  readonly look: 'main' | 'plain';
  readonly does: string;
}) {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/dunning/plan',
    {
      onSuccess: () => {
        tell(words.planned);
      },
    },
  );
  return (
    <>
      <Button
        look={look}
        busy={isPending}
        onClick={() => {
          mutate(inBooks(administration));
        }}
      >
        {does}
      </Button>
      {error === null ? null : <ProblemNote error={error} />}
    </>
  );
}
