import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { BANK } from './words.js';

/** The keys of the desk. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(BANK);
  return (
    <Dialog title={words.keys} onClose={onClose}>
      <dl className="keys">
        {words.keyList.map(([key, does]) => (
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
