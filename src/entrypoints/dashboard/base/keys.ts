import { useEffect, useLayoutEffect, useRef } from 'react';

/** What a key does; its name as the browser tells it, `mod+` before it for Ctrl or Cmd. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
/** What Enter and the space bar press when it has the focus. */
const PRESSED = 'a, button, summary, input';

/** Keys of a screen, as long as it is shown: not while somebody types, nor behind a dialog. */
export function useKeys(keys: Keys, isOn = true): void {
  const latest = useRef(keys);
  // With what is seen: a key that follows at once means what is on the page now.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent): void => {
      const withModifier = event.ctrlKey || event.metaKey;
      const name = withModifier ? `mod+${event.key.toLowerCase()}` : event.key;
      const act = latest.current[name];
      if (act === undefined || event.altKey || event.defaultPrevented) return;
      if (!withModifier && isElsewhere(event)) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [isOn]);
}

function isElsewhere({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof Element)) return false;
  const presses = key === 'Enter' || key === ' ';
  return target.closest(presses ? `${TYPING}, ${PRESSED}` : TYPING) !== null;
}
