import fc from 'fast-check';
import type { ItemQuestion } from '../../src/domain/list/item-list.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { PageAsked } from '../../src/ports/lists.js';
import { aDebtor, anItem } from '../support/facts.js';
import { listedBooks, listedBrakes, TODAY } from '../support/list-books.js';
import type { Subject } from './store-subject.js';

const ALL: PageAsked = { after: null, limit: 50 };
const BY_DUE: ItemQuestion = { sort: 'due', descending: false, today: TODAY };

export function itemListsContract({ run, administration, behind, store }: Subject): void {
  const filled = async () => {
    const id = await administration();
    await run(listedBooks, id);
    return id;
  };

  describe('a list of open items', () => {
    const asked: readonly (readonly [Partial<ItemQuestion>, string])[] = [
      [{}, 'itm_1 itm_5 itm_4 itm_3 itm_2'],
      [{ sort: 'open', descending: true }, 'itm_5 itm_2 itm_3 itm_1 itm_4'],
      [{ sort: 'number' }, 'itm_1 itm_2 itm_3 itm_4 itm_5'],
      [{ sort: 'issued', descending: true }, 'itm_5 itm_4 itm_3 itm_2 itm_1'],
      [{ debtorId: idOf('deb_1') }, 'itm_1 itm_2'],
      [{ bucket: 'not-due' }, 'itm_3 itm_2'],
      [{ bucket: '1-30' }, 'itm_5'],
      [{ bucket: '31-60' }, 'itm_1'],
      [{ bucket: 'over-180' }, ''],
      [{ brake: 'dispute' }, 'itm_1'],
      [{ brake: 'promise' }, 'itm_2'],
      [{ brake: 'plan' }, 'itm_3'],
      [{ brake: 'instrument' }, 'itm_5'],
      [{ brake: 'receipt' }, 'itm_3'],
    ];
    test.each(asked)('%j: %s', async (question, expected) => {
      const id = await filled();
      const seen = await run(async (tx) => {
        await listedBrakes(tx);
        const all = { ...BY_DUE, ...question };
        return { page: await tx.lists.items(all, ALL), totals: await tx.lists.itemTotals(all) };
      }, id);
      expect(seen.page.map((place) => place.id).join(' ')).toBe(expected);
      expect(seen.totals.count).toBe(seen.page.length);
    });

    test('goes on where it was left, though rows came and went', async () => {
      const id = await filled();
      const [first] = await run((tx) => tx.lists.items(BY_DUE, { after: null, limit: 1 }), id);
      const rest = await run(async (tx) => {
        await tx.ledger.allocate([
          { id: idOf('alc_1'), openItemId: idOf('itm_1'), amount: money(100n, 'EUR'), on: TODAY },
        ]);
        return first;
      }, id);
      const after = await run(
        (tx) => tx.lists.items(BY_DUE, { after: rest ?? null, limit: 2 }),
        id,
      );
      expect(after.map((place) => place.id)).toEqual(['itm_5', 'itm_4']);
    });

    test('says what keeps each back, and of what it was last reminded', async () => {
      const id = await filled();
      const seen = await run(async (tx) => {
        await listedBrakes(tx);
        await tx.dunning.claimReminder({
          ...{ openItemId: idOf('itm_1'), debtorId: idOf('deb_1'), round: 0, step: 'first' },
          ...{ actionId: idOf('act_1'), on: TODAY, channel: 'mail' },
        });
        return tx.lists.itemStandings([idOf('itm_1'), idOf('itm_3'), idOf('itm_4')]);
      }, id);
      expect(seen).toEqual([
        { openItemId: 'itm_1', brakes: ['dispute'], reminded: { step: 'first', on: TODAY } },
        { openItemId: 'itm_3', brakes: ['plan', 'receipt'] },
        { openItemId: 'itm_4', brakes: [] },
      ]);
    });

    test('knows what is left of each, whatever was allocated, undone and corrected', async () => {
      const id = await administration();
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        for (const item of ['itm_1', 'itm_2']) await tx.ledger.addItem(anItem(item, 'deb_1', 100n));
        await tx.ledger.addItem(anItem('itm_3', 'deb_1', -100n));
      }, id);
      const step = fc.record({
        kind: fc.constantFrom('allocate', 'reverse', 'correct'),
        item: fc.constantFrom('itm_1', 'itm_2', 'itm_3'),
        minor: fc.bigInt({ min: 1n, max: 60n }),
      });
      let serial = 0;
      const live: string[] = [];
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
          const made: string[] = [];
          const took = run(async (tx) => {
            for (const { kind, item, minor } of steps) {
              const sign = item === 'itm_3' ? -1n : 1n;
              const key = `alc_${(serial += 1)}`;
              const last = live.at(-1);
              if (kind === 'reverse' && last !== undefined)
                await tx.ledger.reverse(idOf(last), TODAY);
              if (kind === 'correct')
                await tx.ledger.correctItem(anItem(item, 'deb_1', sign * (100n + minor)));
              if (kind !== 'allocate') continue;
              made.push(key);
              const amount = money(sign * minor, 'EUR');
              await tx.ledger.allocate([
                { id: idOf(key), openItemId: idOf(item), amount, on: TODAY },
              ]);
            }
          }, id);
          // Too much is refused, and then nothing of it is there.
          await took.then(
            () => live.push(...made),
            () => undefined,
          );
          const [listed, items, broken] = await run(
            async (tx) =>
              [
                await tx.lists.items({ ...BY_DUE, sort: 'open' }, ALL),
                await tx.ledger.items({ openOnly: true }),
                await tx.lists.brokenItems(10),
              ] as const,
            id,
          );
          const left = new Map(items.map((item) => [String(item.id), item.open.minor.toString()]));
          expect(new Map(listed.map((place) => [place.id, place.key]))).toEqual(left);
          expect(broken).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    behind('that came to know something else is found and mended', async () => {
      const id = await filled();
      await store().database.transaction({ as: 'administration', administration: id }, (sql) =>
        sql.query(
          `update open_item set open_minor = 7 where administration_id = $1 and id = 'itm_1'`,
          [id],
        ),
      );
      expect(await run((tx) => tx.lists.brokenItems(10), id)).toEqual(['itm_1']);
      expect(await run((tx) => tx.lists.mendItems(), id)).toBe(1);
      expect(await run((tx) => tx.lists.brokenItems(10), id)).toEqual([]);
    });
  });
}
