import { addMs, dateIn, type Instant } from '../../kernel/dates.js';
import type { Clock } from '../../ports/clock.js';

/** A clock that stands still until it is moved, for demo and stories. */
export interface MovableClock extends Clock {
  set(moment: Instant): void;
  /** Forwards by that many milliseconds; negative goes back, as a corrected clock does. */
  advanceMs(ms: number): void;
  /** Forwards by that many times 24 hours. */
  advanceDays(days: number): void;
}

const DAY_MS = 86_400_000;

export function movableClock(start: Instant): MovableClock {
  let moment = start;
  const advanceMs = (ms: number): void => {
    moment = addMs(moment, ms);
  };
  return {
    now: () => moment,
    today: (zone) => dateIn(moment, zone),
    set(to) {
      moment = to;
    },
    advanceMs,
    advanceDays(days) {
      advanceMs(days * DAY_MS);
    },
  };
}
