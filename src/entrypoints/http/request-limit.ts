import type { Request, RequestHandler } from 'express';
import { fault } from '../../kernel/fault.js';
import { epochMs } from '../../kernel/dates.js';
import type { App } from '../app.js';
import { callerName, identityOf } from './identity.js';
import { problem } from './problems.js';
import { makeRateLimit } from './rate-limit.js';

/** Requests of one caller about one administration in a minute, in this process (reliability-security 5). */
export const REQUESTS_PER_MINUTE = 600;
const MINUTE_MS = 60_000;

/**
 * What every caller may ask in a minute, told in each answer (draft-ietf-httpapi-ratelimit-headers-10), so that a program slows
 * down before it is refused. One who is refused for one administration is answered for the others.
 */
export function limitRequests({ clock }: Pick<App, 'clock'>, most: number): RequestHandler {
  const limit = makeRateLimit(most, MINUTE_MS, () => epochMs(clock.now()));
  const policy = `"minute";q=${most};w=${MINUTE_MS / 1_000}`;
  return (request, response, next) => {
    const { allowed, left, resetMs } = limit.take(partOf(request));
    const resetS = Math.ceil(resetMs / 1_000);
    response.set({ 'RateLimit-Policy': policy, RateLimit: `"minute";r=${left};t=${resetS}` });
    if (allowed) {
      next();
      return;
    }
    const message = `More than ${most} requests came from you in a minute. Ask again in ${resetS} seconds, and slower.`;
    response.set('Retry-After', String(resetS));
    problem(response, [fault('BUSY', 'http.too-many', '', message)]);
  };
}

/** Who asks, and about which administration; ids that cannot be one share what is about none. */
function partOf(request: Request): string {
  const [, books = ''] =
    /^\/administrations\/([A-Za-z0-9._:-]{1,100})(?:\/|$)/.exec(request.path) ?? [];
  return `${callerName(identityOf(request))} ${books}`;
}
