import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { restoreRows } from '../../../src/adapters/postgres/backup/restore.js';
import { dataTables } from '../../../src/adapters/postgres/backup/tables.js';
import { writeRows } from '../../../src/adapters/postgres/backup/write.js';
import { connectDatabase } from '../../../src/adapters/postgres/connect.js';
import type { Database } from '../../../src/adapters/postgres/sql.js';
import { parseInstant } from '../../../src/kernel/dates.js';
import { silent } from '../../support/database.js';
import { reminderDue, remindToday } from '../../support/stage-chase.js';
import { isOk } from '../../support/results.js';
import { setStage, type Stage } from '../../support/stage.js';

const AT = isOk(parseInstant('2026-06-16T08:00:00.000Z'));
const ABOUT = { at: AT, product: 'test' };
const BY = { by: 'An Peeters', reason: 'The disk died', at: AT };

let stage: Stage;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voldaan-backup-'));
  file = join(folder, 'all.backup');
  stage = await setStage();
  await reminderDue(stage);
  await remindToday(stage);
}, 90_000);

afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

/** All rows of all tables as text; the restored database has one row more about itself. */
function allRows(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  return database.transaction({ as: 'owner' }, async (sql) => {
    await sql.script(`set local voldaan.backup = 'on'`);
    const rows: Record<string, readonly string[]> = {};
    for (const { name } of await dataTables(sql)) {
      const found = await sql.query(`select t::text as row from "${name}" t`);
      rows[name] = found.map(({ row }) => String(row)).sort();
    }
    return rows;
  });
}

/** Which tables are fenced, and which rules watch over them. */
function guards(database: Database) {
  return database.transaction({ as: 'owner' }, (sql) =>
    sql.query(
      `select c.relname::text as name, c.relforcerowsecurity as fenced, t.tgname::text as trigger, t.tgenabled::text as on
       from pg_class c left join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by 1, 3`,
    ),
  );
}

/** Where counting goes on. */
async function nextPosition(database: Database): Promise<unknown> {
  const event = `insert into onboarding_event (administration_id, at, by_whom, kind, detail)
    values ($1, now(), 'x', 'x', '{}') returning position`;
  const [row] = await database.transaction(
    { as: 'administration', administration: stage.administration },
    (sql) => sql.query(event, [stage.administration]),
  );
  return row?.['position'];
}

async function fresh(
  url?: string,
): Promise<{ readonly database: Database; readonly schema: string }> {
  const server = url === undefined ? null : { url, schema: `restored_${process.pid}` };
  return connectDatabase(
    server === null ? { kind: 'pglite', dataDir: null } : { kind: 'postgres', ...server },
    { observe: silent },
  );
}

const server = process.env['VOLDAAN_TEST_DATABASE_URL'];
const engines: readonly (readonly [string, string | undefined])[] = [
  ['the embedded database', undefined],
  ...(server === undefined ? [] : [['PostgreSQL', server] as const]),
];

test('every table is seen by a backup, and none refers to itself row by row', async () => {
  const unseen = await stage.store.database.transaction({ as: 'owner' }, async (sql) => {
    const tables = await dataTables(sql);
    const own = await sql.query(
      `select conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and conrelid = confrelid and not condeferred`,
    );
    return [
      ...tables.filter(({ isFenced, isShown }) => isFenced && !isShown).map(({ name }) => name),
      ...own.map(({ name }) => String(name)),
    ];
  });
  expect(unseen).toEqual([]);
});

/** All but where the database is at home, and what the log says of that. */
function withoutRestore(rows: Readonly<Record<string, readonly string[]>>) {
  const chain = (table: string) =>
    rows[table]?.filter((row) => !/^\(\*,([3-9]|\d\d)|installation,2/.test(row));
  return {
    ...rows,
    ...{ installation: [], audit_entry: chain('audit_entry') },
    audit_head: rows['audit_head']?.filter((row) => !row.startsWith('(*,')),
  };
}

test.each(engines)(
  'comes back row for row in %s, once, and at home nowhere',
  async (_, url) => {
    const written = await writeRows(stage.store.database, file, ABOUT);
    expect(written.rows).toBeGreaterThan(50);
    const target = await fresh(url);
    try {
      expect(isOk(await restoreRows(target, file, BY))).toEqual(written);
      const [before, after] = [await allRows(stage.store.database), await allRows(target.database)];
      const [, ...added] = after['installation'] ?? [];
      expect(withoutRestore(after)).toEqual(withoutRestore(before));
      // That it was restored is an act of its own, in the chain of the installation.
      expect(after['audit_entry']).toHaveLength((before['audit_entry']?.length ?? 0) + 1);
      expect(added.join()).toContain('restored');
      expect(await guards(target.database)).toEqual(await guards(stage.store.database));
      expect(await nextPosition(target.database)).toBe(await nextPosition(stage.store.database));
      expect(await restoreRows(target, file, BY)).toMatchObject({
        ok: false,
        error: { code: 'restore.not-empty' },
      });
    } finally {
      if (url !== undefined)
        await target.database.transaction({ as: 'owner' }, (sql) =>
          sql.script(`drop schema "${target.schema}" cascade`),
        );
      await target.database.close();
    }
  },
  90_000,
);

const edited = (bytes: Buffer, from: RegExp, to: string): Buffer =>
  gzipSync(gunzipSync(bytes).toString('utf8').replace(from, to));

/** With an end that fits what stands before it. */
function sealed(bytes: Buffer): Buffer {
  const lines = gunzipSync(bytes).toString('utf8').split('\n').slice(0, -2);
  const text = `${lines.join('\n')}\n`;
  const rows = lines.filter((line) => line.startsWith('[')).length;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return gzipSync(`${text}${JSON.stringify({ end: { rows, sha256 } })}\n`);
}

test('a file that is no whole backup is refused before anything is written', async () => {
  const cases: readonly (readonly [string, (bytes: Buffer) => Uint8Array, string])[] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2), 'backup.damaged'],
    ['no gzip', () => Buffer.from('hello'), 'backup.damaged'],
    ['empty', () => new Uint8Array(), 'backup.damaged'],
    ['changed', (bytes) => edited(bytes, /Bakkerij/g, 'Bakkerei'), 'backup.damaged'],
    ['a row less', (bytes) => edited(bytes, /^\[.*\n/m, ''), 'backup.damaged'],
    ['newer', (bytes) => sealed(edited(bytes, /0042-backup/, '0999-newer')), 'backup.newer'],
    ['not one', () => gzipSync('{"form":"other"}\n'), 'backup.damaged'],
  ];
  await writeRows(stage.store.database, file, ABOUT);
  const bytes = await readFile(file);
  const target = await fresh();
  const codes: unknown[] = [];
  for (const [name, spoil] of cases) {
    const spoilt = join(folder, 'spoilt.backup');
    await writeFile(spoilt, spoil(bytes));
    const restored = await restoreRows(target, spoilt, BY);
    codes.push([name, restored.ok ? 'restored' : restored.error.code]);
  }
  expect(codes).toEqual(cases.map(([name, , code]) => [name, code]));
  const made = await target.database.transaction({ as: 'owner' }, (sql) =>
    sql.query(`select 1 from pg_namespace where nspname = 'voldaan'`),
  );
  expect(made).toEqual([]);
  await target.database.close();
});

test('a backup that cannot be finished leaves the one before it as it was, and nothing half', async () => {
  await writeRows(stage.store.database, file, ABOUT);
  const before = await readFile(file);
  const { database } = stage.store;
  const dies: Database = {
    ...database,
    transaction: (session, work) =>
      database.transaction(session, (sql) =>
        work({
          ...sql,
          query: (text, values) =>
            text.startsWith('fetch') ? Promise.reject(new Error('gone')) : sql.query(text, values),
        }),
      ),
  };
  await expect(writeRows(dies, file, ABOUT)).rejects.toThrow('gone');
  expect(await readFile(file)).toEqual(before);
  expect(await readdir(folder)).not.toContain('all.backup.partial');
});
