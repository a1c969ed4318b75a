import type { Response } from 'express';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { workFault } from '../../work-faults.js';
import { formRoutes, named } from '../form-routes.js';
import type { GuardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { PRIVACY } from '../told/privacy.js';

/** What goes and what is kept: a debtor who is erased, and the register of periods. */
export function privacyRoutes(app: App): GuardedRoutes {
  const { routes, post } = formRoutes(app);
  const { eraseDebtor } = app;
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('debtors/:id/erasure'),
    PRIVACY.readErasure,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const seen = await eraseDebtor.look(administration, named<'debtor'>(request));
      if (seen.ok) response.json(seen.value);
      else problem(response, [workFault(seen.error)]);
    }),
  );
  post('privacy.erase', 'debtors/:id/erasure', PRIVACY.eraseDebtor, (id, { by }, request) =>
    eraseDebtor.erase(id, named<'debtor'>(request), by),
  );
  post('privacy.erase', 'debtors/:id/erasure/lift', PRIVACY.liftErasure, (id, { by }, request) =>
    eraseDebtor.lift(id, named<'debtor'>(request), by),
  );
  routes.get(
    at('retention'),
    PRIVACY.readRetention,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const read = readForm(
        PRIVACY.readRetention.query,
        request.query,
        saying('USAGE', 'retention.form'),
      );
      if (!read.ok) problem(response, read.error);
      else {
        const { keepMonths } = read.value;
        const months = keepMonths === undefined ? undefined : Number(keepMonths);
        await answerRegister(app, response, administration, { months, apply: false });
      }
    }),
  );
  routes.post(
    at('retention/clear'),
    PRIVACY.clearRecords,
    jsonBody({ bytesMax: 65_536 }),
    inAdministration(app, 'privacy.erase', async (administration, request, response) => {
      const read = readForm(
        PRIVACY.clearRecords.body,
        request.body,
        saying('VALUE', 'retention.form'),
      );
      if (!read.ok) problem(response, read.error);
      else {
        const months = read.value.keepMonths;
        await answerRegister(app, response, administration, { months, apply: true });
      }
    }),
  );
  return routes;
}

async function answerRegister(
  app: App,
  response: Response,
  administration: AdministrationId,
  { months, apply }: { readonly months: number | undefined; readonly apply: boolean },
): Promise<void> {
  const keep = months === undefined ? {} : { keepMonths: months };
  const cleared = await app.clearRecords(administration, { ...keep, apply });
  if (cleared.ok) response.json({ applied: apply, rows: cleared.value });
  else problem(response, [cleared.error]);
}
