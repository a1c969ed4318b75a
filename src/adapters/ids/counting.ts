import type { IdKinds } from '../../kernel/ids.js';
import type { Ids } from '../../ports/ids.js';
import { prefixedId } from './prefixes.js';

/** Ids that count per kind, `doc_000001`: for demo and stories, where the same run must give the same ids. */
export function countingIds(): Ids {
  const last = new Map<keyof IdKinds, number>();
  return {
    next(kind) {
      const count = (last.get(kind) ?? 0) + 1;
      last.set(kind, count);
      return prefixedId(kind, String(count).padStart(6, '0'));
    },
    of: prefixedId,
  };
}
