import { useWords } from '../../../base/words.js';
import { CONDITIONS } from './fields/form.js';
import { FIELDS } from './fields/words.js';
import type { Vocabulary } from './letter-text.js';
import { LETTERS } from './words.js';

/** Something that can be put into a letter: its name in words, and how it is written. */
interface Piece {
  readonly name: string;
  readonly text: string;
  /** What it says in the language of the letter */
  readonly says?: string;
}

/** All that may stand in a letter, to be put in at the cursor. */
export function Insert({
  vocabulary,
  onInsert,
}: {
  readonly vocabulary: Vocabulary;
  readonly onInsert: (text: string) => void;
}) {
  const words = useWords(LETTERS);
  const { fields, blocks } = useWords(FIELDS);
  const nameOf = (name: string): string => fields[name] ?? name;
  const { letter = [], ...inLists } = vocabulary.fields;
  const isAround = (name: string): boolean =>
    name in vocabulary.sections || CONDITIONS.includes(name);
  const field = (name: string): Piece => ({ name: nameOf(name), text: `{{${name}}}` });
  const around = (name: string): Piece => ({
    name: nameOf(name),
    text: `{{#${name}}}…{{/${name}}}`,
  });
  const listed = [...new Set(Object.values(inLists).flat())];
  const groups: readonly (readonly [string, readonly Piece[]])[] = [
    [
      words.blocks,
      Object.entries(vocabulary.blocks).map(([name, says]) => ({
        ...{ name: blocks[name] ?? name, text: `{{> ${name}}}`, says },
      })),
    ],
    [words.fields, letter.filter((name) => !isAround(name)).map(field)],
    [words.conditions, letter.filter(isAround).map(around)],
    [words.lists, listed.map(field)],
  ];
  return (
    <section className="letter-insert" aria-label={words.insert}>
      <h3>{words.insert}</h3>
      {groups.map(([name, pieces]) => (
        <details key={name}>
          <summary>{name}</summary>
          <ul>
            {pieces.map(({ name: piece, text, says }) => (
              <li key={text}>
                <button
                  type="button"
                  title={says}
                  onClick={() => {
                    onInsert(text);
                  }}
                >
                  {piece} <code>{text}</code>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
