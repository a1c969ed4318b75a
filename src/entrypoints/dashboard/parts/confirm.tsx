import type { ReactNode } from 'react';
import { useWords } from '../base/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { ProblemNote } from './problem.js';
import { PARTS } from './words.js';

/** Asks before something is done: what it means, and what it is called on the button. Enter does it, Escape leaves. */
export function Confirm({
  title,
  does,
  isDangerous = false,
  busy,
  error,
  onYes,
  onClose,
  children,
}: {
  readonly title: string;
  /** The word on the button that does it */
  readonly does: string;
  readonly isDangerous?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const words = useWords(PARTS);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onYes();
        }}
      >
        {children}
        {error === null || error === undefined ? null : <ProblemNote error={error} />}
        <div className="actions">
          <Button type="submit" look={isDangerous ? 'danger' : 'main'} busy={busy} autoFocus>
            {does}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
