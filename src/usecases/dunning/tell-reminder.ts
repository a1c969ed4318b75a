import type { Tone } from '../../domain/dunning/policy.js';
import { dateIn } from '../../kernel/dates.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { HostReport } from '../../ports/host.js';
import type { Tx } from '../../ports/store.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** How far a package that keeps reminders says the invoice has come; what is no reminder moves nothing there. */
const LEVELS: Readonly<Record<Tone, number | null>> = {
  ...{ notice: null, call: null, 'last-call': null },
  ...{ reminder: 1, second: 2, formal: 3 },
};

/** A reminder that counts as sent, for the host. */
interface Reminded {
  readonly key: string;
  readonly debtorHostId: string;
  readonly invoiceHostIds: readonly string[];
  readonly text: string;
  /** What a package gets that keeps no reminders; null: it knows all there is already */
  readonly otherwise: HostReport | null;
}

/** Tells the host how far its invoices have come, as a record of its own, or otherwise. In the caller's transaction. */
export async function tellReminder(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  { action }: Pick<StoredAction, 'action'>,
  { key, debtorHostId, invoiceHostIds, text, otherwise }: Reminded,
): Promise<void> {
  const now = ports.clock.now();
  const level = LEVELS[action.tone];
  if (level === null) {
    if (otherwise !== null) await tellHost(tx, ports.ids, otherwise, debtorHostId, now);
    return;
  }
  const { zone } = await tx.administration.get();
  const on = dateIn(now, zone);
  const report: HostReport = {
    ...{ key, kind: 'reminder', debtorHostId, invoiceHostIds },
    ...{ level, on, text },
  };
  await tellHost(tx, ports.ids, report, debtorHostId, now, { otherwise });
}
