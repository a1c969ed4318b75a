import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Clock } from '../../../ports/clock.js';
import type { HostError } from '../../../ports/host.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../http/client.js';
import { errorOfAnswer, errorOfFailure } from '../lib/errors.js';
import { errorOfException } from './exceptions.js';
import { keyAdvice, type OdooSettings } from './settings.js';

export interface OdooCall {
  readonly model: string;
  readonly method: string;
  /** Records it is called on; absent for methods of the model itself */
  readonly ids?: readonly number[];
  /** By name; `create` takes `vals_list` */
  readonly args?: Readonly<Record<string, unknown>>;
  readonly context?: Readonly<Record<string, unknown>>;
  /** A read leaves nothing in doubt when its answer is lost */
  readonly doing: 'read' | 'write';
}

/** Calls methods of models, over whichever API the server has; one call is one transaction there. */
export interface OdooClient {
  call<T>(call: OdooCall, form: z.ZodType<T>): Promise<Result<T, HostError>>;
}

type Doing = OdooCall['doing'];
/** JSON-RPC knows its callers by a number; JSON-2 by the key alone. */
type Door = { readonly api: 'json-2' } | { readonly api: 'rpc'; readonly userId: number };

/** The first major version with JSON-2. */
const JSON_2_SINCE = 19;

const versionJson = z.object({ version_info: z.array(z.unknown()).min(1) });
const exceptionJson = z.object({ name: z.string(), message: z.string().catch('') });
const rpcJson = z.object({
  result: z.unknown().optional(),
  error: z.exactOptional(z.object({ data: exceptionJson })),
});

export function createOdooClient(
  settings: OdooSettings,
  http: HttpClient,
  clock: Pick<Clock, 'now'>,
): OdooClient {
  const { baseUrl, database, apiKey, company, user } = settings;
  const context = { allowed_company_ids: [company], lang: 'en_US', active_test: false };
  let known: Door | null = null;

  /** The package repeats what it was sent; the key must not end in a log. A key that is refused may be too old. */
  const safe = (error: HostError): HostError => {
    const advice =
      error.kind === 'unauthorised' ? keyAdvice(settings, plainDate(clock.now().slice(0, 10))) : '';
    return { ...error, message: `${error.message.replaceAll(apiKey, '…')}${advice}` };
  };
  const refused = <T>(error: HostError): Result<T, HostError> => err(safe(error));

  async function send(
    request: Pick<HttpRequest, 'method' | 'headers' | 'body'> & { readonly path: string },
    doing: Doing,
  ): Promise<Result<HttpAnswer, HostError>> {
    const { path, headers, ...rest } = request;
    const said = { Accept: 'application/json', 'Content-Type': 'application/json', ...headers };
    const answer = await http.send({ ...rest, headers: said, url: baseUrl + path });
    return answer.ok ? answer : refused(errorOfFailure(answer.error, doing));
  }

  async function viaJson2(call: OdooCall): Promise<Result<unknown, HostError>> {
    const { model, method, ids, args, doing } = call;
    const about = { ...context, ...call.context };
    const answer = await send(
      {
        ...{ method: 'POST', path: `/json/2/${model}/${method}` },
        headers: { Authorization: `bearer ${apiKey}`, 'X-Odoo-Database': database },
        body: JSON.stringify({ ...(ids && { ids }), ...args, context: about }),
      },
      doing,
    );
    if (!answer.ok) return answer;
    const value = jsonOf(answer.value);
    if (isSuccess(answer.value))
      return value === undefined
        ? refused(errorOfAnswer(answer.value, doing, NOT_JSON))
        : ok(value);
    const exception = exceptionJson.safeParse(value);
    // Whoever is asked to wait is told how long, whatever the words.
    const isToWait = WAITS.includes(answer.value.status);
    return refused(
      exception.success && !isToWait
        ? errorOfException(exception.data.name, exception.data.message)
        : errorOfAnswer(answer.value, doing, ''),
    );
  }

  async function viaRpc(
    service: 'common' | 'object',
    method: string,
    args: readonly unknown[],
    doing: Doing,
  ): Promise<Result<unknown, HostError>> {
    const params = { service, method, args };
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params });
    const answer = await send({ method: 'POST', path: '/jsonrpc', body }, doing);
    if (!answer.ok) return answer;
    if (!isSuccess(answer.value)) return refused(errorOfAnswer(answer.value, doing, ''));
    const read = rpcJson.safeParse(jsonOf(answer.value));
    if (!read.success) return refused(errorOfAnswer(answer.value, doing, NOT_JSON));
    const { error, result } = read.data;
    return error === undefined
      ? ok(result)
      : refused(errorOfException(error.data.name, error.data.message));
  }

  /** Which API, and as whom; asked once and kept, a failure is asked again. */
  async function door(): Promise<Result<Door, HostError>> {
    if (known !== null) return ok(known);
    const api = settings.api === undefined ? await apiOfServer() : ok(settings.api);
    if (!api.ok) return api;
    const opened = api.value === 'json-2' ? ok({ api: api.value }) : await signIn();
    if (opened.ok) known = opened.value;
    return opened;
  }

  /** Servers before 19 have no such address. */
  async function apiOfServer(): Promise<Result<'json-2' | 'rpc', HostError>> {
    const answer = await send({ method: 'GET', path: '/web/version' }, 'read');
    if (!answer.ok) return answer;
    if (answer.value.status === 404) return ok('rpc');
    if (!isSuccess(answer.value)) return refused(errorOfAnswer(answer.value, 'read', ''));
    const read = versionJson.safeParse(jsonOf(answer.value));
    if (!read.success) return refused(errorOfAnswer(answer.value, 'read', NOT_JSON));
    return ok(Number(read.data.version_info[0]) >= JSON_2_SINCE ? 'json-2' : 'rpc');
  }

  async function signIn(): Promise<Result<Door, HostError>> {
    if (user === undefined) return refused({ kind: 'unauthorised', message: NO_USER });
    const answer = await viaRpc('common', 'authenticate', [database, user, apiKey, {}], 'read');
    if (!answer.ok) return answer;
    return typeof answer.value === 'number'
      ? ok({ api: 'rpc', userId: answer.value })
      : refused({ kind: 'unauthorised', message: 'Odoo knows no such user and key.' });
  }

  async function through(way: Door, call: OdooCall): Promise<Result<unknown, HostError>> {
    if (way.api === 'json-2') return viaJson2(call);
    const { model, method, ids, args = {}, doing } = call;
    const named = { ...args, context: { ...context, ...call.context } };
    // What create answers depends on its first argument by place; ids stand there for methods of records.
    const { vals_list: values, ...rest } = named as Record<string, unknown>;
    const places = ids !== undefined ? [ids] : values === undefined ? [] : [values];
    const asked = [database, way.userId, apiKey, model, method, places, rest];
    return viaRpc('object', 'execute_kw', asked, doing);
  }

  return {
    call: async (call, form) => {
      const way = await door();
      if (!way.ok) return way;
      const answer = await through(way.value, call);
      if (!answer.ok) return answer;
      const read = form.safeParse(answer.value);
      if (read.success) return ok(read.data);
      const [issue] = read.error.issues;
      const where = `${call.model}.${call.method}${issue === undefined ? '' : ` at /${issue.path.join('/')}`}`;
      return refused({ kind: 'malformed', message: `The answer to ${where} has another form.` });
    },
  };
}

/** Too many calls; no service now */
const WAITS: readonly number[] = [429, 503];
const NOT_JSON = 'the body is not what the API answers.';
const NO_USER =
  'This server is older than Odoo 19: the connection needs the setting user, the login of the user the key belongs to.';
