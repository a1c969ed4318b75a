import express, { type Request, type Response, Router } from 'express';
import { fault } from '../../../kernel/fault.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import { type Money, parseMoney } from '../../../kernel/money.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { answerRoutes } from './answers.js';
import { bankSourceRoutes } from './bank-sources.js';
import { deskRoutes } from './desk.js';
import { fallbackRoutes } from './fallback.js';
import { figureRoutes } from './figures.js';
import { journeyRoutes } from './journey.js';
import { inboxRoutes, refusedInboundRoutes } from './inbox.js';
import { matchingRoutes } from './matching.js';
import { participantRoutes } from './participants.js';
import { reviewRoutes } from './review.js';
import { onAccountRoutes } from './on-account.js';

/** The API of one administration. Each route parses, calls one use case, prints. */
export function administrationRoutes(app: App, bodyMaxBytes: number): Router {
  const routes = Router();
  const raw = express.raw({ type: () => true, limit: bodyMaxBytes, inflate: false });
  const scoped = (work: Scoped) => inAdministration(app, work);
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.get('/administrations', async (_request, response) => {
    const administrations = await app.store.platform.administrations();
    response.json({
      administrations: administrations.map(({ id, name, country }) => ({ id, name, country })),
    });
  });
  routes.get(
    at('summary'),
    scoped(async (administration, _request, response) => {
      response.json(toJson(await app.summarise(administration)));
    }),
  );
  routes.post(
    at('statements'),
    raw,
    scoped(async (administration, request, response) => {
      const bytes: Uint8Array = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
      const imported = await app.importStatement({ administration, name: 'upload', bytes });
      if (imported.ok)
        response.status(imported.value.outcome === 'exists' ? 200 : 201).json(imported.value);
      else problem(response, imported.error);
    }),
  );
  routes.get(
    at('debtors/:debtor/credit'),
    scoped((administration, request, response) => credit(app, administration, request, response)),
  );
  routes.post(
    at('dunning/plan'),
    scoped(async (administration, _request, response) => {
      response.status(201).json(toJson(await app.planDunning(administration)));
    }),
  );
  routes.post(
    at('dunning/runs/:run/approve'),
    scoped((administration, request, response) => approve(app, administration, request, response)),
  );
  routes.use(bankSourceRoutes(app));
  routes.use(deskRoutes(app));
  routes.use(journeyRoutes(app));
  routes.use(figureRoutes(app));
  routes.use(answerRoutes(app));
  // Before the entries: `refused` is no entry's id.
  routes.use(onAccountRoutes(app));
  routes.use(reviewRoutes(app));
  routes.use(matchingRoutes(app));
  routes.use(participantRoutes(app));
  routes.use(fallbackRoutes(app));
  // Before the documents: `refused` is no document's id.
  routes.use(refusedInboundRoutes(app));
  routes.use(inboxRoutes(app));
  return routes;
}

async function credit(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const debtorId = idIn<'debtor'>(request, 'debtor');
  const order = orderIn(request);
  if (order === 'wrong') {
    problem(response, [
      fault(
        'VALUE',
        'credit.order',
        '/order',
        'The order is a positive amount with a dot, such as 1250.00, in the currency given by "currency" (EUR).',
      ),
    ]);
    return;
  }
  const decision =
    debtorId === null
      ? null
      : await app.checkCredit({ administration, debtorId, ...(order === null ? {} : { order }) });
  if (decision === null) problem(response, [UNKNOWN]);
  else response.json(toJson(decision));
}

async function approve(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const run = idIn<'run'>(request, 'run');
  if (run === null) {
    problem(response, [UNKNOWN]);
    return;
  }
  const approved = await app.approveRun(administration, run, 'api');
  if (approved.ok) response.json(toJson(approved.value));
  else problem(response, [conflict('dunning', approved.error)]);
}

function orderIn(request: Request): Money | null | 'wrong' {
  const { order, currency } = request.query;
  if (order === undefined) return null;
  if (typeof order !== 'string') return 'wrong';
  const parsed = parseMoney(order, typeof currency === 'string' ? currency : 'EUR');
  // An order below zero would talk the exposure down.
  return parsed.ok && parsed.value.minor >= 0n ? parsed.value : 'wrong';
}
