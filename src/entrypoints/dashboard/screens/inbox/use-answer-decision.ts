import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useTell } from '../../parts/toast.js';

type AnswerDecision =
  'assign' | 'dismiss' | 'confirm-provider' | 'accept-term' | 'refuse-term' | 'release';

/** Decides about an answer in the name of whoever looks, and says `done` when it was. */
export function useAnswerDecision(done: string, onDone?: () => void) {
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay()('documents.send');
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/answers/{about}/{decision}',
    {
      onSuccess: () => {
        tell(done);
        onDone?.();
      },
    },
  );
  return {
    may,
    isPending,
    error,
    decide: (about: string, decision: AnswerDecision, invoiceNumber?: string) => {
      mutate({
        params: { path: { administration, about, decision } },
        body: { by: user.name, ...(invoiceNumber === undefined ? {} : { invoiceNumber }) },
      });
    },
  };
}
