import type { MovableClock } from '../adapters/clock/movable.js';
import type { Random } from '../demo/world/random.js';
import { epochMs, type Instant } from '../kernel/dates.js';
import type { RunLog } from './log.js';
import type { Lane, Scheduler } from './scheduler.js';
import type { FaultKind, Weather } from './weather.js';

/** What everything outside is reached through: calls wait for their turn, and may meet a fault. */
export interface Wire {
  call<T>(lane: Lane, call: WireCall<T>): Promise<T>;
  /** When the call that is being done was made: it may have waited for its turn since */
  calledAt(): Instant;
}

export interface WireCall<T> {
  /** For the log: `host.report payment …` */
  readonly name: string;
  readonly run: () => Promise<T>;
  /** What the caller hears when it was not done; may throw */
  readonly notDone: () => T;
  /** What he hears when it was done and the answer is lost; may throw */
  readonly lost: (done: T) => T;
  /** What he hears when the answer cannot be read; absent: answers are always readable */
  readonly unreadable?: (done: T) => T;
  /** What he hears when nobody answered for longer than he waits: whether it was done is open, and it was not */
  readonly timedOut?: () => T;
}

/** What every call takes, ms: also in a simulation time passes. */
const CALL_MS = 20;
/** Longest a call outside is waited for, ms, as the clients of the adapters do. */
const WAITS_MS = 35_000;
/** Longest delay, s: under what any single outside call may take. */
const DELAY_MAX_S = 20;
/** How long a worker stands still, s: longer than its lease. */
const STALL_S = { min: 61, max: 180 } as const;

export interface WireDeps {
  readonly scheduler: Scheduler;
  readonly weather: Weather;
  readonly clock: MovableClock;
  readonly random: Random;
  readonly log: RunLog;
}

export function makeWire({ scheduler, weather, clock, random, log }: WireDeps): Wire {
  let current = clock.now();
  return {
    calledAt: () => current,
    call(lane, { name, run, notDone, lost, unreadable, timedOut }) {
      if (!scheduler.isRunning()) return run();
      const calledAt = clock.now();
      return scheduler.call(lane, async () => {
        current = calledAt;
        if (timedOut !== undefined && epochMs(clock.now()) - epochMs(calledAt) > WAITS_MS)
          return timedOut();
        clock.advanceMs(CALL_MS);
        const may: FaultKind[] = ['fail-before', 'fail-after', 'delay', 'stall', 'stop'];
        if (unreadable !== undefined) may.push('corrupt');
        const fault = weather.strike(may);
        if (fault !== null) log.add(`  ${lane.name} ${fault} at ${name}`);
        if (fault === 'fail-before') return notDone();
        if (fault === 'delay') clock.advanceMs(1_000 * random.int(1, DELAY_MAX_S));
        if (fault === 'stop' && random.chance(50)) return dies(lane, notDone);
        const done = await run();
        if (fault === 'stall') clock.advanceMs(1_000 * random.int(STALL_S.min, STALL_S.max));
        if (fault === 'stop') lane.dead = true;
        if (fault === 'fail-after') return lost(done);
        return fault === 'corrupt' && unreadable !== undefined ? unreadable(done) : done;
      });
    },
  };
}

/** Nobody hears the answer any more. */
function dies<T>(lane: Lane, answer: () => T): T {
  lane.dead = true;
  return answer();
}
