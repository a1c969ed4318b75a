import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useKeys } from '../../base/keys.js';
import { useNarrow } from '../../base/narrow.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Card, Empty } from '../../parts/page.js';
import { usePicked } from '../../parts/pick-list.js';
import { PARTS } from '../../parts/words.js';
import { DocumentList } from './document-list.js';
import { DocumentSheet } from './document-sheet.js';
import { canApprove, idOf, type Received } from './received.js';
import { Together } from './together.js';
import { INBOX } from './words.js';

/** The documents at the left, the chosen one at the right; on a phone one of both. */
export function DocumentDesk({
  rows,
  isMixed = false,
  empty,
  onEnd,
}: {
  readonly rows: readonly Received[];
  /** They stand in different states */
  readonly isMixed?: boolean;
  readonly empty: string;
  /** Asks for the rows that follow; absent: there are no more */
  readonly onEnd?: (() => void) | undefined;
}) {
  const words = useWords(INBOX);
  const parts = useWords(PARTS);
  const may = useMay()('documents.decide');
  const [search, setSearch] = useSearchParams();
  const isNarrow = useNarrow();
  const picking = usePicked(rows, idOf);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTogether, setTogether] = useState(false);
  const { picked, index } = picking;
  const approvable = may ? rows.filter(canApprove) : [];
  const going = approvable.filter(({ id }) => chosen.has(id));
  const toggle = (id: string): void => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  const together = (): void => {
    if (going.length > 0) setTogether(true);
  };
  useKeys({
    c: () => {
      if (picked !== undefined && approvable.includes(picked)) toggle(picked.id);
    },
    A: together,
  });
  if (rows.length === 0)
    return (
      <Card>
        <Empty>{empty}</Empty>
      </Card>
    );
  const isAlone = isNarrow && search.get('at') !== null;
  const list = (
    <Card className="received-list">
      {approvable.length < 2 ? null : (
        <div className="received-chosen">
          <Button
            look="quiet"
            onClick={() => {
              setChosen(new Set(going.length > 0 ? [] : approvable.map(idOf)));
            }}
          >
            {going.length > 0 ? words.chooseNone : words.chooseAll}
          </Button>
          {going.length === 0 ? null : (
            <Button look="main" hint="Shift A" onClick={together}>
              {words.approveChosen} {going.length}
            </Button>
          )}
        </div>
      )}
      <DocumentList
        rows={rows}
        picking={picking}
        chosen={chosen}
        isMixed={isMixed}
        onToggle={approvable.length < 2 ? undefined : toggle}
      />
      {onEnd === undefined ? null : <Button onClick={onEnd}>{parts.more}</Button>}
    </Card>
  );
  const next = rows[index + 1] ?? rows[index - 1];
  const sheet =
    picked === undefined ? null : (
      <DocumentSheet
        key={picked.id}
        received={picked}
        onDone={() => {
          if (next !== undefined) picking.pick(next.id);
        }}
      />
    );
  return (
    <>
      {isNarrow ? (
        isAlone ? (
          <>
            <Button
              look="quiet"
              className="received-back"
              onClick={() => {
                setSearch((before) => {
                  before.delete('at');
                  return before;
                });
              }}
            >
              ← {words.toList}
            </Button>
            {sheet}
          </>
        ) : (
          list
        )
      ) : (
        <div className="desk">
          {list}
          {sheet}
        </div>
      )}
      {isTogether ? (
        <Together
          documents={going}
          onClose={() => {
            setTogether(false);
          }}
          onDone={() => {
            setTogether(false);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}
