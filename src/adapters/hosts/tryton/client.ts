import { z } from 'zod';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import type { HttpAnswer, HttpClient } from '../../http/client.js';
import {
  type Doing,
  errorOfFailure,
  errorOfName,
  errorOfStatus,
  malformed,
  refused,
} from './errors.js';
import type { RowForm } from './rows.js';
import type { TrytonSettings } from './settings.js';
import { idField } from './values.js';

export type Domain = readonly unknown[];
export type Said<T> = Promise<Result<T, HostError>>;

/** Who we are in Tryton, once signed in. */
export interface Desk {
  readonly company: number;
  /** The party that the company is */
  readonly companyParty: number;
  /** Currency of its books */
  readonly currency: string;
  /** Language of the service user: what we write for people is in it */
  readonly language: string;
  /** Models of the modules we can use, as far as they are there */
  readonly models: ReadonlySet<string>;
}

/** Talks JSON-RPC with a Tryton 6.0 server; signs in when it is first used, and again when the session has ended. */
export interface TrytonClient {
  desk(): Said<Desk>;
  /** Rows that fit, by id unless told otherwise. More than can be held is an error, never a part. */
  rows<Row>(form: RowForm<Row>, domain: Domain, options?: Some): Said<readonly Row[]>;
  /** Ids that fit, ascending, at most `limit`. */
  ids(model: string, domain: Domain, limit: number): Said<readonly number[]>;
  create(model: string, values: object): Said<number>;
  write(model: string, id: number, values: object): Said<null>;
  /** Presses a button of a form: `post`, `validate_statement` … It may do nothing and say nothing: read back. */
  press(model: string, button: string, id: number): Said<null>;
  /** Runs a wizard of one step on records; the way to what a user may do, but not by deleting or writing himself. */
  run(wizard: string, state: string, model: string, ids: readonly number[]): Said<null>;
}

interface Some {
  readonly limit: number;
  readonly order: readonly (readonly [field: string, way: 'ASC' | 'ASC NULLS FIRST' | 'DESC'])[];
}

/** Rows of one answer; an invoice of a thousand lines is large, and a page has a hundred of those at worst. */
const ROWS_MAX = 100_000;
const BY_ID: Some['order'] = [['id', 'ASC']];

/** Modules whose models decide what this installation can do. */
const OPTIONAL_MODELS = [
  'account.statement',
  'account.dunning',
  'party.party.credit_limit_amount',
  'bank.account.number',
] as const;

interface Session {
  readonly authorization: string;
  readonly desk: Desk;
  readonly context: object;
}

const loginForm = z.tuple([idField, z.string().min(1)]);
const preferencesForm = z.looseObject({
  company: idField.nullish(),
  language: z.string().nullish(),
});
const modelsForm = z.array(z.looseObject({ model: z.string() }));
const companyForm = z.tuple([
  z.looseObject({ party: idField, 'currency.': z.looseObject({ code: z.string() }) }),
]);
const runForm = z.tuple([idField]).rest(z.unknown());
const idsForm = z.array(idField);

export function createTrytonClient(settings: TrytonSettings, http: HttpClient): TrytonClient {
  const url = `${settings.baseUrl}/${encodeURIComponent(settings.database)}/`;
  let serial = 0;
  let session: Promise<Result<Session, HostError>> | null = null;

  /** One call and its answer; a status that is no success is left to the caller. */
  async function post(
    doing: Doing,
    method: string,
    params: readonly unknown[],
    authorization?: string,
  ): Promise<Result<HttpAnswer, HostError>> {
    const answer = await http.send({
      method: 'POST',
      url,
      headers: {
        'Content-Type': 'application/json',
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      // Exactly these three keys: with a fourth one the answer has another form.
      body: JSON.stringify({ id: (serial += 1), method, params }),
    });
    return answer.ok ? answer : err(errorOfFailure(answer.error, doing));
  }

  function understand<T>(
    answer: HttpAnswer,
    doing: Doing,
    form: z.ZodType<T>,
  ): Result<T, HostError> {
    if (!isSuccess(answer)) return err(errorOfStatus(answer, doing));
    const value = jsonOf(answer);
    if (typeof value !== 'object' || value === null) return err(malformed(doing, 'it is not JSON'));
    if ('error' in value) return err(errorOfName(value.error));
    const read = form.safeParse('result' in value ? value.result : undefined);
    if (read.success) return ok(read.data);
    const [issue] = read.error.issues;
    return err(malformed(doing, `at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`));
  }

  async function signIn(): Promise<Result<Session, HostError>> {
    const { user, password, company } = settings;
    const ask = async <T>(
      form: z.ZodType<T>,
      method: string,
      params: readonly unknown[],
      by?: string,
    ) => {
      const answer = await post('read', method, params, by);
      return answer.ok ? understand(answer.value, 'read', form) : answer;
    };
    const login = await ask(loginForm, 'common.db.login', [user, { password }, 'en']);
    if (!login.ok) return login;
    const [userId, key] = login.value;
    const by = `Session ${Buffer.from(`${user}:${userId}:${key}`, 'utf8').toString('base64')}`;
    const known = await ask(preferencesForm, 'model.res.user.get_preferences', [true, {}], by);
    if (!known.ok) return known;
    // What a user sees follows his own company, never what a call asks for: the wrong one would be read in silence.
    if (known.value.company !== company)
      return err({
        kind: 'unauthorised',
        message: `This user of Tryton works in company ${known.value.company ?? 'none'}, and the connection is for company ${company}. Use the service user of that company.`,
      });
    // Codes of the package are read in one language, whatever the user's own is: units and taxes are translated.
    const context = { company, language: 'en' };
    const asked = [[['model', 'in', OPTIONAL_MODELS]], 0, null, null, ['model'], context];
    const models = await ask(modelsForm, 'model.ir.model.search_read', asked, by);
    if (!models.ok) return models;
    const fields = ['party', 'currency.code'];
    const own = await ask(
      companyForm,
      'model.company.company.read',
      [[company], fields, context],
      by,
    );
    if (!own.ok) return own;
    const [
      {
        party: companyParty,
        'currency.': { code: currency },
      },
    ] = own.value;
    const desk: Desk = {
      ...{ company, companyParty, currency, language: known.value.language ?? 'en' },
      models: new Set(models.value.map(({ model }) => model)),
    };
    return ok({ authorization: by, context, desk });
  }

  async function signedIn(): Promise<Result<Session, HostError>> {
    const mine = (session ??= signIn());
    const signed = await mine;
    if (!signed.ok && session === mine) session = null;
    return signed;
  }

  /** A session that ended, or idled too long for what needs a fresh one, did nothing: once more after signing in. */
  async function call<T>(
    doing: Doing,
    form: z.ZodType<T>,
    method: string,
    params: readonly unknown[],
    about: object = {},
  ): Said<T> {
    for (let attempt = 1; ; attempt += 1) {
      const mine = session;
      const signed = await signedIn();
      if (!signed.ok) return signed;
      const { authorization, context } = signed.value;
      const answer = await post(
        doing,
        method,
        [...params, { ...context, ...about }],
        authorization,
      );
      if (!answer.ok) return answer;
      if (answer.value.status !== 401 || attempt === 2)
        return understand(answer.value, doing, form);
      if (session === mine || mine === null) session = null;
    }
  }

  const done = z.unknown().transform(() => null);
  return {
    desk: async () => {
      const signed = await signedIn();
      return signed.ok ? ok(signed.value.desk) : signed;
    },
    rows: async ({ model, fields, row }, domain, options) => {
      const { limit, order } = options ?? { limit: ROWS_MAX + 1, order: BY_ID };
      const method = `model.${model}.search_read`;
      const found = await call('read', z.array(row), method, [domain, 0, limit, order, fields]);
      if (found.ok && found.value.length > ROWS_MAX)
        return err(refused(`it has more than ${ROWS_MAX} rows of ${model} for one page`));
      return found;
    },
    ids: (model, domain, limit) =>
      call('read', idsForm, `model.${model}.search`, [domain, 0, limit, BY_ID]),
    create: async (model, values) => {
      const made = await call('write', idsForm.length(1), `model.${model}.create`, [[values]]);
      return made.ok ? ok(made.value[0] ?? 0) : made;
    },
    write: (model, id, values) => call('write', done, `model.${model}.write`, [[id], values]),
    press: (model, button, id) => call('write', done, `model.${model}.${button}`, [[id]]),
    run: async (wizard, state, model, ids) => {
      const about = { active_model: model, active_id: ids[0] ?? null, active_ids: ids };
      const opened = await call('write', runForm, `wizard.${wizard}.create`, [], about);
      if (!opened.ok) return opened;
      const [run] = opened.value;
      const ran = await call('write', done, `wizard.${wizard}.execute`, [run, {}, state], about);
      if (!ran.ok) return ran;
      return call('write', done, `wizard.${wizard}.delete`, [run], about);
    },
  };
}
