import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Firm } from '../../../domain/party/firm.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { FirmError, Said } from '../../../usecases/firms.js';
import type { App } from '../../app.js';
import { firmFault } from '../../firm-faults.js';
import { toJson } from '../codec.js';
import { problem } from '../problems.js';
import { idIn, UNKNOWN } from '../scoped.js';

const saidJson = z.strictObject({
  by: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(500),
});
const firmJson = z.strictObject({ name: z.string().trim().min(1).max(200) });
const monthField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** What can be done with an administration of a firm; those that need a reason read one from the body. */
type Act = (
  app: App,
  firm: Firm,
  administration: AdministrationId,
  said: Said,
) => Promise<Result<unknown, FirmError>>;

const ACTS: Readonly<Record<string, { readonly says: boolean; readonly act: Act }>> = {
  place: { says: false, act: (app, { id }, of) => app.firms.place(id, of) },
  'take-out': { says: false, act: (app, { id }, of) => app.firms.takeOut(id, of) },
  suspend: { says: true, act: (app, { id }, of, said) => app.firms.suspend(id, of, said) },
  resume: { says: false, act: (app, { id }, of) => app.firms.resume(id, of) },
  remove: { says: true, act: (app, { id }, of, said) => app.firms.remove(id, of, said) },
};

/**
 * Firms and platforms. Reading (`GET`) is the act `firm.read`, everything else `firm.provision`: the guard of callers
 * goes by that.
 */
export function firmRoutes(app: App): Router {
  const routes = Router();
  const json = express.json({ limit: '256kb', strict: true, inflate: false });
  const ofFirm =
    (work: (firm: Firm, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      const id = idIn<'firm'>(request, 'firm');
      const firm = id === null ? null : await app.firms.find(id);
      if (firm === null) problem(response, [UNKNOWN]);
      else await work(firm, request, response);
    };

  routes.get('/firms', async (_request, response) => {
    response.json({ firms: await app.firms.list() });
  });
  routes.post('/firms', json, async (request, response) => {
    const read = readForm(firmJson, request.body, saying('SCHEMA', 'firm.form'));
    if (read.ok) answer(response, await app.firms.add(read.value.name), 201);
    else problem(response, read.error);
  });
  routes.get(
    '/firms/:firm',
    ofFirm(async ({ id }, _request, response) => {
      answer(response, await app.firms.overview(id));
    }),
  );
  routes.get(
    '/firms/:firm/usage',
    ofFirm(async ({ id }, request, response) => {
      const month = readForm(
        monthField,
        request.query['month'],
        saying('USAGE', 'firm.month', FORM),
      );
      if (!month.ok) {
        problem(response, month.error);
        return;
      }
      const used = await app.firms.usage(id, month.value);
      if (used.ok) response.json({ month: month.value, administrations: used.value });
      else problem(response, [firmFault(used.error)]);
    }),
  );
  routes.get(
    '/firms/:firm/consents',
    ofFirm(async ({ id }, _request, response) => {
      response.json({ links: await app.connectList.consents(id) });
    }),
  );
  routes.post(
    '/firms/:firm/administrations',
    json,
    ofFirm(async ({ id }, request, response) => {
      const key = request.get('idempotency-key') ?? '';
      const made = await app.provision({ firm: id, key, form: request.body as unknown });
      if (!made.ok) problem(response, made.error);
      else response.status(STATUS_OF[made.value.outcome]).json(made.value);
    }),
  );
  routes.get(
    '/firms/:firm/administrations/:administration',
    ofFirm(async ({ id }, request, response) => {
      const of = idIn<'administration'>(request, 'administration');
      const row = of === null ? null : await app.firms.status(id, of);
      if (row === null) problem(response, [UNKNOWN]);
      else response.json(toJson(row));
    }),
  );
  for (const [name, { says, act }] of Object.entries(ACTS))
    routes.post(
      `/firms/:firm/administrations/:administration/${name}`,
      json,
      ofFirm(async (firm, request, response) => {
        const of = idIn<'administration'>(request, 'administration');
        const said = says
          ? readForm(saidJson, request.body, saying('SCHEMA', 'firm.form'))
          : ({ ok: true, value: { by: 'api', reason: '' } } as const);
        if (of === null) problem(response, [UNKNOWN]);
        else if (!said.ok) problem(response, said.error);
        else answer(response, await act(app, firm, of, said.value));
      }),
    );
  return routes;
}

const FORM = (): string => 'Say which month: ?month=2026-11.';

/** What is connected is there; what differs from the request was not changed. */
const STATUS_OF = { added: 201, unchanged: 200, updated: 200, differs: 409, refused: 422 } as const;

function answer(response: Response, done: Result<unknown, FirmError>, status = 200): void {
  if (!done.ok) problem(response, [firmFault(done.error)]);
  else if (done.value === undefined) response.status(204).end();
  else response.status(status).json(toJson(done.value));
}
