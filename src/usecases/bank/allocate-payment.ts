import type { PlainDate } from '../../kernel/dates.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { negateMoney } from '../../kernel/money.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { OpenItemState, StoredEntry, Tx } from '../../ports/store.js';
import { reviewCredit } from '../credit/check-credit.js';
import { noteCollected } from '../collection/note-collected.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { goesBack, undoneByReturn } from './tell-return.js';

/** Money of an entry, and where a proposal says that it goes. */
export interface Assigned {
  readonly stored: StoredEntry;
  readonly proposal: MatchProposal;
}

/**
 * Assigns an entry's money as a proposal says: allocations, write-offs, one payment per item to the host.
 * The database refuses it when it no longer fits (INV-4); then nothing of it stands.
 */
export function allocateProposal(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  proposal: MatchProposal,
): Promise<void> {
  return allocateProposals(ports, tx, [{ stored, proposal }]);
}

/** The same for many entries, in their order: what they have in common is asked once. */
export async function allocateProposals(
  ports: Ports,
  tx: Tx,
  assigned: readonly Assigned[],
): Promise<void> {
  if (assigned.length === 0) return;
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const ids = new Set(assigned.flatMap(({ proposal }) => itemsOf(proposal)));
  const found = await tx.ledger.items({ openOnly: false, ids: [...ids] });
  const items = new Map(found.map((item) => [item.id, item]));
  const payments = assigned.flatMap((one) => paymentsOf(ports, one, items, today));
  await tx.ledger.allocate(payments.flatMap(({ allocation, written }) => [allocation, ...written]));
  for (const payment of payments) await tellPayment(ports, tx, payment);
  await reviewCredit(ports, tx, [...new Set(payments.map(({ item }) => item.debtorId))]);
  const collected = await tx.collections.collected([...ids]);
  for (const { stored, proposal } of assigned)
    if (itemsOf(proposal).some((id) => collected.has(id)))
      await noteCollected(ports, tx, stored, proposal, bookedOn(stored, today));
}

function itemsOf({ allocations }: MatchProposal): readonly OpenItemId[] {
  return allocations.map(({ openItemId }) => openItemId);
}

function bookedOn({ entry }: StoredEntry, today: PlainDate): PlainDate {
  return entry.bookingDate ?? today;
}

/** One payment on one item: what is allocated and written off, and what the host is told of it. */
interface ItemPayment {
  readonly stored: StoredEntry;
  readonly item: OpenItemState;
  readonly allocation: Allocation;
  readonly written: readonly Allocation[];
  readonly given: MatchProposal['allocations'][number];
}

function paymentsOf(
  { ids }: Pick<Ports, 'ids'>,
  { stored, proposal }: Assigned,
  items: ReadonlyMap<OpenItemId, OpenItemState>,
  today: PlainDate,
): readonly ItemPayment[] {
  return proposal.allocations.map((given): ItemPayment => {
    const { openItemId, amount, cash, writeOff } = given;
    const item = items.get(openItemId);
    if (item === undefined) throw new Error(`Open item ${openItemId} of a proposal is gone`);
    const shared = {
      openItemId,
      entryId: stored.id,
      ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
      on: bookedOn(stored, today),
    };
    const allocation: Allocation = {
      ...{ id: ids.next('allocation'), amount, ...shared },
      ...(cash === undefined ? {} : { cash }),
    };
    const written: readonly Allocation[] =
      writeOff === undefined
        ? []
        : [
            {
              ...{ id: ids.next('allocation'), amount: writeOff.amount, ...shared },
              writeOff: writeOff.reason,
            },
          ];
    return { stored, item, allocation, written, given };
  });
}

async function tellPayment(
  ports: Ports,
  tx: Tx,
  { stored, item, allocation, given }: ItemPayment,
): Promise<void> {
  const { amount, cash, writeOff } = given;
  const payment = {
    key: `payment:${allocation.id}`,
    kind: 'payment',
    invoiceHostId: item.hostId,
    amount,
    ...(cash === undefined ? {} : { cash }),
    bookedOn: allocation.on,
    bankReference: bankReference(stored),
    ...(writeOff === undefined ? {} : { writeOff }),
  } as const;
  const undone = goesBack(item, allocation) ? await undoneByReturn(tx, item, allocation) : null;
  await tellHost(tx, ports.ids, undone ?? payment, item.hostId, ports.clock.now());
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
  ports.observe.event('allocation.undone', { allocation: allocation.id });
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
