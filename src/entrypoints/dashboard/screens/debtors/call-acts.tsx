import { useNavigate } from 'react-router';
import { api } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { useTell } from '../../parts/toast.js';
import type { DebtorCard } from './card.js';
import { HEAD } from './head-words.js';
import { useToday } from '../../base/standing.js';
import { signOf } from '../../base/exact.js';

/** Calls him now, or puts him on the list of today: of what is late, or else of all that is open. */
export function CallActs({ card: { debtor, items } }: { readonly card: DebtorCard }) {
  const words = useWords(HEAD);
  const administration = useAdministration();
  const navigate = useNavigate();
  const may = useMay();
  const today = useToday();
  const tell = useTell();
  const { mutate, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/calls',
    {
      onSuccess: (outcome) => {
        tell(outcome === 'opened' ? words.called : words.calledBefore);
        void navigate(inside(administration, 'work'));
      },
    },
  );
  const claims = items.filter(({ open }) => signOf(open.amount) > 0);
  const isLate = claims.some(({ dueDate }) => today !== null && dueDate < today);
  const mayCall = may('work.do') && claims.length > 0;
  const call = (): void => {
    mutate({
      params: { path: { administration, id: debtor.id } },
      body: isLate ? {} : { openItemIds: claims.slice(0, ITEMS_MAX).map(({ id }) => id) },
    });
  };
  useKeys({ b: call }, mayCall);
  return (
    <>
      {debtor.phone === undefined ? null : (
        <a className="button plain" href={`tel:${debtor.phone.replace(/[^+\d]/g, '')}`}>
          {words.phone(debtor.phone)}
        </a>
      )}
      {mayCall ? (
        <Button hint="B" busy={isPending} onClick={call}>
          {words.call}
        </Button>
      ) : null}
    </>
  );
}

/** Invoices one call is about at most, as the API has it. */
const ITEMS_MAX = 200;
