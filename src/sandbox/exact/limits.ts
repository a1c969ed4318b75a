import type { RequestHandler, Response } from 'express';
import { sendError } from './errors.js';

/** What one app may do in one company. */
export interface Limits {
  /** Calls a minute; the package: 60 */
  readonly minute: number;
  /** Calls a day; the package: 5,000 */
  readonly day: number;
  /** Answers 400, 401, 403 and 404 of one endpoint in an hour before it is closed for an hour; the package: 10 */
  readonly errors: number;
}

export const LIMITS: Limits = { minute: 60, day: 5_000, errors: 10 };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const COUNTED: readonly number[] = [400, 401, 403, 404];

interface Window {
  from: number;
  used: number;
}

/** Counts calls per minute and day, and errors per endpoint and hour, and says so in the headers of every answer. */
export function limiting(limits: Limits, nowMs: () => number): RequestHandler {
  const minute: Window = { from: 0, used: 0 };
  const day: Window = { from: 0, used: 0 };
  const errors = new Map<string, Window>();

  return (request, response, next) => {
    const now = nowMs();
    roll(minute, now, MINUTE_MS);
    roll(day, now, DAY_MS);
    const wrong = errors.get(request.path) ?? { from: now, used: 0 };
    errors.set(request.path, wrong);
    roll(wrong, now, HOUR_MS);
    if (minute.used >= limits.minute) {
      // With the minute spent, only the headers of the minute come.
      tell(response, 'Minutely-', limits.minute, 0, minute.from + MINUTE_MS);
      sendError(response, 429, 'Too many requests');
      return;
    }
    if (day.used >= limits.day) {
      tell(response, '', limits.day, 0, day.from + DAY_MS);
      sendError(response, 429, 'Too many requests');
      return;
    }
    minute.used += 1;
    day.used += 1;
    tell(
      response,
      'Minutely-',
      limits.minute,
      limits.minute - minute.used,
      minute.from + MINUTE_MS,
    );
    tell(response, '', limits.day, limits.day - day.used, day.from + DAY_MS);
    if (wrong.used >= limits.errors) {
      sendError(response, 403, 'The key is blocked: too many errors on this endpoint');
      return;
    }
    response.on('finish', () => {
      if (!COUNTED.includes(response.statusCode)) return;
      wrong.used += 1;
      // The hour of the block runs from the last error.
      if (wrong.used >= limits.errors) wrong.from = nowMs();
    });
    next();
  };
}

function roll(window: Window, now: number, length: number): void {
  if (now - window.from < length) return;
  window.from = now;
  window.used = 0;
}

/** `-Reset` is in milliseconds since 1970. */
function tell(response: Response, of: string, limit: number, left: number, reset: number): void {
  response.set(`X-RateLimit-${of}Limit`, String(limit));
  response.set(`X-RateLimit-${of}Remaining`, String(left));
  response.set(`X-RateLimit-${of}Reset`, String(reset));
}
