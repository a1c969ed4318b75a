import { z } from 'zod';
import { createHttpClient } from '../../adapters/http/client.js';

/**
 * Somebody who works in Tryton by hand, as its desktop client does: signs in, makes records, presses buttons, walks
 * through wizards. Not our adapter: what it does is looked at by what this sees. Every refusal throws.
 */
export interface Person {
  create(model: string, values: object): Promise<number>;
  write(model: string, id: number, values: object): Promise<void>;
  remove(model: string, id: number): Promise<void>;
  press(model: string, button: string, id: number): Promise<void>;
  read(
    model: string,
    domain: readonly unknown[],
    fields: readonly string[],
  ): Promise<readonly Row[]>;
  /** Steps are form, values, next state; what the server fills in goes along. `about` is the record it was opened on. */
  wizard(
    name: string,
    about: readonly [model: string, id: number],
    steps: readonly Step[],
  ): Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;
type Step = readonly [form: string | null, values: object, next: string];

export interface Way {
  /** Without a slash at the end */
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

const answerForm = z.union([
  z.object({ error: z.tuple([z.string(), z.unknown()]) }),
  z.object({ result: z.unknown() }),
]);
type Said = z.output<typeof answerForm>;
const rowsForm = z.array(z.record(z.string(), z.unknown()));
const viewForm = z.looseObject({
  view: z
    .looseObject({
      state: z.string(),
      defaults: z.record(z.string(), z.unknown()),
      values: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
});

/** Posting an invoice that is due already is asked about; a person says yes. */
const SAID_YES_TO = /^invoice_payment_term_/;

export async function signIn({ url, database, user, password }: Way): Promise<Person> {
  const http = createHttpClient({ keepAlive: false });

  async function send(method: string, params: readonly unknown[], headers: object): Promise<Said> {
    const answer = await http.send({
      ...{ method: 'POST', url: `${url}/${database}/` },
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify({ id: 1, method, params }),
    });
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    if (answer.value.status !== 200) throw new Error(`${method}: HTTP ${answer.value.status}`);
    return answerForm.parse(JSON.parse(Buffer.from(answer.value.body).toString('utf8')));
  }

  const login = await send('common.db.login', [user, { password }, 'en'], {});
  const [userId, key] = z.tuple([z.int(), z.string()]).parse('result' in login && login.result);
  const session = Buffer.from(`${user}:${userId}:${key}`, 'utf8').toString('base64');
  const headers = { Authorization: `Session ${session}` };

  async function post(method: string, params: readonly unknown[]): Promise<unknown> {
    const said = await send(method, params, headers);
    if ('result' in said) return said.result;
    const [name, details] = said.error;
    const warning = Array.isArray(details) ? String(details[0]) : '';
    if (name !== 'UserWarning' || !SAID_YES_TO.test(warning))
      throw new Error(`${method}: ${name} ${JSON.stringify(details)}`);
    const yes = { user: userId, name: warning, always: false };
    await post('model.res.user.warning.create', [[yes], {}]);
    return post(method, params);
  }

  const preferences = z.looseObject({ company: z.int() });
  const { company } = preferences.parse(await post('model.res.user.get_preferences', [true, {}]));
  const context = { company, language: 'en' };

  return {
    create: async (model, values) => {
      const made = await post(`model.${model}.create`, [[values], context]);
      return z.tuple([z.int()]).parse(made)[0];
    },
    write: async (model, id, values) => {
      await post(`model.${model}.write`, [[id], values, context]);
    },
    remove: async (model, id) => {
      await post(`model.${model}.delete`, [[id], context]);
    },
    press: async (model, button, id) => {
      await post(`model.${model}.${button}`, [[id], context]);
    },
    read: async (model, domain, fields) =>
      rowsForm.parse(
        await post(`model.${model}.search_read`, [
          domain,
          0,
          null,
          [['id', 'ASC']],
          fields,
          context,
        ]),
      ),
    wizard: async (name, [model, id], steps) => {
      const here = { ...context, active_model: model, active_id: id, active_ids: [id] };
      const opened = await post(`wizard.${name}.create`, [here]);
      const [run] = z.tuple([z.int()]).rest(z.unknown()).parse(opened);
      const forms: Record<string, object> = {};
      for (const [form, values, next] of steps) {
        if (form !== null) forms[form] = { ...forms[form], ...values };
        const said = await post(`wizard.${name}.execute`, [run, forms, next, here]);
        const { view } = viewForm.parse(said ?? {});
        // It was the last step, sooner than thought: a payment of the whole asks nothing more.
        if (view === undefined) break;
        const filled = Object.entries({ ...view.defaults, ...view.values });
        forms[view.state] = Object.fromEntries(filled.filter(([field]) => !field.endsWith('.')));
      }
      await post(`wizard.${name}.delete`, [run, here]);
    },
  };
}
