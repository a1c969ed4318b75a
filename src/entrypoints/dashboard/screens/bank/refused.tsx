import { isProblem } from '../../base/api.js';
import { useWords } from '../../base/words.js';
import { ProblemNote } from '../../parts/problem.js';
import { DECISIONS } from './words-decisions.js';

/** Why the last decision about an entry was refused; it waits again. */
export function Refused({ error }: { readonly error: unknown }) {
  const words = useWords(DECISIONS);
  if (error === null || error === undefined) return null;
  const known: Readonly<Record<string, string>> = words.refusals;
  const said = isProblem(error) ? known[error.code] : undefined;
  return said === undefined ? (
    <ProblemNote error={error} />
  ) : (
    <div className="problem" role="alert">
      <p>{said}</p>
    </div>
  );
}
