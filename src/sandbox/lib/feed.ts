/** The order in which things last changed, as a change feed tells it. */
export interface Feed {
  /** Records that `id` changed as number `seq`; numbers only grow. */
  touch(id: string, seq: number): void;
  /** Ids changed after `since`, each once, oldest change first; at most `limit`. */
  after(
    since: number,
    limit: number,
  ): { readonly ids: readonly string[]; readonly next: number; readonly more: boolean };
  /** Number of the latest change; 0 when there was none. */
  last(): number;
}

export function createFeed(): Feed {
  const changes: { readonly seq: number; readonly id: string }[] = [];
  const latest = new Map<string, number>();

  function firstAfter(since: number): number {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((changes[middle]?.seq ?? Infinity) <= since) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    touch: (id, seq) => {
      changes.push({ seq, id });
      latest.set(id, seq);
    },
    after: (since, limit) => {
      const ids: string[] = [];
      let next = since;
      for (let index = firstAfter(since); index < changes.length; index += 1) {
        const change = changes[index];
        // Changed again later: it comes in that place.
        if (change === undefined || latest.get(change.id) !== change.seq) continue;
        if (ids.length === limit) return { ids, next, more: true };
        ids.push(change.id);
        next = change.seq;
      }
      return { ids, next, more: false };
    },
    last: () => changes.at(-1)?.seq ?? 0,
  };
}
