import { money } from '../../kernel/money.js';
import type { Tx } from '../../ports/store.js';
import { isOurMoney, mirrorHost } from './follow-host-payments.js';
import type { Ports } from '../ports.js';

/**
 * Invoices that are not in the host any more: nothing of them is owed there, so nothing is open here and nobody is
 * reminded of them. Money of ours stays where it was assigned, and a person is shown each; should one come back, what is
 * open in the host counts again.
 */
export async function invoicesVanished(
  ports: Ports,
  tx: Tx,
  hostIds: readonly string[],
): Promise<void> {
  for (const hostId of hostIds) {
    const item = await tx.ledger.itemByHostId(hostId);
    if (item === null) continue;
    const paid = (await tx.ledger.allocations({ openItemId: item.id })).some(isOurMoney);
    await mirrorHost(ports, tx, item, money(0n, item.open.currency));
    await tx.hostProblems.note(
      {
        ...{ entity: 'sales-invoice', hostId, label: item.number, reason: 'vanished' },
        message:
          `Invoice ${item.number} is not in the host any more, so nothing of it counts as open here.` +
          (paid ? ' Money was assigned to it: look at its payments and assign them anew.' : '') +
          ' Put it back in the host if it was deleted by mistake.',
      },
      ports.clock.now(),
    );
  }
}
