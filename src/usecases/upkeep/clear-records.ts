import { addMs, parseInstant, type PlainDate } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  keptFrom,
  periodIn,
  type PeriodStatus,
  RETENTION,
  type RetentionRow,
} from '../../domain/privacy/retention.js';
import { KEPT_MS } from '../../domain/access/once.js';
import { CLEARABLE, type Clearable } from '../../ports/retention.js';
import { eraseAgain } from '../privacy/erase-debtor.js';
import type { Ports } from '../ports.js';

/** A row of the register as it counts for an administration. */
export interface RetentionView extends Pick<
  RetentionRow,
  'kind' | 'why' | 'clears' | 'heldByClaim' | 'erasure'
> {
  /** Nothing younger is ever cleared; null: no period runs */
  readonly monthsMin: number | null;
  readonly status: PeriodStatus;
  readonly source: string;
  /** The first day that is kept; null: all of it */
  readonly keptFrom: PlainDate | null;
  /** How many would go, or went; of what does not go by itself, how many are over and wait for a person */
  readonly count: number;
}

export interface ClearRecords {
  /**
   * What the register lets go, counted, or cleared with `apply`. `keepMonths`: months to keep technical records, at least
   * what the register says. What an open claim of its debtor needs stays in any case.
   */
  (
    administration: AdministrationId,
    options: { readonly keepMonths?: number; readonly apply: boolean },
  ): Promise<Result<readonly RetentionView[], Fault>>;
}

/** Longer than anything asks for: 100 years. */
const MONTHS_MAX = 1_200;
/** Least months of technical records. */
const MONTHS_MIN = 12;
/** Rows of one kind that go in one night: the rest follows the next. */
const A_NIGHT_MAX = 50_000;
/** Erasures that are gone on with in one night. */
const ERASED_A_NIGHT_MAX = 200;
const CURSOR = 'retention:day';

/** What could be cleared by the register of periods, and clears it when asked. Documents and their evidence never go. */
export function makeClearRecords(ports: Pick<Ports, 'store' | 'clock'>): ClearRecords {
  return async (administration, { keepMonths, apply }) => {
    if (keepMonths !== undefined && !(keepMonths >= MONTHS_MIN && keepMonths <= MONTHS_MAX)) {
      const message = `Records are kept for ${MONTHS_MIN} months at least and ${MONTHS_MAX} at most; ${keepMonths} were asked for.`;
      return err(fault('USAGE', 'retention.months', '', message));
    }
    const most = apply ? Number.POSITIVE_INFINITY : 0;
    return ok(await clearAll(ports, administration, { most, ...(keepMonths && { keepMonths }) }));
  };
}

/**
 * The same once a day, for the schedule, a bounded number of each kind; and who was erased while a claim was open is erased
 * whole when it is settled. Null: it was done today.
 */
export function makeDailyClearing(
  ports: Ports,
): (administration: AdministrationId) => Promise<{ readonly cleared: number } | null> {
  return async (administration) => {
    const isNew = await ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      const today = ports.clock.today(zone);
      const before = await tx.cursors.get(CURSOR);
      return before !== today && tx.cursors.move(CURSOR, before, today);
    });
    if (!isNew) return null;
    const ready = await ports.store.inTransaction(administration, (tx) =>
      tx.privacy.ready(ERASED_A_NIGHT_MAX),
    );
    for (const erasure of ready) await eraseAgain(ports, administration, erasure);
    await ports.store.inTransaction(administration, ({ namedRequests }) =>
      namedRequests.clear(addMs(ports.clock.now(), -KEPT_MS)),
    );
    const rows = await clearAll(ports, administration, { most: A_NIGHT_MAX });
    const cleared = rows.filter(({ clears }) => clears).reduce((sum, { count }) => sum + count, 0);
    return { cleared };
  };
}

async function clearAll(
  ports: Pick<Ports, 'store' | 'clock'>,
  administration: AdministrationId,
  how: { readonly most: number; readonly keepMonths?: number },
): Promise<readonly RetentionView[]> {
  const { zone, country } = await ports.store.inTransaction(administration, (tx) =>
    tx.administration.get(),
  );
  const today = ports.clock.today(zone);
  const views: RetentionView[] = [];
  for (const row of RETENTION) {
    const { kind, why, clears, heldByClaim, erasure, from } = row;
    const { months, status, source } = periodIn(row, country);
    const about = { kind, why, clears, heldByClaim, erasure, monthsMin: months, status, source };
    const clearable = CLEARABLE.find((one) => one === kind);
    if (months === null || (clearable === undefined && kind !== 'document')) {
      views.push({ ...about, keptFrom: null, count: 0 });
      continue;
    }
    const isTechnical = !heldByClaim && row.erasure === 'stays';
    const kept = isTechnical ? Math.max(months, how.keepMonths ?? 0) : months;
    const first = keptFrom(today, kept, from);
    const count =
      clearable === undefined
        ? await overdueDocuments(ports, administration, first)
        : await cleared(ports, administration, { kind: clearable, from: first, most: how.most });
    views.push({ ...about, keptFrom: first, count });
  }
  return views;
}

/** Start of a day; the periods are counted with a day to spare, so that no zone matters. */
function startOf(day: PlainDate) {
  const moment = parseInstant(`${day}T00:00:00.000Z`);
  if (!moment.ok) throw new Error(`Not a day: ${day}`);
  return moment.value;
}

function overdueDocuments(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
  from: PlainDate,
): Promise<number> {
  return ports.store.inTransaction(administration, (tx) =>
    tx.retention.documentsBefore(startOf(from)),
  );
}

/** `most` 0: only counts. */
async function cleared(
  ports: Pick<Ports, 'store'>,
  administration: AdministrationId,
  what: { readonly kind: Clearable; readonly from: PlainDate; readonly most: number },
): Promise<number> {
  const before = startOf(what.from);
  if (what.most === 0)
    return ports.store.inTransaction(administration, (tx) => tx.retention.count(what.kind, before));
  let total = 0;
  // One bounded transaction after the other: a large table holds nobody up.
  for (let went = -1; went !== 0 && total < what.most; total += went)
    went = await ports.store.inTransaction(administration, (tx) =>
      tx.retention.clear(what.kind, before),
    );
  return total;
}
