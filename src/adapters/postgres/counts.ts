import type { Instant } from '../../kernel/dates.js';
import type { InstallationCounts } from '../../ports/counts.js';
import { instant, integer, text } from './rows.js';
import type { Row, Sql } from './sql.js';

/** Above a weekend with one holiday, in days: banks close a day that long before the next. */
const BANK_LATE_DAYS = 4;

/** One look over all administrations; the tables are small or have an index for it. */
export async function installationCounts(sql: Sql, now: Instant): Promise<InstallationCounts> {
  const [administrations] = await sql.query(
    'select count(*)::integer as count from administration',
  );
  const outbox = await sql.query(
    `select kind, state, count(*)::integer as count, min(next_at) as oldest from outbox_message
     where state <> 'done' group by kind, state order by kind, state`,
  );
  const [hosts] = await sql.query(
    `select count(*) filter (where failed_at is not null)::integer as failing,
            count(*) filter (where coalesce(read_at, '-infinity') < $1::timestamptz - interval '1 hour')::integer as late,
            extract(epoch from $1::timestamptz - min(read_at))::integer as oldest
     from host_reading`,
    [now],
  );
  const [banks] = await sql.query(
    `select count(*)::integer as known,
            count(*) filter (where newest < $1::timestamptz::date - ${BANK_LATE_DAYS})::integer as late
     from (select max(closed_on) as newest from statement group by administration_id) as bank`,
    [now],
  );
  const byState = async (table: 'inbound' | 'dunning_action') =>
    countedBy(
      await sql.query(`select state, count(*)::integer as count from ${table} group by state`),
    );
  return {
    administrations: count(administrations, 'count'),
    outbox: outbox.map((row) => ({
      kind: text(row, 'kind'),
      state: text(row, 'state') as 'due' | 'parked',
      count: integer(row, 'count'),
      oldest: instant(row, 'oldest'),
    })),
    hosts: {
      failing: count(hosts, 'failing'),
      late: count(hosts, 'late'),
      oldestReadSeconds: hosts === undefined ? null : (hosts['oldest'] as number | null),
    },
    banks: { known: count(banks, 'known'), late: count(banks, 'late') },
    inbound: await byState('inbound'),
    reminders: await byState('dunning_action'),
  };
}

function count(row: Row | undefined, column: string): number {
  return row === undefined ? 0 : integer(row, column);
}

function countedBy(rows: readonly Row[]): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map((row) => [text(row, 'state'), integer(row, 'count')]));
}
