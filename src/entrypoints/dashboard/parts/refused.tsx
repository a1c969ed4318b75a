import { isProblem } from '../base/api.js';
import { ProblemNote } from './problem.js';

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
  if (error === null || error === undefined) return null;
  const said = isProblem(error) ? words[error.code] : undefined;
  return <ProblemNote error={error} said={said} onRetry={onRetry} />;
}
