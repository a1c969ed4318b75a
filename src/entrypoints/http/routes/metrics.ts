import { Router } from 'express';
import type { App } from '../../app.js';
import { byToken, loopbackOnly, requireIdentity } from '../auth.js';

/** `GET /metrics` in the text form of Prometheus: for this machine, or with the bearer token. */
export function metricsRoutes(app: App, token: string): Router {
  const routes = Router();
  const signedIn = requireIdentity([byToken(token)]);
  routes.get('/metrics', (request, response, next) => {
    const guard = request.headers.authorization === undefined ? loopbackOnly : signedIn;
    void guard(request, response, next);
  });
  routes.get('/metrics', async (_request, response) => {
    const { type, body } = await app.metrics();
    response.set('Content-Type', type).send(body);
  });
  return routes;
}
