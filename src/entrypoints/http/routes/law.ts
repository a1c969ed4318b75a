import type { Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import { readTerms, writeTerms } from '../../../formats/json/law.js';
import type { Fault } from '../../../kernel/fault.js';
import type { JudgedTerms } from '../../../usecases/law/law-desk.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { jsonBody } from '../json-body.js';
import { answerPageBy } from '../page.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { signedForm } from '../signed-form.js';
import { LAW } from '../told/law.js';

/** What interest and costs are computed with: what the creditor is in law, his general terms, and who accepted them. */
export function lawRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get(
    at('law/creditor'),
    LAW.readCreditorLaw,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ creditor: await app.law.creditor(administration) });
    }),
  );
  routes.put(
    at('law/creditor'),
    LAW.setCreditorLaw,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const asked = signedForm(request, LAW.setCreditorLaw.body, 'law');
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      await app.law.setCreditor(administration, asked.value);
      response.json({ creditor: asked.value });
    }),
  );
  routes.put(
    at('debtors/:debtor/large-company'),
    LAW.noteLargeCompany,
    json,
    scoped('work.do', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const asked = signedForm(request, LAW.noteLargeCompany.body, 'law');
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const { isLargeCompany } = asked.value;
      const noted =
        debtorId === null
          ? null
          : await app.law.setLargeCompany(administration, debtorId, isLargeCompany);
      if (noted === null) problem(response, [UNKNOWN]);
      else if (noted.ok) response.json({ debtorId, isLargeCompany });
      else refuse(response, noted.error);
    }),
  );
  routes.get(
    at('terms'),
    LAW.listTerms,
    scoped('books.read', async (administration, request, response) => {
      const versions = (await app.law.terms(administration)).map(judgedJson);
      answerPageBy(request, response, 'terms', versions, ({ version }) => version);
    }),
  );
  routes.post(
    at('terms'),
    LAW.saveTerms,
    json,
    scoped('policies.manage', async (administration, request, response) => {
      const read = readTerms(request.body);
      if (!read.ok) {
        problem(response, read.error);
        return;
      }
      const saved = await app.law.saveTerms(administration, read.value);
      if (!saved.ok) {
        refuse(response, saved.error);
        return;
      }
      const { outcome } = saved.value;
      response
        .status(outcome === 'added' ? 201 : 200)
        .json({ outcome, terms: judgedJson(saved.value) });
    }),
  );
  routes.post(
    at('debtors/:debtor/accepted-terms'),
    LAW.acceptTerms,
    json,
    scoped('work.do', async (administration, request, response) => {
      const debtorId = idIn<'debtor'>(request, 'debtor');
      const asked = signedForm(request, LAW.acceptTerms.body, 'law');
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const accepted =
        debtorId === null ? null : await app.law.acceptTerms(administration, debtorId, asked.value);
      if (accepted === null) problem(response, [UNKNOWN]);
      else if (accepted.ok) response.json({ debtorId, accepted: asked.value });
      else refuse(response, accepted.error);
    }),
  );
  return routes;
}

function judgedJson({ terms, warnings }: JudgedTerms) {
  return { ...(writeTerms(terms) as object), version: terms.version, warnings };
}

/** The debtor of the path is answered like any other id that is not there. */
function refuse(response: Response, error: Fault): void {
  problem(response, [error.code === 'law.no-such-debtor' ? UNKNOWN : error]);
}
