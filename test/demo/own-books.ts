import { gapsOf } from '../../src/domain/bank/chain.js';
import type { Administration } from '../../src/domain/party/administration.js';
import type { Debtor } from '../../src/domain/party/debtor.js';
import type { EntryId } from '../../src/kernel/ids.js';
import { printDecimal, subtract, sum } from '../../src/kernel/decimal.js';
import type { Allocation } from '../../src/domain/ledger/open-item.js';
import type {
  CreditAlert,
  EntryLabel,
  OpenItemState,
  Store,
  StoredEntry,
  Tx,
} from '../../src/ports/store.js';

/** What the product has in its own books at the end, in a form to compare with the generator's truth. */
export interface Books {
  readonly items: readonly OpenItemState[];
  readonly debtors: readonly Debtor[];
  readonly alerts: readonly CreditAlert[];
  /** By the generator's key: what was made of the entry, and `<number> <minor>` of what was booked from it */
  readonly entries: ReadonlyMap<
    string,
    { readonly label: string; readonly found: readonly string[] }
  >;
  /** Entries and items whose allocations add up to more than there is, or to the other side of zero */
  readonly beyondEntry: readonly string[];
  readonly beyondItem: readonly string[];
  readonly gaps: readonly string[];
  /** Last closing balance less the first opening balance, and what all entries between add up to */
  readonly lastClosing: string;
  readonly sumOfEntries: string;
  /** Numbers of the invoices that somebody was reminded of */
  readonly reminded: readonly string[];
  /** `<item> <round> <step>` */
  readonly steps: readonly string[];
}

const LABELS: readonly EntryLabel[] = [
  'review',
  'matched',
  'non-ar',
  'payout',
  'on-account',
  'reopen',
  'not-ours',
];

export function booksOf(store: Store, { id, accounts }: Administration): Promise<Books> {
  const iban = accounts[0]?.iban ?? '';
  return store.inTransaction(id, async (tx) => {
    const items = await tx.ledger.items({ openOnly: false });
    const numbers = new Map<string, string>(items.map((item) => [item.id, item.number]));
    const live = (await tx.ledger.allAllocations()).filter((a) => a.reversedOn === undefined);
    const stored = await entriesOf(tx);
    const statements = await tx.bank.statements(iban);
    const reminders = await tx.dunning.reminders();
    const heads = new Map(statements.map((s) => [s.statementId, s.id]));
    return {
      items,
      debtors: await tx.debtors.all(),
      alerts: await tx.credit.all(),
      entries: new Map(
        stored.map((entry) => [
          `${entry.iban}|${heads.get(entry.statementId) ?? ''}|${entry.entry.index}|-`,
          { label: entry.label ?? '', found: bookedFrom(entry.id, live, numbers) },
        ]),
      ),
      ...sumsOf(items, stored, live),
      gaps: gapsOf(statements),
      ...balancesOf(statements, stored),
      reminded: reminders.map((one) => numbers.get(one.openItemId) ?? ''),
      steps: reminders.map((one) => `${one.openItemId} ${one.round} ${one.step}`),
    };
  });
}

async function entriesOf(tx: Tx): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (const label of LABELS) found.push(...(await tx.bank.withLabel(label)));
  return found;
}

function bookedFrom(
  entry: EntryId,
  live: readonly Allocation[],
  numbers: ReadonlyMap<string, string>,
): readonly string[] {
  return live
    .filter((a) => a.entryId === entry)
    .map((a) => `${numbers.get(a.openItemId) ?? ''} ${a.amount.minor}`)
    .sort();
}

function sumsOf(
  items: readonly OpenItemState[],
  stored: readonly StoredEntry[],
  live: readonly Allocation[],
): Pick<Books, 'beyondEntry' | 'beyondItem'> {
  const add = (some: readonly Allocation[]): bigint =>
    some.reduce((total, { amount }) => total + amount.minor, 0n);
  const beyond = (total: bigint, limit: bigint): boolean =>
    limit < 0n ? total > 0n || total < limit : total < 0n || total > limit;
  return {
    beyondItem: items
      .filter((item) =>
        beyond(add(live.filter((a) => a.openItemId === item.id)), item.amount.minor),
      )
      .map((item) => item.number),
    beyondEntry: stored
      .filter(({ id, entry }) => {
        const money = live.filter((a) => a.entryId === id && a.writeOff === undefined);
        return beyond(add(money), BigInt(printDecimal(entry.amount, 2).replace('.', '')));
      })
      .map(({ key }) => key),
  };
}

function balancesOf(
  statements: Awaited<ReturnType<Tx['bank']['statements']>>,
  stored: readonly StoredEntry[],
): Pick<Books, 'lastClosing' | 'sumOfEntries'> {
  const opening = statements[0]?.opening?.amount;
  const closing = statements.at(-1)?.closing?.amount;
  if (opening === undefined || closing === undefined) throw new Error('A statement has no balance');
  return {
    lastClosing: printDecimal(subtract(closing, opening), 2),
    sumOfEntries: printDecimal(sum(stored.map(({ entry }) => entry.amount)), 2),
  };
}
