import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { RatesOfDay } from '../ledger/exchange-rate.js';
import { nameKey } from './match-names.js';
import { formsOfNumber, type NumberDictionary, plainText, type Strength } from './match-text.js';
import { normaliseReference } from './reference.js';

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
  /** From the books and from confirmed matches of this administration */
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
  receipts: Receipt[];
  /** An earlier payment of this run was proposed for it and waits for a person */
  proposed: boolean;
}

/** Everything the matcher looks up. Built once, then only the live items change. */
export interface MatchIndex {
  readonly self: { readonly names: ReadonlySet<string>; readonly accounts: ReadonlySet<string> };
  readonly items: ReadonlyMap<string, LiveItem>;
  readonly debtors: ReadonlyMap<string, MatchDebtor>;
  readonly dictionary: NumberDictionary<LiveItem>;
  readonly itemsOfDebtor: ReadonlyMap<string, readonly LiveItem[]>;
  /** Outstanding at the start, `EUR 12100`; check `left` before use */
  readonly itemsOfAmount: ReadonlyMap<string, readonly LiveItem[]>;
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
    .map((item): LiveItem => ({ ...item, left: item.open.minor, receipts: [], proposed: false }));
  const debtors = input.debtors.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { collections, self } = input;
  return {
    self: {
      names: new Set(self.names.map(nameKey)),
      accounts: new Set(self.accounts.map(accountKey)),
    },
    items: new Map(items.map((item) => [item.id, item])),
    debtors: new Map(debtors.map((debtor) => [debtor.id, debtor])),
    dictionary: dictionaryOf(items),
    itemsOfDebtor: groupBy(items, (item) => [item.debtorId]),
    itemsOfAmount: groupBy(items, (item) => [amountKey(item.left, item.open.currency)]),
    debtorsOfAccount: groupBy(debtors, (debtor) => debtor.ibans.map(accountKey)),
    debtorsOfName: groupBy(debtors, (debtor) => [debtor.name, ...debtor.aliases].map(nameKey)),
    debtorOfNumber: new Map(
      debtors
        .filter((debtor) => debtor.number.length >= CUSTOMER_NUMBER_MIN)
        .map((debtor) => [plainText(debtor.number), debtor]),
    ),
    collectionsOfEndToEnd: groupBy(collections, (line) => [line.endToEndId]),
    collectionsOfBatch: groupBy(collections, (line) => [line.paymentInformationId ?? '']),
    collectionsOfMandate: groupBy(collections, (line) => [line.mandateId ?? '']),
    ...(input.rates === undefined ? {} : { rates: input.rates }),
  };
}

export function accountKey(account: string): string {
  return account.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

export function amountKey(minor: bigint, currency: string): string {
  return `${currency} ${minor}`;
}

function groupBy<T>(
  members: readonly T[],
  keysOf: (member: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    for (const key of new Set(keysOf(member))) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
  }
  return groups;
}

function dictionaryOf(items: readonly LiveItem[]): NumberDictionary<LiveItem> {
  const numbers = new Map<string, { target: LiveItem; strength: Strength }[]>();
  for (const target of items) {
    for (const [form, strength] of formsOfNumber(target.number)) {
      const entries = numbers.get(form);
      if (entries === undefined) numbers.set(form, [{ target, strength }]);
      else entries.push({ target, strength });
    }
  }
  const references = groupBy(items, (item) =>
    item.reference === undefined ? [] : [normaliseReference(item.reference)],
  );
  return { numbers, references };
}
