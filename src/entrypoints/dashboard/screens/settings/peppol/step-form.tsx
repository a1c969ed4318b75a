import type { ReactNode } from 'react';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Refused } from '../../../parts/refused.js';
import { REFUSED } from './refused-words.js';

/** What a step asks, the button that takes it, and why it was refused. */
export function StepForm({
  does,
  busy,
  error,
  isMain = true,
  onTake,
  children,
}: {
  readonly does: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** It is the thing to do now */
  readonly isMain?: boolean;
  readonly onTake: () => void;
  readonly children?: ReactNode;
}) {
  const refused = useWords(REFUSED);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onTake();
      }}
    >
      {children}
      <Refused error={error} words={refused} />
      <div className="actions">
        <Button type="submit" look={isMain ? 'main' : 'plain'} busy={busy}>
          {does}
        </Button>
      </div>
    </form>
  );
}
