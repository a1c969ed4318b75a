import { poolDriver } from '../../../src/adapters/postgres/pool.js';
import type { Database, Session } from '../../../src/adapters/postgres/sql.js';
import { databaseOver } from '../../../src/adapters/postgres/transaction.js';
import type { Observe } from '../../../src/ports/observe.js';
import { type TestStore, testStoreOn } from '../../support/database.js';

const url = process.env['VOLDAAN_TEST_DATABASE_URL'] ?? '';
const OWNER: Session = { as: 'owner' };

(url === '' ? describe.skip : describe)(
  'the pool of a PostgreSQL server (VOLDAAN_TEST_DATABASE_URL, scripts/services.sh up)',
  () => {
    const schema = `pool_${process.pid}`;
    let migrated: TestStore;
    let database: Database;
    let events: Parameters<Observe['event']>[];

    beforeAll(async () => {
      migrated = await testStoreOn(url);
    });
    afterAll(() => migrated.close());

    beforeEach(async () => {
      events = [];
      const event: Observe['event'] = (...told) => events.push(told);
      database = databaseOver(poolDriver(url, { event }), schema);
      await database.transaction(OWNER, (sql) => sql.script(`create schema "${schema}"`));
    });
    afterEach(async () => {
      await database.transaction(OWNER, (sql) => sql.script(`drop schema "${schema}" cascade`));
      await database.close();
    });

    const script = (text: string): Promise<void> =>
      database.transaction(OWNER, (sql) => sql.script(text));
    const ask = (text: string, value: number) =>
      database.transaction(OWNER, (sql) => sql.query(text, [value]));

    test('goes on without preparing when a pooler hands over a session that prepared nothing', async () => {
      const text = 'select $1::int + 1 as next';
      expect(await ask(text, 1)).toEqual([{ next: 2 }]);
      await script('deallocate all');
      expect(await ask(text, 2)).toEqual([{ next: 3 }]);
      expect(events).toEqual([['database.not-as-prepared', { state: '26000' }]]);
      await script('deallocate all');
      expect(await ask(text, 3)).toEqual([{ next: 4 }]);
      expect(events).toHaveLength(1);
    });

    test('goes on when a newer version gives a table another column', async () => {
      const text = 'select * from thing where n = $1';
      await script('create table thing (n int); insert into thing values (1)');
      expect(await ask(text, 1)).toEqual([{ n: 1 }]);
      await script("alter table thing add more text default 'new'");
      expect(await ask(text, 1)).toEqual([{ n: 1, more: 'new' }]);
      expect(events).toEqual([['database.not-as-prepared', { state: '0A000' }]]);
    });

    test('outlives a connection that breaks between two statements of a transaction', async () => {
      await database.close();
      const lost = new Promise<void>((resolve) => {
        const event: Observe['event'] = (...told) => {
          events.push(told);
          resolve();
        };
        database = databaseOver(poolDriver(url, { event }), schema);
      });
      const torn = database.transaction(OWNER, async (sql) => {
        const [own] = await sql.query('select pg_backend_pid() as pid');
        await ask('select pg_terminate_backend($1)', Number(own?.['pid']));
        await lost;
        await sql.query('select 1');
      });
      await expect(torn).rejects.toThrow();
      expect(events).toContainEqual(['database.connection-lost', {}]);
      expect(await ask('select $1::int as n', 1)).toEqual([{ n: 1 }]);
    });

    test('runs the whole transaction again in which it found that out', async () => {
      await script('create table thing (n int)');
      const twice = (n: number): Promise<unknown> =>
        database.transaction(OWNER, async (sql) => {
          await sql.query('insert into thing values ($1)', [n]);
          await sql.query('insert into thing values ($1 + 1)', [n]);
        });
      await twice(1);
      await script('deallocate all');
      await twice(3);
      expect(await ask('select n from thing where n > $1 order by n', 0)).toEqual(
        [1, 2, 3, 4].map((n) => ({ n })),
      );
    });
  },
);
