import { type ClaimTask, claimTask } from '../../formats/letter/claim-task.js';
import { dateIn } from '../../kernel/dates.js';
import { type Money, printMoney } from '../../kernel/money.js';
import type { HostReport } from '../../ports/host.js';
import type { StoredClaim } from '../../ports/law.js';
import type { Tx } from '../../ports/store.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** What happened to a claim, and the key that names it. */
interface Told {
  readonly what: ClaimTask;
  /** Absent: the claim's own, it is asked now */
  readonly change?: number;
  readonly amount: Money;
  readonly note: string;
}

/** Tells the host of a claim beside the invoices, as its own object or, where it has none, as a task. Once per change. */
export async function tellClaim(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  claim: Pick<StoredClaim, 'id' | 'debtorId' | 'openItemIds' | 'kind' | 'clause'>,
  { what, change, amount, note }: Told,
): Promise<void> {
  const debtor = await tx.debtors.byId(claim.debtorId);
  if (debtor === null) return;
  const { zone, language } = await tx.administration.get();
  const now = ports.clock.now();
  const on = dateIn(now, zone);
  const claimKey = `claim:${claim.id}`;
  const key = change === undefined ? claimKey : `${claimKey}:${change}`;
  const items = await tx.ledger.items({ openOnly: false, ids: claim.openItemIds });
  const { hostId: debtorHostId } = debtor;
  const about = { debtorHostId, invoiceHostIds: items.map(({ hostId }) => hostId) };
  const report: HostReport = {
    ...{ key, kind: 'claim', what, claimKey, claim: claim.kind, amount, on, note },
    ...about,
  };
  const line = { kind: claim.kind, clause: claim.clause };
  const sum = { amount: printMoney(amount), currency: amount.currency };
  const otherwise: HostReport = {
    ...{ key, kind: 'task', dueOn: on },
    ...{ ...about, ...claimTask(language, what, [{ ...line, ...sum }]) },
  };
  await tellHost(tx, ports.ids, report, debtorHostId, now, { otherwise });
}
