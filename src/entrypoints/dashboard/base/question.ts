import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What a list is asked, in the address of the page: links and Back keep it. Empty values are not in it. */
export interface Question {
  readonly get: (name: string) => string;
  readonly set: (changes: Readonly<Record<string, string>>) => void;
}

export function useQuestion(): Question {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: Readonly<Record<string, string>>) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes))
            if (value === '') after.delete(name);
            else after.set(name, value);
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return { get: (name) => params.get(name) ?? '', set };
}

/** One of the choices there are; the first where it is none of them. */
export function oneOf<const Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  text: string,
): Choice {
  return choices.find((choice) => choice === text) ?? choices[0];
}
