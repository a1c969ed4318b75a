import type { Instant } from '../kernel/dates.js';

/** How reading the host package went last. */
export interface HostReading {
  /** Last time everything was read */
  readonly readAt?: Instant;
  /** Since then a reading failed: what we know of the books may be old */
  readonly failed?: { readonly at: Instant; readonly error: string };
  /** Failures one after the other; 0 since it went well */
  readonly failures: number;
  /** Not asked again before; absent: at any time */
  readonly nextAt?: Instant;
}

export interface HostReadingRepository {
  get(): Promise<HostReading>;
  /** Somebody said that there is something to read: it is read by then, or sooner when that was said before. */
  want(by: Instant): Promise<void>;
  /** Takes the wish off; false when there was none that is due, or another took it. */
  takeWish(now: Instant): Promise<boolean>;
  /** Everything was read; an earlier failure is over. */
  wentWell(at: Instant): Promise<void>;
  /** One more failure; the host is left alone until `nextAt`. */
  failed(at: Instant, error: string, nextAt: Instant): Promise<void>;
}
