import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { AdministrationId } from '../../kernel/ids.js';
import { contentOfKey } from '../../domain/bank/entry-key.js';
import type { StatementHead } from '../../domain/bank/statement.js';
import type { BankRepository, EntryLabel, StoredEntry, StoredFile } from '../../ports/store.js';
import { readEntryPage } from './bank-page.js';
import {
  detailMinors,
  ENTRIES,
  entryOf,
  entryRow,
  fileOf,
  statementHead,
  sumsOf,
} from './bank-rows.js';
import { encodeJson } from './json.js';
import { dateOrNull, id, integer, json, listOf, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Fast and good enough: a statement of 125 MB becomes some 6 MB in a second, beside the main thread. */
const pack = promisify(gzip);

const FILE_LIGHT = 'id, sha256, name, at, outcome, faults';

const TO_DO = 'booked and label is null order by booking_date, position';

const NONE: Readonly<Record<EntryLabel, number>> = {
  review: 0,
  matched: 0,
  'non-ar': 0,
  payout: 0,
  'on-account': 0,
  reopen: 0,
  'not-ours': 0,
};

export function bankRepository(sql: Sql, administration: AdministrationId): BankRepository {
  const query = (text: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(text, [administration, ...values]);
  const entries = async (
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly StoredEntry[]> =>
    (await query(`${ENTRIES} and ${rest}`, ...values)).map(entryOf);

  return {
    async keepFile(file: StoredFile) {
      const [row] = await query(
        `insert into bank_file (administration_id, id, sha256, name, bytes, packed, at, outcome, faults)
         values ($1, $2, $3, $4, $5, true, $6, $7, $8)
         on conflict (administration_id, sha256) do update set
           at = case bank_file.outcome when 'refused' then excluded.at else bank_file.at end,
           faults = case bank_file.outcome when 'refused' then excluded.faults else bank_file.faults end,
           outcome = case bank_file.outcome when 'refused' then excluded.outcome else bank_file.outcome end
         returning id`,
        file.id,
        file.sha256,
        file.name,
        await pack(file.bytes, { level: 1 }),
        file.at,
        file.outcome,
        encodeJson(file.faults),
      );
      if (row === undefined) throw new Error(`File ${file.id} was not kept`);
      return id<'file'>(row, 'id');
    },
    async fileByHash(sha256) {
      const [row] = await query(
        `select ${FILE_LIGHT} from bank_file where administration_id = $1 and sha256 = $2`,
        sha256,
      );
      return row === undefined ? null : fileOf(row);
    },
    async files() {
      const rows = await query(
        `select ${FILE_LIGHT} from bank_file where administration_id = $1 order by position`,
      );
      return rows.map(fileOf);
    },
    async addStatement({ id: statementId, fileId, iban, statement, closedOn, booked }) {
      await query(
        `insert into statement (administration_id, id, file_id, iban, closed_on, doc, booked, opening_minor,
           moved_minor, closing_minor)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        statementId,
        fileId,
        iban,
        closedOn,
        encodeJson(statement),
        ...sumsOf(statement, booked),
      );
    },
    async addEntries({ id: statementId, iban }, toStore) {
      if (toStore.length === 0) return [];
      const rows = JSON.stringify(toStore.map(entryRow));
      const added = await query(INSERT_ENTRIES, statementId, iban, rows);
      return added.map((row) => id<'entry'>(row, 'id'));
    },
    ofAmounts: (iban, minors, { from, to }) =>
      entries(
        `iban = $2 and amount_minor = any($3::bigint[]) and booked
           and (booking_date is null or booking_date between $4 and $5) order by position`,
        iban,
        listOf(minors),
        from,
        to,
      ),
    async enrich(entryId, entry) {
      await query(
        `update bank_entry set doc = $3, label = null, proposals = null, detail_minor =
           array(select d::bigint from json_array_elements_text($4::json) with ordinality as t(d, n) order by n)
         where administration_id = $1 and id = $2`,
        entryId,
        encodeJson(entry),
        JSON.stringify(detailMinors(entry)),
      );
    },
    async statements(iban) {
      const rows = await query(
        `select id, doc from statement where administration_id = $1 and iban = $2
         order by closed_on nulls first, position`,
        iban,
      );
      return rows.map((row) => ({
        ...statementHead(json(row, 'doc') as StatementHead),
        statementId: id<'statement'>(row, 'id'),
      }));
    },
    entry: async (entryId) => (await entries('e.id = $2', entryId))[0] ?? null,
    async lockedEntry(entryId) {
      // A statement of its own: after a wait the next one sees what the other transaction left, sums included.
      await query(
        'select 1 from bank_entry where administration_id = $1 and id = $2 for no key update',
        entryId,
      );
      return (await entries('e.id = $2', entryId))[0] ?? null;
    },
    unlabelled: (most) =>
      most === undefined
        ? entries(TO_DO)
        : entries(`${TO_DO} limit $2 for no key update of e skip locked`, most),
    async hasUnlabelled() {
      const waiting = await query(
        'select 1 from bank_entry where administration_id = $1 and booked and label is null limit 1',
      );
      return waiting.length > 0;
    },
    async tryAgain() {
      const freed = await query(
        `update bank_entry e set label = null where administration_id = $1 and label = 'review'
           and not jsonb_path_exists(proposals::jsonb, '$[*].allocations[*]')
           and not exists (select from allocation a where a.administration_id = $1 and a.entry_id = e.id)
           and not exists (select from on_account o where o.administration_id = $1 and o.entry_id = e.id)
         returning 1`,
      );
      return freed.length;
    },
    withLabel: (label) => entries('label = $2 order by booking_date, position', label),
    page: (question) => readEntryPage(sql, administration, question),
    async count(labels) {
      const [row] = await query(
        'select count(*)::integer as count from bank_entry where administration_id = $1 and label = any($2::text[])',
        listOf(labels),
      );
      return row === undefined ? 0 : integer(row, 'count');
    },
    async label(entryId, label, proposals) {
      const labelled = await query(
        `update bank_entry set label = $3, proposals = $4
         where administration_id = $1 and id = $2 returning 1`,
        entryId,
        label,
        encodeJson(proposals),
      );
      if (labelled.length === 0) throw new Error(`No bank entry ${entryId}`);
    },
    async labelAll(decided) {
      const rows = decided.map(({ id: entryId, label, proposals }) => ({
        ...{ id: entryId, label, proposals: encodeJson(proposals) },
      }));
      const labelled = await query(
        `update bank_entry e set label = r.label, proposals = r.proposals::json
         from json_to_recordset($2::json) as r(id text, label text, proposals text)
         where e.administration_id = $1 and e.id = any($3::text[]) and e.id = r.id returning 1`,
        JSON.stringify(rows),
        listOf(rows.map((row) => row.id)),
      );
      if (labelled.length !== rows.length) throw new Error('A bank entry to be labelled is gone');
    },
    async lastBankDate() {
      const [row] = await query(
        `select min(newest) as last from (
           select max(closed_on) as newest from statement
           where administration_id = $1 and closed_on is not null group by iban) as account`,
      );
      return row === undefined ? null : dateOrNull(row, 'last');
    },
    async countByLabel() {
      const counts: Record<EntryLabel, number> = { ...NONE };
      const rows = await query(
        `select coalesce(label, 'review') as label, count(*)::integer as count from bank_entry
         where administration_id = $1 and booked group by 1`,
      );
      for (const row of rows) counts[text(row, 'label') as EntryLabel] = integer(row, 'count');
      return counts;
    },
    async contentsOf(statementId, from) {
      const rows = await query(
        `select key from bank_entry where administration_id = $1 and statement_id = $2 and booked
           and ($3::date is null or booking_date is null or booking_date >= $3)`,
        statementId,
        from ?? null,
      );
      return rows.map((row) => contentOfKey(text(row, 'key')));
    },
  };
}

/** Answers the ids in the order of arrival: `returning` keeps the order of the rows that were inserted. */
const INSERT_ENTRIES = `insert into bank_entry (administration_id, id, statement_id, iban, key, booked, booking_date,
    currency, amount_minor, detail_minor, doc)
  select $1, r.id, $2, $3, r.key, r.booked, r.booking_date, r.currency, r.amount_minor,
    array(select d::bigint from json_array_elements_text(r.detail_minor) with ordinality as t(d, n) order by n),
    r.doc::json
  from json_to_recordset($4::json) as r(id text, key text, booked boolean, booking_date date, currency text,
    amount_minor bigint, detail_minor json, doc text)
  on conflict (administration_id, key, booked) do nothing returning id`;
