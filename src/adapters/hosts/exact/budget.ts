import type { HostError } from '../../../ports/host.js';
import type { HttpAnswer } from '../../http/client.js';

/** Reads in the background stop first, so that what has to be written still can be. */
export type Pace = 'background' | 'now';

/** Counts what the package counts, so that we stop before it stops us. Lives as long as the process. */
export interface Budget {
  /** Why a call must not be made now; null: it may. */
  held(endpoint: string, pace: Pace): HostError | null;
  note(endpoint: string, answer: HttpAnswer): void;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Of the day's budget, and of the minute's, that only a write may touch: a fifth, and a tenth. */
const KEPT_OF_DAY = 5;
const KEPT_OF_MINUTE = 10;
/**
 * Errors in an hour on one endpoint after which we stop asking it. The package blocks the key for an hour at ten, and two
 * processes of ours count apart.
 */
const ERRORS_MAX = 4;
const COUNTED: readonly number[] = [400, 401, 403, 404];

interface Window {
  readonly limit: number;
  readonly left: number;
  readonly resetMs: number;
}

export function createBudget(nowMs: () => number): Budget {
  let minute: Window | null = null;
  let day: Window | null = null;
  const errors = new Map<string, readonly number[]>();

  const heldBy = (window: Window | null, kept: number, pace: Pace): number | null => {
    if (window === null || window.resetMs <= nowMs()) return null;
    const least = pace === 'now' ? 0 : Math.floor(window.limit / kept);
    return window.left <= least ? window.resetMs - nowMs() : null;
  };

  const recent = (endpoint: string): readonly number[] =>
    (errors.get(endpoint) ?? []).filter((at) => at > nowMs() - HOUR_MS);

  return {
    held: (endpoint, pace) => {
      const [first, ...rest] = recent(endpoint);
      if (first !== undefined && rest.length + 1 >= ERRORS_MAX)
        return throttled(
          `${endpoint} answered with ${ERRORS_MAX} errors within an hour; it is asked again when the first is an hour old`,
          first + HOUR_MS - nowMs(),
        );
      const inMinute = heldBy(minute, KEPT_OF_MINUTE, pace);
      if (inMinute !== null) return throttled('the calls of this minute are spent', inMinute);
      const inDay = heldBy(day, KEPT_OF_DAY, pace);
      if (inDay !== null)
        return throttled('the calls of this day are spent, but for what has to be written', inDay);
      return null;
    },
    note: (endpoint, answer) => {
      const { headers } = answer;
      minute = windowOf(headers, 'minutely-', nowMs() + MINUTE_MS) ?? minute;
      // With the minute spent, the headers of the day do not come: what was known of the day stays.
      day = windowOf(headers, '', nowMs() + HOUR_MS) ?? day;
      if (COUNTED.includes(answer.status)) errors.set(endpoint, [...recent(endpoint), nowMs()]);
    },
  };
}

/** `-reset` is in milliseconds since 1970; without it, the window ends at `otherwiseMs`. */
function windowOf(headers: HttpAnswer['headers'], of: string, otherwiseMs: number): Window | null {
  const numberOf = (name: string): number | null => {
    const said = headers[`x-ratelimit-${of}${name}`];
    return said !== undefined && /^\d{1,15}$/.test(said) ? Number(said) : null;
  };
  const [limit, left] = [numberOf('limit'), numberOf('remaining')];
  if (left === null) return null;
  return { limit: limit ?? left, left, resetMs: numberOf('reset') ?? otherwiseMs };
}

function throttled(why: string, retryAfterMs: number): HostError {
  return {
    kind: 'throttled',
    message: `Exact Online is left alone for a while: ${why}.`,
    retryAfterMs,
  };
}
