import type { Instant, PlainDate } from '../kernel/dates.js';

/** Time comes in from here and nowhere else. */
export interface Clock {
  now(): Instant;
  /** Today's calendar date in a zone; decided once per run. */
  today(zone: string): PlainDate;
}
