import type { NoticeKind } from '../../domain/bank/notice.js';
import type { StatementEntry } from '../../domain/bank/statement.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { NoticeRepository, NoticeToStore, StoredNotice } from '../../ports/notices.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import { minorText } from './bank-rows.js';
import { encodeJson } from './json.js';
import { date, id, idOrNull, json, listOf, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function noticeRepository(sql: Sql, administration: AdministrationId): NoticeRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add({ fileId, iban }, notices) {
      if (notices.length === 0) return [];
      const rows = JSON.stringify(notices.map(noticeRow));
      const added = await query(INSERT, fileId, iban, rows);
      return added.map((row) => id<'notice'>(row, 'id'));
    },
    async waiting(iban, minors) {
      const rows = await query(
        `select * from bank_notice where administration_id = $1 and iban = $2 and entry_id is null
           and amount_minor = any($3::bigint[]) order by position`,
        iban,
        listOf(minors),
      );
      return rows.map(noticeOf);
    },
    async joined(entryIds) {
      const rows = await query(
        `select entry_id, kind from bank_notice where administration_id = $1
           and entry_id in (select json_array_elements_text($2::json))`,
        JSON.stringify(entryIds),
      );
      return rows.map((row) => ({
        entryId: id<'entry'>(row, 'entry_id'),
        kind: text(row, 'kind') as NoticeKind,
      }));
    },
    async join(noticeId, entryId) {
      await query(
        'update bank_notice set entry_id = $3 where administration_id = $1 and id = $2',
        noticeId,
        entryId,
      );
    },
    async expected(days) {
      const rows = await query(
        `select n.* from bank_notice n
         left join (select iban, max(closed_on) as closed_on from statement
           where administration_id = $1 group by iban) s on s.iban = n.iban
         where n.administration_id = $1 and n.entry_id is null and n.kind in ('pending', 'intraday')
           and n.amount_minor > 0 and (s.closed_on is null or s.closed_on - n.day < $2::integer)
         order by n.position`,
        days,
      );
      return rows.map(noticeOf);
    },
    async propose(noticeId, proposals) {
      await query(
        'update bank_notice set proposals = $3 where administration_id = $1 and id = $2',
        noticeId,
        encodeJson(proposals),
      );
    },
  };
}

const INSERT = `insert into bank_notice (administration_id, id, file_id, iban, kind, key, day, currency,
    amount_minor, doc)
  select $1, r.id, $2, $3, r.kind, r.key, r.day, r.currency, r.amount_minor, r.doc::json
  from json_to_recordset($4::json) as r(id text, kind text, key text, day date, currency text, amount_minor bigint,
    doc text)
  on conflict (administration_id, kind, key) do nothing returning id`;

/** Names as in INSERT; amounts as text, because JSON numbers are not exact. */
function noticeRow({
  id: noticeId,
  kind,
  key,
  day,
  entry,
}: NoticeToStore): Readonly<Record<string, unknown>> {
  return {
    id: noticeId,
    kind,
    key,
    day,
    currency: entry.currency,
    amount_minor: minorText(entry.amount, entry.currency),
    doc: encodeJson(entry),
  };
}

function noticeOf(row: Row): StoredNotice {
  return {
    id: id<'notice'>(row, 'id'),
    kind: text(row, 'kind') as NoticeKind,
    key: text(row, 'key'),
    day: date(row, 'day'),
    entry: json(row, 'doc') as StatementEntry,
    iban: text(row, 'iban'),
    ...maybe('entryId', idOrNull<'entry'>(row, 'entry_id')),
    proposals:
      row['proposals'] === null ? [] : (json(row, 'proposals') as readonly MatchProposal[]),
  };
}
