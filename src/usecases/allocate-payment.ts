import { dec, subtract } from '../kernel/decimal.js';
import type { OpenItemId } from '../kernel/ids.js';
import { printMoney, sumMoney, toMoney } from '../kernel/money.js';
import { type Allocation, cashOf } from '../domain/ledger/open-item.js';
import type { MatchProposal, StoredEntry, Tx } from '../ports/store.js';
import { reviewCredit } from './check-credit.js';
import { tellHost } from './outbox-messages.js';
import type { Ports } from './ports.js';

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
    const report = {
      key: `payment:${allocation.id}`,
      kind: 'payment',
      invoiceHostId: item.hostId,
      amount,
      ...cash,
      bookedOn: on,
      bankReference: bankReference(stored),
      ...(writeOff === undefined ? {} : { writeOff }),
    } as const;
    await tellHost(tx, ports.ids, report, item.hostId, ports.clock.now());
    await reviewCredit(ports, tx, [item.debtorId]);
  }
}

/** Whether the entry still has the money that the proposal would take. */
export function hasMoney({ entry, allocated }: StoredEntry, proposal: MatchProposal): boolean {
  const left = toMoney(subtract(entry.amount, dec(allocated)), entry.currency);
  if (!left.ok) return false;
  const { minor } = sumMoney(proposal.allocations.map(cashOf), entry.currency);
  const [low, high] = left.value.minor > 0n ? [0n, left.value.minor] : [left.value.minor, 0n];
  return minor >= low && minor <= high;
}

/**
 * Whether every item still has open what the proposal gives it, write-offs included, and the money is that of the entry.
 */
export async function fits(tx: Tx, entry: StoredEntry, proposal: MatchProposal): Promise<boolean> {
  const wanted = new Map<OpenItemId, bigint>();
  for (const { openItemId, amount, writeOff } of proposal.allocations) {
    const total = amount.minor + (writeOff?.amount.minor ?? 0n);
    wanted.set(openItemId, (wanted.get(openItemId) ?? 0n) + total);
  }
  for (const allocation of proposal.allocations) {
    const { openItemId, amount, writeOff } = allocation;
    const item = await tx.ledger.item(openItemId);
    const currencies = [amount.currency, writeOff?.amount.currency ?? amount.currency];
    if (item === null || currencies.some((currency) => currency !== item.open.currency))
      return false;
    if (cashOf(allocation).currency !== entry.entry.currency) return false;
    // An exchange gain is small beside its payment; one that turns it around is no gain.
    const settled = amount.minor + (writeOff?.amount.minor ?? 0n);
    if (settled === 0n || settled > 0n !== amount.minor > 0n) return false;
    // What goes against the claim's sign gives money back: it must have been paid before.
    const left = item.open.minor - (wanted.get(openItemId) ?? 0n);
    const [low, high] = item.amount.minor > 0n ? [0n, item.amount.minor] : [item.amount.minor, 0n];
    if (left < low || left > high) return false;
  }
  return true;
}

/** Takes one payment back in the host, in order behind the payment itself; one that never got there is not told. */
export async function reportUndone(ports: Ports, tx: Tx, allocation: Allocation): Promise<void> {
  const item = await tx.ledger.item(allocation.openItemId);
  if (item === null || allocation.writeOff !== undefined) return;
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

/** What a person needs to find the entry on paper: the bank's reference, or account and date. */
export function bankReference(stored: StoredEntry): string {
  const { entry, iban } = stored;
  return (
    entry.servicerReference ??
    entry.entryReference ??
    `${iban.slice(-4)} ${entry.bookingDate ?? ''} ${entry.index + 1}`
  );
}
