import { redisQueue } from '../adapters/redis/queue.js';
import type { Config } from '../config.js';
import { SWEEP_MS } from '../entrypoints/worker/spread.js';
import { makeWakes } from '../entrypoints/worker/wakes.js';
import { epochMs } from '../kernel/dates.js';
import type { Clock } from '../ports/clock.js';
import type { Observe } from '../ports/observe.js';
import type { Queue, TurnKind } from '../ports/queue.js';
import type { Store } from '../ports/store.js';
import { wakingStore } from '../usecases/outbox/waking-store.js';

/** Lines whose turns look through an outbox to its end. */
const IN_OUTBOX: readonly TurnKind[] = ['messages', 'slow-messages'];

interface Spreading {
  /** Null: each process finds its work in the store */
  readonly queue: Queue | null;
  /** What is put in an outbox of it wakes whoever works */
  readonly store: Store;
  /** Wakes what is due now; closes the queue, and not the store. */
  readonly close: () => Promise<void>;
}

/** Spreads what follows from changes of the store. Nothing is connected before there is something to tell. */
export function spreadingOver(
  store: Store,
  config: Pick<Config, 'redis'>,
  {
    clock,
    observe,
    queue = queueOf(config, observe),
  }: {
    readonly clock: Clock;
    readonly observe: Observe;
    /** Instead of the one the settings name */
    readonly queue?: Queue | null | undefined;
  },
): Spreading {
  if (queue === null) return { queue, store, close: () => Promise.resolve() };
  const now = (): number => epochMs(clock.now());
  const wakes = makeWakes(queue, now, SWEEP_MS);
  return {
    queue: {
      ...queue,
      take: (kind, lanes, work) =>
        queue.take(kind, lanes, (turn) =>
          IN_OUTBOX.includes(kind)
            ? wakes.during(turn.administration, () => work(turn))
            : work(turn),
        ),
    },
    store: wakingStore(store, (administration, at) => {
      wakes.wake(administration, epochMs(at));
    }),
    async close() {
      await wakes.close();
      await queue.close();
    },
  };
}

function queueOf({ redis }: Pick<Config, 'redis'>, observe: Observe): Queue | null {
  return redis === undefined ? null : redisQueue(redis, observe);
}
