import { money, printMoney, toMoney } from '../../kernel/money.js';
import type { Fault } from '../../kernel/fault.js';
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
 * How many entries a statement books, its opening balance, what they come to and its closing balance, in smallest
 * units: the database refuses a statement that does not add up (INV-5). All but the count are null where that cannot be
 * said: a balance is missing, in another currency, or finer than the smallest unit.
 */
export function sumsOf(
  { opening, closing }: Pick<StatementHead, 'opening' | 'closing'>,
  booked: StatementToStore['booked'],
): readonly (number | string | null)[] {
  const currency = opening?.currency;
  const isOne = booked !== null && currency !== undefined && closing?.currency === currency;
  const sums = isOne ? [opening?.amount, booked.sum, closing.amount] : [];
  const minors = sums.map((sum) => (sum === undefined ? null : minorText(sum, currency ?? '')));
  const isWhole = minors.length > 0 && minors.every((minor) => minor !== null);
  return [booked?.count ?? null, ...(isWhole ? minors : [null, null, null])];
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

/** Smallest units, or null when the amount is finer than that: such money waits for a person. */
export function minorText(amount: StatementEntry['amount'], currency: string): string | null {
  const exact = toMoney(amount, currency);
  return exact.ok ? exact.value.minor.toString() : null;
}

/** Smallest units of each payment inside an entry, as text; null where the file does not say. */
export function detailMinors(entry: StatementEntry): readonly (string | null)[] {
  return entry.details.map((detail) => detailMinor(entry, detail));
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
