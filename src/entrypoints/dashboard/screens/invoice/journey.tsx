import { momentIn, useLanguage, useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Moment } from '../../parts/amount.js';
import { Card } from '../../parts/page.js';
import { happenedIn } from './happened.js';
import { JOURNEY } from './journey-words.js';
import type { Shown } from './standing.js';
import { INVOICE } from './words.js';

/** What happened to an invoice on its way, hop by hop; every detail, as it was written down, stands below. */
export function Journey({ of }: { readonly of: Shown['journey'] }) {
  const words = useWords(INVOICE);
  const says = useWords(JOURNEY);
  const codes = useWords(ANSWER_CODES);
  const language = useLanguage();
  const { entries } = of;
  if (entries.length === 0) return null;
  return (
    <Card title={words.journey}>
      <ol className="plain timeline">
        {happenedIn(entries, says, codes.responses).map(({ at, what, said }, index) => (
          <li key={`${at} ${index}`}>
            <Moment at={at} />
            <span>
              {what}
              {said === undefined ? null : <small className="block">{said}</small>}
            </span>
          </li>
        ))}
      </ol>
      <details>
        <summary>{words.technical(entries.length)}</summary>
        <ol className="plain technical">
          {entries.map(({ at, sentence }, index) => (
            <li key={`${at} ${index}`}>
              {momentIn(language, at)} · {sentence}
            </li>
          ))}
        </ol>
      </details>
    </Card>
  );
}
