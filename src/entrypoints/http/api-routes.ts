import type { App } from '../app.js';
import type { GuardedRoutes } from './guarded.js';
import { administrationRoutes, type ApiSettings } from './routes/administrations.js';
import { collectionRoutes } from './routes/collections.js';
import { documentRoutes } from './routes/document.js';
import { firmRuleRoutes } from './routes/firm-rules.js';
import { firmRoutes } from './routes/firms.js';
import { mandateRoutes } from './routes/mandates.js';
import { ownRoutes } from './routes/own.js';
import { providerRoutes } from './routes/providers.js';
import { refundRoutes } from './routes/refunds.js';
import { sessionRoutes } from './routes/session.js';
import { signInRoutes } from './routes/sign-in.js';
import type { DescribedRoute } from './told.js';
import type { OpenRoutes } from './told-router.js';

/** Everything below /v1: what is open to whoever comes, and what first asks who comes. */
interface ApiRoutes {
  readonly open: readonly OpenRoutes[];
  /** About whoever sits before a page, in a window of ours or in a host's */
  readonly own: readonly OpenRoutes[];
  readonly guarded: readonly GuardedRoutes[];
  /** All of them, once they are there */
  readonly described: () => readonly DescribedRoute[];
}

export function apiRoutes(app: App, settings: ApiSettings): ApiRoutes {
  const routes: ApiRoutes = {
    open: [
      documentRoutes(() => routes.described()),
      signInRoutes(app),
      providerRoutes(app),
      sessionRoutes(app),
    ],
    own: [ownRoutes(app)],
    guarded: [
      collectionRoutes(app),
      mandateRoutes(app),
      refundRoutes(app),
      firmRoutes(app),
      firmRuleRoutes(app),
      administrationRoutes(app, settings),
    ],
    described: () =>
      [...routes.open, ...routes.own, ...routes.guarded].flatMap(({ described }) => described),
  };
  return routes;
}

/** What the routes say of themselves, without an app behind them: none of them asks it anything while it is built. */
export function describedRoutes(): readonly DescribedRoute[] {
  return apiRoutes(standIn() as App, { bodyMaxBytes: 0 }).described();
}

/** Has every member, each of which has every member. */
function standIn(): unknown {
  return new Proxy({}, { get: standIn });
}
