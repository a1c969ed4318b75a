import type { Request, Response } from 'express';
import { ACTS } from '../../../domain/access/acts.js';
import { mayDo } from '../../../domain/access/identity.js';
import type { Firm } from '../../../domain/party/firm.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import { fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import type { FirmError, Said } from '../../../usecases/firm/firms.js';
import type { App } from '../../app.js';
import { firmFault } from '../../firm-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { identityOf, signedBody, signerOf } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { idIn, inFirm, inKnownFirm, signedIn, UNKNOWN } from '../scoped.js';
import type { Described } from '../told.js';
import { FIRMS, MONTH, SAID } from '../told/firms.js';

/** What can be done with an administration of a firm; those that need a reason read one from the body. */
interface FirmAct {
  readonly told: Described;
  readonly says: boolean;
  readonly act: (
    app: App,
    firm: Firm,
    administration: AdministrationId,
    said: Said,
  ) => Promise<Result<unknown, FirmError>>;
}

const FIRM_ACTS: Readonly<Record<string, FirmAct>> = {
  place: {
    told: FIRMS.placeAdministration,
    says: false,
    act: (app, { id }, of) => app.firms.place(id, of),
  },
  'take-out': {
    told: FIRMS.takeAdministrationOut,
    says: false,
    act: (app, { id }, of) => app.firms.takeOut(id, of),
  },
  suspend: {
    told: FIRMS.suspendAdministration,
    says: true,
    act: (app, { id }, of, said) => app.firms.suspend(id, of, said),
  },
  resume: {
    told: FIRMS.resumeAdministration,
    says: false,
    act: (app, { id }, of) => app.firms.resume(id, of),
  },
  remove: {
    told: FIRMS.removeAdministration,
    says: true,
    act: (app, { id }, of, said) => app.firms.remove(id, of, said),
  },
};

/** Firms and platforms: how their administrations stand, and adding and removing some. */
export function firmRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 262_144 });

  routes.get(
    '/firms',
    FIRMS.listFirms,
    signedIn(async (identity, _request, response) => {
      const all = await app.firms.list();
      response.json({ firms: all.filter(({ id }) => mayDo(identity, 'firm.read', { firm: id })) });
    }),
  );
  routes.post(
    '/firms',
    FIRMS.addFirm,
    json,
    signedIn(async (identity, request, response) => {
      const read = readForm(FIRMS.addFirm.body, request.body, saying('SCHEMA', 'firm.form'));
      if (identity.kind !== 'installation') problem(response, [INSTALLATION_ONLY]);
      else if (read.ok) answer(response, await app.firms.add(read.value.name), 201);
      else problem(response, read.error);
    }),
  );
  routes.get(
    '/firms/:firm',
    FIRMS.readFirm,
    inFirm(app, 'firm.read', async ({ id }, _request, response) => {
      answer(response, await app.firms.overview(id));
    }),
  );
  routes.get(
    '/firms/:firm/rights',
    FIRMS.readFirmRights,
    inKnownFirm(app, (identity, firm) => ({
      acts: ACTS.filter((act) => mayDo(identity, act, firm)),
    })),
  );
  routes.get(
    '/firms/:firm/usage',
    FIRMS.readUsage,
    inFirm(app, 'firm.read', async ({ id }, request, response) => {
      const month = readForm(MONTH, request.query['month'], saying('USAGE', 'firm.month', FORM));
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
    FIRMS.listConsents,
    inFirm(app, 'firm.provision', async ({ id }, _request, response) => {
      response.json({ links: await app.connectList.consents(id) });
    }),
  );
  routes.post(
    '/firms/:firm/administrations',
    FIRMS.provisionAdministration,
    json,
    inFirm(app, 'firm.provision', async ({ id }, request, response) => {
      const key = request.get('idempotency-key') ?? '';
      const made = await app.provision({ firm: id, key, form: request.body as unknown });
      if (!made.ok) problem(response, made.error);
      else response.status(STATUS_OF[made.value.outcome]).json(made.value);
    }),
  );
  routes.get(
    '/firms/:firm/administrations/:administration',
    FIRMS.readStanding,
    inFirm(app, 'firm.read', async ({ id }, request, response) => {
      const of = idIn<'administration'>(request, 'administration');
      const row = of === null ? null : await app.firms.status(id, of);
      if (row === null) problem(response, [UNKNOWN]);
      else response.json(toJson(row));
    }),
  );
  for (const [name, { told, says, act }] of Object.entries(FIRM_ACTS))
    routes.post(
      `/firms/:firm/administrations/:administration/${name}`,
      told,
      json,
      inFirm(app, 'firm.provision', async (firm, request, response) => {
        const of = await ownBooks(app, request);
        const said = says
          ? readForm(SAID, signedBody(request), saying('SCHEMA', 'firm.form'))
          : ({ ok: true, value: { by: signerOf(request) ?? 'api', reason: '' } } as const);
        if (of === null) problem(response, [UNKNOWN]);
        else if (!said.ok) problem(response, said.error);
        else answer(response, await act(app, firm, of, said.value));
      }),
    );
  return routes;
}

const INSTALLATION_ONLY = fault(
  'FORBIDDEN',
  'access.installation',
  '',
  'Only whoever runs this installation adds firms, with its own token or voldaan firm add.',
);

/**
 * The administration in the path, for whoever may add and remove it: through the firm, or, where it is not the firm's yet, as
 * an owner of these books. Else anybody could take the books of others under his firm.
 */
async function ownBooks(app: App, request: Request): Promise<AdministrationId | null> {
  const id = idIn<'administration'>(request, 'administration');
  const books = id === null ? null : await app.store.platform.books.at(id);
  const identity = identityOf(request);
  if (books === null) return null;
  const may = mayDo(identity, 'firm.provision', books) || mayDo(identity, 'users.manage', books);
  return may ? books.id : null;
}

const FORM = (): string => 'Say which month: ?month=2026-11.';

/** What is connected is there; what differs from the request was not changed. */
const STATUS_OF = { added: 201, unchanged: 200, updated: 200, differs: 409, refused: 422 } as const;

function answer(response: Response, done: Result<unknown, FirmError>, status = 200): void {
  if (!done.ok) problem(response, [firmFault(done.error)]);
  else if (done.value === undefined) response.status(204).end();
  else response.status(status).json(toJson(done.value));
}
