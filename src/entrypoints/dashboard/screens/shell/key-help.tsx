import { keysHere } from '../../base/key-help.js';
import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { SHELL } from './words.js';

/** What the keys do: everywhere, in lists, and on the page that is shown. */
export function KeysShown({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(SHELL);
  const here = keysHere();
  return (
    <Dialog title={words.keys} onClose={onClose}>
      <KeyList title={words.everywhere} keys={words.generalKeys} />
      {here.length === 0 ? null : <KeyList title={words.onThisPage} keys={here} />}
    </Dialog>
  );
}

function KeyList({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
