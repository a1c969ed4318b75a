import { accessError, missingError, valueError } from './exceptions.js';
import { type Domain, matches } from './domain.js';
import type { Fields } from './fields.js';
import type { Row, Values } from './rows.js';

/** Who looks: companies whose records are in sight. */
export interface Sight {
  readonly companies: readonly number[];
  /** Archived records too */
  readonly archived: boolean;
}

export interface Search {
  readonly domain: Domain;
  readonly order?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Tables of records with the rules that hold for all models: dates of change, companies, what is not set. */
export interface Engine {
  fieldsOf(model: string): Fields;
  /** Of a record that is there; whoever asks for one that is not gets the package's own error. */
  get(model: string, id: number): Row;
  /** The same, and only what the caller may see. */
  seen(model: string, id: number, sight: Sight): Row;
  search(model: string, search: Search, sight: Sight): readonly Row[];
  /** Every record, whoever may see it. */
  rows(model: string): readonly Row[];
  readonly insert: (model: string, values: Values) => number;
  update(model: string, id: number, values: Values): void;
  /** Changes that leave no date of change: what the package does with SQL of its own. */
  touch(model: string, id: number, values: Values): void;
  remove(model: string, id: number): void;
  /** As the API tells it. */
  tell(model: string, row: Row, fields: readonly string[]): Record<string, unknown>;
  /** Does all of it, or nothing. */
  transaction<T>(work: () => T): T;
}

export function createEngine(
  models: Readonly<Record<string, Fields>>,
  nowMs: () => number,
): Engine {
  let tables = new Map<string, Map<number, Row>>();
  let serial = 0;

  const fieldsOf = (model: string): Fields => {
    const fields = models[model];
    if (fields === undefined) throw valueError(`the model '${model}' does not exist`);
    return fields;
  };
  const tableOf = (model: string): Map<number, Row> => {
    fieldsOf(model);
    const table = tables.get(model) ?? new Map<number, Row>();
    tables.set(model, table);
    return table;
  };
  const checked = (model: string, values: Values): Values => {
    const fields = fieldsOf(model);
    for (const name of Object.keys(values))
      if (!Object.hasOwn(fields, name)) throw valueError(`Invalid field '${name}' in '${model}'`);
    return values;
  };
  const get = (model: string, id: number): Row => {
    const row = tableOf(model).get(id);
    if (row === undefined) throw missingError(`${model}(${id},)`);
    return row;
  };
  const inSight = (row: Row, { companies }: Sight): boolean =>
    row['company_id'] === undefined || companies.includes(Number(row['company_id']));

  return {
    fieldsOf,
    get,
    seen: (model, id, sight) => {
      const row = get(model, id);
      if (!inSight(row, sight)) throw accessError(`You are not allowed to access '${model}'.`);
      return row;
    },
    search: (model, { domain, order = 'id', limit, offset = 0 }, sight) => {
      const fields = fieldsOf(model);
      const found = [...tableOf(model).values()].filter(
        (row) =>
          inSight(row, sight) &&
          (sight.archived || row['active'] !== false) &&
          matches(domain, row, fields),
      );
      found.sort(by(order));
      return found.slice(offset, limit === undefined ? undefined : offset + limit);
    },
    rows: (model) => [...tableOf(model).values()],
    insert: (model, values) => {
      serial += 1;
      const now = nowMs();
      const stamps = { create_date: now, write_date: now };
      tableOf(model).set(serial, { ...stamps, ...checked(model, values), id: serial });
      return serial;
    },
    update: (model, id, values) => {
      const changed = { ...get(model, id), ...checked(model, values), write_date: nowMs() };
      tableOf(model).set(id, changed);
    },
    touch: (model, id, values) => {
      tableOf(model).set(id, { ...get(model, id), ...checked(model, values) });
    },
    remove: (model, id) => {
      get(model, id);
      tableOf(model).delete(id);
    },
    tell: (model, row, names) => {
      const fields = fieldsOf(model);
      const told: Record<string, unknown> = { id: row.id };
      for (const name of names) told[name] = name === 'id' ? row.id : tellField(name, row, fields);
      return told;
    },
    transaction: (work) => {
      const before = new Map([...tables].map(([name, table]) => [name, new Map(table)]));
      try {
        return work();
      } catch (error) {
        tables = before;
        throw error;
      }
    },
  };

  function tellField(name: string, row: Row, fields: Fields): unknown {
    const field = fields[name];
    if (field === undefined) throw valueError(`Invalid field '${name}'`);
    const value = row[name];
    switch (field.type) {
      case 'number':
        return value ?? 0;
      case 'many':
        return value ?? [];
      case 'one': {
        if (value === undefined) return false;
        const pointed = tableOf(field.of ?? '').get(Number(value));
        return [value, pointed === undefined ? '' : displayName(pointed)];
      }
      case 'moment':
        return new Date(Number(value)).toISOString().slice(0, 19).replace('T', ' ');
      case 'text':
      case 'date':
      case 'flag':
        return value ?? false;
    }
  }
}

/** An invoice shows its customer's reference beside its number. */
function displayName(row: Row): string {
  const name = String(row['name'] ?? row['acc_number'] ?? '');
  return row['move_type'] !== undefined && row['ref'] !== undefined
    ? `${name} (${String(row['ref'])})`
    : name;
}

/** `write_date, id desc` */
function by(order: string): (a: Row, b: Row) => number {
  const keys = order.split(',').map((part) => {
    const [name = 'id', way = 'asc'] = part.trim().split(/\s+/);
    return { name, sign: way === 'desc' ? -1 : 1 };
  });
  return (a, b) => {
    for (const { name, sign } of keys) {
      const [x, y] = [a[name] ?? '', b[name] ?? ''];
      if (x !== y) return (x < y ? -1 : 1) * sign;
    }
    return 0;
  };
}
