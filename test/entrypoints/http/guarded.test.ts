import type { RequestHandler } from 'express';
import { type Guarded, guardedRoutes } from '../../../src/entrypoints/http/guarded.js';
import { DOCUMENT } from '../../../src/entrypoints/http/told/document.js';

/** The compiler holds this: were a handler a guard, a route could be added without the right it takes. */
const isHandlerAGuard: RequestHandler extends Guarded ? true : false = false;

test('a route without a guard is refused by the compiler, and by the router', () => {
  const open: RequestHandler = (_request, response) => {
    response.end();
  };
  expect(isHandlerAGuard).toBe(false);
  expect(() => {
    guardedRoutes().get('/open', DOCUMENT.readApi, open as never);
  }).toThrow('The route /open has no guard');
});
