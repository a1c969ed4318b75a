import { hourIn } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';
import type { Verified } from './verify.js';

/** In the night of the administration, when nobody waits for the database. */
const FROM_HOUR = 2;
const CURSOR = 'verify:day';

/**
 * What was promised is computed again once a day; a promise that does not hold is told aloud, for somebody to look at once.
 * Null: it is not time, or was done today.
 */
export function makeVerifyDaily(
  ports: Pick<Ports, 'store' | 'clock' | 'observe'>,
  verify: (administration: AdministrationId) => Promise<Verified>,
): (administration: AdministrationId) => Promise<Verified | null> {
  return async (administration) => {
    const isDue = await ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      if (hourIn(ports.clock.now(), zone) < FROM_HOUR) return false;
      const today = ports.clock.today(zone);
      const before = await tx.cursors.get(CURSOR);
      return before !== today && tx.cursors.move(CURSOR, before, today);
    });
    if (!isDue) return null;
    const verified = await verify(administration);
    const breaks = verified.findings.filter(({ kind }) => kind === 'break').length;
    if (breaks > 0) ports.observe.event('verify.broken', { administration, breaks });
    return verified;
  };
}
