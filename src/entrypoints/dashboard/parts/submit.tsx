import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Refused } from './refused.js';

/** The end of a form: why it was refused, and the button that sends it. */
export function Submit({
  error = null,
  refused = NO_WORDS,
  busy,
  children,
}: {
  readonly error?: unknown;
  /** Sentences of the screen, by code of the fault */
  readonly refused?: Readonly<Record<string, string>>;
  readonly busy: boolean;
  /** The word on the button */
  readonly children: ReactNode;
}) {
  return (
    <>
      <Refused error={error} words={refused} />
      <div className="actions">
        <Button type="submit" look="main" busy={busy}>
          {children}
        </Button>
      </div>
    </>
  );
}

const NO_WORDS: Readonly<Record<string, string>> = {};
