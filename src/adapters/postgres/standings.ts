import type { Usage } from '../../domain/party/standing.js';
import { AGE_BUCKETS, byAge } from '../../domain/ledger/ageing.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { money } from '../../kernel/money.js';
import type { StandingRepository } from '../../ports/standings.js';
import { isOfAge } from './figure-sql.js';
import { UNDECIDED } from './inbox.js';
import { encodeJson } from './json.js';
import { bigint, dateOrNull, instantOrNull, integer } from './rows.js';
import { type Row, type Sql, uncompiled, type Value } from './sql.js';

const OWED = `select
      coalesce(sum(minor), 0)::bigint as open,
      coalesce(sum(minor) filter (where minor > 0 and late > 0), 0)::bigint as overdue,
      count(*) filter (where minor > 0 and late > 0)::integer as overdue_items,
      ${AGE_BUCKETS.map(({ id }) => `coalesce(sum(minor) filter (where minor > 0 and ${isOfAge(id, 'late')}), 0)::bigint as "${id}"`).join(', ')}
    from open_item, lateral (select $2::date - due_date as late, open_minor as minor) as item
    where administration_id = $1 and currency = $3 and open_minor <> 0`;

const COUNT = `select
    (select min(newest) from (select max(closed_on) as newest from statement
      where administration_id = $1 and closed_on is not null group by iban) as account) as last_bank_date,
    (select count(*)::integer from bank_entry
      where administration_id = $1 and booked and (label is null or label = 'review')) as waiting,
    (select count(*)::integer from outbox_message where administration_id = $1 and state = 'parked') as failed,
    (select count(*) from exchange where administration_id = $1 and state in ('held', 'rejected'))::integer
      + (select count(*) from document where administration_id = $1 and stopped)::integer as held,
    (select count(*)::integer from task
      where administration_id = $1 and closed_on is null and due_on <= $2::date) as tasks,
    (select count(*)::integer from document d where administration_id = $1 and direction = 'in' and ${UNDECIDED}) as received,
    (select count(*)::integer from credit_alert where administration_id = $1 and cleared_at is null) as alerts`;

/** Days by the administration's own calendar, moments as they fall in its zone. */
const USAGE = `with span as (select
    ($2::date)::timestamp at time zone $4 as from_at, ($3::date)::timestamp at time zone $4 as until_at)
  select
    (select count(*)::integer from exchange, span where administration_id = $1
      and state in ('sent', 'delivered', 'sent-another-way')
      and coalesce(first_attempt_at, state_at) >= from_at
      and coalesce(first_attempt_at, state_at) < until_at) as sent,
    (select count(*)::integer from document, span where administration_id = $1 and direction = 'in'
      and at >= from_at and at < until_at) as received,
    (select count(distinct entry_id)::integer from allocation where administration_id = $1
      and entry_id is not null and on_date >= $2::date and on_date < $3::date) as matched,
    (select count(distinct action_id)::integer from reminder where administration_id = $1
      and on_date >= $2::date and on_date < $3::date) as reminders,
    (select count(*)::integer from journey, span where administration_id = $1 and kind = 'look-up'
      and at >= from_at and at < until_at) as lookups`;

export function standingRepository(sql: Sql, administration: AdministrationId): StandingRepository {
  const one = async (text: string, ...values: readonly Value[]): Promise<Row | undefined> =>
    (await sql.query(text, [administration, ...values]))[0];
  return {
    async count(on) {
      const row = await one(COUNT, on);
      if (row === undefined) throw new Error('Counting answers one row');
      return {
        lastBankDate: dateOrNull(row, 'last_bank_date'),
        waiting: integer(row, 'waiting'),
        failed: integer(row, 'failed'),
        held: integer(row, 'held'),
        tasks: integer(row, 'tasks'),
        received: integer(row, 'received'),
        alerts: integer(row, 'alerts'),
      };
    },
    async owed(on, currency) {
      await uncompiled(sql);
      const row = await one(OWED, on, currency);
      if (row === undefined) throw new Error('Counting answers one row');
      return {
        open: money(bigint(row, 'open'), currency),
        overdue: money(bigint(row, 'overdue'), currency),
        overdueItems: integer(row, 'overdue_items'),
        ageing: byAge((id) => money(bigint(row, id), currency)),
      };
    },
    async toldAt() {
      const row = await one('select at from administration_summary where administration_id = $1');
      return row === undefined ? null : instantOrNull(row, 'at');
    },
    async tell(standing, at) {
      await one(
        `insert into administration_summary (administration_id, at, doc) values ($1, $2, $3)
         on conflict (administration_id) do update set at = excluded.at, doc = excluded.doc`,
        ...[at, encodeJson(standing)],
      );
    },
    async countUsage({ first, end, zone }) {
      const row = await one(USAGE, first, end, zone);
      if (row === undefined) throw new Error('Counting answers one row');
      return usageOf(row);
    },
    async keepUsage(month, usage, at) {
      if (Object.values(usage).every((count) => count === 0)) return;
      await one(
        `insert into administration_usage (administration_id, month, at, doc) values ($1, $2, $3, $4)
         on conflict (administration_id, month) do update set at = excluded.at, doc = excluded.doc`,
        ...[month, at, encodeJson(usage)],
      );
    },
  };
}

function usageOf(row: Row): Usage {
  return {
    sent: integer(row, 'sent'),
    received: integer(row, 'received'),
    matched: integer(row, 'matched'),
    reminders: integer(row, 'reminders'),
    lookups: integer(row, 'lookups'),
  };
}
