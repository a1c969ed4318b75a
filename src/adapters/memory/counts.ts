import { addDays, addMs, dateIn, epochMs, type Instant } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { InstallationCounts } from '../../ports/counts.js';
import { ADMINISTRATIONS } from './administrations.js';
import { ACTIONS } from './dunning-rows.js';
import { READING } from './hosts.js';
import { INBOUND } from './inbound.js';
import type { Session } from './memory.js';
import { STATEMENTS } from './money-rows.js';
import { ordered } from './order.js';
import { MESSAGES } from './outbox.js';
import type { Kind } from './table.js';

/** Above a weekend with one holiday, in days: banks close a day that long before the next. */
const BANK_LATE_DAYS = 4;
/** A host that was not read for an hour is late, ms. */
const HOST_LATE_MS = 3_600_000;

/** One look over all administrations. */
export function installationCounts(session: Session, now: Instant): InstallationCounts {
  const all = session.shared(ADMINISTRATIONS).all();
  const ids = all.map(({ administration }) => administration.id);
  const everywhere = <Row, Name extends string>(kind: Kind<Row, Name>): readonly Row[] =>
    ids.flatMap((id) => session.rowsOf(id, kind).all());
  return {
    administrations: ids.length,
    outbox: waiting(everywhere(MESSAGES).map(({ message }) => message)),
    hosts: hosts(everywhere(READING), now),
    banks: banks(session, ids, now),
    inbound: byState(everywhere(INBOUND)),
    reminders: byState(everywhere(ACTIONS)),
  };
}

function waiting(
  messages: readonly { readonly kind: string; readonly state: string; readonly nextAt: Instant }[],
): InstallationCounts['outbox'] {
  const open = messages.filter(({ state }) => state !== 'done');
  const groups = [...groupBy(open, ({ kind, state }) => `${kind} ${state}`).values()];
  const counted = groups.flatMap((rows) => {
    const [oldest] = ordered(rows, ({ nextAt }) => nextAt);
    if (oldest === undefined) return [];
    const state = oldest.state === 'due' ? ('due' as const) : ('parked' as const);
    return [{ kind: oldest.kind, state, count: rows.length, oldest: oldest.nextAt }];
  });
  return ordered(
    counted,
    ({ kind }) => kind,
    ({ state }) => state,
  );
}

function hosts(
  readings: readonly { readonly readAt?: Instant; readonly failed?: unknown }[],
  now: Instant,
): InstallationCounts['hosts'] {
  const [oldest] = readings.flatMap(({ readAt }) => readAt ?? []).toSorted();
  const lateBefore = addMs(now, -HOST_LATE_MS);
  return {
    failing: readings.filter(({ failed }) => failed !== undefined).length,
    late: readings.filter(({ readAt }) => readAt === undefined || readAt < lateBefore).length,
    oldestReadSeconds:
      oldest === undefined ? null : Math.round((epochMs(now) - epochMs(oldest)) / 1_000),
  };
}

function banks(
  { rowsOf }: Session,
  ids: readonly AdministrationId[],
  now: Instant,
): InstallationCounts['banks'] {
  const known = ids.map((id) => rowsOf(id, STATEMENTS).all()).filter(({ length }) => length > 0);
  const lateBefore = addDays(dateIn(now, 'UTC'), -BANK_LATE_DAYS);
  const late = known.filter((statements) => {
    const newest = statements
      .flatMap(({ closedOn }) => closedOn ?? [])
      .toSorted()
      .at(-1);
    return newest !== undefined && newest < lateBefore;
  });
  return { known: known.length, late: late.length };
}

function byState(rows: readonly { readonly state: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
