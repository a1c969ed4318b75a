/** An answer that takes so long holds up those who wait behind it, ms. */
export const SLOW_MS = 3_000;
/** Quick answers in a row after which a slow one counts as quick again; one alone may be a refusal to answer at all. */
const QUICK_AGAIN = 3;

/** Which of the other sides are slow now; learned from what they do, forgotten with the process. */
export interface SlowOrigins {
  isSlow(origin: string): boolean;
  any(): boolean;
  /** How long it took just now; an empty origin is nobody and never slow. */
  saw(origin: string, ms: number): void;
}

export function makeSlowOrigins(): SlowOrigins {
  /** Slow origins, with their quick answers in a row */
  const slow = new Map<string, number>();
  return {
    isSlow: (origin) => slow.has(origin),
    any: () => slow.size > 0,
    saw(origin, ms) {
      if (origin === '') return;
      const quick = slow.get(origin);
      if (ms >= SLOW_MS) slow.set(origin, 0);
      else if (quick !== undefined) {
        if (quick + 1 >= QUICK_AGAIN) slow.delete(origin);
        else slow.set(origin, quick + 1);
      }
    },
  };
}
