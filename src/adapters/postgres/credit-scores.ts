import type { ScoreParts } from '../../domain/credit/score.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { ScoreRepository, StoredScore } from '../../ports/credit-limits.js';
import { filtered } from './filters.js';
import { encodeJson } from './json.js';
import { amount, date, id, integer, json, listOrAll, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Scores per INSERT: a text of some hundred kilobytes. */
const SCORES_PER_INSERT = 1_000;

export function scoreRepository(sql: Sql, administration: AdministrationId): ScoreRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async settledSince(after, debtorId) {
      const rows = await sql.query(
        ...filtered(
          [administration, after],
          { 'i.debtor_id = ?': debtorId },
          (
            and,
          ) => `select i.debtor_id, i.amount_minor, i.currency, i.due_date, max(a.on_date) as paid_on
            from open_item i join allocation a on a.administration_id = $1 and a.open_item_id = i.id
              and a.reversed_on is null
            where i.administration_id = $1 and i.kind = 'invoice' and i.amount_minor > 0${and}
            group by i.id, i.debtor_id, i.amount_minor, i.currency, i.due_date
            having sum(a.amount_minor) = i.amount_minor and max(a.on_date) > $2
              and bool_or(a.write_off is null)
            order by i.debtor_id, paid_on, i.id`,
        ),
      );
      return rows.map((row) => ({
        debtorId: id<'debtor'>(row, 'debtor_id'),
        amount: amount(row, 'amount_minor'),
        dueDate: date(row, 'due_date'),
        paidOn: date(row, 'paid_on'),
      }));
    },
    async current(debtorIds) {
      const rows = await sql.query(
        ...filtered(
          [administration],
          { 'debtor_id = any(?::text[])': listOrAll(debtorIds) },
          (and) => `select distinct on (debtor_id) * from credit_score
            where administration_id = $1${and} order by debtor_id, on_date desc`,
        ),
      );
      return rows.map(scoreOf);
    },
    async save(scores) {
      for (let from = 0; from < scores.length; from += SCORES_PER_INSERT) {
        const batch = scores
          .slice(from, from + SCORES_PER_INSERT)
          .map(({ debtorId, on, score }) => ({
            ...{ debtor_id: debtorId, on_date: on, score: score?.score ?? null },
            ...{
              band: score?.band ?? null,
              parts: score === null ? null : encodeJson(score.parts),
            },
          }));
        await query(
          `insert into credit_score (administration_id, debtor_id, on_date, score, band, parts)
           select $1, s.debtor_id, s.on_date, s.score, s.band, s.parts::json
           from json_to_recordset($2::json)
             as s(debtor_id text, on_date date, score integer, band text, parts text)
           on conflict (administration_id, debtor_id, on_date)
             do update set score = excluded.score, band = excluded.band, parts = excluded.parts`,
          JSON.stringify(batch),
        );
      }
    },
    async since(after, debtorId) {
      const rows = await sql.query(
        ...filtered(
          [administration, after],
          { 'debtor_id = ?': debtorId },
          (and) => `select * from credit_score s where administration_id = $1${and}
            and on_date >= coalesce((
              select max(on_date) from credit_score b where b.administration_id = $1
                and b.debtor_id = s.debtor_id and b.on_date <= $2), '-infinity'::date)
            order by debtor_id, on_date`,
        ),
      );
      return rows.map(scoreOf);
    },
    async forgetBefore(day) {
      const gone = await query(
        `delete from credit_score s where administration_id = $1 and on_date < $2 and exists (
           select from credit_score n where n.administration_id = $1 and n.debtor_id = s.debtor_id
             and n.on_date > s.on_date and n.on_date <= $2)
         returning 1`,
        day,
      );
      return gone.length;
    },
  };
}

function scoreOf(row: Row): StoredScore {
  const known = row['score'] !== null;
  return {
    debtorId: id<'debtor'>(row, 'debtor_id'),
    on: date(row, 'on_date'),
    score: known
      ? {
          score: integer(row, 'score'),
          band: text(row, 'band') as 'A' | 'B' | 'C' | 'D',
          parts: json(row, 'parts') as ScoreParts,
        }
      : null,
  };
}
