// DEPLOY: the schema goes from one build to the next. Each of the new files takes effect once.
import { migrate, migrations } from '../../dist/adapters/postgres/migrate.js';

const RELEASE = [
  ['9901-expand.sql', 'alter table crash_probe add column fresh bigint'],
  ['9902-move.sql', 'update crash_probe set fresh = coalesce(fresh, 0) + old, moved = moved + 1'],
  ['9903-contract.sql', 'alter table crash_probe drop column old'],
].map(([name, sql]) => ({ name, sql, sha256: name }));

export async function runDeploy({ database, schema, steps, fresh }) {
  const earlier = await migrations();
  const all = [...earlier, ...RELEASE];
  if (fresh) {
    await migrate(database, schema, earlier);
    await database.transaction({ as: 'owner' }, (sql) =>
      sql.script(
        `create table crash_probe (old bigint, moved bigint not null default 0);
         insert into crash_probe (old) values (7), (8)`,
      ),
    );
  }
  steps.arm();
  await migrate(steps.database(database), schema, all);
  // The build before is started once more while the new one is rolled out.
  await migrate(database, schema, earlier);
  const [applied, rows] = await database.transaction({ as: 'owner' }, async (sql) => [
    await sql.query('select name from schema_migration order by name'),
    await sql.query('select fresh, moved from crash_probe order by fresh'),
  ]);
  const inOrder = applied.every(({ name }, index) => name === all[index].name);
  return {
    ...{ breaks: [], waiting: 0 },
    seen: { applied: applied.length === all.length && inOrder, rows },
  };
}
