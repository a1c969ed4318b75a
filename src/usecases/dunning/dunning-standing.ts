import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Ports } from '../ports.js';

/** What whoever looks at a run wants to know first. */
export interface DunningStanding {
  readonly today: PlainDate;
  /** Where the kill switch was pulled: for these books, or for the installation, which only its keeper takes back */
  readonly isStopped: 'no' | 'books' | 'installation';
  /** How long an approval can be taken back */
  readonly holdMinutes: number;
}

/** Whether reminders of an administration may leave. */
export function makeDunningStanding({ store, clock }: Pick<Ports, 'store' | 'clock'>) {
  return async (administration: AdministrationId): Promise<DunningStanding> => {
    const isStoppedForAll = await store.platform.isDunningStopped();
    return store.inTransaction(administration, async (tx) => {
      const { zone, settings, dunningStopped } = await tx.administration.get();
      return {
        today: clock.today(zone),
        isStopped: isStoppedForAll ? 'installation' : dunningStopped ? 'books' : 'no',
        holdMinutes: settings.approvalHoldMinutes,
      };
    });
  };
}
