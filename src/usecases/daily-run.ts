import { dateIn, hourIn } from '../kernel/dates.js';
import type { AdministrationId, RunId } from '../kernel/ids.js';
import type { DunningRun } from '../ports/dunning.js';
import type { Ports } from './ports.js';

/** Bank and host are read through the night; the run is ready when people come in. */
const FROM_HOUR = 7;

/**
 * The run of the day, planned once on each working day in the morning (practice 36), so that no overdue claim waits for
 * somebody to think of it. What may leave by itself does; the rest waits for a person. Null: nothing to do now.
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
      if (hourIn(now, zone) < FROM_HOUR) return false;
      if (!ports.calendar(country).isWorkingDay(today)) return false;
      return (await tx.dunning.runOf(today)) === null;
    });
    if (!isDue) return null;
    const run = await plan(administration);
    await releaseAutomatic(administration, run.id);
    return run;
  };
}
