import { money, printMoney } from '../../kernel/money.js';
import type { Fault } from '../../kernel/fault.js';
import { balancesOf, detailMinorsOf, minorOf } from '../../domain/bank/minors.js';
import type { StatementEntry, StatementHead } from '../../domain/bank/statement.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type {
  EntryLabel,
  EntryToStore,
  StoredEntry,
  StoredFile,
  StatementToStore,
} from '../../ports/store.js';
import { encodeJson } from './json.js';
import { bigint, id, instant, integer, json, text, textOrNull } from './rows.js';
import type { Row } from './sql.js';

type Head = Pick<StatementHead, 'id' | 'sequence' | 'opening' | 'closing'>;

/** What the chain check needs. */
export function statementHead(statement: Head): Head {
  return {
    id: statement.id,
    ...(statement.sequence === undefined ? {} : { sequence: statement.sequence }),
    ...(statement.opening === undefined ? {} : { opening: statement.opening }),
    ...(statement.closing === undefined ? {} : { closing: statement.closing }),
  };
}

/**
 * How many entries a statement books, its opening balance, what they come to and its closing balance: the database refuses a
 * statement that does not add up (INV-5).
 */
export function sumsOf(
  statement: Pick<StatementHead, 'opening' | 'closing'>,
  booked: StatementToStore['booked'],
): readonly (number | bigint | null)[] {
  const balances = balancesOf(statement, booked);
  const { opening, moved, closing } = balances ?? { opening: null, moved: null, closing: null };
  return [booked?.count ?? null, opening, moved, closing];
}

/** One record of INSERT_ENTRIES: names as there, amounts as text. */
export function entryRow({
  id: entryId,
  key,
  entry,
}: EntryToStore): Readonly<Record<string, unknown>> {
  const booked = entry.status === 'BOOK';
  return {
    id: entryId,
    key,
    booked,
    booking_date: entry.bookingDate,
    currency: entry.currency,
    amount_minor: booked ? minorText(entry.amount, entry.currency) : null,
    detail_minor: detailMinors(entry),
    doc: encodeJson(entry),
  };
}

/** As text, because JSON numbers are not exact. */
export function minorText(amount: StatementEntry['amount'], currency: string): string | null {
  return minorOf(amount, currency)?.toString() ?? null;
}

export function detailMinors(entry: StatementEntry): readonly (string | null)[] {
  return detailMinorsOf(entry).map((minor) => minor?.toString() ?? null);
}

/** Entries of the administration ($1) as `entryOf` reads them. */
export const ENTRIES = `select e.*, (
    select coalesce(sum(u.minor), 0) from entry_use u where u.administration_id = $1 and u.entry_id = e.id
  )::bigint as allocated_minor
  from bank_entry e where e.administration_id = $1`;

export function entryOf(row: Row): StoredEntry {
  const entry = json(row, 'doc') as StatementEntry;
  return {
    id: id<'entry'>(row, 'id'),
    statementId: id<'statement'>(row, 'statement_id'),
    iban: text(row, 'iban'),
    key: text(row, 'key'),
    entry,
    label: textOrNull(row, 'label') as EntryLabel | null,
    proposals:
      row['proposals'] === null ? [] : (json(row, 'proposals') as readonly MatchProposal[]),
    allocated: printMoney(money(bigint(row, 'allocated_minor'), entry.currency)),
    version: integer(row, 'version'),
  };
}

export function fileOf(row: Row): Omit<StoredFile, 'bytes'> {
  return {
    id: id<'file'>(row, 'id'),
    sha256: text(row, 'sha256'),
    name: text(row, 'name'),
    at: instant(row, 'at'),
    outcome: text(row, 'outcome') as StoredFile['outcome'],
    faults: json(row, 'faults') as readonly Fault[],
  };
}
