import { useEffect } from 'react';

/** Keys and what they do, as people read them. */
export type KeyHelp = readonly (readonly [key: string, does: string])[];

const told = new Map<symbol, KeyHelp>();

/** Tells the help of keys what the keys of a screen do, as long as it is shown. */
export function useKeyHelp(help: KeyHelp): void {
  useEffect(() => {
    const place = Symbol();
    told.set(place, help);
    return () => {
      told.delete(place);
    };
  }, [help]);
}

/** What the keys of the screen do that is shown now. */
export function keysHere(): KeyHelp {
  return [...told.values()].flat();
}
