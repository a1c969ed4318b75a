import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { App } from '../../app.js';
import { viewToJson } from '../../text/run.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedUser, signerOf } from '../identity.js';
import { answerPage } from '../page.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, signedIn, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { DUNNING } from '../told/dunning.js';

/** Actions and holds of a run in one answer. */
const RUN_PAGE = 200;
/** Runs that can be listed, newest first: one a day for almost three years. */
const RUNS_MAX = 1_000;
/** A name and a list of ids. */
const BODY_MAX = 262_144;

/** Runs: planned, looked at, approved, taken back; and the kill switch, of one administration or of all. */
export function dunningRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: BODY_MAX });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/dunning/${path}`;
  routes.post(
    at('plan'),
    DUNNING.planDunning,
    scoped('reminders.plan', async (administration, _request, response) => {
      response.status(201).json({ run: await app.planDunning(administration) });
    }),
  );
  routes.get(
    at('runs'),
    DUNNING.listRuns,
    scoped('books.read', async (administration, request, response) => {
      const runs = await app.store.inTransaction(administration, (tx) => tx.dunning.runs(RUNS_MAX));
      answerPage(request, response, 'runs', runs);
    }),
  );
  routes.get(
    at('runs/:run'),
    DUNNING.readRun,
    scoped('books.read', (administration, request, response) =>
      show(app, administration, request, response),
    ),
  );
  routes.post(
    at('runs/:run/approve'),
    DUNNING.approveRun,
    json,
    scoped('reminders.approve', (administration, request, response) =>
      approve(app, administration, request, response),
    ),
  );
  routes.post(
    at('runs/:run/undo'),
    DUNNING.undoRun,
    scoped('reminders.plan', async (administration, request, response) => {
      const run = idIn<'run'>(request, 'run');
      const undone = run === null ? null : await app.undoRun(administration, run);
      if (undone === null) problem(response, [UNKNOWN]);
      else if (undone.ok) response.json({ withdrawn: undone.value });
      else problem(response, [conflict('dunning', undone.error)]);
    }),
  );
  // Whoever may plan may stop; to let go again is to approve.
  for (const [word, stopped, act, told, toldAll] of [
    ['stop', true, 'reminders.plan', DUNNING.stopDunning, DUNNING.stopAllDunning],
    ['resume', false, 'reminders.approve', DUNNING.resumeDunning, DUNNING.resumeAllDunning],
  ] as const) {
    routes.post(
      at(word),
      told,
      scoped(act, async (administration, _request, response) => {
        await app.stopDunning(administration, stopped);
        response.json({ administration, dunningStopped: stopped });
      }),
    );
    routes.post(
      `/dunning/${word}`,
      toldAll,
      signedIn(async (identity, _request, response) => {
        // Of all administrations: for whoever runs the machine.
        if (identity.kind !== 'installation') {
          problem(response, [UNKNOWN]);
          return;
        }
        await app.stopDunning('all', stopped);
        response.json({ administration: 'all', dunningStopped: stopped });
      }),
    );
  }
  return routes;
}

async function show(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const run = idIn<'run'>(request, 'run');
  const after = Number(request.query['after'] ?? '0');
  const page = { after: Number.isSafeInteger(after) && after > 0 ? after : 0, limit: RUN_PAGE };
  const view = run === null ? null : await app.showRun(administration, run, page);
  if (view === null) problem(response, [UNKNOWN]);
  else response.json(viewToJson(view));
}

async function approve(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const run = idIn<'run'>(request, 'run');
  const approved =
    run === null
      ? null
      : await app.approveRun(administration, run, byOf(request), signedUser(request));
  if (approved === null) problem(response, [UNKNOWN]);
  else if (approved.ok) response.json(approved.value);
  else problem(response, [conflict('dunning', approved.error)]);
}

/** Who says yes: who signed in, or whom the body names; the interface itself without it. */
function byOf(request: Request): string {
  const signer = signerOf(request);
  if (signer !== null) return signer;
  const by: unknown = (request.body as { readonly by?: unknown } | undefined)?.by;
  return typeof by === 'string' && by.trim() !== '' ? by.trim().slice(0, 200) : 'api';
}
