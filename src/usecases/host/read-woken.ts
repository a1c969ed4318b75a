import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';
import type { SyncHost } from './sync-host.js';

/** Books read at once: one slow package keeps few others waiting. */
const AT_ONCE = 4;

/**
 * Reads the hosts that somebody said have news, the longest waiting first, a few at once; answers how many. One that failed
 * is left alone until it is due again: the wish is dropped, because that reading finds the news too.
 */
export function makeReadWoken(
  ports: Pick<Ports, 'store' | 'clock' | 'observe'>,
  syncHost: SyncHost,
): () => Promise<number> {
  const read = async (administration: AdministrationId): Promise<boolean> => {
    const now = ports.clock.now();
    const isOurs = await ports.store.inTransaction(administration, (tx) =>
      tx.hostReading.takeWish(now),
    );
    if (!isOurs) return false;
    await syncHost(administration, { asked: false });
    return true;
  };
  return async () => {
    const due = await ports.store.platform.hostsToRead(ports.clock.now(), AT_ONCE);
    const done = await Promise.allSettled(due.map(read));
    for (const one of done)
      if (one.status === 'rejected')
        ports.observe.event('schedule.failed', { error: String(one.reason) });
    return done.filter((one) => one.status === 'fulfilled' && one.value).length;
  };
}
