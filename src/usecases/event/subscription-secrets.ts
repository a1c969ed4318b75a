import type { Subscription } from '../../domain/event/subscription.js';
import type { Instant } from '../../kernel/dates.js';
import type { SubscriptionId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';

const NOW = 'secret';
const BEFORE = 'secret-before';

const owner = (id: SubscriptionId): string => `subscription:${id}`;

/** Those that sign at this moment, newest first. */
export async function secretsOf(
  tx: Tx,
  { id, bothUntil }: Pick<Subscription, 'id' | 'bothUntil'>,
  now: Instant,
): Promise<readonly string[]> {
  const newest = await tx.secrets.get(owner(id), NOW);
  if (newest === null) throw new Error(`Subscription ${id} has no secret`);
  const isBoth = bothUntil !== undefined && now < bothUntil;
  const before = isBoth ? await tx.secrets.get(owner(id), BEFORE) : null;
  return before === null ? [newest] : [newest, before];
}

/** Keeps a new one; the one there was is kept beside it, and the one before that forgotten. */
export async function keepSecret(tx: Tx, id: SubscriptionId, secret: string): Promise<void> {
  const last = await tx.secrets.get(owner(id), NOW);
  if (last !== null) await tx.secrets.put(owner(id), BEFORE, last);
  await tx.secrets.put(owner(id), NOW, secret);
}

export async function dropSecrets(tx: Tx, id: SubscriptionId): Promise<void> {
  await tx.secrets.drop(owner(id), NOW);
  await tx.secrets.drop(owner(id), BEFORE);
}
