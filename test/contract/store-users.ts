import type { ApiKey } from '../../src/domain/access/key.js';
import type { Grant, User } from '../../src/domain/access/user.js';
import type { Instant } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

/** Users, grants and keys: `platform.users`, `platform.keys`, `platform.books`. */
export function usersContract({ store, administration, behind }: Subject): void {
  let count = 0;
  const aUser = (name: string): User => ({
    id: idOf(`usr_${name}-${(count += 1)}`),
    email: `${name}-${count}@firm.example`,
    name,
    language: 'nl',
    state: 'active',
  });
  const aKey = (books: AdministrationId, more: Partial<ApiKey> = {}): ApiKey => ({
    id: idOf(`key_${(count += 1)}`),
    name: 'till',
    place: { administration: books },
    scopes: ['books.read'],
    prefix: 'vdk_abcd',
    madeBy: 'An',
    madeAt: NOON,
    expiresAt: '2027-11-21T12:00:00.000Z' as Instant,
    ...more,
  });
  const digest = (): string => String((count += 1)).padStart(64, '0');
  const grantAt = (place: Grant['place'], role: Grant['role'] = 'collector'): Grant => ({
    place,
    role,
    by: 'An',
    at: NOON,
  });

  describe('a user', () => {
    test('is kept as he was saved, and found by id and by address', async () => {
      const { users } = store().platform;
      const [an, bo] = [aUser('an'), aUser('bo')];
      expect([await users.add(an), await users.add(bo)]).toEqual(['added', 'added']);
      expect(await users.add({ ...aUser('x'), email: an.email })).toBe('exists');
      expect([await users.get(an.id), await users.byEmail(bo.email)]).toEqual([an, bo]);
      expect(await users.byEmail('nobody@firm.example')).toBeNull();
      const locked: User = { ...bo, state: 'locked', name: 'Bo Claes' };
      expect(await users.save(locked)).toBe('saved');
      expect(await users.save({ ...bo, email: an.email })).toBe('taken');
      expect((await users.all()).slice(-2)).toEqual([an, locked]);
    });

    test('has one role at a place; of a firm it holds for all its books, now and later', async () => {
      const { users, firms, books } = store().platform;
      const [mine, theirs] = [await administration(), await administration()];
      const firm = { id: idOf<'firm'>(`frm_users-${mine}`), name: 'Firm' };
      await firms.add(firm);
      const [an, bo] = [aUser('an'), aUser('bo')];
      await users.add(an);
      await users.add(bo);
      const [atMine, ofFirm] = [{ administration: mine }, { firm: firm.id }];
      await users.grant(an.id, grantAt(atMine));
      await users.grant(an.id, grantAt(atMine, 'owner'));
      const partner = idOf<'connection'>('con_agency');
      await users.grant(bo.id, { ...grantAt(ofFirm, 'external-collector'), partner });
      expect(await users.grants(an.id)).toEqual([grantAt(atMine, 'owner')]);
      expect(await books.at(theirs)).toEqual({ id: theirs, firm: null });
      const whoAt = async (id: AdministrationId) => {
        const found = await books.at(id);
        return found === null
          ? null
          : (await users.grantedAt(found)).map(({ user, grant }) => [user.name, grant.role]);
      };
      expect(await whoAt(mine)).toEqual([['an', 'owner']]);
      await firms.place(mine, firm.id);
      expect(await whoAt(mine)).toEqual([
        ['an', 'owner'],
        ['bo', 'external-collector'],
      ]);
      expect((await users.grants(bo.id))[0]?.partner).toBe(partner);
      expect([await users.revoke(an.id, atMine), await users.revoke(an.id, atMine)]).toEqual([
        true,
        false,
      ]);
      expect([await users.grants(an.id), await whoAt(theirs), await books.at(idOf('x'))]).toEqual([
        [],
        [],
        null,
      ]);
      const ids = (await books.within([{ administration: theirs }, ofFirm])).map(({ id }) => id);
      expect(ids).toEqual([mine, theirs]);
      expect(await books.within([])).toEqual([]);
    });
  });

  test('what a user likes is kept for him, the last of it', async () => {
    const { users } = store().platform;
    const [an, bo] = [aUser('an'), aUser('bo')];
    for (const user of [an, bo]) await users.add(user);
    expect(await users.preferences(an.id)).toBeNull();
    await users.prefer(an.id, { language: 'fr', filters: {} });
    const liked = {
      theme: 'dark',
      filters: { bank: [{ name: 'Grote', query: 'min=1000' }] },
    } as const;
    await users.prefer(an.id, liked);
    expect([await users.preferences(an.id), await users.preferences(bo.id)]).toEqual([liked, null]);
    await expect(users.prefer(idOf('usr_nobody'), liked)).rejects.toThrow('foreign key');
  });

  describe('a key', () => {
    test('is found by its digest, notes its use, and is revoked once', async () => {
      const { keys } = store().platform;
      const key = aKey(await administration());
      const sha256 = digest();
      await keys.add(key, sha256);
      expect([await keys.bySha256(sha256), await keys.bySha256(digest())]).toEqual([key, null]);
      await keys.used(key.id, '2026-11-22T10:00:00.000Z' as Instant);
      const used = { ...key, lastUsedAt: '2026-11-22T10:00:00.000Z' };
      expect(await keys.bySha256(sha256)).toEqual(used);
      expect(await keys.revoke(key.id, NOON, 'Bo')).toBe(true);
      expect(await keys.revoke(key.id, NOON, 'Cis')).toBe(false);
      expect((await keys.all()).at(-1)).toEqual({ ...used, revoked: { at: NOON, by: 'Bo' } });
      await expect(keys.add(aKey(await administration()), sha256)).rejects.toThrow('unique');
    });

    behind.each(['app_user', 'grant_of_user', 'api_key', 'user_preferences'])(
      'is nothing an administration may look up: %s',
      async (table) => {
        const books = await administration();
        await expect(
          store().database.transaction({ as: 'administration', administration: books }, (sql) =>
            sql.query(`select 1 from ${table}`),
          ),
        ).rejects.toThrow('permission denied');
      },
    );
  });
}
