import { setImmediate } from 'node:timers/promises';
import type { Random } from '../demo/world/random.js';
import { assert } from '../kernel/result.js';

/** One worker process of the simulation: it makes calls, waits for its turn, and may die at any of them. */
export interface Lane {
  readonly name: string;
  dead: boolean;
  busy: boolean;
}

/** Runs works of several workers in one thread: of all calls that wait, the seed chooses the one that goes on. */
export interface Scheduler {
  /** Works are under way; before and after them everything is at rest, and calls are simply made. */
  isRunning(): boolean;
  /** A call of a worker to anything outside it: waits for its turn. Of a dead worker it never returns. */
  call<T>(lane: Lane, run: () => Promise<T>): Promise<T>;
  /** Brings the works to their end, or their workers to theirs. */
  run(works: readonly { readonly lane: Lane; readonly work: () => Promise<void> }[]): Promise<void>;
}

/** Turns of the event loop after which a worker that neither calls nor ends is stuck; what it does between is pure. */
const TURNS_MAX = 1_000_000;

interface Waiting {
  readonly lane: Lane;
  readonly go: () => Promise<void>;
}

export function makeScheduler(random: Random): Scheduler {
  let waiting: Waiting[] = [];
  let isRunning = false;

  /** Until every worker has come to its next call, or to the end of its work. */
  async function quiet(lanes: readonly Lane[]): Promise<void> {
    for (let turn = 0; turn < TURNS_MAX; turn += 1) {
      await setImmediate();
      if (lanes.every((lane) => !lane.busy || waiting.some((call) => call.lane === lane))) return;
    }
    throw new Error('A worker neither calls anything nor ends');
  }

  return {
    isRunning: () => isRunning,
    call(lane, run) {
      if (!isRunning) return lane.dead ? new Promise(() => undefined) : run();
      return new Promise((resolve, reject) => {
        const go = async (): Promise<void> => {
          try {
            const value = await run();
            if (!lane.dead) resolve(value);
          } catch (error) {
            if (!lane.dead) reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        if (!lane.dead) waiting.push({ lane, go });
      });
    },
    async run(works) {
      assert(!isRunning, 'one set of works at a time');
      isRunning = true;
      const lanes = works.map(({ lane }) => lane);
      const begin = works.map(({ lane, work }) => ({
        lane,
        go: () => {
          lane.busy = true;
          void work().finally(() => {
            lane.busy = false;
          });
          return Promise.resolve();
        },
      }));
      waiting.push(...begin);
      while (waiting.length > 0) {
        const next = waiting.length === 1 ? 0 : random.int(0, waiting.length - 1);
        const [chosen] = waiting.splice(next, 1);
        await chosen?.go();
        for (const lane of lanes) if (lane.dead) lane.busy = false;
        waiting = waiting.filter(({ lane }) => !lane.dead);
        await quiet(lanes);
      }
      isRunning = false;
    },
  };
}
