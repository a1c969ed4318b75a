import type { StoredEntry } from '../../src/ports/store.js';
import type { Stage } from './stage.js';
import { bank, receipt } from './stage-bank.js';
import { salesInvoice } from './stage-world.js';

/** What each invoice asks for, cents */
export const GROSS = 12_100n;

/** Invoices of 121.00 each, sent and delivered. */
export async function invoices(s: Stage, ...numbers: readonly number[]): Promise<void> {
  for (const n of numbers) s.host.addSalesInvoice(s.administration, salesInvoice(n));
  await s.syncAll();
  await s.hours(1);
}

/** A bank entry whose amount fits two invoices, F-1 and F-2, and whose text names neither. */
export async function unsureEntry(s: Stage): Promise<StoredEntry> {
  await invoices(s, 1, 2);
  await bank(s, { entries: [receipt(GROSS)] });
  const [entry] = await s.app.review.list(s.administration);
  if (entry === undefined) throw new Error('Nothing waits for review');
  return entry;
}

export function payments({ host, administration }: Stage) {
  return host.reports(administration, 'payment').map(({ report }) => report);
}

export function openInHost({ host, administration }: Stage, hostId = 'F-1'): bigint | undefined {
  return host.salesInvoices(administration).find((i) => i.hostId === hostId)?.open.minor;
}

export async function openHere(s: Stage, hostId = 'F-1'): Promise<bigint | undefined> {
  return (await s.look((tx) => tx.ledger.itemByHostId(hostId)))?.open.minor;
}
