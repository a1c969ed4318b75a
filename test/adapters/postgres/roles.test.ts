import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restoreRows } from '../../../src/adapters/postgres/backup/restore.js';
import { writeRows } from '../../../src/adapters/postgres/backup/write.js';
import { type Instant, instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { connectDatabase, openDatabase } from '../../../src/adapters/postgres/connect.js';
import { storeOver } from '../../../src/adapters/postgres/store.js';
import { silent, testStoreOn } from '../../support/database.js';
import { aDebtor, anAdministration } from '../../support/facts.js';

const url = process.env['VOLDAAN_TEST_DATABASE_URL'];
const describeServer =
  url === undefined
    ? (name: string, _: (server: string) => void) => {
        describe.skip(`${name}: VOLDAAN_TEST_DATABASE_URL is not set (scripts/services.sh up)`, () => {
          test('needs a server', () => undefined);
        });
      }
    : (name: string, body: (server: string) => void) => {
        describe(name, () => {
          body(url);
        });
      };

/** The row every start settles: where the database is at home. */
const homeAt = (at: Instant) => ({
  ...{ installationId: idOf<'installation'>('ins_1'), place: 'here', placeTold: 'here', at },
  ...{ by: 'voldaan', reason: 'First start' },
});

describeServer('stores on one server', (server) => {
  test('may be opened at once, each in its own schema', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => testStoreOn(server)));
    for (const store of stores) expect(await store.platform.administrations()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('migrate once when several processes start on the same schema', async () => {
    const schema = `same_${process.pid}`;
    const open = () => openDatabase({ kind: 'postgres', url: server, schema }, { observe: silent });
    const databases = await Promise.all([open(), open(), open()]);
    await databases[0].transaction({ as: 'owner' }, (sql) =>
      sql.script(`drop schema ${schema} cascade`),
    );
    await Promise.all(databases.map((database) => database.close()));
  });

  test('need no superuser: an owner of the database that may create roles is enough', async () => {
    const admin = await testStoreOn(server);
    const login = `owner_${process.pid}`;
    const asAdmin = (text: string) =>
      admin.database.transaction({ as: 'owner' }, (sql) => sql.script(text));
    const options = {
      kind: 'postgres',
      url: server.replace(/\/\/[^@]*@/, `//${login}@`),
      schema: login,
    } as const;
    await asAdmin(
      `create role ${login} login nosuperuser createrole; grant create on database postgres to ${login}`,
    );
    try {
      // The roles belong to the whole server and exist already; whoever made them lets this login take them.
      await asAdmin(`grant voldaan_app, voldaan_platform to ${login}`);
      const database = await openDatabase(options, { observe: silent });
      const store = storeOver(database);
      const books = idOf<'administration'>('adm_1');
      await store.platform.addAdministration(anAdministration(books));
      await store.inTransaction(books, (tx) => tx.debtors.upsert(aDebtor('deb_1')));
      // Even the owner of the tables sees no tenant's rows.
      const rows = await database.transaction({ as: 'owner' }, (sql) =>
        sql.query('select 1 from debtor'),
      );
      expect(rows).toEqual([]);
      // For a backup he sees them all, and he may put them back.
      const folder = await mkdtemp(join(tmpdir(), 'voldaan-roles-'));
      const file = join(folder, 'all.backup');
      const at = instantOf(Date.UTC(2026, 5, 1));
      await store.platform.installation.bind(homeAt(at), 0);
      const written = await writeRows(database, file, { at, product: 'test' });
      await store.close();
      const again = { ...options, schema: `${login}_again` };
      const target = await connectDatabase(again, { observe: silent });
      const restored = await restoreRows(target, file, { by: 'An', reason: 'Test', at });
      expect(restored).toEqual({ ok: true, value: written });
      const back = storeOver(target.database);
      expect(await back.inTransaction(books, (tx) => tx.debtors.all())).toHaveLength(1);
      await back.close();
      await rm(folder, { recursive: true });
    } finally {
      await asAdmin(
        `drop schema if exists ${login} cascade; drop schema if exists ${login}_again cascade; drop owned by ${login}; drop role ${login}`,
      );
      await admin.close();
    }
  });
});
