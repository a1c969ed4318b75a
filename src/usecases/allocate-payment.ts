import { negateMoney, printMoney } from '../kernel/money.js';
import type { Allocation } from '../domain/ledger/open-item.js';
import type { MatchProposal } from '../ports/match-proposal.js';
import type { OpenItemState, StoredEntry, Tx } from '../ports/store.js';
import { reviewCredit } from './check-credit.js';
import { noteCollected } from './note-collected.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';
import { goesBack, undoneByReturn } from './tell-return.js';

/**
 * Assigns an entry's money as a proposal says: allocations, write-offs, one payment per item to the host.
 * The database refuses it when it no longer fits (INV-4); then nothing of it stands.
 */
export async function allocateProposal(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  proposal: MatchProposal,
): Promise<void> {
  const administration = await tx.administration.get();
  const on = stored.entry.bookingDate ?? ports.clock.today(administration.zone);
  for (const { openItemId, amount, cash: given, writeOff } of proposal.allocations) {
    const cash = given === undefined ? {} : { cash: given };
    const item = await tx.ledger.item(openItemId);
    if (item === null) throw new Error(`Open item ${openItemId} of a proposal is gone`);
    const detail = proposal.detail === undefined ? {} : { detail: proposal.detail };
    const allocation: Allocation = {
      id: ports.ids.next('allocation'),
      openItemId,
      entryId: stored.id,
      ...detail,
      amount,
      ...cash,
      on,
    };
    const written: readonly Allocation[] =
      writeOff === undefined
        ? []
        : [
            {
              id: ports.ids.next('allocation'),
              openItemId,
              entryId: stored.id,
              ...detail,
              amount: writeOff.amount,
              writeOff: writeOff.reason,
              on,
            },
          ];
    await tx.ledger.allocate([allocation, ...written]);
    const payment = {
      key: `payment:${allocation.id}`,
      kind: 'payment',
      invoiceHostId: item.hostId,
      amount,
      ...cash,
      bookedOn: on,
      bankReference: bankReference(stored),
      ...(writeOff === undefined ? {} : { writeOff }),
    } as const;
    const undone = goesBack(item, allocation) ? await undoneByReturn(tx, item, allocation) : null;
    await tellHost(tx, ports.ids, undone ?? payment, item.hostId, ports.clock.now());
    await reviewCredit(ports, tx, [item.debtorId]);
  }
  await noteCollected(ports, tx, stored, proposal, on);
}

/** Takes one payment back in the host, in order behind the payment itself; one that never got there is not told. */
export async function reportUndone(ports: Ports, tx: Tx, allocation: Allocation): Promise<void> {
  const item = await tx.ledger.item(allocation.openItemId);
  if (item === null || allocation.writeOff !== undefined) return;
  if (allocation.entryId !== undefined) await tx.collections.forget(allocation.entryId, item.id);
  if (goesBack(item, allocation)) return reportReturnUndone(ports, tx, item, allocation);
  const paymentKey = `payment:${allocation.id}`;
  if (await tx.outbox.withdraw(`report-to-host:${paymentKey}`, 'The payment was undone')) return;
  const report = {
    key: `payment-undone:${allocation.id}`,
    kind: 'payment-undone',
    paymentKey,
    invoiceHostId: item.hostId,
  } as const;
  await tellHost(tx, ports.ids, report, item.hostId, ports.clock.now());
  ports.observe.event('allocation.undone', {
    allocation: allocation.id,
    amount: printMoney(allocation.amount),
  });
}

/** A return that was none: the payment it undid stands again in the host. */
async function reportReturnUndone(
  ports: Ports,
  tx: Tx,
  { hostId }: OpenItemState,
  { id, amount, on }: Allocation,
): Promise<void> {
  if (await tx.outbox.withdraw(`report-to-host:payment-undone:${id}`, 'The return was undone'))
    return;
  const report = {
    key: `payment:${id}`,
    kind: 'payment',
    invoiceHostId: hostId,
    amount: negateMoney(amount),
    bookedOn: on,
    bankReference: id,
  } as const;
  await tellHost(tx, ports.ids, report, hostId, ports.clock.now());
}

/** What a person needs to find the entry on paper: the bank's reference, or account and date. */
export function bankReference(stored: StoredEntry): string {
  const { entry, iban } = stored;
  return (
    entry.servicerReference ??
    entry.entryReference ??
    `${iban.slice(-4)} ${entry.bookingDate ?? ''} ${entry.index + 1}`
  );
}
