import type { PartId } from '../../domain/figures/parts.js';
import { type AgeBucketId, daysOfAge } from '../../domain/ledger/ageing.js';

/** An allocation `a` that counts on day $3. */
const LIVE = '(a.reversed_on is null or a.reversed_on > $3::date)';
/** Not lost: a discount that was promised, and what rates did. */
const NOT_LOST = `('payment-discount', 'exchange-difference')`;

const PAID_BY = `
  (sum(a.amount_minor) filter (
    where a.on_date < $2::date and (a.reversed_on is null or a.reversed_on >= $2::date)))::bigint as before,
  (sum(a.amount_minor) filter (where ${LIVE}))::bigint as paid,
  max(a.on_date) filter (where ${LIVE}) as last_on,
  (sum(a.amount_minor) filter (
    where ${LIVE} and a.on_date >= $2::date and a.write_off is null))::bigint as collected,
  (sum(a.amount_minor) filter (
    where ${LIVE} and a.on_date >= $2::date and a.write_off not in ${NOT_LOST}))::bigint as lost`;

/** What was paid of items until day $3, `m`: of one item after the other, or of all of them in one reading. */
const MONEY = {
  each: `cross join lateral (select ${PAID_BY}
    from allocation a
    where a.administration_id = $1 and a.open_item_id = i.id and a.on_date <= $3::date) as m`,
  all: `left join (select a.open_item_id, ${PAID_BY}
    from allocation a
    where a.administration_id = $1 and a.on_date <= $3::date group by a.open_item_id) as m on m.open_item_id = i.id`,
} as const;

/**
 * Items with the facts of domain/figures/parts, as the books stood on day $3: $1 administration, $2 and $3 the period,
 * $4 its zone. An allocation that was undone counts on the days before that. `which`: a condition on the items `i`; `money`:
 * how what was paid of them is read, one by one where a few are looked at. Sums are cast back: the database counts whole numbers
 * much faster than what it adds them up to.
 */
export function factsOf(which: string, money: keyof typeof MONEY): string {
  return `with quarrel as (
    select d.open_item_id,
      (sum(coalesce(d.amount_minor, i.amount_minor)) filter (where d.opened_on between $2::date and $3::date))::bigint as disputed,
      count(*) filter (where d.opened_on between $2::date and $3::date) as disputes,
      sum(d.closed_on - d.opened_on) filter (where d.closed_on between $2::date and $3::date) as dispute_days,
      count(*) filter (where d.closed_on between $2::date and $3::date) as disputes_closed
    from dispute d join open_item i on i.administration_id = $1 and i.id = d.open_item_id
    where d.administration_id = $1 and ${which} group by d.open_item_id),
  fact as (
    select i.id, i.debtor_id, i.number, i.kind, i.currency, i.issue_date, i.due_date, i.amount_minor as amount,
      case when i.issue_date < $2::date then i.amount_minor - coalesce(m.before, 0) else 0 end as open_before,
      i.amount_minor - coalesce(m.paid, 0) as open,
      case when i.amount_minor = m.paid then m.last_on end as paid_on,
      coalesce(m.collected, 0) as collected, coalesce(m.lost, 0) as lost,
      case when i.issue_date >= $2::date then (
        select doc.delivered_on::date from document doc
        where doc.administration_id = $1 and doc.id = i.document_id) end as delivered_on,
      case when i.issue_date >= $2::date then (
        select (min(e.first_attempt_at) at time zone $4)::date from exchange e
        where e.administration_id = $1 and e.document_id = i.document_id
          and e.state in ('sent', 'delivered', 'sent-another-way')) end as sent_on,
      coalesce(q.disputed, 0) as disputed, coalesce(q.disputes, 0) as disputes,
      coalesce(q.dispute_days, 0) as dispute_days, coalesce(q.disputes_closed, 0) as disputes_closed
    from open_item i
      ${MONEY[money]}
      left join quarrel q on q.open_item_id = i.id
    where i.administration_id = $1 and i.issue_date <= $3::date and ${which})`;
}

/**
 * Receivables and sales of several periods in one reading of the items: $1 administration, $2 currency, and then the first and
 * last day of each period.
 */
export function dsoSumsOf(periods: number): string {
  const numbered = (of: (n: number, from: string, until: string) => string): string =>
    Array.from({ length: periods }, (_, n) =>
      of(n, `$${2 * n + 3}::date`, `$${2 * n + 4}::date`),
    ).join(', ');
  const sums = numbered(
    (n, from, until) => `
    coalesce(sum(i.amount_minor - coalesce(m.paid${n}, 0)) filter (where i.issue_date <= ${until}), 0)::text as receivables${n},
    coalesce(sum(i.amount_minor) filter (where i.issue_date between ${from} and ${until}), 0)::text as sales${n}`,
  );
  const paid = numbered(
    (n, _, until) => `
    sum(a.amount_minor) filter (
      where a.on_date <= ${until} and (a.reversed_on is null or a.reversed_on > ${until})) as paid${n}`,
  );
  return `select ${sums} from open_item i
    left join (select a.open_item_id, ${paid} from allocation a where a.administration_id = $1 group by a.open_item_id) as m
      on m.open_item_id = i.id
    where i.administration_id = $1 and i.currency = $2`;
}

const LATE = '($3::date - f.due_date)';
const PAID_LATE = '(f.paid_on - f.due_date)';
const CLAIM = 'greatest(f.open, 0)';
const DATED = 'f.issue_date between $2::date and $3::date';
const PAID = 'f.amount > 0 and f.paid_on between $2::date and $3::date';

const when = (holds: string, value: string): string =>
  `case when ${holds} then ${value} else 0 end`;

/** A condition on days past due: `late` is an expression. */
export function isOfAge(id: AgeBucketId, late: string): string {
  const { above, most } = daysOfAge(id);
  return [
    ...(above === undefined ? [] : [`${late} > ${above}`]),
    ...(most === undefined ? [] : [`${late} <= ${most}`]),
  ].join(' and ');
}

const aged = (id: AgeBucketId): string => when(isOfAge(id, LATE), CLAIM);

/** What an item adds to each sum, as domain/figures/parts defines it, over a row `f` of `factsOf`. A test holds the two together. */
export const PART_SQL: Readonly<Record<PartId, string>> = {
  receivables: 'f.open',
  'receivables-before': 'f.open_before',
  'not-due': when('f.due_date >= $3::date', 'f.open'),
  claims: CLAIM,
  credits: 'least(f.open, 0)',
  'claim-days': `${CLAIM} * greatest(${LATE}, 0)`,
  'aged-not-due': aged('not-due'),
  'aged-1-30': aged('1-30'),
  'aged-31-60': aged('31-60'),
  'aged-61-90': aged('61-90'),
  'aged-91-180': aged('91-180'),
  'aged-over-180': aged('over-180'),
  sales: when(DATED, 'f.amount'),
  'sales-year': when(`f.issue_date > ($3::date - interval '1 year')::date`, 'f.amount'),
  invoiced: when(`f.amount > 0 and ${DATED}`, '1'),
  'invoiced-amount': when(`f.amount > 0 and ${DATED}`, 'f.amount'),
  collected: 'f.collected',
  lost: 'f.lost',
  paid: when(PAID, '1'),
  'paid-before-due': when(`${PAID} and ${PAID_LATE} < 0`, '1'),
  'paid-in-time': when(`${PAID} and ${PAID_LATE} <= 0`, '1'),
  'paid-amount': when(PAID, 'f.amount'),
  'paid-in-time-amount': when(`${PAID} and ${PAID_LATE} <= 0`, 'f.amount'),
  'days-to-pay': when(PAID, '(f.paid_on - f.issue_date)'),
  'days-late-signed': when(PAID, PAID_LATE),
  'days-late': when(PAID, `greatest(${PAID_LATE}, 0)`),
  'days-late-squared': when(PAID, `${PAID_LATE}::bigint * ${PAID_LATE}`),
  'amount-days-late': when(PAID, `f.amount * greatest(${PAID_LATE}, 0)`),
  'delivery-known': when('f.delivered_on is not null', '1'),
  'days-to-invoice': when('f.delivered_on is not null', '(f.issue_date - f.delivered_on)'),
  'sending-known': when('f.sent_on is not null', '1'),
  'days-to-send': when('f.sent_on is not null', '(f.sent_on - f.issue_date)'),
  disputed: 'f.disputed',
  disputes: 'f.disputes',
  'dispute-days': 'f.dispute_days',
  'disputes-closed': 'f.disputes_closed',
};
