import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { fault } from '../../kernel/fault.js';
import type { Disk } from '../../ports/disk.js';
import type { Observe } from '../../ports/observe.js';
import { problem } from './problems.js';

/** Gives each request an id, which the answer and the log carry, and tells how long it took. */
export function watched(observe: Observe): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const since = performance.now();
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    response.once('finish', () => {
      observe.event('http.answered', {
        request: id,
        method: methodOf(request),
        route: routeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - since),
      });
    });
    next();
  };
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Anyone may invent a method; metrics must not grow by it. */
function methodOf({ method }: Request): string {
  return METHODS.includes(method) ? method : 'other';
}

/** The pattern that matched, never the address itself: ids and secrets stand there. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const hasPath = typeof route === 'object' && route !== null && 'path' in route;
  return hasPath && typeof route.path === 'string' ? `${request.baseUrl}${route.path}` : 'none';
}

/** Less than this share of the disk free, and nothing more is taken in (F14): what is there must still be worked off. */
export const DISK_FREE_MIN = 0.05;
/** How soon whoever was refused may come again, s. */
const RETRY_AFTER_S = 120;

/** Takes nothing in while the disk is nearly full. Refused before a byte of the body is read, so nothing is half stored. */
export function refuseWhenFull(disk: Disk, observe: Observe): RequestHandler {
  return async (request, response, next) => {
    const isIntake = request.method === 'POST' || request.method === 'PUT';
    const free = isIntake ? await disk.free() : null;
    if (free === null || free >= DISK_FREE_MIN) {
      next();
      return;
    }
    observe.event('disk.full', { free });
    const percent = Math.floor(free * 100);
    const message = `The disk of this server is nearly full: ${percent} % is free, ${DISK_FREE_MIN * 100} % is needed. Nothing was stored. Free some space; whoever sent this may send it again then.`;
    response.set('Retry-After', String(RETRY_AFTER_S)).set('Connection', 'close');
    problem(response, [fault('UPSTREAM', 'http.disk-full', '', message)]);
  };
}
