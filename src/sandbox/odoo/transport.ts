import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { jsonBody } from '../lib/http.js';
import type { Engine } from './engine.js';
import { exceptionJson, OdooException, valueError } from './exceptions.js';
import { perform, SIGNATURES } from './orm.js';

export interface Door {
  readonly engine: Engine;
  readonly database: string;
  readonly apiKey: string;
  readonly login: string;
  /** Companies of the user behind the key */
  readonly companies: readonly number[];
  /** `19.0` */
  readonly version: string;
  /** False: an administrator switched the rules off that keep companies apart */
  readonly keepsCompaniesApart: boolean;
}

/** Base64 of a document of 25 MiB, and what stands around it. */
const BODY_MAX_BYTES = 40 * 1024 * 1024;
const USER_ID = 2;

const context = z.record(z.string(), z.unknown());
const json2Body = z.looseObject({
  ids: z.array(z.int()).default([]),
  context: context.default({}),
});
const rpcBody = z.object({
  id: z.union([z.number(), z.string(), z.null()]).default(null),
  params: z.object({ service: z.string(), method: z.string(), args: z.array(z.unknown()) }),
});

function major({ version }: Door): number {
  return Number.parseInt(version, 10);
}

/** Compares in constant time. */
function same(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}

function denied(): OdooException {
  return new OdooException('odoo.exceptions.AccessDenied', 401, 'Invalid apikey');
}

/** `GET /web/version` and `POST /json/2/<model>/<method>` since 19; `POST /jsonrpc` in all of them. */
export function odooApi(door: Door): Router {
  const api = Router();
  const body = jsonBody(BODY_MAX_BYTES);
  if (major(door) >= 19) {
    api.get('/web/version', (_request, response) => {
      const numbers = door.version.split('.').map(Number);
      response.json({ version: door.version, version_info: [...numbers, 0, 'final', 0, ''] });
    });
    api.post('/json/2/:model/:method', body, (request, response) => {
      try {
        response.json(json2(door, request));
      } catch (error) {
        if (!(error instanceof OdooException)) throw error;
        response.status(error.status).json(exceptionJson(error));
      }
    });
  }
  api.post('/jsonrpc', body, (request, response) => {
    rpc(door, request, response);
  });
  return api;
}

function json2(door: Door, request: Request): unknown {
  const { model = '', method = '' } = request.params as Record<string, string>;
  if (!same(request.headers.authorization ?? '', `bearer ${door.apiKey}`)) throw denied();
  if (request.headers['x-odoo-database'] !== door.database)
    throw new OdooException('werkzeug.exceptions.NotFound', 404, 'No such database');
  const read = json2Body.safeParse(request.body);
  if (!read.success) throw unprocessable('could not parse the body as json');
  const { ids, context: around, ...args } = read.data;
  const signature = SIGNATURES[method];
  if (signature === undefined) throw valueError(`The method '${model}.${method}' does not exist`);
  if (signature.model && ids.length > 0)
    throw unprocessable(`cannot call ${model}.${method} with ids`);
  const unknown = Object.keys(args).find((name) => !signature.names.includes(name));
  if (unknown !== undefined) throw unprocessable(`got an unexpected keyword argument '${unknown}'`);
  return call(door, { model, method, ids, args, context: around });
}

function unprocessable(message: string): OdooException {
  return new OdooException('werkzeug.exceptions.UnprocessableEntity', 422, message);
}

interface Asked {
  readonly model: string;
  readonly method: string;
  readonly ids: readonly number[];
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
}

/** Companies in sight are those the caller names, of the ones its user has. */
function call(door: Door, asked: Asked): unknown {
  const named = asked.context['allowed_company_ids'];
  const isNarrow = Array.isArray(named) && door.keepsCompaniesApart;
  const companies = isNarrow ? door.companies.filter((id) => named.includes(id)) : door.companies;
  const archived = asked.context['active_test'] === false;
  return perform(door.engine, { ...asked, sight: { companies, archived } });
}

/** Errors come inside HTTP 200, as JSON-RPC has it. */
function rpc(door: Door, request: Request, response: Response): void {
  const read = rpcBody.safeParse(request.body);
  const id = read.success ? read.data.id : null;
  try {
    if (!read.success) throw valueError('Malformed JSON-RPC request');
    response.json({ jsonrpc: '2.0', id, result: served(door, read.data.params) });
  } catch (error) {
    if (!(error instanceof OdooException)) throw error;
    const data = exceptionJson(error);
    response.json({
      ...{ jsonrpc: '2.0', id },
      error: { code: 200, message: 'Odoo Server Error', data },
    });
  }
}

function served(door: Door, params: z.output<typeof rpcBody>['params']): unknown {
  const { service, method, args } = params;
  const [database, user, key] = args;
  if (service === 'common' && method === 'authenticate')
    return database === door.database && user === door.login && same(String(key), door.apiKey)
      ? USER_ID
      : false;
  if (service !== 'object' || method !== 'execute_kw') throw valueError('No such service');
  if (database !== door.database || user !== USER_ID || !same(String(key), door.apiKey))
    throw denied();
  const [, , , model, name, positional = [], named = {}] = args as [
    ...[unknown, unknown, unknown, string, string, unknown[]?, Record<string, unknown>?],
  ];
  const signature = SIGNATURES[name];
  if (signature === undefined) throw valueError(`The method '${model}.${name}' does not exist`);
  const rest = signature.model ? positional : positional.slice(1);
  const ids = signature.model ? [] : ([positional[0]].flat() as number[]);
  // The package looks at the first positional argument of create to know what to answer.
  if (name === 'create' && positional.length === 0)
    throw new OdooException('builtins.IndexError', 500, 'tuple index out of range');
  const { context: around = {}, ...keywords } = named;
  const byPlace = Object.fromEntries(rest.map((value, n) => [signature.names[n] ?? '?', value]));
  const context = around as Record<string, unknown>;
  const answer = call(door, {
    model,
    method: name,
    ids,
    args: { ...byPlace, ...keywords },
    context,
  });
  const isOne = name === 'create' && !Array.isArray(positional[0]);
  return isOne ? (answer as number[])[0] : answer;
}
