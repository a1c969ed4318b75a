import { isProblem } from '../base/api.js';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { ProblemNote } from './problem.js';
import { PARTS } from './words.js';

/** Why something was refused, in the words a screen has for it; what it has none for as everywhere. */
export function Refused({
  error,
  words,
  onRetry,
}: {
  readonly error: unknown;
  /** Sentences by code of the fault */
  readonly words: Readonly<Record<string, string>>;
  readonly onRetry?: () => void;
}) {
  const { retry } = useWords(PARTS);
  if (error === null || error === undefined) return null;
  const said = isProblem(error) ? words[error.code] : undefined;
  const again = onRetry === undefined ? {} : { onRetry };
  if (said === undefined) return <ProblemNote error={error} {...again} />;
  return (
    <div className="problem" role="alert">
      <p>{said}</p>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{retry}</Button>}
    </div>
  );
}
