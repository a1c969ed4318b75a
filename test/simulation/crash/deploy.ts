import { type Migration, migrate, migrations } from '../../../src/adapters/postgres/migrate.js';
import type { Database, Row } from '../../../src/adapters/postgres/sql.js';
import { idOf } from '../../../src/kernel/ids.js';
import { type TestStore, testStore } from '../../support/database.js';
import { dyingSteps } from '../../support/dying-steps.js';
import { ADMINISTRATION } from '../../support/stage-world.js';
import type { Flow } from './flow.js';

const SCHEMA = 'voldaan';

/** What a release brings: a place for something new, its contents, and the end of the old place. */
const RELEASE: readonly Migration[] = [
  ['9901-expand.sql', 'alter table crash_probe add column fresh bigint'],
  ['9902-move.sql', 'update crash_probe set fresh = coalesce(fresh, 0) + old, moved = moved + 1'],
  ['9903-contract.sql', 'alter table crash_probe drop column old'],
].map(([name = '', sql = '']) => ({ name, sql, sha256: name }));

interface World {
  readonly store: TestStore;
  /** The files of the build before, and of the new one */
  readonly earlier: readonly Migration[];
  readonly all: readonly Migration[];
}

/** Opened once; each cell begins with the schema of the build before. */
let opened: World | null = null;

async function world(): Promise<World> {
  const earlier = await migrations();
  opened ??= { store: await testStore(), earlier, all: [...earlier, ...RELEASE] };
  return opened;
}

export async function closeDeploy(): Promise<void> {
  await opened?.store.close();
  opened = null;
}

export const asOwner = (on: Database, text: string): Promise<readonly Row[]> =>
  on.transaction({ as: 'owner' }, (sql) => sql.query(text));

/** The schema goes from one build to the next, the migration runner being killed on the way. */
export const DEPLOY: Flow<World> = {
  name: 'deploy',
  async open() {
    const fresh = await world();
    await fresh.store.database.transaction({ as: 'owner' }, (sql) =>
      sql.script(
        `drop table if exists crash_probe;
         delete from schema_migration where name like '99%';
         create table crash_probe (old bigint, moved bigint not null default 0);
         insert into crash_probe (old) values (7), (8)`,
      ),
    );
    return fresh;
  },
  dying({ store, all }, plan) {
    const rollOut = (on: Database) => migrate(on, SCHEMA, all).catch(() => undefined);
    const steps = dyingSteps(plan, async () => {
      await rollOut(store.database);
    });
    const own = steps.database(store.database);
    return Promise.resolve({ ...steps, run: () => steps.run(() => rollOut(own)) });
  },
  async goOn({ store, earlier, all }) {
    // The build before is started once more while the new one is rolled out, and the new one again.
    await migrate(store.database, SCHEMA, earlier);
    await migrate(store.database, SCHEMA, all);
  },
  async check({ store, all }) {
    const applied = await asOwner(
      store.database,
      'select name, sha256 from schema_migration order by name',
    );
    expect(applied).toEqual(all.map(({ name, sha256 }) => ({ name, sha256 })));
    // Each file took effect once.
    expect(
      await asOwner(store.database, 'select fresh, moved from crash_probe order by fresh'),
    ).toEqual([7n, 8n].map((fresh) => ({ fresh, moved: 1n })));
    // The build before, which is this one, works on.
    await store.platform.addAdministration(ADMINISTRATION);
    const { id } = ADMINISTRATION;
    expect(await store.inTransaction(id, (tx) => tx.administration.get())).toEqual(ADMINISTRATION);
    expect(await store.platform.connection(idOf('nobody'))).toBeNull();
  },
  close: () => Promise.resolve(),
};
