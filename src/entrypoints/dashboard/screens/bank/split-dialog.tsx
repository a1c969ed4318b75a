import { useState } from 'react';
import { amountToType, lessOf, signOf, smallerOf, sumOf, typedAmount } from '../../base/exact.js';
import { moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { PARTS } from '../../parts/words.js';
import type { Part } from './decisions.js';
import { debtorsOf, type Entry } from './entries.js';
import { OpenItems } from './open-items.js';
import { type Named, PickDebtor } from './pick-debtor.js';
import { SPLIT } from './words-split.js';

/** Divides money over open items by hand. What is left over is named before it is done; more than there is cannot be. */
export function SplitDialog({
  entry,
  amount,
  debtors = debtorsOf(entry),
  onSplit,
  onClose,
}: {
  readonly entry: Pick<Entry, 'entry' | 'proposals'>;
  /** What there is to divide, in the currency of the entry */
  readonly amount: string;
  /** Whose items are shown to begin with */
  readonly debtors?: readonly Named[];
  readonly onSplit: (parts: readonly Part[]) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(SPLIT);
  const { cancel } = useWords(PARTS);
  const language = useLanguage();
  const { currency } = entry.entry;
  const [shown, setShown] = useState<readonly Named[]>(debtors);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const filled = [...typed].filter(([, text]) => text.trim() !== '');
  const read = filled.map(([openItemId, text]) => ({
    openItemId,
    amount: typedAmount(text, language),
  }));
  const parts = read.flatMap((part) =>
    part.amount === null || signOf(part.amount) === 0 ? [] : [{ ...part, amount: part.amount }],
  );
  const given = sumOf(['0', ...parts.map((part) => part.amount)]);
  const rest = lessOf(amount, given);
  const isTooMuch = signOf(rest) !== 0 && signOf(rest) !== signOf(amount);
  const isRight = parts.length > 0 && parts.length === filled.length && !isTooMuch;
  const money = (value: string): string => moneyIn(language, { amount: value, currency });
  const type = (id: string, text: string): void => {
    setTyped((before) => new Map(before).set(id, text));
  };
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight && signOf(given) === signOf(amount)) onSplit(parts);
        }}
      >
        {shown.map((debtor) => (
          <OpenItems
            key={debtor.id}
            debtor={debtor}
            currency={currency}
            typed={typed}
            onType={type}
            onFill={(id, open) => {
              const others = lessOf(rest, ...own(typed, id, language));
              const free = signOf(others) === signOf(amount) ? others : '0';
              // A credit note takes nothing: it gives what it has.
              const wanted = signOf(open) === signOf(amount) ? smallerOf(open, free) : open;
              type(id, amountToType(wanted, language));
            }}
          />
        ))}
        <PickDebtor
          label={words.anotherDebtor}
          onPick={(debtor) => {
            setShown((before) => [...before.filter(({ id }) => id !== debtor.id), debtor]);
          }}
        />
        <div className="split-sum" role="status">
          <span>{words.given(money(given), money(amount))}</span>
          <strong className={isTooMuch ? 'bad' : ''}>
            {isTooMuch
              ? words.tooMuch(money(lessOf(given, amount)))
              : signOf(rest) === 0
                ? words.fits
                : words.rest(money(rest))}
          </strong>
        </div>
        <div className="actions">
          <Button type="submit" look="main" disabled={!isRight}>
            {words.divide}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What stands at an item already counts as free again when the item is filled anew. */
function own(
  typed: ReadonlyMap<string, string>,
  id: string,
  language: Parameters<typeof typedAmount>[1],
): readonly string[] {
  const before = typedAmount(typed.get(id) ?? '', language);
  return before === null ? [] : [lessOf('0', before)];
}
