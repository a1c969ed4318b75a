import { idOf } from '../../src/kernel/ids.js';
import type { Row, Session, Sql } from '../../src/adapters/postgres/sql.js';
import {
  aDebtor,
  anAdministration,
  anEntry,
  anItem,
  aStatement,
  NOON,
  storeStatement,
} from '../support/facts.js';
import type { Subject } from './store-subject.js';

/**
 * Tables of the platform: the record of migrations, the installation and its switches, firms and what they lay down, published
 * exchange rates, who is on the way from a package, and who may do what, where an administration is named without owning the row.
 */
const SHARED = [
  'api_key',
  'app_user',
  'exchange_rate',
  'firm',
  'firm_defaults',
  'firm_mapping',
  'firm_policy',
  'firm_request',
  'frame_ticket',
  'grant_of_user',
  'install',
  'installation',
  'law_rate',
  'password_reset',
  'platform_switch',
  'schema_migration',
  'sign_in_attempt',
  'sign_in_question',
  'user_code',
  'user_identity',
  'user_password',
  'user_preferences',
  'user_recovery_code',
  'user_session',
];

export function tenancyContract({ store, administration, run, behind }: Subject): void {
  const raw = (session: Session, text: string, values: readonly string[] = []) =>
    store().database.transaction(session, (sql: Sql) => sql.query(text, values));
  const tables = async (): Promise<readonly Row[]> =>
    raw(
      { as: 'owner' },
      `select relname, relrowsecurity, relforcerowsecurity,
         exists (select from pg_attribute a where a.attrelid = c.oid and attname = 'administration_id') as tenant,
         (select count(*) from pg_policy p where p.polrelid = c.oid and p.polwithcheck is not null) as checks
       from pg_class c where relkind = 'r' and relnamespace = current_schema()::regnamespace order by 1`,
    );

  /** Some of everything, in a new administration. */
  async function filled() {
    const books = await administration();
    await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
      await tx.cursors.set('host', '7');
      await tx.administration.saveConnection({
        id: idOf(`con-${books}`),
        kind: 'host',
        adapter: 'sandbox',
        settings: { url: 'https://host.example' },
      });
      await tx.outbox.put({ id: idOf('msg_1'), kind: 'k', key: 'a', payload: {}, nextAt: NOON });
      await tx.bank.keepFile({
        id: idOf('fil_1'),
        sha256: 'aa',
        name: 'a.xml',
        bytes: Uint8Array.of(1),
        at: NOON,
        outcome: 'imported',
        faults: [],
      });
      await storeStatement(tx, aStatement('stm_1', 'fil_1', [anEntry('ent_1', '1.00')]));
    }, books);
    return books;
  }

  describe('an administration', () => {
    behind(
      'has every tenant table fenced by forced row-level security, reading and writing',
      async () => {
        const found = await tables();
        expect(found.length).toBeGreaterThan(20);
        const open = found.filter(
          (row) =>
            !SHARED.includes(String(row['relname'])) &&
            !(
              row['tenant'] === true &&
              row['relrowsecurity'] === true &&
              row['relforcerowsecurity'] === true &&
              row['checks'] !== 0n
            ),
        );
        expect(open).toEqual([]);
      },
    );

    behind('never sees rows of another one, even when no statement says WHERE', async () => {
      const [mine] = [await filled(), await filled()];
      for (const { relname, tenant } of await tables()) {
        if (tenant !== true || SHARED.includes(String(relname))) continue;
        const rows = await raw(
          { as: 'administration', administration: mine },
          `select distinct administration_id from "${String(relname)}"`,
        );
        expect(rows.filter((row) => row['administration_id'] !== mine)).toEqual([]);
      }
    });

    behind('cannot write a row of another one, change one or delete one', async () => {
      const [mine, theirs] = [await filled(), await filled()];
      const me: Session = { as: 'administration', administration: mine };
      await expect(
        raw(me, `insert into cursor (administration_id, name, value) values ($1, 'x', 'y')`, [
          theirs,
        ]),
      ).rejects.toThrow('row-level security');
      expect(
        await raw(me, `update cursor set value = 'gone' where administration_id = $1 returning 1`, [
          theirs,
        ]),
      ).toEqual([]);
      await expect(raw(me, 'delete from allocation')).rejects.toThrow('permission denied');
      expect(await run((tx) => tx.cursors.get('host'), theirs)).toBe('7');
    });

    behind.each([
      ['an empty setting', ''],
      ['an unknown one', 'adm_nobody'],
    ])('with %s sees no rows at all', async (_, name) => {
      await filled();
      const rows = await raw(
        { as: 'administration', administration: name },
        'select 1 from debtor',
      );
      expect(rows).toEqual([]);
    });

    test('does not answer for ids of another one', async () => {
      const [mine, theirs] = [await filled(), await administration()];
      const answers = await run(
        async (tx) => [
          await tx.debtors.byId(idOf('deb_1')),
          await tx.ledger.item(idOf('itm_1')),
          await tx.bank.entry(idOf('ent_1')),
          await tx.cursors.get('host'),
          ...(await tx.outbox.list({})),
          ...(await tx.administration.connections()),
        ],
        theirs,
      );
      expect(answers).toEqual([null, null, null, null]);
      expect(await run((tx) => tx.ledger.items({ openOnly: true }), mine)).toHaveLength(1);
    });

    test('is kept as it was saved', async () => {
      const books = await administration();
      const changed = { ...anAdministration(books), dunningStopped: true, name: 'Vermeer & zn.' };
      await run((tx) => tx.administration.save(changed), books);
      expect(await run((tx) => tx.administration.get(), books)).toEqual(changed);
      await expect(
        run((tx) => tx.administration.save(anAdministration(idOf('adm_other'))), books),
      ).rejects.toThrow('Another administration');
    });
  });

  describe('the platform', () => {
    behind.each(['debtor', 'open_item', 'document', 'bank_entry', 'reminder'])(
      'may not read %s',
      async (table) => {
        await expect(raw({ as: 'platform' }, `select 1 from ${table}`)).rejects.toThrow(
          'permission',
        );
      },
    );

    behind('knows of a message that it is due, not what it says', async () => {
      await expect(raw({ as: 'platform' }, 'select payload from outbox_message')).rejects.toThrow(
        'permission',
      );
    });

    test('lists administrations in the order they were added, each once', async () => {
      const [first, second] = [await administration(), await administration()];
      expect(await store().platform.addAdministration(anAdministration(first))).toBe('exists');
      const ids = (await store().platform.administrations()).map((books) => books.id);
      expect(ids.slice(-2)).toEqual([first, second]);
    });

    test('finds a connection and its administration by id', async () => {
      const books = await filled();
      expect(await store().platform.connection(idOf(`con-${books}`))).toEqual({
        id: `con-${books}`,
        administrationId: books,
        kind: 'host',
        adapter: 'sandbox',
        settings: { url: 'https://host.example' },
      });
      expect(await store().platform.connection(idOf('con-none'))).toBeNull();
    });

    test('stops all dunning and lets it go on', async () => {
      const { platform } = store();
      expect(await platform.isDunningStopped()).toBe(false);
      await platform.stopDunning(true);
      expect(await platform.isDunningStopped()).toBe(true);
      await platform.stopDunning(false);
      expect(await platform.isDunningStopped()).toBe(false);
    });
  });
}
