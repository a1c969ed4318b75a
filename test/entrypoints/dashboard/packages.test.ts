import { packagesIn } from '../../../src/entrypoints/dashboard/screens/firm/packages.js';

type Rows = Parameters<typeof packagesIn>[0];
type Standing = NonNullable<Rows[number]['standing']>;

const books = (...adapters: readonly string[]): Rows[number] => ({
  standing: {
    connections: [
      ...adapters.map((adapter) => ({ kind: 'host', adapter, state: 'live' })),
      { kind: 'bank', adapter: 'odoo', state: 'live' },
    ],
  } as Standing,
});

test('the packages of a firm, the most used first; books that were never counted have none', () => {
  const rows = [books('odoo'), books('exact'), books('tryton'), books('exact'), { standing: null }];
  expect(packagesIn(rows)).toEqual([
    { adapter: 'exact', books: 2 },
    { adapter: 'odoo', books: 1 },
    { adapter: 'tryton', books: 1 },
  ]);
  expect(packagesIn([])).toEqual([]);
});
