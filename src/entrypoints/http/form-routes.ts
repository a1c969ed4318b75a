import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { z } from 'zod';
import { readWork } from '../../formats/json/work.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import type { WorkResult } from '../../usecases/give-task.js';
import type { App } from '../app.js';
import { workFault } from '../work-faults.js';
import { toJson } from './codec.js';
import { problem } from './problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from './scoped.js';
import { jsonBody } from './json-body.js';

/** Answers null for what is not there. */
type Read = (administration: AdministrationId, request: Request) => Promise<unknown>;
type Act<Form extends z.ZodType> = (
  administration: AdministrationId,
  asked: z.output<Form>,
  request: Request,
) => Promise<WorkResult<unknown>>;

/** Routes of one administration that read something, or act on a form that a person filled in. */
export interface FormRoutes {
  readonly routes: Router;
  readonly get: (path: string, read: Read) => void;
  /** `body` reads it where the usual bound does not fit. */
  readonly post: <Form extends z.ZodType>(
    path: string,
    form: Form,
    act: Act<Form>,
    body?: RequestHandler,
  ) => void;
}

export function formRoutes(app: App): FormRoutes {
  const routes = Router();
  const json = jsonBody({ bytesMax: 65_536 });
  return {
    routes,
    get(path, read) {
      routes.get(
        `/administrations/:administration/${path}`,
        inAdministration(app, answering(read)),
      );
    },
    post(path, form, act, body = json) {
      routes.post(
        `/administrations/:administration/${path}`,
        body,
        inAdministration(app, acting(form, act)),
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

function acting<Form extends z.ZodType>(form: Form, act: Act<Form>): Scoped {
  return async (administration, request, response) => {
    const asked = readWork(form, request.body);
    if (!asked.ok) problem(response, asked.error);
    else answerWith(response, await act(administration, asked.value, request));
  };
}

function answerWith(response: Response, done: WorkResult<unknown>): void {
  if (!done.ok) problem(response, [workFault(done.error)]);
  else if (done.value === undefined) response.status(204).end();
  else response.status(201).json(toJson(done.value));
}
