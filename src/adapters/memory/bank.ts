import { isDeepStrictEqual } from 'node:util';
import { contentOfKey } from '../../domain/bank/entry-key.js';
import { balancesOf, detailMinorsOf, minorOf } from '../../domain/bank/minors.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { EntryId } from '../../kernel/ids.js';
import { money, printMoney } from '../../kernel/money.js';
import type {
  BankRepository,
  EntryLabel,
  StatementToStore,
  StoredEntry,
  StoredFile,
} from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import {
  ALLOCATIONS,
  ENTRIES,
  isBooked,
  type KeptEntry,
  ON_ACCOUNT,
  STATEMENTS,
  TO_DO,
} from './money-rows.js';
import { ordered } from './order.js';
import { insert, known, needs } from './refuse.js';
import { total, usesOf } from './sums.js';
import type { Kind } from './table.js';

const FILES: Kind<StoredFile, 'sha256'> = {
  name: 'bank_file',
  key: ({ id }) => id,
  unique: { sha256: ({ sha256 }) => sha256 },
};

export function bankRepository(session: Session): Plain<BankRepository> {
  const files = session.rows(FILES);
  const statements = session.rows(STATEMENTS);
  const entries = session.rows(ENTRIES);

  const stored = ({
    minor: _minor,
    details: _details,
    proposals,
    ...kept
  }: KeptEntry): StoredEntry => ({
    ...kept,
    proposals: proposals ?? [],
    allocated: printMoney(money(total(usesOf(session, kept.id)), kept.entry.currency)),
  });
  const byDay = (kept: readonly KeptEntry[]): readonly KeptEntry[] =>
    ordered(kept, ({ entry }) => entry.bookingDate ?? LAST);
  const one = (id: EntryId): StoredEntry | null => {
    const kept = entries.get(id);
    return kept && stored(kept);
  };
  /** The version says whether people still look at what is true: it stays while nothing comes of a new match. */
  function decide(kept: KeptEntry, changes: Pick<KeptEntry, 'label' | 'proposals'>): KeptEntry {
    const isNew = kept.label !== null && changes.label !== null;
    const version =
      isNew || !isDeepStrictEqual(kept.proposals, changes.proposals)
        ? kept.version + 1
        : kept.version;
    const changed = { ...kept, ...changes, version };
    entries.put(changed);
    return changed;
  }
  function label(id: EntryId, to: EntryLabel, proposals: StoredEntry['proposals']): void {
    decide(known(entries.get(id), `bank entry ${id}`), { label: to, proposals });
  }

  return {
    keepFile(file) {
      const [before] = files.having('sha256', file.sha256);
      if (before === undefined) files.put(file);
      else if (before.outcome === 'refused') {
        const { at, faults, outcome } = file;
        files.put({ ...before, at, faults, outcome });
      }
      return before?.id ?? file.id;
    },
    fileByHash(sha256) {
      const [file] = files.having('sha256', sha256);
      return file === undefined ? null : light(file);
    },
    files: () => files.all().map(light),
    addStatement(statement) {
      needs(files, statement.fileId);
      insert(statements, statement);
      mustBalance(session, statement);
    },
    addEntries({ id: statementId, iban }, toStore) {
      if (toStore.length > 0) needs(statements, statementId);
      return toStore
        .filter(({ id, key, entry }) =>
          entries.add({
            ...{ id, statementId, iban, key, entry, label: null, proposals: null, version: 0 },
            minor: isBooked({ entry }) ? minorOf(entry.amount, entry.currency) : null,
            details: detailMinorsOf(entry),
          }),
        )
        .map(({ id }) => id);
    },
    ofAmounts: (iban, minors, { from, to }) =>
      entries
        .havingAny(
          'amount',
          minors.map((minor) => `${iban} ${minor}`),
        )
        .filter(
          ({ entry: { bookingDate: day } }) => day === undefined || (day >= from && day <= to),
        )
        .map(stored),
    enrich(id, entry) {
      const kept = entries.get(id);
      if (kept === null) return;
      const changed = decide(kept, { label: null, proposals: null });
      entries.put({ ...changed, entry, details: detailMinorsOf(entry) });
    },
    statements: (iban) =>
      ordered(statements.having('iban', iban), ({ closedOn }) => closedOn ?? '').map(
        ({ id, statement: { id: name, sequence, opening, closing } }) => ({
          ...{ id: name, statementId: id },
          ...(sequence === undefined ? {} : { sequence }),
          ...(opening === undefined ? {} : { opening }),
          ...(closing === undefined ? {} : { closing }),
        }),
      ),
    entry: one,
    lockedEntry: one,
    unlabelled: (most) =>
      byDay(entries.having('label', TO_DO))
        .slice(0, most ?? undefined)
        .map(stored),
    hasUnlabelled: () => entries.having('label', TO_DO).length > 0,
    tryAgain() {
      const hopeless = entries
        .having('label', 'review')
        .filter(
          ({ id, proposals }) =>
            !(proposals ?? []).some(({ allocations }) => allocations.length > 0) &&
            session.rows(ALLOCATIONS).having('entry', id).length === 0 &&
            session.rows(ON_ACCOUNT).having('entry', id).length === 0,
        );
      for (const kept of hopeless) entries.put({ ...kept, label: null });
      return hopeless.length;
    },
    withLabel: (asked) => byDay(entries.having('label', asked)).map(stored),
    count: (labels) => entries.havingAny('label', labels).length,
    page({ labels, newestFirst, limit, after }) {
      const from = after === undefined ? null : entries.get(after);
      if (after !== undefined && from === null) return null;
      // The one of before keeps its place, whatever label it has now.
      const rows = byDay(
        entries
          .all()
          .filter(({ id, label: has }) => id === after || (has !== null && labels.includes(has))),
      );
      const inOrder = newestFirst ? rows.toReversed() : rows;
      const first = inOrder.findIndex(({ id }) => id === after) + 1;
      return inOrder.slice(first, first + limit).map(stored);
    },
    label,
    labelAll(decided) {
      if (decided.some(({ id }) => entries.get(id) === null))
        throw new Error('A bank entry to be labelled is gone');
      for (const { id, label: to, proposals } of decided) label(id, to, proposals);
    },
    lastBankDate: () => lastOf(newestOf(session)),
    countByLabel() {
      const counts = { ...NONE };
      for (const kept of entries.all()) if (isBooked(kept)) counts[kept.label ?? 'review'] += 1;
      return counts;
    },
    contentsOf: (statementId, from) =>
      entries
        .having('statement', statementId)
        .filter(
          (kept) =>
            isBooked(kept) &&
            (kept.entry.bookingDate === undefined ||
              from === undefined ||
              kept.entry.bookingDate >= from),
        )
        .map(({ key }) => contentOfKey(key)),
  };
}

/** Later than any day. */
const LAST = '~';

const NONE: Readonly<Record<EntryLabel, number>> = {
  ...{ review: 0, matched: 0, 'non-ar': 0, payout: 0 },
  ...{ 'on-account': 0, reopen: 0, 'not-ours': 0 },
};

function light({ bytes: _bytes, ...file }: StoredFile): Omit<StoredFile, 'bytes'> {
  return file;
}

/** The newest closing day of each account that has one. */
export function newestOf({ rows }: Session): ReadonlyMap<string, PlainDate> {
  const newest = new Map<string, PlainDate>();
  for (const { iban, closedOn } of rows(STATEMENTS).all()) {
    const known = newest.get(iban);
    if (closedOn !== null && (known === undefined || closedOn > known)) newest.set(iban, closedOn);
  }
  return newest;
}

export function lastOf(newest: ReadonlyMap<string, PlainDate>): PlainDate | null {
  const [last] = [...newest.values()].sort();
  return last ?? null;
}

/** INV-5. Fewer entries may stand here than the statement has: the others came with an earlier one that overlaps it. */
function mustBalance(session: Session, { id, statement, booked }: StatementToStore): void {
  const balances = balancesOf(statement, booked);
  if (balances === null || booked === null) return;
  const { opening, moved, closing } = balances;
  if (opening + moved !== closing)
    throw new Error(`INV-5: statement_adds_up is broken by statement ${id}`);
  session.atEnd(`statement ${id}`, () => {
    const minors = session
      .rows(ENTRIES)
      .having('statement', id)
      .filter(isBooked)
      .flatMap(({ minor }) => (minor === null ? [] : [{ minor }]));
    if (minors.length === booked.count && total(minors) !== moved)
      throw new Error(
        `INV-5: the entries of statement ${id} add up to ${total(minors)}, it moved ${moved} (smallest units)`,
      );
  });
}
