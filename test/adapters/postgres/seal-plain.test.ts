import { sealerOf } from '../../../src/adapters/digest/sealer.js';
import { migrate } from '../../../src/adapters/postgres/migrate.js';
import { sealPlain } from '../../../src/adapters/postgres/seal-plain.js';
import type { Value } from '../../../src/adapters/postgres/sql.js';
import { idOf } from '../../../src/kernel/ids.js';
import { testStore, type TestStore } from '../../support/database.js';
import { anAdministration, NOON } from '../../support/facts.js';
import { TEST_KEY, testSealing } from '../../support/vault.js';

const BOOKS = idOf<'administration'>('adm_old');
const HOST = idOf<'connection'>('con_host');
const OTHER = idOf<'connection'>('con_other');
let store: TestStore;

/**
 * The database of the migration before, with rows as its release wrote them: settings in plain, tokens closed by the key of
 * the installation itself.
 */
async function asItWas(): Promise<void> {
  await store.database.transaction({ as: 'owner' }, (sql) =>
    sql.script(
      `drop table secret, data_key; drop policy platform on connection_token;
       revoke all on connection_token from voldaan_platform;
       delete from schema_migration where name = '0041-secrets.sql'`,
    ),
  );
  await store.platform.addAdministration(anAdministration(BOOKS));
  await as(
    `insert into connection (administration_id, id, kind, adapter, settings) values
       ($1, 'con_host', 'host', 'exact', '{"token":"geheim-1"}'), ($1, 'con_other', 'host', 'exact', '{}')`,
  );
  const tokens = JSON.stringify({ access: 'toegang', refresh: 'vernieuwing' });
  for (const [id, key] of [
    [HOST, TEST_KEY],
    [OTHER, Buffer.alloc(32, 1).toString('base64url')],
  ] as const)
    await as(
      `insert into connection_token (administration_id, connection_id, state, sealed, asked, verifier, changed_at)
       values ($1, $2, 'live', $3, 'hash', '\\x01', $4)`,
      ...[id, sealerOf(() => key).seal(tokens, id), NOON],
    );
}

const as = (text: string, ...values: readonly Value[]) =>
  store.database.transaction({ as: 'administration', administration: BOOKS }, (sql) =>
    sql.query(text, [BOOKS, ...values]),
  );
const seen = () =>
  store.inTransaction(BOOKS, async (tx) => ({
    settings: (await tx.administration.connections()).map(({ settings }) => settings),
    host: (await tx.connectionTokens.get(HOST))?.tokens,
    other: await tx.connectionTokens.get(OTHER),
  }));

beforeAll(async () => {
  store = await testStore();
  await asItWas();
  await migrate(store.database, 'voldaan');
});
afterAll(() => store.close());

test('what older releases left is sealed at the start, once, and means the same', async () => {
  // Until then it is read as it stands: a process of the older release may still write.
  expect((await seen()).settings).toEqual([{ token: 'geheim-1' }, {}]);
  await sealPlain(store.database, testSealing);
  const found = await seen();
  expect(found.settings).toEqual([{ token: 'geheim-1' }, {}]);
  expect(found.host).toEqual({ access: 'toegang', refresh: 'vernieuwing' });
  const plain = await as(
    `select settings::text as settings from connection where administration_id = $1`,
  );
  expect(plain).toEqual([{ settings: '{}' }, { settings: '{}' }]);
  const sealed = () =>
    as(
      'select owner, field, sealed from secret where administration_id = $1 order by owner, field',
    );
  const once = await sealed();
  expect(once.map(({ owner, field }) => [owner, field])).toEqual([
    ['con_host', 'settings'],
    ['con_host', 'tokens'],
  ]);
  await sealPlain(store.database, testSealing);
  expect(await sealed()).toEqual(once);
  // Closed by another installation's key: nobody can use it, and nothing is destroyed.
  expect(found.other).toEqual({ connectionId: OTHER, state: 'live', changedAt: NOON });
  expect(
    await as(
      `select connection_id from connection_token where administration_id = $1 and sealed is not null`,
    ),
  ).toEqual([{ connection_id: OTHER }]);
});
