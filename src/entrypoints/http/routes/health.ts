import { Router } from 'express';
import type { App } from '../../app.js';

/** `/healthz`: the process lives. `/readyz`: it can do its work, because the database answers. */
export function healthRoutes(app: App): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/readyz', async (_request, response) => {
    try {
      await app.store.platform.isDunningStopped();
      response.json({ status: 'ready' });
    } catch (error) {
      app.observe.event('readiness.failed', {
        error: error instanceof Error ? error.message : String(error),
      });
      response.status(503).json({ status: 'not ready' });
    }
  });
  return routes;
}
