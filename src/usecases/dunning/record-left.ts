import type { RunId } from '../../kernel/ids.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { claimReminder } from './claim-reminder.js';
import { markSent } from './dispatch-state.js';
import type { Ports } from '../ports.js';

/** It left, and the record of it was lost: claimed for ever, and done. */
export async function recordLeft(
  ports: Ports,
  tx: Tx,
  stored: StoredAction | null,
  runId: RunId,
): Promise<void> {
  if (stored?.runId !== runId || stored.state !== 'planned') return;
  const { zone, currency } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const action = await claimReminder(tx, stored, stored.action, {
    ...{ today, currency, ownClaims: [] },
  });
  if (action === null) return;
  const { tone, channel } = action;
  await markSent(ports, tx, { ...stored, action }, { subject: tone, channel });
}
