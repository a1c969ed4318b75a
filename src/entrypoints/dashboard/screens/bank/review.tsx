import { useState } from 'react';
import { useKeys } from '../../base/keys.js';
import { useMay } from '../../base/rights.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/page.js';
import { useTell } from '../../parts/toast.js';
import { Candidates } from './candidates.js';
import { type Decision, useDecisions } from './decisions.js';
import { Desk, useDesk } from './desk.js';
import { amountOf, choicesOf, debtorsOf, type Entry, payerName, stillFits } from './entries.js';
import { KeysHelp } from './keys-help.js';
import { OnAccountDialog } from './on-account-dialog.js';
import { Refused } from './refused.js';
import { SplitDialog } from './split-dialog.js';
import { BANK } from './words.js';

type Asking = 'split' | 'on-account' | 'keys';

/** What waits for a person: each entry with what it may pay. Enter takes the best and goes on. */
export function Review() {
  const words = useWords(BANK);
  const language = useLanguage();
  const tell = useTell();
  const may = useMay()('money.match');
  const decisions = useDecisions();
  const desk = useDesk('waiting', decisions.isGone);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { entry, rows, go } = desk;
  const isWaiting = entry?.label === 'review';

  const decide = (decision: Decision): void => {
    if (entry === undefined || !isWaiting || !may) return;
    setAsking(null);
    decisions.decide(entry, decision);
    const at = rows.findIndex(({ id }) => id === entry.id);
    go(rows[at + 1] ?? rows[at - 1]);
    const said = { name: payerName(entry), amount: moneyIn(language, amountOf(entry)) };
    tell(words.done[decision.kind](said), () => {
      undo(entry.id);
    });
  };
  const undo = (id: string): void => {
    decisions.undo(id);
    desk.show(id);
  };
  const accept = (place: number): void => {
    const chosen = entry === undefined ? undefined : choicesOf(entry)[place];
    if (chosen !== undefined && stillFits(chosen.candidate))
      decide({ kind: 'accept', proposal: chosen.number });
  };
  const ask = (what: Asking) => () => {
    if (what === 'keys' || (isWaiting && may)) setAsking(what);
  };
  const close = (): void => {
    setAsking(null);
  };
  const undoLast = (): void => {
    const last = decisions.undoLast();
    if (last !== null) desk.show(last);
  };
  const notOurs = (): void => {
    decide({ kind: 'not-ours' });
  };
  const byNumber = Object.fromEntries<() => void>(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key, place) => [
      key,
      () => {
        accept(place);
      },
    ]),
  );
  useKeys({
    ...byNumber,
    Enter: () => {
      accept(0);
    },
    ...{ s: ask('split'), a: ask('on-account'), n: notOurs, u: undoLast, '?': ask('keys') },
  });

  return (
    <>
      <Desk
        desk={desk}
        label={words.tabs['']}
        failureOf={decisions.failureOf}
        empty={
          <Empty>
            <p>{decisions.count === 0 ? words.nothingWaits : words.allDone(decisions.count)}</p>
          </Empty>
        }
        aside={
          <>
            <Button look="quiet" hint="U" disabled={decisions.count === 0} onClick={undoLast}>
              {words.undoLast}
            </Button>
            <Button look="quiet" aria-label={words.keys} onClick={ask('keys')}>
              <kbd>?</kbd>
            </Button>
          </>
        }
      >
        {(shown: Entry) => (
          <>
            <Refused error={decisions.failureOf(shown.id)} />
            {isWaiting ? (
              <>
                <Candidates entry={shown} may={may} onAccept={accept} />
                {may ? (
                  <div className="actions bank-acts">
                    <Button hint="S" onClick={ask('split')}>
                      {words.split}
                    </Button>
                    <Button hint="A" onClick={ask('on-account')}>
                      {words.onAccount}
                    </Button>
                    <Button hint="N" onClick={notOurs}>
                      {words.notOurs}
                    </Button>
                  </div>
                ) : null}
              </>
            ) : null}
          </>
        )}
      </Desk>
      {asking === 'keys' ? <KeysHelp onClose={close} /> : null}
      {asking === 'split' && entry !== undefined ? (
        <SplitDialog
          money={{ amount: entry.left, currency: entry.entry.currency }}
          debtors={debtorsOf(entry)}
          onClose={close}
          onSplit={(parts) => {
            decide({ kind: 'split', parts });
          }}
        />
      ) : null}
      {asking === 'on-account' && entry !== undefined ? (
        <OnAccountDialog
          entry={entry}
          onClose={close}
          onPut={(decision) => {
            decide(decision);
          }}
        />
      ) : null}
    </>
  );
}
