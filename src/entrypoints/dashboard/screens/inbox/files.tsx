import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Badge } from '../../parts/badge.js';
import type { Document } from './received.js';
import { INBOX } from './words.js';

const KB = 1_000;

/** Files inside a document, each to be saved; what nobody should open cannot be taken here. */
export function Files({
  of,
  at,
}: {
  readonly of: Document['attachments'];
  /** Address of a part of the document */
  readonly at: (part: string) => string;
}) {
  const words = useWords(INBOX);
  const language = useLanguage();
  if (of.length === 0) return null;
  return (
    <section aria-label={words.files}>
      <h3>{words.files}</h3>
      <ul className="plain">
        {of.map(({ id, name, sizeBytes, isUnsafe }) => (
          <li key={id}>
            {isUnsafe ? (
              <>
                {name} <Badge tone="bad">{words.unsafe}</Badge>
              </>
            ) : (
              <a href={at(`attachments/${id}`)} download>
                {name}
              </a>
            )}{' '}
            <small>{numberIn(language, Math.ceil(sizeBytes / KB))} kB</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
