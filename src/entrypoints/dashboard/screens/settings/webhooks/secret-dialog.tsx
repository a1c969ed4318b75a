import { useWords } from '../../../base/words.js';
import { Dialog } from '../../../parts/dialog.js';
import { Secret } from '../../../parts/secret.js';
import { HOOKS } from './words.js';

/** What a receiver verifies calls with, the one time it can be shown. */
export function SecretDialog({
  of,
  onClose,
}: {
  readonly of: string;
  readonly onClose: () => void;
}) {
  const words = useWords(HOOKS);
  return (
    <Dialog title={words.secret} onClose={onClose}>
      <div className="stack">
        <p>{words.secretAbout}</p>
        <Secret label={words.secret} of={of} />
      </div>
    </Dialog>
  );
}
