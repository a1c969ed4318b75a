import { useState } from 'react';
import { amountToType, lessOf, signOf, typedAmount } from '../../base/exact.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { type Named, PickDebtor } from '../../parts/pick-debtor.js';
import { PARTS } from '../../parts/words.js';
import type { Decision } from './decisions.js';
import { debtorsOf, type Entry } from './entries.js';
import { SPLIT } from './words-split.js';

/** Puts money of an entry on account of a debtor: all that is left, or a part. */
export function OnAccountDialog({
  entry,
  onPut,
  onClose,
}: {
  readonly entry: Entry;
  readonly onPut: (decision: Extract<Decision, { kind: 'on-account' }>) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(SPLIT);
  const { cancel } = useWords(PARTS);
  const language = useLanguage();
  const { left } = entry;
  const { currency } = entry.entry;
  const [known, setKnown] = useState<readonly Named[]>(debtorsOf(entry));
  const [debtorId, setDebtorId] = useState(known[0]?.id);
  const [text, setText] = useState(amountToType(left, language));
  const amount = typedAmount(text, language);
  const rest = amount === null ? null : lessOf(left, amount);
  const isWithin =
    amount !== null &&
    signOf(amount) === signOf(left) &&
    rest !== null &&
    (signOf(rest) === 0 || signOf(rest) === signOf(left));
  const all = moneyIn(language, { amount: left, currency });
  return (
    <Dialog title={words.onAccount} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWithin || debtorId === undefined) return;
          onPut({ kind: 'on-account', debtorId, amount, isPart: signOf(rest) !== 0 });
        }}
      >
        <p>{words.onAccountMeans}</p>
        {known.length === 0 ? null : (
          <fieldset className="choices">
            <legend>{words.debtor}</legend>
            {known.map(({ id, name }) => (
              <label key={id} className="check">
                <input
                  type="radio"
                  name="debtor"
                  checked={id === debtorId}
                  onChange={() => {
                    setDebtorId(id);
                  }}
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        <PickDebtor
          label={words.anotherDebtor}
          onPick={(debtor) => {
            setKnown((before) => [...before.filter(({ id }) => id !== debtor.id), debtor]);
            setDebtorId(debtor.id);
          }}
        />
        <TextField
          label={words.amount}
          inputMode="decimal"
          value={text}
          fault={isWithin ? undefined : words.atMost(all)}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        <div className="actions">
          <Button type="submit" look="main" disabled={!isWithin || debtorId === undefined}>
            {words.put}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
