import { instantOf, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import type { Stage } from './stage.js';
import { salesInvoice } from './stage-world.js';

/** Of the one invoice */
export const DUE = plainDate('2026-06-15');

/** Nine o'clock in Brussels. */
export function goTo(s: Stage, date: PlainDate): void {
  s.clock.set(instantOf(Date.parse(`${date}T07:00:00Z`)));
}

/** One invoice of 121.00, delivered, due 15 June. */
export async function delivered(s: Stage): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
}
