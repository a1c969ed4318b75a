import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../base/words.js';
import { Confirm } from './confirm.js';
import { PARTS } from './words.js';

/**
 * Asks before somebody leaves what he did not save. `names`: parameters of the address by which it is another thing that is
 * written; the rest of them only changes how it is looked at.
 */
export function Leave({
  isUnsaved,
  names = [],
}: {
  readonly isUnsaved: boolean;
  readonly names?: readonly string[];
}) {
  const words = useWords(PARTS);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const [now, next] = [currentLocation, nextLocation].map(
      ({ search }) => new URLSearchParams(search),
    );
    const isOther = names.some((name) => now?.get(name) !== next?.get(name));
    return isUnsaved && (isOther || currentLocation.pathname !== nextLocation.pathname);
  });
  useEffect(() => {
    if (!isUnsaved) return;
    const leaving = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
    };
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Confirm
      title={words.unsaved}
      does={words.leave}
      isDangerous
      busy={false}
      error={null}
      onYes={() => {
        blocker.proceed();
      }}
      onClose={() => {
        blocker.reset();
      }}
    >
      <p>{words.unsavedMeans}</p>
    </Confirm>
  );
}
