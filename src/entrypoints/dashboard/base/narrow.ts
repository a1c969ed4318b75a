import { useSyncExternalStore } from 'react';

/** Below it a list and what is chosen of it stand under each other; the style sheets know the same width. */
const narrow = window.matchMedia('(max-width: 62rem)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => {
    narrow.removeEventListener('change', listener);
  };
}

/** Whether there is room for one thing at a time. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
