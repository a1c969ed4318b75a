import type { Session } from '../../src/adapters/postgres/sql.js';
import { addMs, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { idOf } from '../../src/kernel/ids.js';
import type { HostOff } from '../../src/ports/host-off.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ASKED = { asked: 'hash', until: addMs(NOON, 1_000), verifier: 'pkce-verifier' };

/** Connections that are taken off and come back, their mapping, and tokens that change hands. */
export function connectionsContract({ run, store, administration, behind }: Subject): void {
  let serial = 0;
  /** Ids of connections are unique over all administrations: a webhook names nothing else. */
  const connectionNow = () => {
    serial += 1;
    return {
      ...{ id: idOf<'connection'>(`con_token_${serial}`), kind: 'host' as const },
      ...{ adapter: 'exact', settings: { division: '1' } },
    };
  };

  describe('a connection', () => {
    test('taken off it is not there, its settings neither, until it is saved again', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.administration.saveMapping(ID, { languages: { fr: 'fr' } });
        const dropped = [await tx.administration.dropConnection(ID, NOON)];
        dropped.push(await tx.administration.dropConnection(ID, NOON));
        const gone = await tx.administration.connections();
        await tx.administration.saveConnection({ ...CONNECTION, settings: {} });
        return { dropped, gone, back: await tx.administration.connections() };
      });
      expect(seen.dropped).toEqual([true, false]);
      expect(seen.gone.map((one) => one.id)).not.toContain(ID);
      expect(seen.back).toContainEqual(expect.objectContaining({ ...CONNECTION, settings: {} }));
    });

    test('keeps what the administration says its codes mean, to the last decimal', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const mapping = { vat: { '3': { category: 'S', rate: dec('21.50') } } };
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.administration.saveMapping(ID, mapping);
        const kept = await tx.administration.connections();
        await tx.administration.saveMapping(ID, null);
        return [kept, await tx.administration.connections()];
      });
      const [kept, none] = seen.map((all) => all.find((one) => one.id === ID));
      expect(kept?.mapping).toEqual(mapping);
      expect(none).not.toHaveProperty('mapping');
    });
  });

  describe('what a package tells by itself', () => {
    test('is kept with its ids and its secret until it is removed', async () => {
      const CONNECTION = connectionNow();
      const { id: connectionId } = CONNECTION;
      const asked = { connectionId, askedAt: NOON, ids: [] };
      const made = { ...asked, madeAt: NOON, ids: ['1', '2'], sealed: new Uint8Array([7]) };
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.hostWebhooks.save(asked);
        const before = await tx.hostWebhooks.get(connectionId);
        await tx.hostWebhooks.save(made);
        const after = await tx.hostWebhooks.get(connectionId);
        await tx.hostWebhooks.remove(connectionId);
        return [before, after, await tx.hostWebhooks.get(connectionId)];
      });
      expect(seen).toEqual([asked, made, null]);
    });

    test('is wanted once, by the first time that was said, and taken by one', async () => {
      const books = await administration();
      const due = async (ms: number) =>
        (await store().platform.hostsToRead(addMs(NOON, ms), 100)).includes(books);
      await run((tx) => tx.hostReading.want(addMs(NOON, 10)), books);
      await run((tx) => tx.hostReading.want(addMs(NOON, 20)), books);
      expect([await due(9), await due(10)]).toEqual([false, true]);
      const takes = (ms: number) => run((tx) => tx.hostReading.takeWish(addMs(NOON, ms)), books);
      expect([await takes(9), await takes(10), await takes(10)]).toEqual([false, true, false]);
      expect(await due(1_000)).toBe(false);
      expect(await run((tx) => tx.hostReading.get(), books)).toEqual({ failures: 0 });
    });
  });

  describe('somebody on the way from a package', () => {
    const install = (asked: string) => ({
      ...{ asked, adapter: 'exact', site: 'https://exact.example', until: addMs(NOON, 10) },
      verifier: new Uint8Array([3]),
    });

    test('answers once and in time, chooses once and in time, and takes the place of nobody', async () => {
      const { installs } = store().platform;
      const [one, two] = [install('hash-1'), install('hash-2')];
      expect(await installs.add(one, NOON, 1)).toBe(true);
      expect(await installs.add(two, NOON, 1)).toBe(false);
      expect(await installs.add(two, addMs(NOON, 10), 1)).toBe(true);
      expect(await installs.answer('hash-1', NOON)).toBeNull();
      expect(await installs.answer('hash-2', addMs(NOON, 10))).toBeNull();
      expect(await installs.answer('hash-2', addMs(NOON, 9))).toEqual(two);
      expect(await installs.answer('hash-2', addMs(NOON, 9))).toBeNull();
      const found = [{ hostId: '1', name: 'Verkoper', country: 'BE', currency: 'EUR' }];
      const choice = { adapter: 'exact', site: two.site, sealed: new Uint8Array([4]), found };
      await installs.offer(two, choice, { key: 'key-1', until: addMs(NOON, 20) });
      expect(await installs.answer('hash-2', NOON)).toBeNull();
      expect(await installs.choice('key-1', addMs(NOON, 20))).toBeNull();
      expect(await installs.choice('key-1', NOON)).toEqual(choice);
      expect(await installs.choose('key-1', NOON)).toEqual(choice);
      expect(await installs.choose('key-1', NOON)).toBeNull();
    });

    behind('is seen by no tenant, and the platform sees no token of a tenant', async () => {
      const books = await administration();
      const as = (session: Session, text: string) =>
        store().database.transaction(session, (sql) => sql.query(text, []));
      const tenant: Session = { as: 'administration', administration: books };
      await expect(as(tenant, 'select 1 from install')).rejects.toThrow('permission');
      for (const column of ['verifier', 'asked'])
        await expect(
          as({ as: 'platform' }, `select ${column} from connection_token`),
        ).rejects.toThrow('permission');
    });
  });

  describe('books whose package was taken off', () => {
    test('are found by their name there, and by the token of another they were let in through', async () => {
      const [keeper, other] = [connectionNow(), connectionNow()];
      const [mine, theirs] = [await administration(), await administration()];
      await run((tx) => tx.administration.saveConnection(keeper), mine);
      await run(async (tx) => {
        await tx.administration.saveConnection(other);
        const token = { connectionId: other.id, state: 'live', changedAt: NOON } as const;
        await tx.connectionTokens.save({ ...token, keeper: keeper.id });
      }, theirs);
      const { platform } = store();
      expect(await platform.letInThrough(keeper.id)).toMatchObject([
        { id: other.id, administrationId: theirs },
      ]);
      const off: HostOff & { readonly books: string } = {
        ...{ connectionId: other.id, place: 'here', books: `exact ${other.id}`, offAt: NOON },
        removeOn: plainDate('2026-06-01'),
      };
      await run(async (tx) => {
        await tx.hostOff.save(off);
        await tx.administration.dropConnection(other.id, NOON);
      }, theirs);
      expect(await platform.letInThrough(keeper.id)).toEqual([]);
      expect(await platform.leftBooks(off.books)).toEqual({ administration: theirs, id: other.id });
      const gone = { ...off, removedAt: NOON };
      await run((tx) => tx.hostOff.save(gone), theirs);
      expect(await run((tx) => tx.hostOff.get(), theirs)).toEqual(gone);
      await run((tx) => tx.hostOff.clear(), theirs);
      expect(await platform.leftBooks(off.books)).toBeNull();
    });
  });

  describe('a token', () => {
    test('is asked for with a question that is answered once and in time', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        const none = await tx.connectionTokens.get(ID);
        await tx.connectionTokens.ask(ID, ASKED, NOON);
        const answers = [
          await tx.connectionTokens.answer(ID, 'other', NOON),
          await tx.connectionTokens.answer(ID, 'hash', addMs(NOON, 1_000)),
          await tx.connectionTokens.answer(ID, 'hash', NOON),
          await tx.connectionTokens.answer(ID, 'hash', NOON),
        ];
        return { none, answers, asked: await tx.connectionTokens.get(ID) };
      });
      expect(seen.none).toBeNull();
      expect(seen.answers).toEqual([null, null, ASKED.verifier, null]);
      expect(seen.asked).toEqual({ connectionId: ID, state: 'asked', changedAt: NOON });
    });

    test('stays live while it is asked for anew, and is renewed by one at a time', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const token = {
        ...{ connectionId: ID, state: 'live' as const },
        tokens: { access: 'access-7', refresh: 'refresh-7' },
        ...{ expiresAt: addMs(NOON, 5), renewedAt: NOON, changedAt: NOON },
      };
      const until = addMs(NOON, 60_000);
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.connectionTokens.save(token);
        await tx.connectionTokens.ask(ID, ASKED, NOON);
        const live = await tx.connectionTokens.get(ID);
        const leases = [
          await tx.connectionTokens.lease(ID, NOON, until),
          await tx.connectionTokens.lease(ID, NOON, until),
          await tx.connectionTokens.lease(ID, until, addMs(until, 1)),
        ];
        await tx.connectionTokens.release(ID);
        leases.push(await tx.connectionTokens.lease(ID, NOON, until));
        await tx.connectionTokens.save({
          ...{ connectionId: ID, state: 'needs-person', note: 'gone', changedAt: NOON },
        });
        leases.push(await tx.connectionTokens.lease(ID, NOON, until));
        return { live, leases, list: await tx.connectionTokens.list() };
      });
      expect(seen.live).toEqual(token);
      expect(seen.leases).toEqual([true, false, true, true, true]);
      expect(seen.list).toEqual([
        { connectionId: ID, state: 'needs-person', note: 'gone', changedAt: NOON },
      ]);
    });
  });
}
