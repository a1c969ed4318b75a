import '../../styles/policies.css';
import type { Forms } from '../../base/api.js';
import { useLanguage, useWords } from '../../base/words.js';
import { stepText } from './step-text.js';
import { STEPS } from './step-words.js';

/** The steps of a policy in words, in the order in which they are taken. */
export function Steps({ policy }: { readonly policy: Forms['DunningPolicy'] }) {
  const words = useWords(STEPS);
  const language = useLanguage();
  return (
    <>
      <ol className="steps" aria-label={words.steps}>
        {policy.steps.map((step) => {
          const [what, more] = stepText(language, step);
          return (
            <li key={step.id}>
              <b>{what}</b>
              <small>{more}</small>
            </li>
          );
        })}
      </ol>
      {policy.workingDays === true ? <p className="quiet">{words.workingDays}</p> : null}
    </>
  );
}
