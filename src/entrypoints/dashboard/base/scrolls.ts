import { type RefObject, useEffect, useState } from 'react';

/** Whether something is wider than its room: then the keyboard must reach it, to see the rest of it. */
export function useScrolls(place: RefObject<HTMLElement | null>, isThere: boolean): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => {
      setScrolls(element.scrollWidth > element.clientWidth);
    });
    watcher.observe(element);
    for (const inner of element.children) watcher.observe(inner);
    return () => {
      watcher.disconnect();
    };
  }, [place, isThere]);
  return scrolls;
}
