import { connectDatabase } from '../../src/adapters/postgres/connect.js';
import { migrate, migrations } from '../../src/adapters/postgres/migrate.js';
import type { Database } from '../../src/adapters/postgres/sql.js';
import { silent } from '../support/database.js';
import { asOwner, closeDeploy, DEPLOY } from './crash/deploy.js';
import { crashMatrix, POINTS } from './crash/flow.js';
import { TOKEN } from './crash/token.js';

/** The crash points of TOKEN REFRESH and DEPLOY, each with five faults; see crash-documents. */
crashMatrix(TOKEN);
crashMatrix(DEPLOY);
afterAll(closeDeploy);

/** Files a release may bring and be taken back again. */
const NEWEST = 3;

/** Every column somebody may write, with what he must give for it. */
async function columnsOf(on: Database) {
  const rows = await asOwner(
    on,
    `select table_name as "table", table_name || '.' || column_name as place, data_type as type,
       is_nullable = 'NO' and column_default is null as must
     from information_schema.columns where table_schema = 'voldaan' order by 1, 2`,
  );
  return rows.map(({ table, place, type, must }) => ({ table, place, type, must }));
}

test('there are 47 points, as many in each flow as are asked for', () => {
  expect(Object.entries(POINTS).map(([flow, points]) => [flow, points.length])).toEqual([
    ['send', 9],
    ['receive', 7],
    ['statement', 8],
    ['reminder', 9],
    ['posting', 7],
    ['token', 4],
    ['deploy', 3],
  ]);
});

test('the newest files of ours ask nothing more of the build before, and take nothing from it', async () => {
  const all = await migrations();
  const { database } = await connectDatabase(
    { kind: 'pglite', dataDir: null },
    { observe: silent },
  );
  try {
    await migrate(database, 'voldaan', all.slice(0, -NEWEST));
    const before = await columnsOf(database);
    await migrate(database, 'voldaan');
    const after = await columnsOf(database);
    expect(after.filter(({ place }) => before.some((known) => known.place === place))).toEqual(
      before,
    );
    const tables = new Set(before.map(({ table }) => table));
    const added = after.filter(({ place, table }) => {
      return tables.has(table) && !before.some((known) => known.place === place);
    });
    expect(added.filter(({ must }) => must)).toEqual([]);
  } finally {
    await database.close();
  }
});
