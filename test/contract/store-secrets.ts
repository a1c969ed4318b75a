import { createHash } from 'node:crypto';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { vaultOf } from '../../src/adapters/digest/vault.js';
import type { Store } from '../../src/ports/store.js';
import { storeOver } from '../../src/adapters/postgres/store.js';
import { makeSecrets } from '../../src/usecases/upkeep/secrets.js';
import { NOON } from '../support/facts.js';
import { sealerOfAll } from '../../src/adapters/digest/sealer.js';
import { keysOf, TEST_KEY } from '../support/vault.js';
import type { Subject } from './store-subject.js';

const NEW_KEY = Buffer.alloc(32, 9).toString('base64url');
const SECRETS = ['sleutel-van-exact', 'wachtwoord-van-smtp', 'vernieuwing-7'];

/** What signs in elsewhere is sealed at rest, moves nowhere, and changes its keys without a pause. */
export function secretsContract({ store, administration, run }: Subject): void {
  let serial = 0;
  /** An administration with a host and a mail connection and a token, each with a secret of its own. */
  async function withSecrets(): Promise<{
    readonly books: AdministrationId;
    readonly ids: string[];
  }> {
    const books = await administration();
    serial += 1;
    const ids = [`con_secret_${serial}a`, `con_secret_${serial}b`];
    await run(async (tx) => {
      for (const [at, id] of ids.entries())
        await tx.administration.saveConnection({
          ...{ id: idOf(id), kind: at === 0 ? 'host' : 'mail', adapter: 'fake' },
          settings: { key: SECRETS[at] ?? '' },
        });
      await tx.connectionTokens.save({
        ...{ connectionId: idOf(ids[0] ?? ''), state: 'live', changedAt: NOON },
        tokens: { access: 'toegang-6', refresh: SECRETS[2] ?? '' },
      });
    }, books);
    return { books, ids };
  }
  const opened = (books: AdministrationId, of: Store = store()) =>
    of.inTransaction(books, async (tx) => [
      ...(await tx.administration.connections()).map(({ settings }) => settings['key']),
      ...(await tx.connectionTokens.list()).map(({ tokens }) => tokens?.refresh),
    ]);
  const raw = (books: AdministrationId, text: string) =>
    store().database.transaction({ as: 'administration', administration: books }, (sql) =>
      sql.query(text),
    );
  /** The same database with the eyes of an installation that has these keys. */
  const installation = (...keys: readonly string[]) =>
    storeOver(store().database, vaultOf(keysOf(...keys)));
  const desk = (of: Store = store(), ...keys: readonly string[]) =>
    makeSecrets({ store: of }, { names: () => [], add: () => null }, sealerWith(...keys));
  const sealerWith = (...keys: readonly string[]) => sealerOfAll(keysOf(...keys));

  describe('a secret', () => {
    test('is in no column of any table as it was given, and is there again when it is asked for', async () => {
      const { books } = await withSecrets();
      expect(await opened(books)).toEqual(SECRETS);
      const tables = await raw(
        books,
        `select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
           and has_table_privilege(oid, 'select')`,
      );
      expect(tables.length).toBeGreaterThan(20);
      for (const { relname } of tables) {
        const rows = await raw(books, `select t::text as row from "${String(relname)}" t`);
        const text = rows.map(({ row }) => String(row)).join();
        for (const secret of SECRETS) {
          expect(text).not.toContain(secret);
          expect(text).not.toContain(Buffer.from(secret).toString('hex'));
        }
      }
    });

    test('opens in its own place alone: not for another connection, field or administration', async () => {
      const [mine, theirs] = [await withSecrets(), await withSecrets()];
      const swap = (from: string, to: string) =>
        raw(
          mine.books,
          `update secret t set sealed = o.sealed from secret o where t.owner || t.field = '${to}' and o.owner || o.field = '${from}'`,
        );
      const [first = '', second = ''] = mine.ids;
      await swap(`${first}settings`, `${second}settings`);
      await expect(opened(mine.books)).rejects.toMatchObject({
        fault: { code: 'secrets.damaged' },
      });
      await swap(`${first}tokens`, `${first}settings`);
      await expect(opened(mine.books)).rejects.toMatchObject({
        fault: { code: 'secrets.damaged' },
      });
      expect(await opened(theirs.books)).toEqual(SECRETS);
      // What does not open keeps nobody else from new keys.
      const { failed } = await desk().rotate();
      expect(failed).toEqual([
        {
          administration: mine.books,
          fault: expect.objectContaining({ code: 'secrets.damaged' }) as unknown,
        },
      ]);
      expect(await run((tx) => tx.secrets.keys(), theirs.books)).toMatchObject([
        { number: 2, secrets: 3 },
      ]);
    });

    test('without the key, or with another, nothing is empty: it is refused by name', async () => {
      const { books } = await withSecrets();
      const other = installation(NEW_KEY);
      await expect(opened(books, other)).rejects.toMatchObject({
        fault: { class: 'CONFIG', code: 'secrets.wrong-key' },
      });
      await expect(desk(other).check()).rejects.toMatchObject({
        fault: { code: 'secrets.wrong-key' },
      });
      await expect(opened(books, installation())).rejects.toMatchObject({
        fault: { code: 'secrets.no-key' },
      });
      const listed = await other.inTransaction(books, async (tx) => [
        ...(await tx.administration.connections()).map(({ kind }) => kind),
        ...(await tx.connectionTokens.list()).map(({ state }) => state),
      ]);
      expect(listed).toEqual(['host', 'mail', 'live']);
    });

    test('is erased with its connection', async () => {
      const { books, ids } = await withSecrets();
      const [first = ''] = ids;
      await run(async (tx) => {
        await tx.connectionTokens.save({
          ...{ connectionId: idOf(first), state: 'disconnected', changedAt: NOON },
        });
        await tx.administration.dropConnection(idOf(first), NOON);
      }, books);
      expect(await raw(books, 'select owner from secret')).toEqual([{ owner: ids[1] }]);
    });
  });

  describe('keys', () => {
    const count = (books: AdministrationId) => run((tx) => tx.secrets.keys(), books);

    test('of the data are replaced: all is sealed anew, what comes meanwhile too, the old one goes', async () => {
      const { books, ids } = await withSecrets();
      const before = await raw(books, 'select sealed from secret order by owner, field');
      await run((tx) => tx.secrets.addKey(), books);
      expect(await opened(books)).toEqual(SECRETS);
      await run(async (tx) => {
        await tx.secrets.put(ids[0] ?? '', 'hook', 'meanwhile');
        expect(await tx.secrets.reseal(1)).toBe(1);
        expect(await tx.secrets.dropUnused()).toBe(0);
      }, books);
      expect((await count(books)).map(({ secrets }) => secrets)).toEqual([2, 2]);
      await desk().rotate();
      const [{ number, secrets } = { number: 0, secrets: 0 }, ...others] = await count(books);
      expect({ number, secrets, others }).toEqual({ number: 3, secrets: 4, others: [] });
      expect(await opened(books)).toEqual(SECRETS);
      const after = await raw(
        books,
        "select sealed from secret where field <> 'hook' order by owner, field",
      );
      for (const row of after) expect(before).not.toContainEqual(row);
    });

    test('that close something cannot be dropped, whatever is asked', async () => {
      const { books } = await withSecrets();
      await expect(raw(books, 'delete from data_key')).rejects.toThrow('foreign key');
    });

    test('of the installation are replaced: both are read meanwhile, then the old one is needed no more', async () => {
      const { books } = await withSecrets();
      const both = installation(NEW_KEY, TEST_KEY);
      expect(await opened(books, both)).toEqual(SECRETS);
      const sealed = await raw(books, 'select sealed from secret order by owner, field');
      const done = await desk(both).rewrap();
      expect(done.ok && done.value.rewrapped).toBeGreaterThan(0);
      expect(await desk(both).rewrap()).toEqual({ ok: true, value: { rewrapped: 0, failed: [] } });
      expect(await raw(books, 'select sealed from secret order by owner, field')).toEqual(sealed);
      expect(await opened(books, installation(NEW_KEY))).toEqual(SECRETS);
      await expect(opened(books)).rejects.toMatchObject({ fault: { code: 'secrets.wrong-key' } });
      const [key] = await count(books);
      expect(key?.wrappedBy).toBe(
        createHash('sha256')
          .update('voldaan key ')
          .update(Buffer.alloc(32, 9))
          .digest('hex')
          .slice(0, 16),
      );
      // What follows in this database has the first key again.
      await desk(installation(TEST_KEY, NEW_KEY)).rewrap();
    });

    test('goes for what the key itself closes too: codes of people and secrets of pushes', async () => {
      const { books, ids } = await withSecrets();
      const connectionId = idOf<'connection'>(ids[0] ?? '');
      const user = idOf<'user'>(`usr_${books}`);
      const { users, signIns } = store().platform;
      const before = sealerWith(TEST_KEY);
      await users.add({
        ...{ id: user, email: `${books}@firm.example`, name: 'An', language: 'nl' },
        state: 'active',
      });
      await signIns.offerCode(user, before.seal('de code', `code:${user}`));
      const sealed = before.seal('de push', `webhook:${connectionId}`);
      const at = { askedAt: NOON, madeAt: NOON, ids: ['1'] };
      await run((tx) => tx.hostWebhooks.save({ connectionId, ...at, sealed }), books);
      const both = [NEW_KEY, TEST_KEY];
      expect((await desk(installation(...both), ...both).rewrap()).ok).toBe(true);
      const after = sealerWith(NEW_KEY);
      const code = (await signIns.code(user))?.offered ?? new Uint8Array();
      const push = await run((tx) => tx.hostWebhooks.get(connectionId), books);
      expect([
        after.open(code, `code:${user}`),
        after.open(push?.sealed ?? new Uint8Array(), `webhook:${connectionId}`),
        before.open(code, `code:${user}`),
      ]).toEqual(['de code', 'de push', null]);
      await desk(installation(...both.toReversed()), ...both.toReversed()).rewrap();
    });
  });
}
