import { money, printMoney, toMoney } from '../../kernel/money.js';
import type { Fault } from '../../kernel/fault.js';
import type { Statement, StatementEntry } from '../../domain/bank/statement.js';
import type {
  EntryLabel,
  EntryToStore,
  MatchProposal,
  StoredEntry,
  StoredFile,
} from '../../ports/store.js';
import { encodeJson } from './json.js';
import { bigint, id, instant, integer, json, text, textOrNull } from './rows.js';
import type { Row } from './sql.js';

type Head = Pick<Statement, 'id' | 'sequence' | 'opening' | 'closing'>;

/** What the chain check needs. */
export function statementHead(statement: Head): Head {
  return {
    id: statement.id,
    ...(statement.sequence === undefined ? {} : { sequence: statement.sequence }),
    ...(statement.opening === undefined ? {} : { opening: statement.opening }),
    ...(statement.closing === undefined ? {} : { closing: statement.closing }),
  };
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
    detail_minor: entry.details.map((detail) => detailMinor(entry, detail)),
    doc: encodeJson(entry),
  };
}

/** Smallest units, or null when the amount is finer than that: such money waits for a person. */
function minorText(amount: StatementEntry['amount'], currency: string): string | null {
  const exact = toMoney(amount, currency);
  return exact.ok ? exact.value.minor.toString() : null;
}

/** A payment in another currency than its entry says nothing about how much of the entry is its own. */
function detailMinor(
  entry: StatementEntry,
  detail: StatementEntry['details'][number],
): string | null {
  if (detail.amount === undefined) return null;
  if (detail.currency !== undefined && detail.currency !== entry.currency) return null;
  return minorText(detail.amount, entry.currency);
}

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
