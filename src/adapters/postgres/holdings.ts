import { ERASED } from '../../domain/privacy/erasure.js';
import { type Holding, OF_ITEM } from './holding.js';
import { BOOKS } from './holdings-books.js';

/** Members of a timeline entry that are ids, amounts, days and words of ours: what happened. The rest is what was said. */
const FACTS = (
  'about action agreed amount channel claim clause code currency dispute insolvent ' +
  'instalments kind late limit link messageId on outcome owner paid payBy plan policy ' +
  'promise purpose records state step task terms until version via watched what'
).split(' ');

/** Keeps the named members of a JSON object. */
function onlyMembers(column: string, members: readonly string[]): string {
  const names = members.map((name) => `'${name}'`).join(', ');
  return `coalesce((select json_object_agg(m.key, m.value) from json_each(${column}) m
    where m.key in (${names})), '{}'::json)`;
}

const SAID = `(t.doc -> 'promisedBy')::text <> '"${ERASED}"'`;

/** Who promised, what he gave for it and what was noted go; what and when stay. */
const UNSAID = `doc = (select json_object_agg(m.key, case when m.key = 'promisedBy' then '"${ERASED}"'::json else m.value end)
  from json_each(t.doc) m where m.key not in ('note', 'compensation'))`;

const LINK =
  'from public_link l where l.administration_id = t.administration_id and l.id = t.link_id';

export const HOLDINGS: readonly Holding[] = [
  ...BOOKS,
  { kind: 'contact', part: 'debtor_profile', shown: 'doc', json: ['doc'], order: 'debtor_id' },
  {
    ...{ kind: 'contact', part: 'learned_fact', order: 'position' },
    shown: 'id, kind, key, since, last_on, said_by, state',
    clear: { left: 'true', set: null, key: 'id' },
  },
  {
    ...{ kind: 'agreement', part: 'dispute', order: 'position', ...OF_ITEM },
    debtor: `(select i.debtor_id from open_item i
      where i.administration_id = t.administration_id and i.id = t.open_item_id)`,
    shown:
      'id, open_item_id, opened_on, closed_on, amount_minor, currency, code, reason, outcome, note',
    clear: {
      ...{ at: 't.closed_on', left: `t.closed_on is not null and t.reason <> '${ERASED}'` },
      ...{ set: `reason = '${ERASED}', note = null`, key: 'id' },
    },
  },
  {
    ...{ kind: 'agreement', part: 'promise', order: 'position', shown: 'id, doc', json: ['doc'] },
    clear: {
      at: `(t.doc ->> 'madeOn')::date`,
      ...{ left: `t.state <> 'open' and ${SAID}`, set: UNSAID, key: 'position' },
    },
  },
  {
    ...{ kind: 'agreement', part: 'payment_plan', order: 'position', json: ['doc'] },
    shown: 'id, state, doc',
    clear: {
      at: `(t.doc ->> 'madeOn')::date`,
      ...{ left: `t.state <> 'running' and ${SAID}`, set: UNSAID, key: 'id' },
    },
  },
  {
    ...{ kind: 'letter', part: 'reminder', order: 'position', json: ['notice'] },
    shown:
      'open_item_id, round, step, on_date, new_due_date, channel, notice, delivered_on, bounced_on',
  },
  {
    ...{ kind: 'letter', part: 'dunning_action', order: 'position', json: ['action'] },
    shown: 'id, action, state, reason',
  },
  {
    ...{ kind: 'letter', part: 'reminder_dispatch', order: 'at, action_id, attempt' },
    shown: 'action_id, attempt, channel, recipient, subject, at, state, note',
    clear: {
      ...{ at: 't.at', key: 'action_id, attempt' },
      // What may still be on its way is left alone until it is known what became of it.
      left: `t.state not in ('leaving', 'unknown') and t.subject <> '${ERASED}'`,
      set: `recipient = case when t.recipient is null then null else '${ERASED}' end, subject = '${ERASED}', note = null`,
    },
  },
  {
    ...{ kind: 'letter', part: 'message_sent', order: 'position', json: ['bounce'] },
    shown: 'message_id, open_item_ids, channel, recipient, at, bounced_at, bounce',
    clear: {
      ...{ at: 't.at', left: `t.recipient <> '${ERASED}'`, key: 'message_id' },
      set: `recipient = '${ERASED}',
        bounce = case when t.bounce is null then null else ${onlyMembers('t.bounce', ['status', 'hard'])} end`,
    },
  },
  {
    ...{ kind: 'letter', part: 'message_received', order: 'position' },
    shown: 'kind, sender, subject, at, note',
    clear: {
      ...{ at: 't.at', left: 't.erased_at is null', key: 'sha256' },
      set: `sender = null, subject = '${ERASED}', note = '', erased_at = now()`,
    },
  },
  {
    ...{ kind: 'timeline', part: 'timeline', order: 'position', json: ['detail'] },
    shown: 'at, by_whom, kind, detail, erased_at',
    clear: {
      ...{ at: 't.at', key: 'debtor_id, position' },
      left: `t.erased_at is null and t.kind <> 'privacy'`,
      set: `detail = ${onlyMembers('t.detail', FACTS)}, erased_at = now()`,
    },
  },
  {
    ...{ kind: 'task', part: 'task', order: 'position' },
    shown: 'id, kind, role, owner, due_on, subject, body, opened_on, closed_on, outcome, note',
    clear: {
      ...{ at: 't.closed_on', key: 'id' },
      left: `t.closed_on is not null and t.subject <> '${ERASED}'`,
      set: `subject = '${ERASED}', body = '', note = null`,
    },
  },
  {
    ...{ kind: 'credit', part: 'inquiry', order: 'position', json: ['answer'] },
    shown: 'source, provider, operation, subject, reason, by_whom, asked_at, answered_at, answer',
    clear: {
      ...{ at: 't.asked_at', key: 'id', set: null },
      left: '(t.answered_at is not null or t.failure is not null)',
    },
  },
  {
    ...{ kind: 'credit', part: 'credit_score', order: 'on_date', json: ['parts'] },
    shown: 'on_date, score, band, parts',
    // By age the daily round of the guard forgets those that were replaced.
    clear: { left: 'true', set: null, key: 'debtor_id, on_date' },
  },
  {
    ...{ kind: 'credit-decision', part: 'credit_limit', order: 'position' },
    shown: 'source, what, amount_minor, currency, valid_until, at, by_whom, reason',
    clear: {
      ...{ left: 't.erased_at is null', key: 'debtor_id, position' },
      set: `reason = '${ERASED}', erased_at = now()`,
    },
  },
  {
    ...{ kind: 'credit-decision', part: 'credit_release', order: 'position' },
    shown: 'order_number, amount_minor, currency, until_date, at, by_whom, reason',
    clear: {
      ...{ left: 't.erased_at is null', key: 'debtor_id, position' },
      set: `reason = '${ERASED}', erased_at = now()`,
    },
  },
  {
    ...{ kind: 'credit-decision', part: 'credit_alert', order: 'position' },
    shown: 'level, raised_at, cleared_at',
  },
  {
    ...{ kind: 'link', part: 'link_answer', order: 'link_id, position' },
    shown: 'link_id, purpose, at',
    of: `t.link_id in (select l.id from public_link l where l.administration_id = $1 and l.debtor_id = $2)`,
    debtor: `(select l.debtor_id ${LINK})`,
    clear: {
      ...{ at: `(select l.expires_at ${LINK})`, left: 'true', set: null },
      key: 'link_id, purpose, digest',
    },
  },
  {
    ...{ kind: 'link', part: 'public_link', order: 'made_at, id', json: ['open_item_ids'] },
    shown: 'id, open_item_ids, made_at, expires_at',
    clear: {
      // Their answers go first: the tables are cleared in this order.
      ...{ at: 't.expires_at', left: 'true', set: null, key: 'id' },
    },
  },
  {
    ...{ kind: 'report', part: 'outbox_message', order: 'position', json: ['payload'] },
    shown: 'kind, state, next_at, payload',
    of: `t.kind = 'report-to-host' and t.order_key in (
      select d.host_id from debtor d where d.administration_id = $1 and d.id = $2
      union select i.host_id from open_item i where i.administration_id = $1 and i.debtor_id = $2)`,
    clear: {
      ...{ at: 't.next_at', set: `payload = '{}'`, key: 'id' },
      left: `t.kind = 'report-to-host' and t.state = 'done' and t.payload::text <> '{}'`,
    },
  },
];
