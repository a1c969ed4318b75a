import { Router } from 'express';
import { thrownFacts } from '../../../kernel/thrown.js';
import type { App } from '../../app.js';
import { DISK_FREE_MIN } from '../watched.js';

/** Longest that the database may take to answer the simplest question, ms: above it callers queue. */
const SLOW_MS = 2_000;

/** Whether the process was asked to stop: whoever distributes requests sends no more of them then. */
export interface Lifecycle {
  stopping: boolean;
}

type NotReady = 'stopping' | 'database' | 'database-slow' | 'disk-full';

/**
 * `/healthz`: the process lives. `/readyz`: it can do its work, because the database answers in time and there is room; also
 * said is when nothing leaves, because the database is a copy or was restored, and when the queue is away.
 */
export function healthRoutes(app: App, lifecycle: Lifecycle): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  routes.get('/readyz', async (_request, response) => {
    const asked = lifecycle.stopping ? { why: 'stopping' as const } : await ask(app);
    if ('why' in asked) {
      response.status(503).json({ status: 'not ready', reason: asked.why });
      return;
    }
    const { suspended } = asked;
    const sending = suspended === null ? {} : { sending: 'suspended', reason: suspended };
    // Work goes on without it, from the database: no reason to take the process out of service.
    const queue = app.queue === null || (await app.queue.isThere()) ? {} : { queue: 'away' };
    response.json({ status: 'ready', ...sending, ...queue });
  });
  return routes;
}

async function ask(
  app: App,
): Promise<{ readonly why: NotReady } | { readonly suspended: string | null }> {
  const free = await app.disk.free();
  if (free !== null && free < DISK_FREE_MIN) return notReady(app, 'disk-full');
  const since = performance.now();
  try {
    await app.store.platform.isDunningStopped();
    const { suspended } = await app.installation.show();
    if (performance.now() - since > SLOW_MS) return notReady(app, 'database-slow');
    return { suspended };
  } catch (error) {
    return notReady(app, 'database', error);
  }
}

function notReady(app: App, why: NotReady, thrown?: unknown): { readonly why: NotReady } {
  const facts = thrown === undefined ? {} : { ...thrownFacts(thrown) };
  app.observe.event('readiness.failed', { reason: why, ...facts });
  return { why };
}
