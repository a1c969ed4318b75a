import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { App } from '../app.js';
import { ANSWERS_CHECKED } from './answer-check.js';
import { apiRoutes } from './api-routes.js';
import { actingAs, actingAsIdentity, VISITOR, WEBHOOK } from './acting.js';
import { byKey, byToken, type Identify, requireIdentity } from './auth.js';
import { bySession } from './by-session.js';
import { refuseNul } from './json-body.js';
import { errorHandler, problem } from './problems.js';
import { limitRequests, REQUESTS_PER_MINUTE } from './request-limit.js';
import { connectRoutes } from './routes/connect.js';
import { knowAncestors } from './ancestors.js';
import { dashboardRoutes, demoDoor } from './routes/dashboard.js';
import { embedRoutes } from './routes/embed.js';
import { hostHookRoutes } from './routes/host-hooks.js';
import { installRoutes } from './routes/install.js';
import { healthRoutes, type Lifecycle } from './routes/health.js';
import { metricsRoutes } from './routes/metrics.js';
import { refuseWhenFull, watched } from './watched.js';
import { paymentHookRoutes } from './routes/payment-hooks.js';
import { publicRoutes } from './routes/public.js';
import { passwordPages } from './routes/password-pages.js';
import { referenceRoutes } from './routes/reference.js';
import { webhookRoutes } from './routes/webhooks.js';
import { guardCookies } from './session-cookie.js';
import { fault } from '../../kernel/fault.js';
import { thrownFacts } from '../../kernel/thrown.js';

export interface HttpSettings {
  readonly token: string;
  readonly bodyMaxBytes: number;
  /** Folder of the built dashboard; absent: there is none */
  readonly dashboard?: string;
  /** Address of the person a demo made: whoever comes to /enter on this machine is him */
  readonly demo?: string;
  /** Hold every answer to what its route says of it; for tests */
  readonly answersChecked?: boolean;
  readonly lifecycle?: Lifecycle;
  /** Health and metrics alone: a worker has no other door */
  readonly healthOnly?: boolean;
  /** Where people reach this installation; absent or null: by the name they ask for alone */
  readonly publicUrl?: string | null;
  /** Requests of one caller about one administration in a minute; 600 without it */
  readonly requestsPerMinute?: number;
  /** Ways to know who asks, before sessions, the token of the installation and keys */
  readonly identify?: readonly Identify[];
}

/**
 * Order of middleware: request id, headers, health and metrics, room on the disk, open doors (signed webhooks, signed links),
 * dashboard, signing in, who asks, API, not found, errors.
 */
export function makeHttpApp(app: App, settings: HttpSettings): Express {
  const http = express();
  http.disable('x-powered-by');
  http.set(ANSWERS_CHECKED, settings.answersChecked === true);
  http.use(watched(app.observe));
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
  http.use(refuseNul);
  http.use(healthRoutes(app, settings.lifecycle ?? { stopping: false }));
  http.use(metricsRoutes(app, settings.token));
  if (settings.healthOnly !== true) useDoors(http, app, settings);
  http.use((_request, response) => {
    problem(response, [fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.')]);
  });
  http.use(
    errorHandler((error, request) => {
      app.observe.event('http.failed', { request, ...thrownFacts(error) });
    }),
  );
  return http;
}

/** Answers of the API are of the moment and of who asked: nobody keeps them on the way (ASVS 5.0 V14.3.2). */
const unstored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function useDoors(http: Express, app: App, settings: HttpSettings): void {
  http.use(actingAs(app, VISITOR));
  http.use('/webhooks', actingAs(app, WEBHOOK));
  http.use(refuseWhenFull(app.disk, app.observe));
  http.use(webhookRoutes(app.takeWebhook, app.admitWebhook));
  http.use(hostHookRoutes(app));
  http.use(paymentHookRoutes(app));
  http.use(publicRoutes(app));
  http.use(connectRoutes(app));
  http.use(installRoutes(app));
  http.use(passwordPages(app));
  const { open, own, guarded, described } = apiRoutes(app, settings);
  http.use(referenceRoutes(described));
  if (settings.dashboard !== undefined) http.use(dashboardRoutes(settings.dashboard));
  if (settings.demo !== undefined) http.use(demoDoor(app, settings.demo));
  const limit = limitRequests(app, settings.requestsPerMinute ?? REQUESTS_PER_MINUTE);
  http.use(
    '/v1',
    unstored,
    guardCookies(app, settings.publicUrl ?? null),
    ...[...open, ...own].map(({ handler }) => handler),
    requireIdentity([
      ...(settings.identify ?? []),
      bySession(app),
      byToken(settings.token),
      byKey(app),
    ]),
    limit,
    actingAsIdentity(app),
    ...guarded.map(({ handler }) => handler),
  );
  if (settings.dashboard === undefined) return;
  http.use(embedRoutes(settings.dashboard, app));
  // The same API for the dashboard in a host's page, whose session is good for nothing else.
  http.use(
    '/embed/v1',
    unstored,
    guardCookies(app, settings.publicUrl ?? null),
    ...own.map(({ handler }) => handler),
    requireIdentity([bySession(app)]),
    limit,
    actingAsIdentity(app),
    knowAncestors(app),
    ...guarded.map(({ handler }) => handler),
  );
}
