import { type RequestHandler, Router } from 'express';
import type { Act } from '../../domain/access/acts.js';

/** What a route needs; `signed-in`: no more than that it is known who asks. */
export type Needed = Act | 'signed-in';

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

type AddRoute = (path: string, ...how: readonly [...RequestHandler[], Guarded]) => void;

/** Routes of the API. None can be added without its guard; whatever reads the body runs behind it. */
export interface GuardedRoutes {
  readonly get: AddRoute;
  readonly post: AddRoute;
  readonly put: AddRoute;
  readonly delete: AddRoute;
  readonly use: (routes: GuardedRoutes) => void;
  readonly handler: RequestHandler;
}

export function guardedRoutes(): GuardedRoutes {
  const router = Router();
  const adding =
    (method: 'get' | 'post' | 'put' | 'delete'): AddRoute =>
    (path, ...how) => {
      const readers = how.slice(0, -1) as RequestHandler[];
      const parts = PARTS.get(how.at(-1) as Guarded);
      if (parts === undefined) throw new Error(`The route ${path} has no guard`);
      router[method](path, parts.admit, ...readers, parts.work);
    };
  return {
    get: adding('get'),
    post: adding('post'),
    put: adding('put'),
    delete: adding('delete'),
    use: (routes) => router.use(routes.handler),
    handler: router,
  };
}
