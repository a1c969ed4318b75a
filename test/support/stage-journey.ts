import type { Stage } from './stage.js';
import { salesInvoice } from './stage-world.js';

export const NUMBER = '2026-0001';

/** Sent with a lost answer, rejected late by the receiver's side, and sent again in a corrected version. */
export async function eventful(s: Stage): Promise<void> {
  s.accessPoint.misbehave({ kind: 'lose-answer' });
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(1);
  const [first] = await s.look((tx) => tx.exchanges.all());
  s.accessPoint.conclude(first?.key ?? '', 'rejected', 'BT-10 is not known here');
  await s.hours(2);
  const corrected = { invoice: { buyerReference: 'Afdeling 7' } };
  s.host.addSalesInvoice(s.administration, salesInvoice(1, corrected));
  await s.syncAll();
  await s.hours(1);
}
