import { dateIn, instantOf } from '../../kernel/dates.js';
import type { Clock } from '../../ports/clock.js';

/** The machine's own clock. */
export function systemClock(): Clock {
  const now = () => instantOf(Date.now());
  return { now, today: (zone) => dateIn(now(), zone) };
}
