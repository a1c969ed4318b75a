import { plainDate } from '../../src/kernel/dates.js';
import { bank, receipt } from './stage-bank.js';
import { goTo } from './stage-days.js';
import type { Stage } from './stage.js';
import { BAKERY, GARAGE, salesInvoice } from './stage-world.js';

/** Two debtors, five invoices of June; two paid, one of them late. */
export async function june(s: Stage): Promise<void> {
  for (const [n, debtor] of [BAKERY, BAKERY, GARAGE, GARAGE, GARAGE].entries())
    s.host.addSalesInvoice(s.administration, salesInvoice(n + 1, { debtor, net: `${n + 1}00.00` }));
  await s.syncAll();
  await s.hours(1);
  goTo(s, plainDate('2026-06-12'));
  await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
  goTo(s, plainDate('2026-06-25'));
  await bank(s, {
    opening: 12_100n,
    entries: [
      receipt(36_300n, {
        invoice: 3,
        counterparty: { name: GARAGE.name, iban: GARAGE.ibans[0] ?? '' },
      }),
    ],
  });
}
