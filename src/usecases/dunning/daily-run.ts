import { dateIn, epochMs, hourIn, type Instant } from '../../kernel/dates.js';
import type { AdministrationId, RunId } from '../../kernel/ids.js';
import type { DunningRun } from '../../ports/dunning.js';
import type { Ports } from '../ports.js';

/** Bank and host are read through the night; the run is ready when people come in. */
const FROM_HOUR = 7;
/** What came in overnight is looked at first; from this hour on the run is made anyway, and says what it holds back. */
const UNMATCHED_UNTIL_HOUR = 9;
/** A plan that takes longer was left by a crash, ms: the largest books take a minute. */
const PLANNING_MS = 30 * 60_000;
/** When planning by itself last began */
const CURSOR = 'dunning:daily-run';

/**
 * The run of the day, planned once on each working day in the morning (practice 36), so that no overdue claim waits for
 * somebody to think of it; one that a crash left half planned is planned anew. What may leave by itself does; the rest waits
 * for a person. Null: nothing to do now.
 */
export function makeDailyRun(
  ports: Pick<Ports, 'store' | 'clock' | 'calendar'>,
  plan: (administration: AdministrationId) => Promise<DunningRun>,
  releaseAutomatic: (administration: AdministrationId, run: RunId) => Promise<number>,
) {
  return async (administration: AdministrationId): Promise<DunningRun | null> => {
    const now = ports.clock.now();
    const isDue = await ports.store.inTransaction(administration, async (tx) => {
      const { zone, country } = await tx.administration.get();
      const today = dateIn(now, zone);
      const hour = hourIn(now, zone);
      if (hour < FROM_HOUR) return false;
      if (hour < UNMATCHED_UNTIL_HOUR && (await tx.bank.hasUnlabelled())) return false;
      if (!ports.calendar(country).isWorkingDay(today)) return false;
      const run = await tx.dunning.runOf(today);
      if (run !== null && (run.state !== 'planning' || isUnderWay(run.begunAt, now))) return false;
      const begun = await tx.cursors.get(CURSOR);
      if (begun !== null && isUnderWay(begun as Instant, now)) return false;
      // Of several workers one plans: the others see the cursor moved.
      return tx.cursors.move(CURSOR, begun, now);
    });
    if (!isDue) return null;
    const run = await plan(administration);
    await releaseAutomatic(administration, run.id);
    return run;
  };
}

function isUnderWay(begunAt: Instant | undefined, now: Instant): boolean {
  return begunAt !== undefined && epochMs(now) - epochMs(begunAt) < PLANNING_MS;
}
