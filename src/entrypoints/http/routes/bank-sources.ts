import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { answerPage } from '../page.js';
import { inAdministration } from '../scoped.js';
import { BANK } from '../told/bank.js';

/** How statements arrive by themselves: ask the sources now, and see how they are doing. */
export function bankSourceRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  routes.post(
    '/administrations/:administration/statements/fetch',
    BANK.fetchStatements,
    inAdministration(app, 'bank.import', async (administration, _request, response) => {
      const fetched = await app.fetchStatements({ administration, asked: true });
      response.json({ fetched: toJson(fetched) });
    }),
  );
  routes.get(
    '/administrations/:administration/statements',
    BANK.listBankFiles,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      answerPage(request, response, 'files', await app.bankFiles(administration));
    }),
  );
  routes.get(
    '/administrations/:administration/bank-sources',
    BANK.readBankSources,
    inAdministration(app, 'books.read', async (administration, _request, response) => {
      response.json(toJson(await app.showBankSources(administration)));
    }),
  );
  return routes;
}
