import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { fault } from '../../kernel/fault.js';
import type { Disk } from '../../ports/disk.js';
import type { Observe } from '../../ports/observe.js';
import { knownIdentity } from './identity.js';
import { problem } from './problems.js';

/** Gives each request an id, which the answer and the log carry, and tells how long it took. */
export function watched(observe: Observe): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const since = performance.now();
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    response.once('finish', () => {
      const what = { request: id, method: methodOf(request), route: routeOf(request) };
      const status = response.statusCode;
      observe.event('http.answered', {
        ...{ ...what, status, ms: Math.round(performance.now() - since) },
      });
      if (REFUSED.includes(status))
        observe.event('http.refused', { ...what, status, ...askerOf(request) });
    });
    next();
  };
}

/** Nobody known asked, he may not do it, or he asks too often: what whoever guards the door wants to see (ASVS V16.3). */
const REFUSED: readonly number[] = [401, 403, 429];

function askerOf(request: Request): { readonly user?: string; readonly key?: string } {
  const asker = knownIdentity(request);
  if (asker?.kind === 'person') return { user: asker.user };
  return asker?.kind === 'key' ? { key: asker.key } : {};
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
