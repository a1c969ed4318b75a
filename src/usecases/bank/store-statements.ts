import type { PlainDate } from '../../kernel/dates.js';
import { equals } from '../../kernel/decimal.js';
import type { FileId, StatementId } from '../../kernel/ids.js';
import { linkKey } from '../../domain/bank/chain.js';
import { entryKeyer } from '../../domain/bank/entry-key.js';
import { dayOf, kindOf } from '../../domain/bank/notice.js';
import { isFinal, type StatementEntry } from '../../domain/bank/statement.js';
import { readBankFile } from '../../formats/bank-file.js';
import type { NoticeToStore } from '../../ports/notices.js';
import type { EntryToStore, Tx } from '../../ports/store.js';
import { groupBy } from '../../kernel/group.js';
import { joinNewEntries, joinNewNotices } from './join-notices.js';
import type { Ports } from '../ports.js';
import type { Surveyed } from './survey-statements.js';

/** Entries stored at once: large enough to be fast, small enough that no single text grows beyond some MB. */
const BATCH_MAX = 1_000;

/** What came of storing the statements of a file. */
export interface StoredCounts {
  /** Entries that are new, and those a file brought before */
  readonly newEntries: number;
  readonly knownEntries: number;
  /** What the bank announces or explains and does not book: new ones */
  readonly notices: number;
  /** Entries that got the details of a notice */
  readonly enriched: number;
}

interface Told {
  readonly statement: number;
  readonly entry: StatementEntry;
}

/** A statement being stored. */
interface Open {
  readonly id: StatementId;
  readonly surveyed: Surveyed;
  readonly keyOf: (entry: StatementEntry) => string;
  readonly noticeKeyOf: (entry: StatementEntry) => string;
}

/**
 * Reads the file a second time and stores it on the way, in batches: money as entries of its statement, all else as
 * notices. Only booked money becomes an entry: what is pending comes again when it is booked. The transaction around it
 * makes it all or nothing.
 */
export async function storeStatements(
  ports: Ports,
  tx: Tx,
  file: { readonly id: FileId; readonly bytes: Uint8Array; readonly on: PlainDate },
  surveyed: readonly Surveyed[],
): Promise<StoredCounts> {
  const counts = { newEntries: 0, knownEntries: 0, notices: 0, enriched: 0 };
  const open: Open[] = [];
  let told: Told[] = [];

  /** Statements in the order of the file: what one continues may stand before it in the same file. */
  async function openUpTo(index: number): Promise<void> {
    for (const one of surveyed.slice(open.length, index + 1))
      open.push(await openStatement(ports, tx, file.id, one));
  }

  async function store(): Promise<void> {
    const batches = groupBy(told, ({ statement }) => statement);
    told = [];
    for (const [index, batch] of batches) {
      await openUpTo(index);
      const statement = open[index];
      if (statement === undefined) throw new Error(`Statement ${index} was told twice differently`);
      const entries = batch.map(({ entry }) => entry);
      const { money, notices } = sorted(ports, statement, entries, file.on);
      const added = new Set(await tx.bank.addEntries(at(statement), money));
      const fresh = money.filter(({ id }) => added.has(id));
      const { iban } = statement.surveyed;
      counts.newEntries += fresh.length;
      counts.knownEntries += money.length - fresh.length;
      counts.enriched += await joinNewEntries(tx, iban, fresh);
      const newNotices = new Set(await tx.notices.add({ fileId: file.id, iban }, notices));
      counts.notices += newNotices.size;
      const unjoined = notices.filter(({ id }) => newNotices.has(id));
      counts.enriched += await joinNewNotices(tx, iban, unjoined);
    }
  }

  const events = {
    statement: () => undefined,
    entry: (entry: StatementEntry, statement: number) => {
      told.push({ statement, entry });
    },
    end: () => undefined,
  };
  const read = await readBankFile(file.bytes, events, async () => {
    if (told.length >= BATCH_MAX) await store();
  });
  if (!read.ok) throw new Error(`A file was read once and not twice: ${read.error.message}`);
  await store();
  await openUpTo(surveyed.length - 1);
  return counts;
}

function at({ id, surveyed }: Open): { readonly id: StatementId; readonly iban: string } {
  return { id, iban: surveyed.iban };
}

async function openStatement(
  ports: Ports,
  tx: Tx,
  fileId: FileId,
  surveyed: Surveyed,
): Promise<Open> {
  const { head, iban, lastDay, totals } = surveyed;
  const id = ports.ids.next('statement');
  const noticeKeyOf = entryKeyer(iban);
  if (!isFinal(head)) return { id, surveyed, keyOf: noticeKeyOf, noticeKeyOf };
  const earlier = await countEarlier(tx, surveyed);
  const closedOn = head.closing === undefined ? null : (head.closing.date ?? lastDay ?? null);
  const isOne = totals.bookedCurrencies.size <= 1;
  const booked = isOne ? { count: surveyed.booked, sum: totals.booked } : null;
  await tx.bank.addStatement({ id, fileId, iban, statement: head, closedOn, booked });
  const keyOf = entryKeyer(iban, (content) => earlier.get(content) ?? 0);
  return { id, surveyed, keyOf, noticeKeyOf };
}

/** Money apart from notices. Each entry gets its key in the order of the file. */
function sorted(
  ports: Ports,
  { surveyed, keyOf, noticeKeyOf }: Open,
  entries: readonly StatementEntry[],
  on: PlainDate,
): { readonly money: readonly EntryToStore[]; readonly notices: readonly NoticeToStore[] } {
  const money: EntryToStore[] = [];
  const notices: NoticeToStore[] = [];
  for (const entry of entries) {
    const kind = kindOf(surveyed.head.kind, entry);
    if (kind === 'money') {
      money.push({ id: ports.ids.next('entry'), key: keyOf(entry), entry });
      continue;
    }
    const [id, key, day] = [ports.ids.next('notice'), noticeKeyOf(entry), dayOf(entry) ?? on];
    notices.push({ id, kind, key, day, entry });
  }
  return { money, notices };
}

/** More statements of one day than this do not follow each other in practice; the walk back ends there. */
const CHAIN_BACK_MAX = 50;

/**
 * How often each content occurs in the statements this one continues: equal entries there are other payments, and the
 * ranks go on behind them (INV-6). The same statement sent again continues the same ones, so it gets the same ranks.
 */
async function countEarlier(
  tx: Tx,
  { head, iban, firstDay }: Surveyed,
): Promise<ReadonlyMap<string, number>> {
  const known = await tx.bank.statements(iban);
  const counts = new Map<string, number>();
  let opening = head.opening;
  // Never the statement itself, when it came before, and each once: balances of a day may come back to where they were.
  const seen = new Set([linkKey(head)]);
  for (let back = 0; back < CHAIN_BACK_MAX && opening !== undefined; back += 1) {
    const balance = opening.amount;
    const before = known.find(
      (s) =>
        !seen.has(linkKey(s)) &&
        s.closing !== undefined &&
        equals(s.closing.amount, balance) &&
        // Entries carry their booking date in the key, so only statements that reach into these days can matter.
        (s.closing.date ?? '') >= (firstDay ?? ''),
    );
    if (before === undefined) break;
    seen.add(linkKey(before));
    for (const content of await tx.bank.contentsOf(before.statementId, firstDay))
      counts.set(content, (counts.get(content) ?? 0) + 1);
    opening = before.opening;
  }
  return counts;
}
