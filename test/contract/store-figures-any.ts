import fc from 'fast-check';
import { AGED_PARTS, PART_IDS, sumsOf } from '../../src/domain/figures/parts.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { aDebtor, anItem } from '../support/facts.js';
import { opened, pay, sumsIn } from './store-figures.js';
import type { Subject } from './store-subject.js';

/** The database and the definition, over books nobody thought of. */
export function anyFiguresContract({ administration, run }: Subject): void {
  describe('figures', () => {
    test('are the same whether the database or the definition adds them up, whatever the books', async () => {
      const start = plainDate('2026-01-01');
      const a = {
        at: fc.integer({ min: 0, max: 400 }),
        term: fc.integer({ min: -5, max: 200 }),
        minor: fc.bigInt({ min: -500n, max: 2_000n }).filter((minor) => minor !== 0n),
        payments: fc.array(
          fc.record({
            after: fc.integer({ min: -10, max: 300 }),
            share: fc.integer({ min: 1, max: 100 }),
            undoneAfter: fc.option(fc.integer({ min: 0, max: 100 })),
            lost: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record(a), { maxLength: 8 }),
          fc.integer({ min: 0, max: 500 }),
          fc.integer({ min: 0, max: 120 }),
          async (invoices, from, days) => {
            const id = await administration();
            await run(async (tx) => {
              await tx.debtors.upsert(aDebtor('deb_1'));
              for (const [n, { at, term, minor, payments }] of invoices.entries()) {
                const issueDate = addDays(start, at);
                const item = anItem(`itm_${n}`, 'deb_1', minor);
                await tx.ledger.addItem({ ...item, issueDate, dueDate: addDays(issueDate, term) });
                let left = minor;
                for (const { after, share, undoneAfter, lost } of payments) {
                  const paid = share === 100 ? left : (left * BigInt(share)) / 100n;
                  if (paid === 0n) continue;
                  const on = addDays(issueDate, after);
                  const how = lost ? ({ writeOff: 'rounding' } as const) : {};
                  const payment = await pay(tx, item.id, paid, on, how);
                  if (undoneAfter === null) left -= paid;
                  else await tx.ledger.reverse(idOf(payment), addDays(on, undoneAfter));
                }
              }
            }, id);
            const period = { from: addDays(start, from), until: addDays(start, from + days) };
            const [sums, items] = await run(
              async (tx) => [await sumsIn(tx, period), await opened(tx, period, PART_IDS)] as const,
              id,
            );
            expect(sums).toEqual(sumsOf(items, period));
            const aged = AGED_PARTS.reduce((total, part) => total + (sums[part] ?? 0n), 0n);
            expect(aged).toBe(sums['claims']);
            expect((sums['claims'] ?? 0n) + (sums['credits'] ?? 0n)).toBe(sums['receivables']);
            const totals = await run(
              (tx) => tx.figures.totals(period, 'Europe/Brussels', 'EUR', PART_IDS),
              id,
            );
            expect(totals).toEqual(sums);
            const earlier = { from: start, until: addDays(start, from) };
            const before = await run((tx) => sumsIn(tx, earlier), id);
            expect(await run((tx) => tx.figures.dsoSums([period, earlier], 'EUR'), id)).toEqual(
              [sums, before].map(({ receivables, sales }) => ({ receivables, sales })),
            );
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
