import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Sql } from '../../src/adapters/postgres/sql.js';
import { aDebtor, anItem } from '../support/facts.js';
import type { Subject } from './store-subject.js';

export function transactionContract({ store, administration, run, behind }: Subject): void {
  describe('a transaction', () => {
    test('saves all of its work or nothing', async () => {
      const books = await administration();
      const failing = run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        throw new Error('stop');
      }, books);
      await expect(failing).rejects.toThrow('stop');
      expect(await run((tx) => tx.debtors.all(), books)).toEqual([]);
    });

    test('fails as a whole when a failed statement is swallowed', async () => {
      const books = await administration();
      const swallowing = run(async (tx) => {
        await tx.cursors.set('seen', '1');
        await tx.cursors.set('bad', 'a\0b').catch(() => undefined);
      }, books);
      await expect(swallowing).rejects.toThrow('U+0000');
      expect(await run((tx) => tx.cursors.get('seen'), books)).toBeNull();
    });

    test('cannot be used after its end', async () => {
      const kept = await run((tx) => Promise.resolve(tx));
      await expect(kept.debtors.all()).rejects.toThrow('over');
    });

    test('keeps statements in order when they are asked at once', async () => {
      const books = await administration();
      await run(async (tx) => {
        await Promise.all(['1', '2', '3'].map((value) => tx.cursors.set('feed', value)));
      }, books);
      expect(await run((tx) => tx.cursors.get('feed'), books)).toBe('3');
    });

    test('move a cursor only from where they saw it', async () => {
      const books = await administration();
      const move = (from: string | null, to: string) =>
        run((tx) => tx.cursors.move('feed', from, to), books);
      const both = await Promise.all([move(null, 'a'), move(null, 'b')]);
      expect(both.filter(Boolean)).toHaveLength(1);
      const now = both[0] ? 'a' : 'b';
      expect([await move(null, 'c'), await move('x', 'c'), await move(now, 'c')]).toEqual([
        false,
        false,
        true,
      ]);
      expect(await run((tx) => tx.cursors.get('feed'), books)).toBe('c');
    });

    behind('saves nothing of what was asked at once with a statement that fails', async () => {
      const books = await administration();
      const session = { as: 'administration', administration: books } as const;
      const set = `insert into cursor (administration_id, name, value) values ($1, $2, 'x')`;
      const answers: PromiseSettledResult<unknown>[] = [];
      const failing = store().database.transaction(session, async (sql) => {
        const asked = [
          sql.query(set, [books, 'before']),
          sql.query('select 1 / $1::int', [0]),
          sql.query(set, [books, 'after']),
        ];
        answers.push(...(await Promise.allSettled(asked)));
      });
      await expect(failing).rejects.toThrow('division by zero');
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(await run((tx) => tx.cursors.get('before'), books)).toBeNull();
      expect(await run((tx) => tx.cursors.get('after'), books)).toBeNull();
    });

    behind.each<readonly [why: string, send: (sql: Sql) => Promise<void>]>([
      ['division by zero', (sql) => sql.send('select 1 / $1::int', [0])],
      [
        'nothing there',
        (sql) =>
          sql.send('select 1 where $1::boolean', [false], (rows) => {
            if (rows.length === 0) throw new Error('nothing there');
          }),
      ],
      ['U+0000', (sql) => sql.send('select $1::text', ['a\0b'])],
    ])('fails by what nobody waited for, and saves nothing: %s', async (why, send) => {
      const books = await administration();
      const session = { as: 'administration', administration: books } as const;
      const set = `insert into cursor (administration_id, name, value) values ($1, $2, 'x')`;
      let after: unknown;
      const failing = store().database.transaction(session, async (sql) => {
        await sql.send(set, [books, 'before']);
        await send(sql);
        // Who waits next hears of it, so that he does not go on.
        after = await sql.query('select 1').catch((error: unknown) => error);
      });
      await expect(failing).rejects.toThrow(why);
      expect(after).toBeInstanceOf(Error);
      expect(await run((tx) => tx.cursors.get('before'), books)).toBeNull();
    });

    behind('takes nothing to send after its end', async () => {
      const books = await administration();
      const session = { as: 'administration', administration: books } as const;
      const kept = await store().database.transaction(session, (sql) => Promise.resolve(sql));
      await expect(kept.send('select 1', [])).rejects.toThrow('over');
    });

    test('of two administrations do not disturb each other when they run at once', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, administration));
      await Promise.all(
        all.map((books) =>
          run(async (tx) => {
            await tx.debtors.upsert(aDebtor('deb_1', { name: books }));
            await tx.debtors.byHostId('host-deb_1');
          }, books),
        ),
      );
      const names = await Promise.all(
        all.map((books) => run(async (tx) => (await tx.debtors.all()).map((d) => d.name), books)),
      );
      expect(names).toEqual(all.map((books) => [books]));
    });
  });

  describe('values', () => {
    const rows = (sql: Sql) =>
      sql.query(
        `select $1::int8 as big, $2::date as day, $3::timestamptz as moment, $4::bytea as raw,
                $5::numeric as exact, $6::json as doc, $7::int as small, $8::boolean as yes, null::text as none`,
        [
          9_223_372_036_854_775_807n,
          '0999-12-31',
          '2026-03-29T01:30:00.120Z',
          Uint8Array.of(0, 1, 255),
          '-12.300',
          '{"b":1,"a":"\\u0000"}',
          7,
          true,
        ],
      );

    behind('come back alike from every driver', async () => {
      const [row] = await store().database.transaction({ as: 'platform' }, rows);
      expect(row).toEqual({
        big: 9_223_372_036_854_775_807n,
        day: '0999-12-31',
        moment: '2026-03-29T01:30:00.120Z',
        raw: Uint8Array.of(0, 1, 255),
        exact: '-12.300',
        doc: '{"b":1,"a":"\\u0000"}',
        small: 7,
        yes: true,
        none: null,
      });
      expect(Object.prototype.toString.call(row?.['raw'])).toBe('[object Uint8Array]');
    });

    test.each([
      ['the largest that fits', 9_223_372_036_854_775_807n],
      ['beyond exact numbers', -9_007_199_254_740_993n],
      ['nothing', 0n],
    ])('money of %s is kept exactly', async (_, minor) => {
      const item = { ...anItem('itm_1', 'deb_1', 1n), amount: money(minor, 'EUR') };
      const found = await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        await tx.ledger.addItem(item);
        return tx.ledger.item(item.id);
      });
      expect(found).toMatchObject({ amount: { minor, currency: 'EUR' }, open: { minor } });
      expect(found?.dueDate).toBe(plainDate('2026-10-31'));
    });

    test.each([
      ['U+0000', 'a\0b'],
      ['half a surrogate pair', 'a\ud83d'],
    ])('%s in a column is refused, inside JSON it is kept', async (_, text) => {
      await expect(run((tx) => tx.cursors.set('name', text))).rejects.toThrow('U+0000');
      const found = await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1', { name: text }));
        return tx.debtors.byId(idOf('deb_1'));
      });
      expect(found?.name).toBe(text);
    });
  });
}
