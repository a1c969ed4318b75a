import { PGlite } from '@electric-sql/pglite';
import { wireTo } from '../../../src/adapters/postgres/pglite-wire.js';
import type { Connection } from '../../../src/adapters/postgres/sql.js';

let db: PGlite;
let wire: Connection;

beforeAll(async () => {
  db = await PGlite.create();
  wire = wireTo(db);
  await wire.script(`set timezone = 'UTC'; create table kept (id integer primary key, what text)`);
});
afterAll(() => db.close());

describe('statements over the wire', () => {
  test('give and take every kind of value as it is', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const [row] = await wire.query(
      `select $1::text as words, $2::bigint as large, $3::boolean as yes, $4::bytea as bytes, $5::json as doc,
         $6::integer as none, $7::integer as number, $8::timestamptz as moment, $9::date as day`,
      ['Ça, « œ » 😀', '9223372036854775807', false, bytes, '{"a":1}', null, 7, ...MOMENTS],
    );
    expect(row).toEqual({
      words: 'Ça, « œ » 😀',
      large: 9223372036854775807n,
      yes: false,
      bytes,
      doc: '{"a":1}',
      none: null,
      number: 7,
      moment: '2026-11-21T22:00:00.500Z',
      day: '2026-11-21',
    });
  });

  test('answer the rows in order, and none for a statement that gives none', async () => {
    expect(await wire.query('select generate_series(1, $1::integer) as n', [3])).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
    ]);
    expect(await wire.query('delete from kept where id = $1', [99])).toEqual([]);
  });

  test('that fail say why in the words of the server, and the next ones work again', async () => {
    const broken = 'select 1 / $1::integer as x';
    await expect(wire.query(broken, [0])).rejects.toMatchObject({
      code: '22012',
      severity: 'ERROR',
    });
    expect(await wire.query(broken, [1])).toEqual([{ x: 1 }]);
    await expect(wire.query('select nonsense')).rejects.toMatchObject({ code: '42703' });
    await wire.script('alter table kept add nonsense integer');
    await expect(wire.query('select nonsense from kept')).resolves.toEqual([]);
  });

  test('may fail first inside a transaction: after the rollback they are prepared afresh', async () => {
    const text = 'select what from kept where id = $1';
    await wire.query('begin');
    await expect(wire.query('insert into kept (id) values ($1)', [null])).rejects.toThrow();
    await expect(wire.query(text, [1])).rejects.toMatchObject({ code: '25P02' });
    await wire.query('rollback');
    expect(await wire.query(text, [1])).toEqual([]);
  });

  test('stay right when they are used so often that they are prepared again', async () => {
    await wire.query('begin');
    await wire.query('insert into kept (id, what) values ($1, $2)', [1, 'one']);
    for (let round = 0; round < 1_100; round += 1) {
      const rows = await wire.query('select what, $2::integer as n from kept where id = $1', [
        1,
        round,
      ]);
      expect(rows).toEqual([{ what: 'one', n: round }]);
    }
    await wire.query('rollback');
  });
});

const MOMENTS = ['2026-11-21T23:00:00.5+01:00', '2026-11-21'] as const;
