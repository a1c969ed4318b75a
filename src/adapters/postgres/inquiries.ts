import type { SourceKind } from '../../domain/credit/settings.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { AnsweredInquiry, Inquiry, InquiryRepository } from '../../ports/inquiries.js';
import { encodeJson } from './json.js';
import { date, id, idOrNull, instant, integer, json, listOf, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function inquiryRepository(sql: Sql, administration: AdministrationId): InquiryRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const insert = (inquiry: Inquiry, counts: boolean, more: string): Promise<readonly Row[]> =>
    query(
      `insert into inquiry (administration_id, id, source, provider, operation, subject, debtor_id, reason, by_whom,
         asked_at, asked_on, counts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ${more}`,
      ...[inquiry.id, inquiry.source, inquiry.provider, inquiry.operation, inquiry.subject],
      ...[inquiry.debtorId ?? null, inquiry.reason, inquiry.by, inquiry.askedAt, inquiry.askedOn],
      counts,
    );
  const answer = async (inquiryId: string, value: unknown, at: string): Promise<void> => {
    await query(
      `update inquiry set answered_at = $3, answer = $4
       where administration_id = $1 and id = $2 and answered_at is null`,
      ...[inquiryId, at, encodeJson(value)],
    );
  };
  return {
    async begin(inquiry, { since, max }) {
      const [underWay] = await query(
        `select id from inquiry where administration_id = $1 and source = $2 and operation = $3 and subject = $4
           and answered_at is null and failure is null`,
        ...[inquiry.source, inquiry.operation, inquiry.subject],
      );
      if (underWay !== undefined) return id<'inquiry'>(underWay, 'id');
      // Two that count at once could each find the last place free; the lock makes them take turns.
      await query(
        `select pg_advisory_xact_lock(hashtext($1 || ':inquiry:' || $2))`,
        inquiry.source,
      );
      const [used] = await query(
        `select count(*)::integer as used from inquiry
         where administration_id = $1 and source = $2 and counts and failure is null and asked_on >= $3`,
        ...[inquiry.source, since],
      );
      if (used !== undefined && integer(used, 'used') >= max) return 'over-budget';
      const [begun] = await insert(
        inquiry,
        true,
        `on conflict (administration_id, source, operation, subject)
           where answered_at is null and failure is null
           do update set answer = inquiry.answer returning id`,
      );
      if (begun === undefined) throw new Error(`Inquiry ${inquiry.id} was not written`);
      return id<'inquiry'>(begun, 'id');
    },
    answered: answer,
    async failed(inquiryId, failure) {
      await query(
        `update inquiry set failure = $3 where administration_id = $1 and id = $2 and answered_at is null`,
        ...[inquiryId, failure],
      );
    },
    async record(inquiry) {
      await insert(inquiry, false, '');
      await answer(inquiry.id, inquiry.answer, inquiry.answeredAt);
    },
    async latest(source, operation, subject) {
      const [row] = await query(
        `select * from inquiry where administration_id = $1 and source = $2 and operation = $3 and subject = $4
           and answered_at is not null order by answered_at desc, position desc limit 1`,
        ...[source, operation, subject],
      );
      return row === undefined ? null : inquiryOf(row);
    },
    async ofDebtor(debtorId) {
      const rows = await query(
        `select distinct on (source, operation) * from inquiry
         where administration_id = $1 and debtor_id = $2 and answered_at is not null
         order by source, operation, answered_at desc, position desc`,
        debtorId,
      );
      return rows.map(inquiryOf);
    },
    async lastChecked(sources) {
      const rows = await query(
        `select debtor_id, max(answered_at) as at from inquiry
         where administration_id = $1 and answered_at is not null and debtor_id is not null
           and source = any($2::text[]) group by debtor_id`,
        listOf(sources),
      );
      return new Map(rows.map((row) => [id<'debtor'>(row, 'debtor_id'), instant(row, 'at')]));
    },
    async asked(since) {
      const rows = await query(
        `select source, count(*)::integer as used from inquiry
         where administration_id = $1 and counts and failure is null and asked_on >= $2 group by source`,
        since,
      );
      return Object.fromEntries(
        rows.map((row) => [text(row, 'source') as SourceKind, integer(row, 'used')]),
      );
    },
    async forgetBefore(day) {
      const gone = await query(
        `delete from inquiry i where administration_id = $1 and asked_on < $2
           and (failure is not null or exists (
             select from inquiry n where n.administration_id = $1 and n.source = i.source
               and n.operation = i.operation and n.subject = i.subject
               and n.answered_at > i.answered_at))
         returning 1`,
        day,
      );
      return gone.length;
    },
  };
}

function inquiryOf(row: Row): AnsweredInquiry {
  return {
    id: id<'inquiry'>(row, 'id'),
    source: text(row, 'source') as SourceKind,
    provider: text(row, 'provider'),
    operation: text(row, 'operation'),
    subject: text(row, 'subject'),
    ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
    reason: text(row, 'reason'),
    by: text(row, 'by_whom'),
    askedAt: instant(row, 'asked_at'),
    askedOn: date(row, 'asked_on'),
    answeredAt: instant(row, 'answered_at'),
    answer: json(row, 'answer'),
  };
}
