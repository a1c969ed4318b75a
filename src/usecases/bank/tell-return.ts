import type { Allocation } from '../../domain/ledger/open-item.js';
import type { HostReport } from '../../ports/host.js';
import type { OpenItemState, Tx } from '../../ports/store.js';

/** Whether an allocation takes money back from its item (a returned debit) instead of settling it. */
export function goesBack(item: Pick<OpenItemState, 'amount'>, allocation: Allocation): boolean {
  return allocation.amount.minor > 0n !== item.amount.minor > 0n;
}

/**
 * How the host learns of money that went back: the payment it is about is undone. That is the newest payment of the
 * same amount that did not go back before; null when there is none (a part went back): then a person has to look.
 */
export async function undoneByReturn(
  tx: Tx,
  item: OpenItemState,
  returned: Allocation,
): Promise<HostReport | null> {
  const standing: Allocation[] = [];
  const all = await tx.ledger.allocations({ openItemId: item.id });
  // What was assigned behind the return is another story.
  const until = all.findIndex(({ id }) => id === returned.id);
  for (const one of until < 0 ? all : all.slice(0, until)) {
    const live = one.reversedOn === undefined && one.writeOff === undefined;
    if (!live || one.id === returned.id || absolute(one) !== absolute(returned)) continue;
    if (goesBack(item, one)) standing.pop();
    else standing.push(one);
  }
  const paid = standing.at(-1);
  if (paid === undefined) return null;
  return {
    key: `payment-undone:${returned.id}`,
    kind: 'payment-undone',
    paymentKey: `payment:${paid.id}`,
    invoiceHostId: item.hostId,
  };
}

function absolute({ amount: { minor } }: Allocation): bigint {
  return minor < 0n ? -minor : minor;
}
