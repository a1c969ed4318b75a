import { type ReactNode, useState } from 'react';
import { amountToType, lessOf, signOf, smallerOf, sumOf, typedAmount } from '../../base/exact.js';
import { type Money, moneyIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { type Named, PickDebtor } from '../../parts/pick-debtor.js';
import { PARTS } from '../../parts/words.js';
import type { Part } from './decisions.js';
import { OpenItems } from './open-items.js';
import { SPLIT } from './words-split.js';

/** Divides money over open items by hand. What is left over is named before it is done; more than there is cannot be. */
export function SplitDialog({
  money: { amount, currency },
  debtors,
  children,
  onSplit,
  onClose,
}: {
  /** What there is to divide */
  readonly money: Money;
  /** Whose items are shown to begin with */
  readonly debtors: readonly Named[];
  /** What is to be said above it */
  readonly children?: ReactNode;
  readonly onSplit: (parts: readonly Part[]) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(SPLIT);
  const { cancel } = useWords(PARTS);
  const language = useLanguage();
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
  /** Gives an item all it can take of what is left. */
  const fill = (id: string, open: string): void => {
    // What stands at the item already is free again.
    const before = typedAmount(typed.get(id) ?? '', language);
    const free = before === null ? rest : sumOf([rest, before]);
    const isFree = signOf(free) === signOf(amount);
    // A credit note takes nothing: it gives what it has.
    const takes = signOf(open) === signOf(amount);
    const wanted = takes ? (isFree ? smallerOf(open, free) : '0') : open;
    type(id, amountToType(wanted, language));
  };
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight && signOf(given) === signOf(amount)) onSplit(parts);
        }}
      >
        {children}
        {shown.map((debtor, place) => (
          <OpenItems key={debtor.id} debtor={debtor} currency={currency} head={words.gets}>
            {({ id, number, open }, row) => (
              <Gets
                isFirst={place === 0 && row === 0}
                number={number}
                most={moneyIn(language, open)}
                text={typed.get(id) ?? ''}
                onType={(text) => {
                  type(id, text);
                }}
                onFill={() => {
                  fill(id, open.amount);
                }}
              />
            )}
          </OpenItems>
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

/** What an item gets: typed, or all of it by the arrow. */
function Gets({
  isFirst,
  number,
  most,
  text,
  onType,
  onFill,
}: {
  /** Where one begins to type */
  readonly isFirst: boolean;
  readonly number: string;
  readonly most: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onFill: () => void;
}) {
  const words = useWords(SPLIT);
  const language = useLanguage();
  const isWrong = text.trim() !== '' && typedAmount(text, language) === null;
  return (
    <span className="gets">
      <button
        type="button"
        className="button quiet"
        aria-label={words.all(number, most)}
        onClick={onFill}
      >
        →
      </button>
      <input
        type="text"
        autoFocus={isFirst}
        inputMode="decimal"
        aria-label={words.amountFor(number)}
        aria-invalid={isWrong || undefined}
        value={text}
        onChange={({ target }) => {
          onType(target.value);
        }}
      />
    </span>
  );
}
