import { addMs, type Instant } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { ClaimedMessage, Outcome } from '../../src/ports/store.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const LEASE_MS = 60_000;
const at = (seconds: number): Instant => addMs(NOON, seconds * 1_000);
const DONE: Outcome = { kind: 'done' };
const retry = (nextAt: Instant, uncertain: boolean): Outcome => ({
  kind: 'retry',
  nextAt,
  note: 'timeout',
  uncertain,
});

export function outboxContract({ store, administration, run, behind }: Subject): void {
  let attempts = 0;
  const put = (
    books: AdministrationId,
    key: string,
    changes: { orderKey?: string; kind?: string; nextAt?: Instant } = {},
  ) =>
    run(
      (tx) =>
        tx.outbox.put({
          id: idOf(`msg_${key}`),
          kind: changes.kind ?? 'host.report',
          key,
          payload: changes.orderKey === undefined ? { a: 1 } : { orderKey: changes.orderKey },
          nextAt: changes.nextAt ?? NOON,
        }),
      books,
    );
  const claim = (books: AdministrationId, now: Instant = NOON) =>
    run(
      (tx) =>
        tx.outbox.claim({
          now,
          leaseUntil: addMs(now, LEASE_MS),
          attemptId: idOf(`att_${(attempts += 1)}`),
        }),
      books,
    );
  const settle = (books: AdministrationId, message: ClaimedMessage | null, outcome: Outcome) => {
    if (message === null) throw new Error('Nothing was claimed');
    return run((tx) => tx.outbox.settle(message, outcome, NOON), books);
  };
  const list = (books: AdministrationId) => run((tx) => tx.outbox.list({}), books);

  describe('the outbox', () => {
    test('takes a message once per key', async () => {
      const books = await administration();
      expect(await put(books, 'a')).toBe('added');
      expect(await put(books, 'a', { kind: 'other' })).toBe('exists');
      expect(await list(books)).toEqual([
        {
          id: 'msg_a',
          kind: 'host.report',
          key: 'a',
          payload: { a: 1 },
          state: 'due',
          attempts: 0,
          nextAt: NOON,
        },
      ]);
    });

    test('gives a message to one worker at a time', async () => {
      const books = await administration();
      const keys = ['a', 'b', 'c', 'd', 'e'];
      for (const key of keys) await put(books, key);
      const claimed = await Promise.all(Array.from({ length: 8 }, () => claim(books)));
      const given = claimed.flatMap((message) => (message === null ? [] : [message.key])).sort();
      expect(new Set(given).size).toBe(given.length);
      // Those that met at the same message went away empty; nothing is lost.
      for (let more = await claim(books); more !== null; more = await claim(books))
        given.push(more.key);
      expect(given.sort()).toEqual(keys);
    });

    test('says whether something of an order key waits, also of some keys only', async () => {
      const books = await administration();
      await put(books, 'status:1', { kind: 'report', orderKey: 'inv' });
      const isWaiting = (orderKey: string, keyStart?: string) =>
        run((tx) => tx.outbox.isWaiting('report', orderKey, keyStart), books);
      expect(await isWaiting('inv')).toBe(true);
      expect(await isWaiting('inv', 'payment')).toBe(false);
      expect(await isWaiting('other')).toBe(false);
      await put(books, 'payment:1', { kind: 'report', orderKey: 'inv' });
      expect(await isWaiting('inv', 'payment')).toBe(true);
    });

    test('gives nothing before its time', async () => {
      const books = await administration();
      await put(books, 'a', { nextAt: at(10) });
      expect(await claim(books, at(9))).toBeNull();
      expect(await claim(books, at(10))).toMatchObject({ key: 'a', attempts: 1, uncertain: false });
    });

    test('keeps what is done, and the note', async () => {
      const books = await administration();
      await put(books, 'a');
      expect(await settle(books, await claim(books), { kind: 'done', note: 'ref 7' })).toBe(
        'settled',
      );
      expect(await claim(books, at(9_999))).toBeNull();
      expect(await list(books)).toMatchObject([{ state: 'done', note: 'ref 7', attempts: 1 }]);
      expect(await put(books, 'a')).toBe('exists');
    });

    test('calls a message uncertain whose attempt left no outcome (F1)', async () => {
      const books = await administration();
      await put(books, 'a');
      const crashed = await claim(books);
      expect(await claim(books, at(59))).toBeNull();
      const second = await claim(books, at(60));
      expect(second).toMatchObject({ key: 'a', attempts: 2, uncertain: true });
      expect(await settle(books, crashed, DONE)).toBe('lost-lease');
      expect(await list(books)).toMatchObject([{ state: 'due' }]);
      expect(await settle(books, second, DONE)).toBe('settled');
    });

    test('still takes the outcome of a late worker while nobody took over', async () => {
      const books = await administration();
      await put(books, 'a');
      expect(await settle(books, await claim(books), DONE)).toBe('settled');
      const late = { attemptId: idOf<'attempt'>('att_x'), uncertain: false, leaseUntil: NOON };
      const message = { ...(await list(books))[0]!, ...late };
      expect(await settle(books, message, DONE)).toBe('lost-lease');
    });

    test.each([[true], [false]])(
      'believes an outcome that says uncertain: %s',
      async (uncertain) => {
        const books = await administration();
        await put(books, 'a');
        await settle(books, await claim(books), retry(at(5), uncertain));
        expect(await claim(books, at(4))).toBeNull();
        expect(await claim(books, at(5))).toMatchObject({
          uncertain,
          attempts: 2,
          note: 'timeout',
        });
      },
    );

    test('stays uncertain while parked: a person who lets it go on does not know either', async () => {
      const books = await administration();
      await put(books, 'a');
      await settle(books, await claim(books), retry(NOON, true));
      await settle(books, await claim(books), { kind: 'parked', note: 'gave up' });
      expect(await claim(books, at(9_999))).toBeNull();
      await run((tx) => tx.outbox.release(idOf('msg_a'), at(1)), books);
      expect(await claim(books, at(1))).toMatchObject({ key: 'a', uncertain: true });
    });

    test('keeps the order of one kind and order key, and blocks nothing else', async () => {
      const books = await administration();
      await put(books, 'a', { orderKey: 'item-1', nextAt: at(5) });
      await put(books, 'b', { orderKey: 'item-1' });
      await put(books, 'c', { orderKey: 'item-2' });
      await put(books, 'd', { orderKey: 'item-1', kind: 'host.note' });
      expect((await claim(books))?.key).toBe('c');
      expect((await claim(books))?.key).toBe('d');
      expect(await claim(books)).toBeNull();
      const first = await claim(books, at(5));
      expect(first?.key).toBe('a');
      expect(await claim(books, at(5))).toBeNull();
      await settle(books, first, { kind: 'parked', note: 'wrong account' });
      expect(await claim(books, at(6))).toBeNull();
      await run((tx) => tx.outbox.release(idOf('msg_a'), at(6)), books);
      await settle(books, await claim(books, at(6)), DONE);
      expect((await claim(books, at(6)))?.key).toBe('b');
    });

    test('lets a message be withdrawn until somebody may have acted on it', async () => {
      const books = await administration();
      const withdraw = (key: string) => run((tx) => tx.outbox.withdraw(key, 'undone'), books);
      await put(books, 'a');
      expect(await withdraw('a')).toBe(true);
      expect(await claim(books)).toBeNull();
      await put(books, 'b');
      const claimed = await claim(books);
      expect(await withdraw('b')).toBe(false);
      await settle(books, claimed, retry(NOON, true));
      expect(await withdraw('b')).toBe(false);
      await settle(books, await claim(books), retry(NOON, false));
      await settle(books, await claim(books), { kind: 'parked', note: 'refused' });
      expect([await withdraw('b'), await withdraw('none')]).toEqual([true, false]);
    });

    test('is filtered by state and kind', async () => {
      const books = await administration();
      await put(books, 'a');
      await put(books, 'b', { kind: 'host.note' });
      await settle(books, await claim(books), DONE);
      const keys = (filter: { state?: 'due' | 'done'; kind?: string }) =>
        run(async (tx) => (await tx.outbox.list(filter)).map((message) => message.key), books);
      expect(await keys({ state: 'done' })).toEqual(['a']);
      expect(await keys({ kind: 'host.note' })).toEqual(['b']);
      expect(await keys({ state: 'done', kind: 'host.note' })).toEqual([]);
    });

    behind('records the intent before the outcome of every attempt', async () => {
      const books = await administration();
      await put(books, 'a');
      const outcomes = async () =>
        (
          await store().database.transaction(
            { as: 'administration', administration: books },
            (sql) => sql.query('select outcome from outbox_attempt order by started_at, id'),
          )
        ).map((row) => row['outcome']);
      await claim(books);
      expect(await outcomes()).toEqual([null]);
      const second = await claim(books, at(60));
      expect(await outcomes()).toEqual(['lost', null]);
      await settle(books, second, retry(at(70), true));
      expect(await outcomes()).toEqual(['lost', 'uncertain']);
    });

    test('tells which administrations have work, longest waiting first', async () => {
      const [late, early, none, held] = [
        await administration(),
        await administration(),
        await administration(),
        await administration(),
      ];
      await put(late, 'a', { nextAt: at(2) });
      await put(early, 'a', { nextAt: at(1) });
      await put(held, 'a', { nextAt: at(1) });
      await claim(held, at(1));
      const due = async (now: Instant, limit: number) => {
        const all = await store().platform.administrationsWithDueMessages(now, limit);
        return all.filter((id) => [late, early, none, held].includes(id));
      };
      expect(await due(at(2), 1_000)).toEqual([early, late]);
      expect(await due(at(1), 1_000)).toEqual([early]);
      expect(await due(at(62), 1_000)).toEqual(
        [early, held, late].sort((a, b) => (a === late ? 1 : b === late ? -1 : a < b ? -1 : 1)),
      );
      expect(await store().platform.administrationsWithDueMessages(at(2), 1)).toHaveLength(1);
    });
  });
}
