import { filtered, type Filters } from '../../../src/adapters/postgres/filters.js';

const select = (filters: Filters) =>
  filtered(['adm', 7], filters, (and) => `select from t where a = $1${and} limit $2`);

describe('a statement with filters', () => {
  test.each<[string, Filters, string, readonly unknown[]]>([
    ['none', { 'b = ?': undefined }, 'select from t where a = $1 limit $2', []],
    ['one', { 'b = ?': 'x' }, 'select from t where a = $1 and b = $3 limit $2', ['x']],
    [
      'a later one alone',
      { 'b = ?': undefined, 'c = any(?::text[])': '{}' },
      'select from t where a = $1 and c = any($3::text[]) limit $2',
      ['{}'],
    ],
    [
      'a value said twice',
      { '(b = ? or c = ?)': 5 },
      'select from t where a = $1 and (b = $3 or c = $3) limit $2',
      [5],
    ],
    [
      'a flag that is set',
      { 'b is null': true },
      'select from t where a = $1 and b is null limit $2',
      [],
    ],
    ['a flag that is not', { 'b is null': false }, 'select from t where a = $1 limit $2', []],
    [
      'false as a value',
      { 'b = ?': false },
      'select from t where a = $1 and b = $3 limit $2',
      [false],
    ],
    [
      'null as a value',
      { 'b = ?': null },
      'select from t where a = $1 and b = $3 limit $2',
      [null],
    ],
  ])('asks for %s', (_, filters, text, values) => {
    expect(select(filters)).toEqual([text, ['adm', 7, ...values]]);
  });
});
