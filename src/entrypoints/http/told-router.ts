import { type RequestHandler, Router } from 'express';
import { fitting } from './answer-check.js';
import { pageAsked } from './page.js';
import type { Described, DescribedRoute, Method, Open } from './told.js';

/** A router whose routes say what they are. */
export interface ToldRouter {
  readonly add: (
    route: DescribedRoute,
    first: readonly RequestHandler[],
    rest: readonly RequestHandler[],
  ) => void;
  readonly use: (routes: {
    readonly handler: RequestHandler;
    readonly described: readonly DescribedRoute[];
  }) => void;
  readonly handler: Router;
  readonly described: readonly DescribedRoute[];
}

export function toldRouter(): ToldRouter {
  const handler = Router();
  const described: DescribedRoute[] = [];
  return {
    handler,
    described,
    add(route, first, rest) {
      described.push(route);
      const page = route.told.paged === true ? [pageAsked] : [];
      handler[route.method](route.path, ...first, fitting(route.told), ...page, ...rest);
    },
    use(routes) {
      described.push(...routes.described);
      handler.use(routes.handler);
    },
  };
}

type AddOpen = (path: string, told: Described, ...how: readonly RequestHandler[]) => void;

/** Routes that nobody stands guard before: whoever asks proves there who he is, or sees what anybody may. */
export interface OpenRoutes extends Pick<ToldRouter, 'handler' | 'described'> {
  readonly get: AddOpen;
  readonly post: AddOpen;
  readonly put: AddOpen;
  readonly delete: AddOpen;
}

/** `readers` run before each of them. */
export function openRoutes(needs: Open, ...readers: readonly RequestHandler[]): OpenRoutes {
  const { add, handler, described } = toldRouter();
  const adding =
    (method: Method): AddOpen =>
    (path, told, ...how) => {
      add({ method, path, told, needs, isOnce: false }, readers, how);
    };
  return {
    ...{ handler, described },
    get: adding('get'),
    post: adding('post'),
    put: adding('put'),
    delete: adding('delete'),
  };
}
