import type { RequestHandler } from 'express';
import { toldRouter, type ToldRouter } from './told-router.js';
import type { Described, Method, Needed, Told } from './told.js';

declare const guarded: unique symbol;

/** Work behind a guard. Only scoped.ts makes one, and only with the act it needs. */
export interface Guarded {
  readonly [guarded]: true;
}

interface Parts {
  readonly needs: Needed;
  /** Lets the request through, or answers it */
  readonly admit: RequestHandler;
  readonly work: RequestHandler;
  /** Does what is asked once per name that the caller gave it; absent where the route has no administration */
  readonly once?: (told: Told) => RequestHandler;
}

const PARTS = new WeakMap<Guarded, Parts>();
const NEEDS = new WeakMap<RequestHandler, Needed>();

export function guard(parts: Parts): Guarded {
  const made = {} as Guarded;
  PARTS.set(made, parts);
  NEEDS.set(parts.admit, parts.needs);
  return made;
}

/** What a handler of the router lets through; undefined: it guards nothing. For the test that walks the router. */
export function neededBy(handler: RequestHandler): Needed | undefined {
  return NEEDS.get(handler);
}

type AddRoute = (
  path: string,
  told: Described,
  ...how: readonly [...RequestHandler[], Guarded]
) => void;

/** Routes of the API. None can be added without its guard, nor without saying what it is; its body is read behind the guard. */
export interface GuardedRoutes extends Pick<ToldRouter, 'handler' | 'described'> {
  readonly get: AddRoute;
  readonly post: AddRoute;
  readonly put: AddRoute;
  readonly delete: AddRoute;
  readonly use: (routes: GuardedRoutes) => void;
}

export function guardedRoutes(): GuardedRoutes {
  const { add, use, handler, described } = toldRouter();
  const adding =
    (method: Method): AddRoute =>
    (path, told, ...how) => {
      const readers = how.slice(0, -1) as RequestHandler[];
      const parts = PARTS.get(how.at(-1) as Guarded);
      if (parts === undefined) throw new Error(`The route ${path} has no guard`);
      const { admit, work, needs, once } = parts;
      const repeats = method === 'post' && once !== undefined ? [once(told)] : [];
      const route = { method, path, told, needs, isOnce: repeats.length > 0 };
      add(route, [admit], [...readers, ...repeats, work]);
    };
  return {
    ...{ use, handler, described },
    get: adding('get'),
    post: adding('post'),
    put: adding('put'),
    delete: adding('delete'),
  };
}
