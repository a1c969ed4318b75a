import { sha256 } from '../../src/adapters/digest/sha256.js';
import type { Session, Sql } from '../../src/adapters/postgres/sql.js';
import type { AuditEntry, AuditHead } from '../../src/domain/audit/audit.js';
import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Tx } from '../../src/ports/store.js';
import { type AuditPart, walk, walkPart } from '../../src/usecases/upkeep/walk-audit.js';
import { aDebtor, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DEBTOR = idOf<'debtor'>('deb_1');
const all = { after: 0, limit: 1_000 };

/** Ways to tamper with a chain of five entries, as whoever owns the tables; triggers are switched off for it. */
const TAMPERED: readonly (readonly [string, string, string])[] = [
  ['removes an entry', 'delete from audit_entry where position = 3', 'missing 3'],
  ['removes the first one', 'delete from audit_entry where position = 1', 'missing 1'],
  ['removes the last ones', 'delete from audit_entry where position > 3', 'cut 4'],
  [
    'renames who did it',
    `update audit_entry set actor_name = 'An' where position = 2`,
    'changed 2',
  ],
  [
    'dates it back',
    `update audit_entry set at = at - interval '1 day' where position = 4`,
    'changed 4',
  ],
  ['edits what changed', `update audit_entry set fields = '[]' where position = 1`, 'changed 1'],
  [
    'swaps two entries',
    'update audit_entry set position = case position when 2 then 13 when 3 then 12 end where position in (2, 3); ' +
      'update audit_entry set position = position - 10 where position > 10',
    'changed 2',
  ],
  [
    'makes the hash of an edited entry fit',
    `update audit_entry set act = 'task.changed', hash = sha256('x') where position = 2`,
    'changed 2',
  ],
  ['says that the chain ends elsewhere', `update audit_head set hash = sha256('x')`, 'replaced 5'],
];

/** The audit log: what gets into it by itself, that nobody takes it out, and that tampering is found. */
export function auditContract({ run, administration, store }: Subject): void {
  const entries = (books: AdministrationId): Promise<readonly AuditEntry[]> =>
    run((tx) => tx.audit.entries(all), books);
  const verified = async (books: AdministrationId, exported: readonly AuditHead[] = []) => {
    const { checked, broken } = await run((tx) => walk(tx.audit, books, exported, sha256), books);
    return broken === null ? checked : `${broken.kind} ${broken.position}`;
  };
  const verifiedInParts = async (books: AdministrationId) => {
    let checked = 0;
    for (let after: number | null = 0; after !== null;) {
      const how = { after, most: 2 };
      const part: AuditPart = await run((tx) => walkPart(tx.audit, [], sha256, how), books);
      if (part.broken !== null) return `${part.broken.kind} ${part.broken.position}`;
      checked += part.checked;
      after = part.next;
    }
    return checked;
  };
  const note = (tx: Tx, act: string): Promise<void> =>
    tx.audit.note({ act, about: { kind: 'debtor', id: 'deb_1' }, facts: { files: 3 } });
  const asOwner = (books: AdministrationId, work: (sql: Sql) => Promise<unknown>) =>
    store().database.transaction({ as: 'owner' }, async (sql) => {
      await sql.query(`select set_config('voldaan.administration', $1, true)`, [books]);
      await work(sql);
    });

  describe('the audit log', () => {
    test('holds what people decided and which fields changed, and no word of theirs', async () => {
      const books = await administration();
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        await tx.limits.add({
          ...{ debtorId: DEBTOR, source: 'own', what: 'limit', amount: money(500n, 'EUR') },
          ...{ at: NOON, by: 'an', reason: 'Mevrouw Geheim is ziek' },
        });
      }, books);
      await run(
        (tx) =>
          tx.administration.change((before) => ({
            ...before,
            policy: 'S1-14',
            settings: { ...before.settings, bankDaysMax: 9 },
          })),
        books,
      );
      await run((tx) => note(tx, 'debtor.exported'), books);
      await run((tx) => tx.administration.change((before) => before), books);
      const found = await entries(books);
      expect(found.map(({ position, act, aboutId }) => [position, act, aboutId])).toEqual([
        [1, 'credit_limit.added', 'deb_1'],
        [2, 'administration.changed', books],
        [3, 'debtor.exported', 'deb_1'],
      ]);
      const [limit, changed, exported] = found.map(({ fields }) => JSON.parse(fields) as unknown);
      expect(limit).toEqual(
        expect.arrayContaining([
          { field: 'amount_minor', is: '500' },
          { field: 'by_whom', is: 'an' },
          { field: 'reason' },
        ]),
      );
      expect(changed).toEqual([{ field: 'doc', members: ['policy', 'settings.bankDaysMax'] }]);
      expect(exported).toEqual([{ field: 'files', is: '3' }]);
      expect(JSON.stringify(found)).not.toMatch(/Geheim|ziek/);
      expect(found[0]).toMatchObject({
        actorKind: 'system',
        actorId: 'voldaan',
        channel: 'worker',
      });
      expect(await verified(books)).toBe(3);
    });

    test('is not written for what was rolled back, and pages by act, subject and moment', async () => {
      const books = await administration();
      await expect(
        run(async (tx) => {
          await note(tx, 'debtor.exported');
          throw new Error('after all not');
        }, books),
      ).rejects.toThrow('after all not');
      for (const act of ['a.one', 'b.two', 'a.one']) await run((tx) => note(tx, act), books);
      const found = await entries(books);
      expect(found.map(({ position }) => position)).toEqual([1, 2, 3]);
      const asked = async (filter: object) =>
        (await run((tx) => tx.audit.entries({ ...all, ...filter }), books)).map((e) => e.position);
      expect(await asked({ act: 'a.one' })).toEqual([1, 3]);
      expect(await asked({ after: 1, limit: 1 })).toEqual([2]);
      expect(await asked({ order: 'newest', limit: 2 })).toEqual([3, 2]);
      expect(await asked({ order: 'newest', after: 2 })).toEqual([1]);
      expect(await asked({ kind: 'debtor', after: 2 })).toEqual([3]);
      expect(await asked({ kind: 'dispute' })).toEqual([]);
      expect(await asked({ about: 'deb_2' })).toEqual([]);
      expect(await asked({ since: found[2]?.at })).toContain(3);
      expect(await asked({ since: NOON, after: 3 })).toEqual([]);
    });

    test('is one chain per administration, which no other one sees, and one of the installation', async () => {
      const [mine, theirs] = [await administration(), await administration()];
      await run((tx) => note(tx, 'a.one'), mine);
      expect(await entries(theirs)).toEqual([]);
      const platform = store().platform.audit;
      const before = (await platform.head())?.position ?? 0;
      await store().platform.stopDunning(true);
      await store().platform.stopDunning(false);
      await platform.note({ act: 'session.begun', about: { kind: 'user', id: 'usr_1' } });
      const added = await platform.entries({ after: before, limit: 10 });
      expect(added.at(-1)?.act).toBe('session.begun');
      expect(added.at(-2)).toMatchObject({ chain: '*', aboutId: 'dunning-stopped' });
      const made = await platform.entries({ after: 0, limit: 1_000, about: mine });
      expect(made.map(({ act }) => act)).toEqual(['administration.added']);
      expect((await walk(platform, '*', [], sha256)).broken).toBeNull();
      const seen = await store().database.transaction(
        { as: 'administration', administration: mine },
        (sql) => sql.query('select distinct administration_id from audit_entry'),
      );
      expect(seen).toEqual([{ administration_id: mine }]);
    });

    test.each<readonly [string, Session['as'], string, string]>([
      ['changed', 'administration', `update audit_entry set act = 'x'`, 'permission denied'],
      ['removed', 'administration', 'delete from audit_entry', 'permission denied'],
      [
        'made up',
        'administration',
        `insert into audit_entry select * from audit_entry`,
        'permission denied',
      ],
      ['begun anew', 'administration', 'delete from audit_head', 'permission denied'],
      ['set back', 'platform', 'update audit_head set position = 0', 'permission denied'],
      ['changed', 'owner', `update audit_entry set act = 'x.y'`, 'never changed or removed'],
      ['removed', 'owner', 'delete from audit_entry', 'never changed or removed'],
      ['emptied', 'owner', 'truncate audit_entry', 'never changed or removed'],
    ])('cannot be %s by the role of the %s', async (_, as, text, refusal) => {
      const books = await administration();
      await run((tx) => note(tx, 'a.one'), books);
      const tampering =
        as === 'owner'
          ? asOwner(books, (sql) => sql.query(text))
          : store().database.transaction(
              as === 'platform' ? { as } : { as: 'administration', administration: books },
              (sql) => sql.query(text),
            );
      await expect(tampering).rejects.toThrow(refusal);
    });

    test.each(TAMPERED)('is found out when the owner of the tables %s', async (_, text, found) => {
      const books = await administration();
      for (let n = 1; n <= 5; n += 1) await run((tx) => note(tx, `a.act${n}`), books);
      expect(await verified(books)).toBe(5);
      await asOwner(books, async (sql) => {
        await sql.script('alter table audit_entry disable trigger user');
        for (const one of text.split('; '))
          await sql.query(
            one.includes(' where ')
              ? one.replace(' where ', ` where administration_id = '${books}' and `)
              : `${one} where administration_id = '${books}'`,
          );
        await sql.script('alter table audit_entry enable trigger user');
      });
      expect(await verified(books)).toBe(found);
      expect(await verifiedInParts(books)).toBe(found);
    });

    test('is found out when it was written anew as a whole, by the ends that were written down', async () => {
      const books = await administration();
      for (let n = 1; n <= 3; n += 1) await run((tx) => note(tx, `a.act${n}`), books);
      const written = await run((tx) => tx.audit.head(), books);
      if (written === null) throw new Error('There is no head');
      expect(await verified(books, [written])).toBe(3);
      const emptied = async () =>
        asOwner(books, async (sql) => {
          await sql.script('alter table audit_entry disable trigger user');
          for (const table of ['audit_entry', 'audit_head'])
            await sql.query(`delete from ${table} where administration_id = $1`, [books]);
          await sql.script('alter table audit_entry enable trigger user');
        });
      await emptied();
      expect(await verified(books)).toBe(0);
      expect(await verified(books, [written])).toBe('cut 3');
      for (let n = 1; n <= 4; n += 1) await run((tx) => note(tx, `other.act${n}`), books);
      expect(await verified(books)).toBe(4);
      expect(await verified(books, [written])).toBe('replaced 3');
    });

    test('has no gap when many write at once', async () => {
      const books = await administration();
      await run((tx) => tx.debtors.upsert(aDebtor('deb_1')), books);
      const one = async (n: number): Promise<void> => {
        for (let turn = 0; turn < 5; turn += 1)
          await run(async (tx) => {
            await tx.profiles.change(DEBTOR, (profile) => ({ ...profile, owner: `p${n}` }));
            await tx.limits.add({
              ...{ debtorId: DEBTOR, source: 'own', what: 'limit', amount: money(1n, 'EUR') },
              ...{ at: NOON, by: `p${n}`, reason: 'r', validUntil: plainDate('2027-01-01') },
            });
          }, books);
      };
      await Promise.all(Array.from({ length: 8 }, (_, n) => one(n)));
      expect(await verified(books)).toBe(40);
    });
  });
}
