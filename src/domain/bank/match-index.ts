import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { LearnedFact } from './learned.js';
import { type LearnedIndex, learnedIndex } from './match-learned.js';
import type { RatesOfDay } from '../ledger/exchange-rate.js';
import { dictionaryOf, groupByKeys } from './match-dictionary.js';
import { nameKey } from './match-names.js';
import { DEFAULT_MATCH_POLICY, type MatchPolicy } from './match-policy.js';
import { type NumberDictionary, plainText } from './match-text.js';

/** An open (or lately settled) item as the matcher sees it. All amounts in one currency per item. */
export interface MatchItem {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly dueDate?: PlainDate;
  /** Signed: negative for a credit note */
  readonly amount: Money;
  /** What is left of it; zero when settled */
  readonly open: Money;
  readonly reference?: string;
  /** Discount for paying by a date, in money */
  readonly discount?: { readonly amount: Money; readonly until: PlainDate };
  /** Handed to the bank in a direct debit that is not booked yet */
  readonly inCollection: boolean;
}

export interface MatchDebtor {
  readonly id: DebtorId;
  /** Customer number as people know it */
  readonly number: string;
  readonly name: string;
  /** As the books know them; what people taught comes beside (learned.ts) */
  readonly ibans: readonly string[];
  readonly aliases: readonly string[];
}

/** A line of a direct debit that we handed to the bank. */
export interface MatchCollection {
  /** Absent where only the line is remembered, not its batch */
  readonly paymentInformationId?: string;
  readonly endToEndId: string;
  readonly mandateId?: string;
  readonly itemId: OpenItemId;
  readonly amount: Money;
}

/** Who we are: money between our own accounts is no customer's. */
export interface MatchSelf {
  readonly names: readonly string[];
  readonly accounts: readonly string[];
}

export interface MatchInput {
  readonly items: readonly MatchItem[];
  readonly debtors: readonly MatchDebtor[];
  readonly collections: readonly MatchCollection[];
  readonly self: MatchSelf;
  /** What the administration wants; as shipped without it */
  readonly policy?: MatchPolicy;
  /** What people of this administration taught; nothing without it */
  readonly learned?: readonly LearnedFact[];
  /** Reference rates by day; absent: items of another currency are judged by what the payer instructed alone */
  readonly rates?: RatesOfDay;
}

/** Money booked on an item in this run, to recognise the second payment of the same. */
export interface Receipt {
  readonly amount: bigint;
  readonly account?: string;
}

/** An item with what is left of it now; shrinks as payments are booked. */
export interface LiveItem extends MatchItem {
  /** Minor units, signed like the item */
  left: bigint;
  /** Absent until the first */
  receipts?: Receipt[];
  /** An earlier payment of this run was proposed for it and waits for a person */
  proposed: boolean;
}

/** Everything the matcher looks up. Built once, then only the live items change. */
export interface MatchIndex {
  readonly policy: MatchPolicy;
  readonly learned: LearnedIndex;
  readonly self: { readonly names: ReadonlySet<string>; readonly accounts: ReadonlySet<string> };
  readonly items: ReadonlyMap<string, LiveItem>;
  readonly debtors: ReadonlyMap<string, MatchDebtor>;
  readonly dictionary: NumberDictionary<LiveItem>;
  /** What is open now, per debtor (`debtorKey`) and per outstanding amount (`amountKey`); `setLeft` keeps it right */
  readonly open: Map<string, Set<LiveItem>>;
  /** Items paid in this run, per account and amount (`receiptKey`) */
  readonly paid: Map<string, LiveItem[]>;
  readonly debtorsOfAccount: ReadonlyMap<string, readonly MatchDebtor[]>;
  readonly debtorsOfName: ReadonlyMap<string, readonly MatchDebtor[]>;
  readonly debtorOfNumber: ReadonlyMap<string, MatchDebtor>;
  readonly collectionsOfEndToEnd: ReadonlyMap<string, readonly MatchCollection[]>;
  readonly collectionsOfBatch: ReadonlyMap<string, readonly MatchCollection[]>;
  readonly collectionsOfMandate: ReadonlyMap<string, readonly MatchCollection[]>;
  readonly rates?: RatesOfDay;
}

/** Customer numbers shorter than this are no key: they look like anything. */
const CUSTOMER_NUMBER_MIN = 5;

/** Sorted by id first, so that the outcome does not depend on the order in which items come. */
export function buildIndex(input: MatchInput): MatchIndex {
  const items = input.items
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((item): LiveItem => ({
      ...item,
      left: item.open.minor,
      proposed: false,
    }));
  const debtors = input.debtors.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { collections, self, policy = DEFAULT_MATCH_POLICY } = input;
  const debtorsOfAccount = groupByKeys(debtors, (debtor) => debtor.ibans.map(accountKey));
  const debtorsOfName = groupByKeys(debtors, nameKeysOf);
  const idsIn = (group: ReadonlyMap<string, readonly MatchDebtor[]>) => (key: string) =>
    (group.get(key) ?? []).map(({ id }) => id);
  return {
    policy,
    learned: learnedIndex(input.learned ?? [], {
      account: idsIn(debtorsOfAccount),
      name: idsIn(debtorsOfName),
    }),
    self: selfIn(self),
    items: new Map(items.map((item) => [item.id, item])),
    debtors: new Map(debtors.map((debtor) => [debtor.id, debtor])),
    dictionary: dictionaryOf(items),
    open: openOf(items),
    paid: new Map(),
    debtorsOfAccount,
    debtorsOfName,
    debtorOfNumber: new Map(
      debtors
        .filter((debtor) => debtor.number.length >= CUSTOMER_NUMBER_MIN)
        .map((debtor) => [plainText(debtor.number), debtor]),
    ),
    collectionsOfEndToEnd: groupByKeys(collections, (line) => [line.endToEndId]),
    collectionsOfBatch: groupByKeys(collections, (line) => [line.paymentInformationId ?? '']),
    collectionsOfMandate: groupByKeys(collections, (line) => [line.mandateId ?? '']),
    ...(input.rates === undefined ? {} : { rates: input.rates }),
  };
}

/** Our own names and accounts as keys. */
export function selfIn({ names, accounts }: MatchSelf): MatchIndex['self'] {
  return { names: new Set(names.map(nameKey)), accounts: new Set(accounts.map(accountKey)) };
}

export function accountKey(account: string): string {
  return account.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** Keys of the names a debtor is known by in the books. */
export function nameKeysOf({
  name,
  aliases,
}: Pick<MatchDebtor, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases].map(nameKey);
}

export function amountKey(minor: bigint, currency: string): string {
  return `amount ${currency} ${minor}`;
}

export function debtorKey(debtorId: string): string {
  return `debtor ${debtorId}`;
}

/** The same money from the same account, in minor units. */
export function receiptKey(account: string, minor: bigint, currency: string): string {
  return `${accountKey(account)} ${currency} ${minor}`;
}

/** What is open of a debtor or of an amount, in no telling order. */
export function openItemsOf(index: MatchIndex, key: string): ReadonlySet<LiveItem> {
  return index.open.get(key) ?? NOTHING;
}

const NOTHING: ReadonlySet<LiveItem> = new Set();

/** Changes what is left of an item, and where it is found as open. */
export function setLeft(index: MatchIndex, item: LiveItem, left: bigint): void {
  for (const key of openKeys(item)) index.open.get(key)?.delete(item);
  item.left = left;
  putOpen(index.open, item);
}

function openOf(items: readonly LiveItem[]): Map<string, Set<LiveItem>> {
  const open = new Map<string, Set<LiveItem>>();
  for (const item of items) putOpen(open, item);
  return open;
}

function putOpen(open: Map<string, Set<LiveItem>>, item: LiveItem): void {
  if (item.left === 0n) return;
  for (const key of openKeys(item)) {
    const group = open.get(key);
    if (group === undefined) open.set(key, new Set([item]));
    else group.add(item);
  }
}

function openKeys(item: LiveItem): readonly string[] {
  return [debtorKey(item.debtorId), amountKey(item.left, item.open.currency)];
}

/** Items looked through for one amount of one debtor; with more of them nobody could say, and a person decides. */
const OWED_SCAN_MAX = 1_000;

/** Whether a debtor has an open item of exactly this amount (minor units). */
export function owesExactly(
  index: MatchIndex,
  debtorId: string,
  minor: bigint,
  currency: string,
): boolean {
  const ofDebtor = openItemsOf(index, debtorKey(debtorId));
  const ofAmount = openItemsOf(index, amountKey(minor, currency));
  const fewer = ofDebtor.size < ofAmount.size ? ofDebtor : ofAmount;
  if (fewer.size > OWED_SCAN_MAX) return true;
  for (const item of fewer) if (ofDebtor.has(item) && ofAmount.has(item)) return true;
  return false;
}
