import { type Act, ACTS } from '../../../domain/access/acts.js';
import { mayDo, placesOf } from '../../../domain/access/identity.js';
import type { Administration } from '../../../domain/party/administration.js';
import { writeInherited } from '../../../formats/json/firm-defaults.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { inAdministration, inKnownBooks, type Scoped, signedIn } from '../scoped.js';
import { accessRoutes } from './access.js';
import { auditRoutes } from './audit.js';
import { answerRoutes } from './answers.js';
import { bankSourceRoutes } from './bank-sources.js';
import { claimRoutes } from './claims.js';
import { connectionRoutes } from './connections.js';
import { creditRoutes } from './credit.js';
import { creditDeskRoutes } from './credit-desk.js';
import { deskRoutes } from './desk.js';
import { dispatchRoutes } from './dispatches.js';
import { dunningRoutes } from './dunning.js';
import { fallbackRoutes } from './fallback.js';
import { exportRoutes } from './exports.js';
import { frameRoutes } from './frames.js';
import { figureRoutes } from './figures.js';
import { hostRoutes } from './host.js';
import { instrumentRoutes } from './instruments.js';
import { invoiceRoutes } from './invoices.js';
import { journeyRoutes } from './journey.js';
import { listRoutes } from './lists.js';
import { inboxRoutes, refusedInboundRoutes } from './inbox.js';
import { lawRoutes } from './law.js';
import { letterPreviewRoutes } from './letter-previews.js';
import { letterRoutes } from './letters.js';
import { mailRoutes } from './mail.js';
import { matchingRoutes } from './matching.js';
import { policyRoutes } from './policies.js';
import { onboardingRoutes } from './onboarding.js';
import { participantRoutes } from './participants.js';
import { privacyRoutes } from './privacy.js';
import { releaseRuleRoutes } from './release-rule.js';
import { reviewRoutes } from './review.js';
import { onAccountRoutes } from './on-account.js';
import { subscriptionRoutes } from './subscriptions.js';
import { uploadRoutes } from './uploads.js';
import { workRoutes } from './work.js';
import { answerPage } from '../page.js';
import { ADMINISTRATIONS } from '../told/administrations.js';

export interface ApiSettings {
  readonly bodyMaxBytes: number;
  /** Where people reach this installation; absent or null: nobody said */
  readonly publicUrl?: string | null;
}

/** The API of one administration. Each route parses, calls one use case, prints. */
export function administrationRoutes(app: App, settings: ApiSettings): GuardedRoutes {
  const { bodyMaxBytes } = settings;
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    '/administrations',
    ADMINISTRATIONS.listAdministrations,
    signedIn(async (identity, request, response) => {
      const places = placesOf(identity);
      const { platform } = app.store;
      const seen = await (places === 'all'
        ? platform.administrations()
        : platform.books.within(places));
      answerPage(request, response, 'administrations', seen.map(named));
    }),
  );
  routes.get(
    '/administrations/:administration',
    ADMINISTRATIONS.readAdministration,
    inKnownBooks(app, async (_identity, { id }) =>
      named(await app.store.inTransaction(id, (tx) => tx.administration.get())),
    ),
  );
  routes.get(
    at('rights'),
    ADMINISTRATIONS.readRights,
    inKnownBooks(app, (identity, books) => ({
      acts: ACTS.filter((act) => mayDo(identity, act, books)),
    })),
  );
  routes.get(
    at('today'),
    ADMINISTRATIONS.readToday,
    scoped('books.read', async (administration, _request, response) => {
      response.json(toJson(await app.standings.today(administration)));
    }),
  );
  routes.get(
    at('owed'),
    ADMINISTRATIONS.readOwed,
    scoped('books.read', async (administration, _request, response) => {
      response.json(toJson(await app.standings.owed(administration)));
    }),
  );
  routes.get(
    at('summary'),
    ADMINISTRATIONS.readSummary,
    scoped('books.read', async (administration, _request, response) => {
      response.json(toJson(await app.summarise(administration)));
    }),
  );
  routes.get(
    at('inherited'),
    ADMINISTRATIONS.readInherited,
    scoped('books.read', async (administration, _request, response) => {
      const rows = await app.firms.inherited(administration);
      response.json({ inherited: writeInherited(rows) });
    }),
  );
  routes.use(uploadRoutes(app, bodyMaxBytes));
  routes.use(exportRoutes(app));
  routes.use(privacyRoutes(app));
  routes.use(accessRoutes(app));
  routes.use(frameRoutes(app, settings));
  routes.use(auditRoutes(app));
  routes.use(claimRoutes(app));
  routes.use(creditRoutes(app));
  routes.use(creditDeskRoutes(app));
  routes.use(lawRoutes(app));
  routes.use(dunningRoutes(app));
  routes.use(letterRoutes(app));
  routes.use(letterPreviewRoutes(app));
  routes.use(dispatchRoutes(app));
  routes.use(mailRoutes(app));
  routes.use(connectionRoutes(app));
  routes.use(hostRoutes(app));
  routes.use(bankSourceRoutes(app));
  routes.use(policyRoutes(app));
  routes.use(deskRoutes(app));
  routes.use(workRoutes(app));
  routes.use(subscriptionRoutes(app));
  routes.use(instrumentRoutes(app));
  routes.use(onboardingRoutes(app));
  routes.use(journeyRoutes(app));
  routes.use(invoiceRoutes(app));
  routes.use(figureRoutes(app));
  routes.use(listRoutes(app));
  routes.use(answerRoutes(app));
  // Before the entries: `refused` is no entry's id.
  routes.use(onAccountRoutes(app));
  routes.use(reviewRoutes(app));
  routes.use(matchingRoutes(app));
  routes.use(participantRoutes(app));
  routes.use(fallbackRoutes(app));
  // Before the documents: `refused` and `release-rule` are no document's id.
  routes.use(refusedInboundRoutes(app));
  routes.use(releaseRuleRoutes(app));
  routes.use(inboxRoutes(app));
  return routes;
}

const named = ({ id, name, country }: Administration) => ({ id, name, country });
