import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { anEntry, aStatement, storeStatement } from '../support/facts.js';
import { FILE } from './store-bank.js';
import type { Subject } from './store-subject.js';

export function bankPageContract({ run }: Subject): void {
  test('bank entries are read a page at a time, both ways, from wherever somebody was', async () => {
    await run(async (tx) => {
      await tx.bank.keepFile(FILE);
      const on = (day: string) => ({ bookingDate: plainDate(day) });
      const { bookingDate: day, ...undated } = anEntry('ent_5', '5.00').entry;
      expect(day).toBeDefined();
      await storeStatement(
        tx,
        aStatement('stm_1', 'fil_1', [
          anEntry('ent_1', '1.00', on('2026-11-09')),
          anEntry('ent_2', '2.00', on('2026-11-02')),
          anEntry('ent_3', '3.00', on('2026-11-09')),
          anEntry('ent_4', '4.00', on('2026-11-05')),
          { ...anEntry('ent_5', '5.00'), entry: undated },
        ]),
      );
      const labels = ['matched', 'on-account'] as const;
      for (const n of [1, 2, 3, 4, 5])
        await tx.bank.label(idOf(`ent_${n}`), n === 2 ? 'on-account' : 'matched', []);
      const page = async (newestFirst: boolean, after?: string, limit = 2) => {
        const from = after === undefined ? {} : { after: idOf<'entry'>(after) };
        const found = await tx.bank.page({ labels, newestFirst, limit, ...from });
        return found?.map(({ id }) => id.slice(4)).join(' ') ?? null;
      };
      expect([await tx.bank.count(labels), await tx.bank.count(['review'])]).toEqual([5, 0]);
      expect(await page(false)).toBe('2 4');
      expect(await page(false, 'ent_4')).toBe('1 3');
      expect(await page(false, 'ent_3')).toBe('5');
      expect(await page(false, 'ent_5')).toBe('');
      expect(await page(true)).toBe('5 3');
      expect(await page(true, 'ent_5')).toBe('3 1');
      expect(await page(true, 'ent_3', 9)).toBe('1 4 2');
      // The one somebody was at may have gone elsewhere since.
      await tx.bank.label(idOf('ent_4'), 'review', []);
      expect(await page(false, 'ent_4')).toBe('1 3');
      expect(await page(true, 'ent_4')).toBe('2');
      expect(await page(false, 'ent_9')).toBeNull();
    });
  });
}
