import { useState } from 'react';
import { useKeys } from '../../base/keys.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { DecideDialog } from './decide-dialog.js';
import { DECIDE } from './decide-words.js';
import type { Decision, Received } from './received.js';

const KEYS: Readonly<Record<Decision, string>> = {
  approve: 'a',
  query: 'q',
  reject: 'r',
  release: 'l',
  refuse: 'x',
};

/** What can be decided about a document, each by its key; what it means is said before it is done. */
export function Decide({
  received,
  onDone,
}: {
  readonly received: Received;
  readonly onDone: () => void;
}) {
  const words = useWords(DECIDE);
  const may = useMay();
  const [asking, setAsking] = useState<Decision | null>(null);
  const offered = received.possible.filter((one) =>
    may(one === 'release' ? 'iban.release' : 'documents.decide'),
  );
  useKeys(
    Object.fromEntries(
      offered.map((one) => [
        KEYS[one],
        () => {
          setAsking(one);
        },
      ]),
    ),
  );
  if (offered.length === 0) return null;
  return (
    <>
      <div className="actions">
        {offered.map((one) => (
          <Button
            key={one}
            look={one === 'approve' ? 'main' : one === 'refuse' ? 'danger' : 'plain'}
            hint={KEYS[one].toUpperCase()}
            onClick={() => {
              setAsking(one);
            }}
          >
            {words.acts[one]}
          </Button>
        ))}
      </div>
      {asking === null ? null : (
        <DecideDialog
          received={received}
          kind={asking}
          onClose={() => {
            setAsking(null);
          }}
          onDone={() => {
            setAsking(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
