import { useEffect, useState } from 'react';

/** What was typed, once the typing pauses for so many ms. */
export function useSettled(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setSettled, pauseMs, text);
    return () => {
      clearTimeout(timer);
    };
  }, [text, pauseMs]);
  return settled;
}
