import { parseInstant, type PlainDate } from '../kernel/dates.js';
import { fault, type Fault } from '../kernel/fault.js';
import type { AdministrationId } from '../kernel/ids.js';
import { err, ok, type Result } from '../kernel/result.js';
import { keptFrom, RETENTION, type RetentionRow } from '../domain/exchange/retention.js';
import { CLEARABLE, type Clearable } from '../ports/retention.js';
import type { Ports } from './ports.js';

export interface RetentionView extends RetentionRow {
  /** The first day that is kept; null: all of it */
  readonly keptFrom: PlainDate | null;
  /** How many would go, or went */
  readonly count: number;
}

export interface ClearRecords {
  /** Months to keep, at least what the table says; without it the table decides. `apply` false: only counts. */
  (
    administration: AdministrationId,
    options: { readonly keepMonths?: number; readonly apply: boolean },
  ): Promise<Result<readonly RetentionView[], Fault>>;
}

/** Longer than anything asks for: 100 years. */
const MONTHS_MAX = 1_200;

/** What could be cleared by the table of periods, and clears it when asked. Documents and their evidence never go. */
export function makeClearRecords(ports: Pick<Ports, 'store' | 'clock'>): ClearRecords {
  return async (administration, { keepMonths, apply }) => {
    const least = Math.max(...RETENTION.map(({ monthsMin }) => monthsMin ?? 0));
    if (keepMonths !== undefined && !(keepMonths >= least && keepMonths <= MONTHS_MAX)) {
      const message = `Records are kept for ${least} months at least and ${MONTHS_MAX} at most; ${keepMonths} were asked for.`;
      return err(fault('USAGE', 'retention.months', '', message));
    }
    const { zone } = await ports.store.inTransaction(administration, (tx) =>
      tx.administration.get(),
    );
    const today = ports.clock.today(zone);
    const views: RetentionView[] = [];
    for (const row of RETENTION) {
      const kind = CLEARABLE.find((clearable) => clearable === row.kind);
      if (kind === undefined || row.monthsMin === null) {
        views.push({ ...row, keptFrom: null, count: 0 });
        continue;
      }
      const from = keptFrom(today, keepMonths ?? row.monthsMin);
      const count = await cleared(ports, administration, { kind, from, apply });
      views.push({ ...row, keptFrom: from, count });
    }
    return ok(views);
  };
}

async function cleared(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
  what: { readonly kind: Clearable; readonly from: PlainDate; readonly apply: boolean },
): Promise<number> {
  const before = parseInstant(`${what.from}T00:00:00.000Z`);
  if (!before.ok) throw new Error(`Not a day: ${what.from}`);
  if (!what.apply)
    return ports.store.inTransaction(administration, (tx) =>
      tx.retention.count(what.kind, before.value),
    );
  let total = 0;
  // One bounded transaction after the other: a large table holds nobody up.
  for (let went = -1; went !== 0; total += went)
    went = await ports.store.inTransaction(administration, (tx) =>
      tx.retention.clear(what.kind, before.value),
    );
  return total;
}
