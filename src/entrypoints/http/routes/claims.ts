import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { translateClause } from '../../../domain/law/clauses.js';
import { parseId } from '../../../kernel/ids.js';
import type { ShownClaim } from '../../../usecases/dunning/show-claims.js';
import type { App } from '../../app.js';
import { claimFault } from '../../claim-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { languageAsked } from '../languages.js';
import { answerPage } from '../page.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { signedForm } from '../signed-form.js';
import { CLAIMS } from '../told/claims.js';

/** Interest, costs and damages that reminders asked beside the invoices, and what became of them. */
export function claimRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/claims${path}`;

  routes.get(
    at(''),
    CLAIMS.listClaims,
    scoped('books.read', async (administration, request, response) => {
      const { debtor, all } = request.query;
      const debtorId = typeof debtor === 'string' ? parseId<'debtor'>(debtor) : undefined;
      // What cannot be an id is a debtor without claims.
      const claims =
        debtorId === null
          ? []
          : await app.claims.list(administration, {
              openOnly: all !== 'true',
              ...(debtorId === undefined ? {} : { debtorId }),
            });
      answerPage(request, response, 'claims', claims.map(inLanguage(request, response)));
    }),
  );
  routes.get(
    at('/:claim'),
    CLAIMS.readClaim,
    scoped('books.read', async (administration, request, response) => {
      const id = idIn<'claim'>(request, 'claim');
      const claim = id === null ? null : await app.claims.show(administration, id);
      if (claim === null) problem(response, [UNKNOWN]);
      else response.json(toJson(inLanguage(request, response)(claim)));
    }),
  );
  for (const [verb, act, told] of [
    ['settle', 'money.match', CLAIMS.settleClaim],
    ['waive', 'losses.decide', CLAIMS.waiveClaim],
  ] as const)
    routes.post(
      at(`/:claim/${verb}`),
      told,
      json,
      scoped(act, async (administration, request, response) => {
        const id = idIn<'claim'>(request, 'claim');
        const asked = signedForm(request, told.body, 'claim');
        if (!asked.ok) problem(response, asked.error);
        else {
          const decided =
            id === null ? null : await app.claims[verb](administration, id, asked.value);
          if (decided === null) problem(response, [UNKNOWN]);
          else if (decided.ok) response.json(toJson(inLanguage(request, response)(decided.value)));
          else if (decided.error.kind === 'no-such-claim') problem(response, [UNKNOWN]);
          else problem(response, [claimFault(decided.error)]);
        }
      }),
    );
  return routes;
}

/** Says what a claim rests on in the language of the reader. */
function inLanguage(
  request: Request,
  response: Response,
): <Claim extends ShownClaim>(claim: Claim) => Claim {
  const language = languageAsked(request, response);
  return (claim) => ({ ...claim, clause: translateClause(claim.clause, language) });
}
