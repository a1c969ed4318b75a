import type { AdministrationId } from '../../kernel/ids.js';
import type { Queue } from '../../ports/queue.js';

/**
 * Between two times that turns are put in line, ms: a batch that puts a thousand messages wakes once in this time and not a
 * thousand times. A single message is not held up.
 */
const GATHER_MS = 20;

export interface Wakes {
  /** From `atMs` on (milliseconds since 1970) the administration has messages. Not waited for. */
  wake(administration: AdministrationId, atMs: number): void;
  /**
   * Does `work` on the messages of an administration: what it is woken for meanwhile is found by that work, and for what came after
   * its last look the administration stands in line when it is over.
   */
  during<T>(administration: AdministrationId, work: () => Promise<T>): Promise<T>;
  /** Puts in line what is due now, and forgets the rest: it is for the sweep. */
  close(): Promise<void>;
}

/**
 * Puts administrations in line as soon as their messages are due, gathered. What is due later than in `aheadMs` is left to
 * the sweep, and so is everything when the queue is away. `now`: milliseconds since 1970.
 */
export function makeWakes(queue: Pick<Queue, 'put'>, now: () => number, aheadMs: number): Wakes {
  const wanted = new Map<AdministrationId, number>();
  /** How many work on it here */
  const inHand = new Map<AdministrationId, number>();
  let timer: { readonly handle: NodeJS.Timeout; readonly at: number } | null = null;
  let last = Number.NEGATIVE_INFINITY;
  /** One at a time: while the queue does not answer, the rest is gathered and not sent after it. */
  let putting: Promise<void> | null = null;

  function arm(): void {
    if (putting !== null) return;
    const next = [...wanted].filter(([id]) => !inHand.has(id)).map(([, at]) => at);
    if (next.length === 0) return;
    const at = Math.max(Math.min(...next), last + GATHER_MS);
    if (timer !== null && timer.at <= at) return;
    disarm();
    timer = { at, handle: setTimeout(flush, Math.max(0, at - now())) };
    // A process that is done does not stay for what the sweep finds.
    timer.handle.unref();
  }

  function disarm(): void {
    if (timer !== null) clearTimeout(timer.handle);
    timer = null;
  }

  function flush(): void {
    disarm();
    last = now();
    const due = [...wanted].filter(([id, at]) => at <= last && !inHand.has(id)).map(([id]) => id);
    for (const id of due) wanted.delete(id);
    if (due.length > 0) {
      const turns = due.map((administration) => ({ kind: 'messages', administration }) as const);
      // Away: what is due is found from the store.
      putting = queue
        .put(turns)
        .catch(() => undefined)
        .then(() => {
          putting = null;
          arm();
        });
    }
    arm();
  }

  return {
    wake(administration, atMs) {
      if (atMs > now() + aheadMs) return;
      const known = wanted.get(administration);
      if (known !== undefined && known <= atMs) return;
      wanted.set(administration, atMs);
      if (atMs <= (timer?.at ?? Number.POSITIVE_INFINITY)) arm();
    },
    async during(administration, work) {
      inHand.set(administration, (inHand.get(administration) ?? 0) + 1);
      try {
        return await work();
      } finally {
        const left = (inHand.get(administration) ?? 1) - 1;
        if (left > 0) inHand.set(administration, left);
        else inHand.delete(administration);
        arm();
      }
    },
    async close() {
      await putting;
      flush();
      await putting;
      wanted.clear();
      disarm();
    },
  };
}
