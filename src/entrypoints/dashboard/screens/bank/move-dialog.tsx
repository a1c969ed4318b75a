import { useState } from 'react';
import { api, type Forms } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { type Named, PickDebtor } from '../../parts/pick-debtor.js';
import { useTell } from '../../parts/toast.js';
import type { Entry } from './entries.js';
import { OpenItems } from './open-items.js';
import { Refused } from './refused.js';
import { BANK } from './words.js';
import { SPLIT } from './words-split.js';

/** Moves what an entry paid on one item to another: of the same debtor, or of another one. */
export function MoveDialog({
  entry,
  from,
  onClose,
}: {
  readonly entry: Entry;
  readonly from: Forms['Placed'];
  readonly onClose: () => void;
}) {
  const words = useWords(SPLIT);
  const { moved } = useWords(BANK);
  const language = useLanguage();
  const tell = useTell();
  const administration = useAdministration();
  const [shown, setShown] = useState<readonly Named[]>([
    { id: from.debtorId, name: from.debtorName },
  ]);
  const { mutate, error, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/review/{entry}/reassign',
    {
      onSuccess: () => {
        tell(moved);
        onClose();
      },
    },
  );
  const move = (to: string): void => {
    if (isPending || from.openItemId === undefined) return;
    mutate({
      params: {
        path: { administration, entry: entry.id },
        header: { 'If-Match': `"${entry.version}"` },
      },
      body: { from: from.openItemId, to },
    });
  };
  return (
    <Dialog title={words.moveTitle(from.number ?? '')} wide onClose={onClose}>
      <div className="stack">
        <p>
          {words.moveMeans} <strong>{moneyIn(language, from.amount)}</strong>
        </p>
        <Refused error={error} />
        {shown.map((debtor) => (
          <OpenItems
            key={debtor.id}
            debtor={debtor}
            currency={from.amount.currency}
            head={words.gets}
          >
            {({ id, number }) =>
              id === from.openItemId ? null : (
                <button
                  type="button"
                  className="button"
                  aria-label={words.moveHere(number)}
                  disabled={isPending}
                  onClick={() => {
                    move(id);
                  }}
                >
                  {words.onThis}
                </button>
              )
            }
          </OpenItems>
        ))}
        <PickDebtor
          label={words.anotherDebtor}
          onPick={(debtor) => {
            setShown((before) => [...before.filter(({ id }) => id !== debtor.id), debtor]);
          }}
        />
      </div>
    </Dialog>
  );
}
