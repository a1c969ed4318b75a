import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { QUIET } from './quiet-words.js';

/** Says on every page that nothing leaves, where that is so: what one does here would only wait. */
export function Quiet() {
  const { quiet } = useSession();
  const words = useWords(QUIET);
  if (quiet === null) return null;
  return (
    <aside className="quiet-note" aria-label={words.title}>
      <b>{words.title}</b> {words.why[quiet]} {words.what}
    </aside>
  );
}
