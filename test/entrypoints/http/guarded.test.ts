import type { RequestHandler } from 'express';
import { guardedRoutes } from '../../../src/entrypoints/http/guarded.js';

test('a route without a guard is refused by the compiler, and by the router', () => {
  const routes = guardedRoutes();
  const open: RequestHandler = (_request, response) => {
    response.end();
  };
  expect(() => {
    // @ts-expect-error A handler is no guard.
    routes.get('/open', open);
  }).toThrow('The route /open has no guard');
  expect(() => {
    // @ts-expect-error Nor is nothing at all.
    routes.post('/nothing');
  }).toThrow('The route /nothing has no guard');
});
