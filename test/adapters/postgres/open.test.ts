import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf } from '../../../src/kernel/ids.js';
import { databaseOver } from '../../../src/adapters/postgres/transaction.js';
import { migrate, migrations } from '../../../src/adapters/postgres/migrate.js';
import { openDatabase } from '../../../src/adapters/postgres/connect.js';
import { openStore, storeOver } from '../../../src/adapters/postgres/store.js';
import type { Connection, Row } from '../../../src/adapters/postgres/sql.js';
import { silent, template, testStore } from '../../support/database.js';
import { anAdministration } from '../../support/facts.js';

describe('opening a store', () => {
  test('finds in the data folder what was saved there, and one process at a time', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'voldaan-open-'));
    try {
      const options = { kind: 'pglite', dataDir, template: await template() } as const;
      const first = await openStore(options, { observe: silent });
      await first.platform.addAdministration(anAdministration(idOf('adm_1')));
      await expect(openStore(options, { observe: silent })).rejects.toThrow('in use by process');
      await first.close();
      const second = await openStore(options, { observe: silent });
      expect(await second.platform.administrations()).toEqual([anAdministration(idOf('adm_1'))]);
      await second.close();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  test('of a folder that was filled before counts its tables, as a server does by itself', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'voldaan-open-'));
    const options = { kind: 'pglite', dataDir, template: await template() } as const;
    const books = idOf<'administration'>('adm_1');
    try {
      const filled = await openDatabase(options, { observe: silent });
      await storeOver(filled).platform.addAdministration(anAdministration(books));
      await filled.transaction({ as: 'administration', administration: books }, (sql) =>
        sql.query(
          `insert into debtor (administration_id, id, host_id, host_version, number, doc)
           select 'adm_1', 'deb_' || n, 'D' || n, '1', n::text, '{}' from generate_series(1, 2000) n`,
        ),
      );
      await filled.close();
      const again = await openDatabase(options, { observe: silent });
      const counted = await again.transaction({ as: 'owner' }, (sql) =>
        sql.query(`select reltuples::integer as rows from pg_class where oid = 'debtor'::regclass`),
      );
      expect(counted).toEqual([{ rows: 2_000 }]);
      await again.close();
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  test('applies each migration once and refuses one that was edited after release', async () => {
    const store = await testStore();
    const { database } = store;
    const applied = () =>
      database.transaction({ as: 'owner' }, (sql) =>
        sql.query('select name from schema_migration order by name'),
      );
    try {
      await migrate(database, 'voldaan');
      const names = (await migrations()).map((migration) => migration.name);
      expect((await applied()).map((row) => row['name'])).toEqual(names);
      await database.transaction({ as: 'owner' }, (sql) =>
        sql.script(`insert into schema_migration values ('9999-newer.sql', 'x')`),
      );
      await migrate(database, 'voldaan');
      await database.transaction({ as: 'owner' }, (sql) =>
        sql.script(`update schema_migration set sha256 = 'x' where name = '0004-ledger.sql'`),
      );
      await expect(migrate(database, 'voldaan')).rejects.toThrow('0004-ledger.sql');
    } finally {
      await store.close();
    }
  });
});

describe.each([
  ['one statement at a time', false],
  ['statements sent before the earlier ones are answered', true],
])('a transaction on a failing connection, %s', (_, answersLater) => {
  /** A connection whose COMMIT or other statement fails as told; counts what it was asked. */
  function failing(failures: readonly (Error | null)[], at: string) {
    const asked: string[] = [];
    let failed = 0;
    let discarded = 0;
    const connection: Connection = {
      answersLater,
      query(text): Promise<readonly Row[]> {
        asked.push(text);
        const failure = text === at ? (failures[failed++] ?? null) : null;
        return failure === null ? Promise.resolve([]) : Promise.reject(failure);
      },
      script(text) {
        asked.push(text.split(';')[0] ?? '');
        return Promise.resolve();
      },
      discard() {
        discarded += 1;
      },
    };
    const database = databaseOver(
      {
        withConnection: (work) => work(connection),
        load: () => ({ open: 1, idle: 0, waiting: 0 }),
        close: () => Promise.resolve(),
      },
      'voldaan',
    );
    return { asked, database, discards: () => discarded };
  }
  const serverError = (code: string): Error =>
    Object.assign(new Error(code), { code, severity: 'ERROR' });
  const work = { as: 'platform' } as const;

  test.each(['40P01', '40001', '26000'])(
    'is run again after %s, and then gives up',
    async (code) => {
      const once = failing([serverError(code)], 'select 1');
      await once.database.transaction(work, (sql) => sql.query('select 1'));
      expect(once.asked.filter((text) => text === 'begin')).toHaveLength(2);
      const always = failing(
        Array.from({ length: 99 }, () => serverError(code)),
        'select 1',
      );
      await expect(
        always.database.transaction(work, (sql) => sql.query('select 1')),
      ).rejects.toThrow(code);
      expect(always.asked.filter((text) => text === 'rollback')).toHaveLength(5);
    },
  );

  test('says that nobody knows when the answer to COMMIT is lost, and never repeats it (F3)', async () => {
    const lost = failing([Object.assign(new Error('gone'), { code: 'EPIPE' })], 'commit');
    await expect(lost.database.transaction(work, () => Promise.resolve())).rejects.toThrow(
      'unknown',
    );
    expect(lost.asked.filter((text) => text === 'begin')).toHaveLength(1);
    expect(lost.discards()).toBe(1);
  });

  test('throws the connection away when not even ROLLBACK works', async () => {
    const dead = failing([new Error('gone')], 'rollback');
    const stopped = dead.database.transaction(work, () => Promise.reject(new Error('stop')));
    await expect(stopped).rejects.toThrow('stop');
    expect(dead.discards()).toBe(1);
  });
});
