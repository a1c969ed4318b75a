import type { AdministrationId, EntryId } from '../../kernel/ids.js';
import { contentOfKey } from '../../domain/bank/entry-key.js';
import type { Statement } from '../../domain/bank/statement.js';
import type { BankRepository, EntryLabel, StoredEntry, StoredFile } from '../../ports/store.js';
import { entryOf, entryRow, fileOf, statementHead } from './bank-rows.js';
import { encodeJson } from './json.js';
import { dateOrNull, id, integer, json, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Entries per INSERT: large enough to be fast, small enough that no single text grows beyond some MB. */
const ENTRIES_PER_INSERT = 1_000;

const FILE_LIGHT = 'id, sha256, name, at, outcome, faults';

const ENTRIES = `select e.*, (
    select coalesce(sum(u.minor), 0) from entry_use u where u.administration_id = $1 and u.entry_id = e.id
  )::bigint as allocated_minor
  from bank_entry e where e.administration_id = $1`;

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
        `insert into bank_file (administration_id, id, sha256, name, bytes, at, outcome, faults)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (administration_id, sha256) do update set
           at = case bank_file.outcome when 'refused' then excluded.at else bank_file.at end,
           faults = case bank_file.outcome when 'refused' then excluded.faults else bank_file.faults end,
           outcome = case bank_file.outcome when 'refused' then excluded.outcome else bank_file.outcome end
         returning id`,
        file.id,
        file.sha256,
        file.name,
        file.bytes,
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
    async addStatement({ id: statementId, fileId, iban, statement, entries: toStore }) {
      await query(
        `insert into statement (administration_id, id, file_id, iban, closed_on, doc)
         values ($1, $2, $3, $4, $5, $6)`,
        statementId,
        fileId,
        iban,
        closedOn(statement),
        encodeJson({ ...statement, entries: [] }),
      );
      const newEntries: EntryId[] = [];
      for (let from = 0; from < toStore.length; from += ENTRIES_PER_INSERT) {
        const batch = toStore.slice(from, from + ENTRIES_PER_INSERT).map(entryRow);
        const added = await query(INSERT_ENTRIES, statementId, iban, JSON.stringify(batch));
        newEntries.push(...added.map((row) => id<'entry'>(row, 'id')));
      }
      return { newEntries };
    },
    async statements(iban) {
      const rows = await query(
        `select id, doc from statement where administration_id = $1 and iban = $2
         order by closed_on nulls first, position`,
        iban,
      );
      return rows.map((row) => ({
        ...statementHead(json(row, 'doc') as Statement),
        statementId: id<'statement'>(row, 'id'),
      }));
    },
    entry: async (entryId) => (await entries('e.id = $2', entryId))[0] ?? null,
    unlabelled: () => entries('booked and label is null order by booking_date, position'),
    withLabel: (label) => entries('label = $2 order by booking_date, position', label),
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
    async contentsOf(statementId) {
      const rows = await query(
        'select key from bank_entry where administration_id = $1 and statement_id = $2 and booked',
        statementId,
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

/** Day of the closing balance; a statement without one (intraday, notification) is not a complete one. */
function closedOn({ closing, entries }: Statement): string | null {
  if (closing === undefined) return null;
  const booked = entries.map((entry) => entry.bookingDate ?? '').sort();
  const last = closing.date ?? booked.at(-1) ?? '';
  return last === '' ? null : last;
}
