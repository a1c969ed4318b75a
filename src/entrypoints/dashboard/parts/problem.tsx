import { isProblem } from '../base/api.js';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { PARTS } from './words.js';

/** What went wrong, in the words of whoever looks, what to do, and what the server said word by word. */
export function ProblemNote({
  error,
  said,
  onRetry,
}: {
  readonly error: unknown;
  /** What a screen has to say about it; without it what is said everywhere */
  readonly said?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
}) {
  const words = useWords(PARTS);
  return (
    <div className="problem" role="alert">
      <p>{said ?? wordOf(error, words)}</p>
      {isProblem(error) ? (
        <details>
          <summary>{words.technical}</summary>
          <ul>
            {error.faults.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>
                {message} <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {onRetry === undefined ? null : <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

const BY_STATUS: Readonly<Record<number, 'notThere' | 'refused' | 'tooMany' | 'changed'>> = {
  403: 'refused',
  404: 'notThere',
  409: 'changed',
  429: 'tooMany',
};

function wordOf(error: unknown, words: (typeof PARTS)['nl']): string {
  if (!isProblem(error)) return error instanceof TypeError ? words.unreachable : words.failed;
  const known = BY_STATUS[error.status];
  return known === undefined ? error.detail : words[known];
}
