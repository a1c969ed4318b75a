import { addDays, plainDate } from '../../src/kernel/dates.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { goTo } from '../support/stage-days.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
const ISSUED = plainDate('2026-06-01');

/** Three invoices of June, so many days after their delivery; without a number nobody knows when. */
async function june(s: Stage, ...days: readonly (number | null)[]): Promise<void> {
  for (const [n, late] of days.entries()) {
    const delivery = late === null ? {} : { delivery: { date: addDays(ISSUED, -late) } };
    s.host.addSalesInvoice(s.administration, salesInvoice(n + 1, { invoice: delivery }));
  }
  await s.syncAll();
  goTo(s, plainDate('2026-07-01'));
}

const tasks = (s: Stage) =>
  s.look(async (tx) =>
    (await tx.tasks.list({ kind: 'invoicing-late' }, 10)).map(({ subject, role }) => [
      role,
      subject,
    ]),
  );

test('invoices that leave late after delivery are one task a month, for whoever makes them', async () => {
  const s = stage();
  await june(s, 6, 9, 7, null);
  expect(await s.app.watchInvoicing(s.administration)).toBe(true);
  expect(await tasks(s)).toEqual([
    ['administration', 'Facturen vertrokken laat in 2026-06: 7,0 dagen na levering'],
  ]);
  expect(await s.app.watchInvoicing(s.administration)).toBeNull();
  goTo(s, plainDate('2026-08-03'));
  // Nothing was invoiced in July.
  expect(await s.app.watchInvoicing(s.administration)).toBe(false);
  expect(await tasks(s)).toHaveLength(1);
});

test.each<[name: string, days: readonly (number | null)[], max: number | undefined]>([
  ['within what is shipped', [5, 5, 60], undefined],
  ['within what the administration allows', [6, 9, 7], 7],
  ['of too few to say anything', [60, 60], undefined],
  ['without delivery dates', [null, null, null], undefined],
])('invoices %s are no task', async (_name, days, invoiceDaysMax) => {
  const s = stage();
  if (invoiceDaysMax !== undefined) await s.app.figures.set(s.administration, { invoiceDaysMax });
  await june(s, ...days);
  expect(await s.app.watchInvoicing(s.administration)).toBe(false);
  expect(await tasks(s)).toEqual([]);
});
