import { valueError } from './exceptions.js';
import type { Row, Value } from './rows.js';
import type { Fields } from './fields.js';

/** A filter in Polish notation: `['|', [field, operator, value], …]`; terms beside each other must all hold. */
export type Domain = readonly unknown[];

type Compare = (kept: Value, asked: unknown) => boolean;

const ordered =
  (holds: (order: number) => boolean): Compare =>
  (kept, asked) =>
    kept !== undefined && holds(kept < String(asked) ? -1 : kept > String(asked) ? 1 : 0);

/** Numbers by value, texts by their letters. */
const measured =
  (holds: (order: number) => boolean): Compare =>
  (kept, asked) =>
    typeof kept === 'number' && typeof asked === 'number'
      ? holds(kept - asked)
      : ordered(holds)(kept, asked);

const equal: Compare = (kept, asked) =>
  asked === false ? kept === undefined || kept === false || kept === 0 : kept === asked;

/** `%` and `_` stand for anything, as in SQL. */
function like(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
}

const OPERATORS: Readonly<Record<string, Compare>> = {
  '=': equal,
  '!=': (kept, asked) => !equal(kept, asked),
  '<': measured((order) => order < 0),
  '<=': measured((order) => order <= 0),
  '>': measured((order) => order > 0),
  '>=': measured((order) => order >= 0),
  in: (kept, asked) => Array.isArray(asked) && asked.includes(kept),
  'not in': (kept, asked) => Array.isArray(asked) && !asked.includes(kept),
  ilike: (kept, asked) =>
    typeof kept === 'string' && new RegExp(like(String(asked)), 'is').test(kept),
};

/** Whether a record passes. Moments are kept finer than a caller can say them: `=` on one never holds by accident. */
export function matches(domain: Domain, row: Row, fields: Fields): boolean {
  let place = 0;
  const next = (): boolean => {
    const term = domain[place];
    place += 1;
    if (term === '&' || term === '|') {
      const [left, right] = [next(), next()];
      return term === '&' ? left && right : left || right;
    }
    if (term === '!') return !next();
    return holds(term, row, fields);
  };
  let all = true;
  while (place < domain.length) all = next() && all;
  return all;
}

function holds(term: unknown, row: Row, fields: Fields): boolean {
  if (!Array.isArray(term) || term.length !== 3) throw valueError('Invalid domain term');
  const [name, operator, asked] = term as [string, string, unknown];
  const compare = OPERATORS[operator];
  const field = fields[name];
  if (compare === undefined) throw valueError(`Invalid operator '${operator}'`);
  if (name === 'id') return compare(row.id, asked);
  if (field === undefined) throw valueError(`Invalid field '${name}' in a domain`);
  const isMoment = field.type === 'moment' && typeof asked === 'string';
  return compare(row[name], isMoment ? Date.parse(`${asked.replace(' ', 'T')}Z`) : asked);
}
