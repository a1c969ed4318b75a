/** Keys remembered at once: more would let a flood fill the memory. The oldest make room. */
const KEYS_MAX = 10_000;

/** What somebody has left of a window. */
interface Share {
  readonly allowed: boolean;
  readonly left: number;
  /** Milliseconds until the next window */
  readonly resetMs: number;
}

export interface RateLimit {
  /** Counts one, and says what is left. */
  take(key: string): Share;
  /** Counts one; false when the key had its share of this window. */
  allows(key: string): boolean;
}

/** So many per key and window, in this process. `nowMs` counts milliseconds from anywhere. */
export function makeRateLimit(most: number, windowMs: number, nowMs: () => number): RateLimit {
  const counted = new Map<string, { readonly since: number; count: number }>();
  const take = (key: string): Share => {
    const now = nowMs();
    const known = counted.get(key);
    if (known !== undefined && now - known.since < windowMs) {
      known.count += 1;
      return {
        allowed: known.count <= most,
        left: Math.max(0, most - known.count),
        resetMs: known.since + windowMs - now,
      };
    }
    counted.delete(key);
    const [oldest] = counted.keys();
    if (counted.size >= KEYS_MAX && oldest !== undefined) counted.delete(oldest);
    counted.set(key, { since: now, count: 1 });
    return { allowed: most > 0, left: Math.max(0, most - 1), resetMs: windowMs };
  };
  return { take, allows: (key) => take(key).allowed };
}
