import { useState } from 'react';
import type { Forms } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/page.js';
import { useTell } from '../../parts/toast.js';
import { useDecisions } from './decisions.js';
import { Desk, type ReviewState, useDesk } from './desk.js';
import { MoveDialog } from './move-dialog.js';
import { Refused } from './refused.js';
import { BANK } from './words.js';

type Placed = Forms['Placed'];

/** Entries whose money has its place: where it is, moved to another item, or undone. */
export function Settled() {
  return <Decided state="settled" />;
}

/** Entries that are no customer's money. */
export function Aside() {
  return <Decided state="aside" />;
}

function Decided({ state }: { readonly state: Exclude<ReviewState, 'waiting'> }) {
  const words = useWords(BANK);
  const tell = useTell();
  const may = useMay()('money.match');
  const decisions = useDecisions();
  const desk = useDesk(state, decisions.isGone);
  const [moving, setMoving] = useState<Placed | null>(null);
  const { entry, placed } = desk;
  const canUndo = may && entry !== undefined && entry.label !== 'review';
  const undo = (): void => {
    if (!canUndo) return;
    decisions.undo(entry.id);
    tell(words.undone);
  };
  useKeys({ u: undo });
  return (
    <>
      <Desk desk={desk} label={words.tabs[state]} empty={<Empty>{words.nothingHere}</Empty>}>
        {(shown) => (
          <>
            <Refused error={decisions.failureOf(shown.id)} />
            {canUndo ? (
              <div className="actions bank-acts">
                {placed
                  .filter(({ number, writeOff }) => number !== undefined && writeOff === undefined)
                  .map((place) => (
                    <Button
                      key={place.openItemId}
                      onClick={() => {
                        setMoving(place);
                      }}
                    >
                      {words.move} {place.number}
                    </Button>
                  ))}
                <Button hint="U" onClick={undo}>
                  {words.undo}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Desk>
      {moving === null || entry === undefined ? null : (
        <MoveDialog
          entry={entry}
          from={moving}
          onClose={() => {
            setMoving(null);
          }}
        />
      )}
    </>
  );
}
