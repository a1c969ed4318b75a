/** Keys remembered at once: more would let a flood fill the memory. The oldest make room. */
const KEYS_MAX = 10_000;

export interface RateLimit {
  /** Counts one; false when the key had its share of this window. */
  allows(key: string): boolean;
}

/** So many per key and window, in this process. `nowMs` counts milliseconds from anywhere. */
export function makeRateLimit(most: number, windowMs: number, nowMs: () => number): RateLimit {
  const counted = new Map<string, { readonly since: number; count: number }>();
  return {
    allows(key) {
      const now = nowMs();
      const known = counted.get(key);
      if (known !== undefined && now - known.since < windowMs) {
        known.count += 1;
        return known.count <= most;
      }
      counted.delete(key);
      const [oldest] = counted.keys();
      if (counted.size >= KEYS_MAX && oldest !== undefined) counted.delete(oldest);
      counted.set(key, { since: now, count: 1 });
      return true;
    },
  };
}
