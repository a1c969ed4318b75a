import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { FIELDS } from './fields/words.js';
import { insertFor, lacking, nameOf, type Vocabulary } from './letter-text.js';
import { LETTERS } from './words.js';

/** What a letter has to say by its nature or by law: what it lacks, and a way to put that in. */
export function MustSay({
  vocabulary,
  body,
  onInsert,
}: {
  readonly vocabulary: Vocabulary;
  readonly body: string;
  /** Null: whoever looks may change nothing */
  readonly onInsert: ((text: string) => void) | null;
}) {
  const words = useWords(LETTERS);
  const { fields } = useWords(FIELDS);
  const lacks = lacking(vocabulary, body);
  if (lacks.length === 0) return <p className="quiet">✓ {words.saysAll}</p>;
  return (
    <section className="letter-note" aria-label={words.mustSay}>
      <h3>{words.mustSay}</h3>
      <ul className="plain">
        {lacks.map((needed) => (
          <li key={needed} className="actions">
            ✗ {fields[nameOf(needed)] ?? needed}
            {onInsert === null ? null : (
              <Button
                onClick={() => {
                  onInsert(insertFor(vocabulary, needed));
                }}
              >
                {words.putIn} <code>{insertFor(vocabulary, needed)}</code>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
