import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import type { Document } from './received.js';
import { INBOX } from './words.js';

/** Who decided what about it, the last one first. */
export function History({ of }: { readonly of: Document['decisions'] }) {
  const words = useWords(INBOX);
  const codes = useWords(ANSWER_CODES);
  if (of.length === 0) return null;
  const reasons: Readonly<Record<string, string>> = codes.reasons;
  return (
    <section aria-label={words.history}>
      <ol className="plain timeline">
        {of.toReversed().map(({ kind, at, by, reason, note }, place) => (
          <li key={`${at} ${kind} ${place}`}>
            <Moment at={at} />
            <span>
              <b>{words.decided[kind]}</b> <small>{by}</small>
              {reason === undefined ? null : <> · {reasons[reason] ?? reason}</>}
              {note === undefined ? null : <p>{note}</p>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
