import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../base/keys.js';
import { useWords } from '../base/words.js';
import { PARTS } from './words.js';

/** Typing waits this long before the list is asked again, ms. */
const PAUSE_MS = 200;

/** Looks for something in a list; S goes there. */
export function SearchBox({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (text === value) return;
    const wait = setTimeout(() => {
      latest.current(text);
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [text, value]);
  useKeys({ s: () => box.current?.focus() });
  return (
    <input
      ref={box}
      type="search"
      className="search"
      aria-label={label}
      placeholder={label}
      maxLength={100}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
      }}
    />
  );
}

/** What of a list is shown: one of few, all in sight. */
export function Filters<Choice extends string>({
  choices,
  value,
  onChoose,
}: {
  readonly choices: readonly (readonly [Choice, string])[];
  readonly value: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const words = useWords(PARTS);
  return (
    <div className="filters" role="group" aria-label={words.filter}>
      {choices.map(([choice, word]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
