import { type Money, money, subtractMoney, sumMoney } from '../../kernel/money.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import type { HostSalesInvoice } from '../../ports/host.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';

/** Keys of the reports that change what is open in the host; a status of the network explains no difference. */
const PAYMENT_KEYS = 'report-to-host:payment';

/** A claim as this page of the host left it. */
export interface ClaimState extends Pick<OpenItemState, 'id' | 'amount' | 'open'> {
  /** It was not here before: no money can be assigned to it, and no payment of it be on its way to the host */
  readonly isNew: boolean;
}

/**
 * What was paid in the host itself, beyond the bank money we assigned, stands here as allocations without an entry:
 * they grow and shrink with what the host says is open, never beyond the claim (the host may hold an overpayment).
 */
export async function followHostPayments(
  ports: Ports,
  tx: Tx,
  record: HostSalesInvoice,
  item: ClaimState,
): Promise<void> {
  if (record.open.currency !== item.open.currency) return;
  // Something of ours that the host has not booked yet may explain the difference: wait for it, and read it again then. The
  // host may have told this record for the last time.
  if (!item.isNew) {
    const isWaiting = await isPaymentWaiting(tx, record.hostId);
    await tx.ledger.setUnsure(item.id, isWaiting && record.open.minor !== item.open.minor);
    if (isWaiting) return;
  }
  await mirrorHost(ports, tx, item, record.open);
}

/** Whether the host still has to hear of a payment of this invoice, or that it went back. */
function isPaymentWaiting(tx: Tx, hostId: string): Promise<boolean> {
  return tx.outbox.isWaiting('report-to-host', hostId, PAYMENT_KEYS);
}

/** Invoices whose record was read while a payment of ours was on its way there, and it no longer is: host ids, at most so many. */
export async function unsureNow(tx: Tx, most: number): Promise<readonly string[]> {
  const ready: string[] = [];
  for (const { hostId } of await tx.ledger.unsure())
    if (ready.length < most && !(await isPaymentWaiting(tx, hostId))) ready.push(hostId);
  return ready;
}

/** Makes what counts as open here what is open in the host, as far as our own money leaves room for it. */
export async function mirrorHost(
  ports: Ports,
  tx: Tx,
  item: Omit<ClaimState, 'isNew'> & { readonly isNew?: boolean },
  openThere: Money,
): Promise<void> {
  const mirrored =
    item.isNew === true
      ? []
      : (await tx.ledger.allocations({ openItemId: item.id })).filter(isMirror);
  const before = sumMoney(
    mirrored.map(({ amount }) => amount),
    item.open.currency,
  );
  const wanted = paidThere(item, before, openThere);
  if (wanted.minor === before.minor) return;
  const today = ports.clock.today((await tx.administration.get()).zone);
  const less = magnitude(wanted) < magnitude(before);
  if (less) for (const { id } of mirrored) await tx.ledger.reverse(id, today);
  const amount = less ? wanted : subtractMoney(wanted, before);
  if (amount.minor === 0n) return;
  const id = ports.ids.next('allocation');
  await tx.ledger.allocate([{ id, openItemId: item.id, amount, on: today }]);
}

/** Assigned here and not taken back, by the bank or as written off. */
export function isOurMoney(allocation: Allocation): boolean {
  return allocation.reversedOn === undefined && !isMirror(allocation);
}

function isMirror({ entryId, writeOff, reversedOn }: Allocation): boolean {
  return entryId === undefined && writeOff === undefined && reversedOn === undefined;
}

/** What is settled in the host and not by our own money, signed like the claim, from zero to all that is left. */
function paidThere(
  item: Pick<ClaimState, 'amount' | 'open'>,
  mirrored: Money,
  openThere: Money,
): Money {
  const left = item.open.minor + mirrored.minor;
  const paid = left - openThere.minor;
  const claim = item.amount.minor > 0n;
  const [low, high] = claim ? [0n, left] : [left, 0n];
  return money(paid < low ? low : paid > high ? high : paid, item.open.currency);
}

function magnitude({ minor }: Money): bigint {
  return minor < 0n ? -minor : minor;
}
