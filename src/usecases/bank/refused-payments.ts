import type { AdministrationId, EntryId, MessageId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { HostReport } from '../../ports/host.js';
import type { OutboxMessage, Tx } from '../../ports/store.js';
import type { Messages } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** A payment that stands here and that the host refused for good, with the entry whose money it is. */
export interface RefusedPayment {
  readonly messageId: MessageId;
  readonly entryId: EntryId;
  readonly amount: Money;
  readonly bankReference: string;
  /** The host's id of the invoice; absent for money on account */
  readonly invoiceHostId?: string;
  /** What the host said */
  readonly note: string;
}

/**
 * Payments the host refused. Somebody mends the reason there and releases the message, or undoes the entry, which withdraws
 * it: until then the books here and there differ.
 */
export function makeRefusedPayments(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<readonly RefusedPayment[]> {
  return (administration) => ports.store.inTransaction(administration, refusedPayments);
}

type Told = Extract<HostReport, { kind: 'payment' | 'payment-on-account' }>;

/** See `makeRefusedPayments`; oldest first. */
export async function refusedPayments(tx: Tx): Promise<readonly RefusedPayment[]> {
  const parked = await tx.outbox.list({ state: 'parked', kind: 'report-to-host' });
  const found: RefusedPayment[] = [];
  for (const message of parked) {
    const { report } = message.payload as Messages['report-to-host'];
    if (report.kind !== 'payment' && report.kind !== 'payment-on-account') continue;
    const entryId = await entryOf(tx, report);
    if (entryId !== null) found.push(refused(message, report, entryId));
  }
  return found;
}

function refused(message: OutboxMessage, report: Told, entryId: EntryId): RefusedPayment {
  return {
    messageId: message.id,
    entryId,
    amount: report.amount,
    bankReference: report.bankReference,
    ...(report.kind === 'payment' ? { invoiceHostId: report.invoiceHostId } : {}),
    note: message.note ?? '',
  };
}

/** The key of a report names what it is about: `payment:<allocation>`, `payment-on-account:<on account>`. */
async function entryOf(tx: Tx, report: Told): Promise<EntryId | null> {
  const id = report.key.slice(report.kind.length + 1);
  if (report.kind === 'payment-on-account') {
    const rows = await tx.onAccount.live({});
    return rows.find((row) => row.id === id)?.entryId ?? null;
  }
  const item = await tx.ledger.itemByHostId(report.invoiceHostId);
  if (item === null) return null;
  const allocations = await tx.ledger.allocations({ openItemId: item.id });
  return allocations.find((allocation) => allocation.id === id)?.entryId ?? null;
}
