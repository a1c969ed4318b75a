import type { EventType, ToldEvent } from '../../domain/event/event.js';
import type { OffReason, Subscription } from '../../domain/event/subscription.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { EventCall, SubscriptionRepository } from '../../ports/subscriptions.js';
import { encodeJson } from './json.js';
import {
  arrayOf,
  id,
  instant,
  instantOrNull,
  integer,
  json,
  listOf,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function subscriptionRepository(
  sql: Sql,
  administration: AdministrationId,
): SubscriptionRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(subscription) {
      await query(
        `insert into subscription (administration_id, id, url, events, off_for, both_until, failures, failing_since,
           rest_until, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        ...[...changing(subscription), subscription.madeAt, subscription.madeBy],
      );
    },
    async get(subscriptionId, lock) {
      const [row] = await query(
        `${SUBSCRIPTIONS} and id = $2${lock === undefined ? '' : ' for update'}`,
        subscriptionId,
      );
      return row === undefined ? null : subscriptionOf(row);
    },
    async list() {
      return (await query(`${SUBSCRIPTIONS} order by position`)).map(subscriptionOf);
    },
    async save(subscription) {
      await query(
        `update subscription set url = $3, events = $4, off_for = $5, both_until = $6, failures = $7,
           failing_since = $8, rest_until = $9 where administration_id = $1 and id = $2`,
        ...changing(subscription),
      );
    },
    async remove(subscriptionId) {
      const gone = await query(
        'delete from subscription where administration_id = $1 and id = $2 returning 1',
        subscriptionId,
      );
      return gone.length === 1;
    },
    async tell(events) {
      if (events.length === 0) return;
      const column = (of: (event: (typeof events)[number]) => string) => arrayOf(events.map(of));
      await sql.send(TELL, [
        administration,
        column((event) => event.id),
        column((event) => event.type),
        listOf(events.map(({ version }) => BigInt(version))),
        column((event) => event.subject),
        column((event) => event.at),
        column((event) => encodeJson(event.data)),
        column((event) => event.messageId),
      ]);
    },
    async keep({ id: eventId, type, version, subject, at, data }) {
      await query(
        `insert into event (administration_id, id, type, version, subject, at, data)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        ...[eventId, type, version, subject, at, encodeJson(data)],
      );
    },
    async event(eventId) {
      const [row] = await query(
        `select ${EVENT} from event where administration_id = $1 and id = $2`,
        eventId,
      );
      return row === undefined ? null : eventOf(row);
    },
    async events({ since, types, after, limit }) {
      const rows = await query(
        `select ${EVENT} from event where administration_id = $1 and at >= $2 and type = any ($3::text[])
           and position > coalesce((select position from event where administration_id = $1 and id = $4), 0)
         order by position limit $5`,
        ...[since, arrayOf(types), after, limit],
      );
      return rows.map(eventOf);
    },
    async addCall({ id: callId, subscriptionId, eventId, attempt, at, ms, ...how }) {
      await query(
        `insert into event_call (administration_id, id, subscription_id, event_id, attempt, at, ms, status, outcome, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        ...[callId, subscriptionId, eventId, attempt, at, ms],
        ...[how.status ?? null, how.outcome, how.note ?? null],
      );
    },
    async callCount(subscriptionId, eventId) {
      const [row] = await query(
        `select count(*)::integer as calls from event_call
         where administration_id = $1 and subscription_id = $2 and event_id = $3`,
        ...[subscriptionId, eventId],
      );
      return row === undefined ? 0 : integer(row, 'calls');
    },
    async calls(subscriptionId, limit) {
      const rows = await query(
        `select * from event_call where administration_id = $1 and subscription_id = $2
         order by position desc limit $3`,
        ...[subscriptionId, limit],
      );
      return rows.map(callOf);
    },
  };
}

const SUBSCRIPTIONS = `select *, array_to_json(events) as event_list from subscription where administration_id = $1`;
const EVENT = 'id, type, version, subject, at, data';

const TELL = 'select tell_events($1, $2, $3, $4, $5, $6, $7, $8)';

function changing({ id: own, url, events, off, bothUntil, health }: Subscription): Value[] {
  return [
    ...[own, url, arrayOf(events), off ?? null, bothUntil ?? null],
    ...[health.failures, health.since ?? null, health.restUntil ?? null],
  ];
}

function subscriptionOf(row: Row): Subscription {
  return {
    id: id<'subscription'>(row, 'id'),
    url: text(row, 'url'),
    events: json(row, 'event_list') as readonly EventType[],
    ...maybe('off', textOrNull(row, 'off_for') as OffReason | null),
    madeAt: instant(row, 'made_at'),
    madeBy: text(row, 'made_by'),
    ...maybe('bothUntil', instantOrNull(row, 'both_until')),
    health: {
      failures: integer(row, 'failures'),
      ...maybe('since', instantOrNull(row, 'failing_since')),
      ...maybe('restUntil', instantOrNull(row, 'rest_until')),
    },
  };
}

function eventOf(row: Row): ToldEvent {
  return {
    id: id<'event'>(row, 'id'),
    type: text(row, 'type') as EventType,
    version: integer(row, 'version'),
    subject: text(row, 'subject'),
    at: instant(row, 'at'),
    data: json(row, 'data') as ToldEvent['data'],
  };
}

function callOf(row: Row): EventCall {
  const status = row['status'];
  return {
    id: id<'attempt'>(row, 'id'),
    subscriptionId: id<'subscription'>(row, 'subscription_id'),
    eventId: id<'event'>(row, 'event_id'),
    attempt: integer(row, 'attempt'),
    at: instant(row, 'at'),
    ms: integer(row, 'ms'),
    ...maybe('status', status === null ? null : integer(row, 'status')),
    outcome: text(row, 'outcome') as EventCall['outcome'],
    ...maybe('note', textOrNull(row, 'note')),
  };
}
