import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { BANK } from './words.js';
import { DECISIONS } from './words-decisions.js';

/** The keys of the desk. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const { keys } = useWords(BANK);
  const { keyList } = useWords(DECISIONS);
  return (
    <Dialog title={keys} onClose={onClose}>
      <dl className="keys">
        {keyList.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
