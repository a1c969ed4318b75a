import express, { type Express } from 'express';
import helmet from 'helmet';
import type { App } from '../app.js';
import { actingAs, actingAsIdentity, VISITOR, WEBHOOK } from './acting.js';
import { byKey, byToken, type Identify, requireIdentity } from './auth.js';
import { refuseNul } from './json-body.js';
import { errorHandler, problem } from './problems.js';
import { administrationRoutes } from './routes/administrations.js';
import { collectionRoutes } from './routes/collections.js';
import { connectRoutes } from './routes/connect.js';
import { firmRoutes } from './routes/firms.js';
import { healthRoutes } from './routes/health.js';
import { hostHookRoutes } from './routes/host-hooks.js';
import { installRoutes } from './routes/install.js';
import { paymentHookRoutes } from './routes/payment-hooks.js';
import { publicRoutes } from './routes/public.js';
import { overviewRoutes } from './routes/overview.js';
import { webhookRoutes } from './routes/webhooks.js';
import { fault } from '../../kernel/fault.js';

export interface HttpSettings {
  readonly token: string;
  readonly bodyMaxBytes: number;
  /** Show the overview page without sign-in; only for requests that come over loopback */
  readonly overview: boolean;
  /** Ways to know who asks, before the token of the installation and keys */
  readonly identify?: readonly Identify[];
}

/** Order of middleware: headers, open doors (health, signed webhooks, signed links), overview page, who asks, API, not found, errors. */
export function makeHttpApp(app: App, settings: HttpSettings): Express {
  const http = express();
  http.disable('x-powered-by');
  http.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
        },
      },
    }),
  );
  http.use(actingAs(app, VISITOR));
  http.use('/webhooks', actingAs(app, WEBHOOK));
  http.use(refuseNul);
  http.use(healthRoutes(app));
  http.use(webhookRoutes(app.takeWebhook, app.admitWebhook));
  http.use(hostHookRoutes(app));
  http.use(paymentHookRoutes(app));
  http.use(publicRoutes(app));
  http.use(connectRoutes(app));
  http.use(installRoutes(app));
  if (settings.overview) http.use(overviewRoutes(app));
  http.use(
    '/v1',
    requireIdentity([...(settings.identify ?? []), byToken(settings.token), byKey(app)]),
    actingAsIdentity(app),
    collectionRoutes(app).handler,
    firmRoutes(app).handler,
    administrationRoutes(app, settings.bodyMaxBytes).handler,
  );
  http.use((_request, response) => {
    problem(response, [fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.')]);
  });
  http.use(
    errorHandler((error) => {
      app.observe.event('http.failed', {
        error: error instanceof Error ? error.message : String(error),
      });
    }),
  );
  return http;
}
