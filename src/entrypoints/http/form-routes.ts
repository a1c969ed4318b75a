import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Act } from '../../domain/access/acts.js';
import { readWork } from '../../formats/json/work.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import type { WorkResult } from '../../usecases/task/give-task.js';
import type { App } from '../app.js';
import { workFault } from '../work-faults.js';
import { toJson } from './codec.js';
import { type GuardedRoutes, guardedRoutes } from './guarded.js';
import { signedBody } from './identity.js';
import { problem } from './problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from './scoped.js';
import { jsonBody } from './json-body.js';
import { signaturesOf } from './signed-form.js';
import type { Described } from './told.js';

/** Answers null for what is not there. */
type Read = (administration: AdministrationId, request: Request) => Promise<unknown>;
type Take<Form extends z.ZodType> = (
  administration: AdministrationId,
  asked: z.output<Form>,
  request: Request,
) => Promise<WorkResult<unknown>>;

/** Routes of one administration that read something, or act on a form that a person filled in. */
export interface FormRoutes {
  readonly routes: GuardedRoutes;
  readonly get: (act: Act, path: string, told: Described, read: Read) => void;
  /** The form is the one the route says it reads; `body` reads the bytes where the usual bound does not fit. */
  readonly post: <Form extends z.ZodType>(
    act: Act,
    path: string,
    told: Described & { readonly body: Form },
    take: Take<Form>,
    body?: RequestHandler,
  ) => void;
}

export function formRoutes(app: App): FormRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  return {
    routes,
    get(act, path, told, read) {
      routes.get(
        `/administrations/:administration/${path}`,
        told,
        inAdministration(app, act, answering(read)),
      );
    },
    post(act, path, told, take, body = json) {
      routes.post(
        `/administrations/:administration/${path}`,
        told,
        body,
        inAdministration(app, act, acting(told.body, take)),
      );
    },
  };
}

/** The id of the path; one that cannot be an id names nothing there is. */
export function named<Kind extends string>(request: Request) {
  return idIn<Kind>(request, 'id') ?? idOf<Kind>('none');
}

function answering(read: Read): Scoped {
  return async (administration, request, response) => {
    const found = await read(administration, request);
    if (found === null) problem(response, [UNKNOWN]);
    else response.json(toJson(found));
  };
}

function acting<Form extends z.ZodType>(form: Form, take: Take<Form>): Scoped {
  return async (administration, request, response) => {
    const asked = readWork(form, signedBody(request, signaturesOf(form)));
    if (!asked.ok) problem(response, asked.error);
    else answerWith(response, await take(administration, asked.value, request));
  };
}

function answerWith(response: Response, done: WorkResult<unknown>): void {
  if (!done.ok) problem(response, [workFault(done.error)]);
  else if (done.value === undefined) response.status(204).end();
  else response.status(201).json(toJson(done.value));
}
