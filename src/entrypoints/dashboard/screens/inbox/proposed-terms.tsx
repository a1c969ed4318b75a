import type { Forms } from '../../base/api.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { Card } from '../../parts/page.js';
import { Refused } from '../../parts/refused.js';
import { ANSWERS } from './answers-words.js';
import { useAnswerDecision } from './use-answer-decision.js';

type Term = Forms['AnswersPicture']['terms'][number];

/** Due dates that customers propose: reminders go by one only when somebody accepts it. */
export function ProposedTerms({ terms }: { readonly terms: readonly Term[] }) {
  const words = useWords(ANSWERS);
  const waiting = terms.filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return null;
  return (
    <Card title={words.terms}>
      <p className="quiet">{words.termsSays}</p>
      {waiting.map((term) => (
        <One key={term.transportId} term={term} />
      ))}
    </Card>
  );
}

function One({ term }: { readonly term: Term }) {
  const words = useWords(ANSWERS);
  const language = useLanguage();
  const accepting = useAnswerDecision(words.accepted);
  const refusing = useAnswerDecision(words.refused);
  const { transportId, invoiceNumber, dueDate, proposedOn } = term;
  const said = words.proposes(dayIn(language, dueDate), dayIn(language, proposedOn));
  return (
    <section className="arrival stack" aria-label={invoiceNumber}>
      <p>
        <b>{invoiceNumber}</b> {said}
      </p>
      <Refused error={accepting.error ?? refusing.error} words={words.refusals} />
      {accepting.may ? (
        <div className="actions">
          <Button
            busy={accepting.isPending}
            onClick={() => {
              accepting.decide(transportId, 'accept-term');
            }}
          >
            {words.accept}
          </Button>
          <Button
            look="quiet"
            busy={refusing.isPending}
            onClick={() => {
              refusing.decide(transportId, 'refuse-term');
            }}
          >
            {words.refuse}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
