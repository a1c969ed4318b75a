import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { inOwnWindow } from '../../base/door.js';
import { useWords } from '../../base/words.js';
import { Dialog } from '../../parts/dialog.js';
import { SIGN_IN } from './words.js';

/** So often it is asked whether the proof was given, ms: as somebody comes back from the other window. */
const ASKED_EVERY_MS = 2_000;

/**
 * Inside a host's page nobody types a password: he proves who he is in a window of his own, and what he wanted goes on here by
 * itself afterwards.
 */
export function StepUpElsewhere({
  session,
  onEnd,
}: {
  readonly session: Forms['OwnSession'];
  readonly onEnd: (proved: boolean) => void;
}) {
  const words = useWords(SIGN_IN);
  const { id, steppedUpUntil: before } = session.session;
  const { data } = api.useQuery(
    'get',
    '/v1/session',
    {},
    { refetchInterval: ASKED_EVERY_MS, refetchIntervalInBackground: true },
  );
  const now = data?.session.steppedUpUntil;
  const isProved = now !== undefined && now !== before;
  useEffect(() => {
    if (isProved) onEnd(true);
  }, [isProved, onEnd]);
  return (
    <Dialog
      title={words.proveTitle}
      onClose={() => {
        onEnd(false);
      }}
    >
      <p>{words.elsewhere}</p>
      <a
        className="button main"
        href={inOwnWindow(`/prove/${encodeURIComponent(id)}`)}
        target="_blank"
        rel="noopener"
      >
        {words.toElsewhere}
      </a>
      <p className="quiet" role="status">
        {words.waiting}
      </p>
    </Dialog>
  );
}

/** What stands in a host's page when the session is over. */
export function Ended({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(SIGN_IN);
  const { pathname, search } = useLocation();
  useEffect(() => {
    // Somebody may have opened it anew in the same package meanwhile.
    window.addEventListener('focus', onDone);
    return () => {
      window.removeEventListener('focus', onDone);
    };
  }, [onDone]);
  return (
    <main className="door">
      <h1>{words.endedTitle}</h1>
      <p>{words.endedWhy}</p>
      <a
        className="button main"
        href={inOwnWindow(pathname + search)}
        target="_blank"
        rel="noopener"
      >
        {words.toElsewhere}
      </a>
    </main>
  );
}
