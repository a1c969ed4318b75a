import type { Domain } from './domain.js';
import type { Call, Method } from './call.js';
import type { Engine } from './engine.js';
import { missingError, userError, valueError } from './exceptions.js';
import type { Field } from './fields.js';
import type { Row, Value, Values } from './rows.js';
import { BUSINESS } from './business.js';

/** Names of the arguments of every public method the API serves here; `model`: it takes no ids. */
export const SIGNATURES: Readonly<
  Record<string, { readonly model: boolean; readonly names: readonly string[] }>
> = {
  search: { model: true, names: ['domain', 'offset', 'limit', 'order'] },
  search_read: { model: true, names: ['domain', 'fields', 'offset', 'limit', 'order'] },
  search_count: { model: true, names: ['domain', 'limit'] },
  fields_get: { model: true, names: ['allfields', 'attributes'] },
  create: { model: true, names: ['vals_list'] },
  read: { model: false, names: ['fields'] },
  write: { model: false, names: ['vals'] },
  unlink: { model: false, names: [] },
  message_post: {
    model: false,
    names: ['body', 'body_is_html', 'subject', 'message_type', 'subtype_xmlid'],
  },
  action_create_payments: { model: false, names: [] },
  action_feedback: { model: false, names: ['feedback'] },
};

/** Methods that change nothing run outside a transaction. */
const READS: readonly string[] = ['search', 'search_read', 'search_count', 'fields_get', 'read'];

/** What every model can; a model's own rules stand in BUSINESS. */
const GENERIC: Readonly<Record<string, Method>> = {
  search: (engine, call) => found(engine, call).map(({ id }) => id),
  search_read: (engine, call) =>
    found(engine, call).map((row) => engine.tell(call.model, row, fieldNames(engine, call))),
  search_count: (engine, call) => found(engine, call).length,
  fields_get: (engine, { model, args }) => {
    const wanted = args['allfields'] as readonly string[] | undefined;
    const fields = Object.entries(engine.fieldsOf(model));
    return Object.fromEntries(
      fields
        .filter(([name]) => wanted?.includes(name) ?? true)
        .map(([name, { type }]) => [name, { type }]),
    );
  },
  read: (engine, call) =>
    call.ids.map((id) =>
      engine.tell(call.model, engine.seen(call.model, id, call.sight), fieldNames(engine, call)),
    ),
  create: (engine, { model, args }) => {
    const list = args['vals_list'];
    const many = Array.isArray(list) ? list : [list];
    return many.map((values) => engine.insert(model, kept(engine, model, values as object)));
  },
  write: (engine, { model, ids, args, sight }) => {
    for (const id of ids) {
      engine.seen(model, id, sight);
      engine.update(model, id, kept(engine, model, args['vals'] as object));
    }
    return true;
  },
  unlink: (engine, { model, ids, sight }) => {
    for (const id of ids) {
      engine.seen(model, id, sight);
      engine.remove(model, id);
    }
    return true;
  },
};

/** Does one call; all of it, or nothing. */
export function perform(engine: Engine, call: Call): unknown {
  const method =
    BUSINESS[`${call.model}.${call.method}`] ?? BUSINESS[call.method] ?? GENERIC[call.method];
  if (method === undefined)
    throw valueError(`The method '${call.model}.${call.method}' does not exist`);
  engine.fieldsOf(call.model);
  if (READS.includes(call.method)) return method(engine, call);
  return engine.transaction(() => method(engine, call));
}

function found(engine: Engine, { model, args, sight }: Call): readonly Row[] {
  const { domain = [], order, limit, offset } = args;
  return engine.search(
    model,
    {
      domain: domain as Domain,
      ...(typeof order === 'string' ? { order } : {}),
      ...(typeof limit === 'number' ? { limit } : {}),
      ...(typeof offset === 'number' ? { offset } : {}),
    },
    sight,
  );
}

function fieldNames(engine: Engine, { model, args }: Call): readonly string[] {
  return (args['fields'] as readonly string[] | undefined) ?? Object.keys(engine.fieldsOf(model));
}

/** Values as they are kept: `false` unsets, a date is a text, links are ids that exist. */
function kept(engine: Engine, model: string, values: object): Values {
  const fields = engine.fieldsOf(model);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, keep(engine, fields[name], value)]),
  );
}

function keep(engine: Engine, field: Field | undefined, value: unknown): Value {
  if (value === false && field?.type !== 'flag') return undefined;
  if (field?.type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    throw valueError(`time data '${String(value)}' does not match format '%Y-%m-%d'`);
  if (field?.type === 'one' && field.of !== undefined && field.of !== 'res.users') {
    if (typeof value !== 'number') throw userError('Wrong value for a many2one field.');
    const pointed = engine.rows(field.of).some(({ id }) => id === value);
    if (!pointed) throw missingError(`${field.of}(${value},)`);
  }
  return value as Value;
}
