import type { Request } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { readMandates } from '../../../formats/json/mandates.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { MandateError } from '../../../usecases/collection/record-mandate.js';
import type { App } from '../../app.js';
import { paymentFault } from '../../payment-faults.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { problem } from '../problems.js';
import { inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { MANDATES } from '../told/mandates.js';

/** Some ten thousand mandates; longer lists come by the command line, or in parts. */
const BODY_MAX = 4_194_304;

/** Permissions of debtors to collect. A mandate goes by the reference debtor and bank know it under. */
export function mandateRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: BODY_MAX });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/mandates${path}`;

  routes.get(
    at(''),
    MANDATES.listMandates,
    scoped('books.read', async (administration, request, response) => {
      answerPage(request, response, 'mandates', await app.mandates.list(administration));
    }),
  );
  routes.post(
    at(''),
    MANDATES.addMandates,
    json,
    scoped('money.collect', async (administration, request, response) => {
      const read = readMandates(request.body);
      const recorded = read.ok ? await app.mandates.record(administration, read.value) : read;
      if (recorded.ok) response.status(201).json({ mandates: recorded.value });
      else problem(response, recorded.error);
    }),
  );
  const deciding = (
    decide: (administration: AdministrationId, id: string) => Promise<Result<void, MandateError>>,
  ): Scoped => {
    return async (administration, request, response) => {
      const decided = await decide(administration, referenceIn(request));
      if (decided.ok) response.status(204).end();
      else if (decided.error.kind === 'no-such-mandate') problem(response, [UNKNOWN]);
      else problem(response, [paymentFault('mandate', decided.error)]);
    };
  };
  routes.post(
    at('/:mandate/revoke'),
    MANDATES.revokeMandate,
    scoped(
      'money.collect',
      deciding((administration, id) => app.mandates.revoke(administration, id)),
    ),
  );
  routes.post(
    at('/:mandate/release'),
    MANDATES.releaseMandate,
    scoped(
      'money.collect',
      deciding((administration, id) => app.mandates.release(administration, id)),
    ),
  );
  return routes;
}

/** Not an id of ours: the creditor made it up. */
function referenceIn({ params }: Request): string {
  return String(params['mandate']);
}
