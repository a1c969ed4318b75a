import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether something is wider than its room: then the keyboard must reach it, to see the rest of it. */
export function useScrolls(place: RefObject<HTMLElement | null>, isThere: boolean): boolean {
  const [scrolls, setScrolls] = useState(false);
  // Before it is seen: nobody comes upon it while the keyboard cannot.
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => {
      setScrolls(element.scrollWidth > element.clientWidth);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    for (const inner of element.children) watcher.observe(inner);
    return () => {
      watcher.disconnect();
    };
  }, [place, isThere]);
  return scrolls;
}
