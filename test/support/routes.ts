import type { Express, RequestHandler } from 'express';
import { neededBy } from '../../src/entrypoints/http/guarded.js';
import type { Needed } from '../../src/entrypoints/http/told.js';

/** A route as the router has it; `needs` is undefined where nothing guards it. */
export interface FoundRoute {
  readonly method: string;
  readonly path: string;
  readonly needs: Needed | undefined;
}

/** What of Express's router is looked at: the layers of a router, each a route or a router of its own. */
interface Layer {
  readonly handle: RequestHandler & { readonly stack?: readonly Layer[] };
  readonly route?: {
    readonly path: string;
    readonly methods: Readonly<Record<string, boolean>>;
    readonly stack: readonly { readonly handle: RequestHandler }[];
  };
}

/** Every route of an app, in the order it looks at them; paths without where a router is mounted. */
export function routesOf(http: Express): readonly FoundRoute[] {
  return (http.router as unknown as { readonly stack: readonly Layer[] }).stack.flatMap(ofLayer);
}

function ofLayer({ handle, route }: Layer): readonly FoundRoute[] {
  if (route === undefined) return (handle.stack ?? []).flatMap(ofLayer);
  const [first] = route.stack;
  // Only a guard that comes first guards what follows.
  const needs = first === undefined ? undefined : neededBy(first.handle);
  return Object.keys(route.methods).map((method) => ({
    ...{ method: method.toUpperCase(), path: route.path, needs },
  }));
}
