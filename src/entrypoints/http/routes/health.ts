import { Router } from 'express';
import type { App } from '../../app.js';

/**
 * `/healthz`: the process lives. `/readyz`: it can do its work, because the database answers; also said is when nothing
 * leaves, because the database is a copy or was restored.
 */
export function healthRoutes(app: App): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/readyz', async (_request, response) => {
    try {
      await app.store.platform.isDunningStopped();
      const { suspended } = await app.installation.show();
      const sending = suspended === null ? {} : { sending: 'suspended', reason: suspended };
      response.json({ status: 'ready', ...sending });
    } catch (error) {
      app.observe.event('readiness.failed', {
        error: error instanceof Error ? error.message : String(error),
      });
      response.status(503).json({ status: 'not ready' });
    }
  });
  return routes;
}
