import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Session, Sql } from '../../src/adapters/postgres/sql.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

export function firmContract({ store, administration, run, behind }: Subject): void {
  const raw = (session: Session, text: string, values: readonly string[] = []) =>
    store().database.transaction(session, (sql: Sql) => sql.query(text, values));

  describe('an administration of a firm', () => {
    test('belongs to one firm or to itself', async () => {
      const [mine, theirs, alone] = [
        await administration(),
        await administration(),
        await administration(),
      ];
      const { firms } = store().platform;
      const firm = (name: string) => ({ id: idOf<'firm'>(`frm_${name}-${mine}`), name });
      const [own, other] = [firm('own'), firm('other')];
      expect([await firms.add(own), await firms.add(own), await firms.add(other)]).toEqual([
        'added',
        'exists',
        'added',
      ]);
      await firms.place(mine, own.id);
      await firms.place(theirs, other.id);
      expect(await Promise.all([mine, theirs, alone].map((books) => firms.of(books)))).toEqual([
        own.id,
        other.id,
        null,
      ]);
      expect(await firms.administrations(own.id)).toEqual([mine]);
      await firms.place(mine, null);
      expect(await firms.of(mine)).toBeNull();
    });

    test('knows the mapping of its own firm and of no other', async () => {
      const [mine, theirs] = [await administration(), await administration()];
      const { firms, firmMappings } = store().platform;
      for (const books of [mine, theirs]) {
        const firm = { id: idOf<'firm'>(`frm_maps-${books}`), name: books };
        await firms.add(firm);
        await firms.place(books, firm.id);
        const id = idOf<'connection'>(`con-firm-${books}`);
        await run(
          (tx) =>
            tx.administration.saveConnection({ id, kind: 'host', adapter: 'fake', settings: {} }),
          books,
        );
      }
      const own = idOf<'firm'>(`frm_maps-${mine}`);
      const mapping = { journals: { bank: '20' } };
      await firmMappings.save(own, 'fake', { journals: { bank: '10' } }, NOON);
      await firmMappings.save(own, 'fake', mapping, NOON);
      const told = (books: AdministrationId) =>
        run(async (tx) => (await tx.administration.connections())[0]?.firmMapping, books);
      expect([await told(mine), await told(theirs)]).toEqual([mapping, undefined]);
      await firmMappings.save(own, 'fake', null, NOON);
      expect([await firmMappings.get(own, 'fake'), await told(mine)]).toEqual([null, undefined]);
    });

    test('follows what its own firm lays down', async () => {
      const [mine, alone] = [await administration(), await administration()];
      const { firms } = store().platform;
      const laid = async (name: string, fallback: 'print' | 'hold') => {
        const firm = { id: idOf<'firm'>(`frm_${name}-lays-${mine}`), name };
        await firms.add(firm);
        const saved = { savedAt: NOON, savedBy: 'An' };
        const version = { version: 1, defaults: { settings: { fallback } }, ...saved };
        expect([
          await firms.saveDefaults(firm.id, version),
          await firms.saveDefaults(firm.id, version),
        ]).toEqual(['added', 'exists']);
        return firm.id;
      };
      const [own, other] = [await laid('own', 'print'), await laid('other', 'hold')];
      await firms.place(mine, own);
      const fallback = (books: AdministrationId) =>
        run(async (tx) => (await tx.administration.get()).settings.fallback, books);
      expect([await fallback(mine), await fallback(alone)]).toEqual(['print', undefined]);
      await firms.place(mine, other);
      expect(await fallback(mine)).toBe('hold');
    });

    behind('sees no other firm, nothing another one lays down, and no request', async () => {
      const [mine, alone] = [await administration(), await administration()];
      const { firms, firmMappings } = store().platform;
      const own = idOf<'firm'>(`frm_own-seen-${mine}`);
      const other = idOf<'firm'>(`frm_other-seen-${mine}`);
      for (const id of [own, other]) {
        await firms.add({ id, name: id });
        await firms.saveDefaults(id, { version: 1, defaults: {}, savedAt: NOON, savedBy: 'An' });
        await firmMappings.save(id, 'fake', {}, NOON);
      }
      await firms.place(mine, own);
      const seen = (books: AdministrationId, table: string) =>
        raw({ as: 'administration', administration: books }, `select firm_id from ${table}`);
      for (const table of ['firm', 'firm_defaults', 'firm_mapping'])
        expect([await seen(mine, table), await seen(alone, table)]).toEqual([
          [{ firm_id: own }],
          [],
        ]);
      await firms.place(mine, null);
      expect(await seen(mine, 'firm')).toEqual([]);
      await expect(seen(mine, 'firm_request')).rejects.toThrow('permission denied');
      await expect(raw({ as: 'platform' }, 'delete from firm_defaults')).rejects.toThrow(
        'permission denied',
      );
    });
  });
}
