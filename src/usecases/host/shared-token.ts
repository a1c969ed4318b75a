import { addMs } from '../../kernel/dates.js';
import type { Connection } from '../../ports/store.js';
import type { AccessPorts } from './host-access.js';

/** As long as who renews a token may be silent, ms. */
const LEASE_MS = 60_000;

/**
 * The token of a connection that is taken off goes to the next one that was let in through it, before it is erased here: the
 * other books read on. Answers how many live on; null: somebody renews it now.
 */
export async function handOver(
  ports: AccessPorts,
  { id, administrationId }: Connection,
): Promise<number | null> {
  const { store, clock } = ports;
  const heirs = await store.platform.letInThrough(id);
  const [first, ...others] = heirs;
  if (first === undefined) return 0;
  const now = clock.now();
  const token = await store.inTransaction(administrationId, async (tx) =>
    (await tx.connectionTokens.lease(id, now, addMs(now, LEASE_MS)))
      ? tx.connectionTokens.get(id)
      : 'renewed',
  );
  if (token === 'renewed') return null;
  const tokens = token?.state === 'live' ? token.tokens : undefined;
  // Not good any more: the others find that out by themselves.
  if (token === null || tokens === undefined) return heirs.length;
  const { expiresAt, renewedAt } = token;
  await store.inTransaction(first.administrationId, (tx) =>
    tx.connectionTokens.save({
      ...{ connectionId: first.id, state: 'live', changedAt: now, tokens },
      ...(expiresAt !== undefined && { expiresAt }),
      ...(renewedAt !== undefined && { renewedAt }),
    }),
  );
  for (const heir of others)
    await store.inTransaction(heir.administrationId, (tx) =>
      tx.connectionTokens.save({
        ...{ connectionId: heir.id, state: 'live', changedAt: now, keeper: first.id },
      }),
    );
  return heirs.length;
}
