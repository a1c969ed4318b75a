import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Money, subtractMoney, sumMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { Claim } from '../law/claim.js';
import type { Debtor } from '../party/debtor.js';
import type { DebtorProfile } from '../party/debtor-profile.js';
import type {
  Dispute,
  Ledger,
  LedgerItem,
  PaymentPlan,
  Promised,
  ReminderSent,
  UnmatchedReceipt,
} from './ledger.js';
import type { Waiting } from './waiting.js';

/** One claim with everything the ledger says about it, as known on the day of planning. */
export interface ItemFacts {
  readonly item: LedgerItem;
  /** What may be asked for: the open amount without a disputed part whose rest goes on */
  readonly claim: Money;
  /** Open on the day, none of them partial with a rest that goes on */
  readonly disputes: readonly Dispute[];
  /** Newest day on which a dispute of this item was closed */
  readonly disputeClosedOn?: PlainDate;
  readonly promises: readonly Promised[];
  readonly plans: readonly PaymentPlan[];
  /** Of the item's present round only */
  readonly reminders: readonly ReminderSent[];
}

export interface DebtorFacts {
  readonly debtor: Debtor;
  /** Claims with something left to pay, by due date, number, id */
  readonly items: readonly ItemFacts[];
  /** Credit notes and overpaid items with something left to use */
  readonly credits: readonly LedgerItem[];
  /** Money received that is, or may well be, from this debtor */
  readonly receipts: readonly UnmatchedReceipt[];
  readonly waiting: readonly Waiting[];
  /** Of all rounds and items: what the debtor has heard from us */
  readonly reminders: readonly ReminderSent[];
  readonly profile?: DebtorProfile;
  /** Interest, costs and damages asked of him before */
  readonly claims: readonly Claim[];
  /** Due dates he was reminded of, as far as the ledger tells */
  readonly missed: readonly PlainDate[];
}

/**
 * Sorts the ledger by debtor and item. What is dated after `on` is not known yet, except reminders and
 * receipts: those only make us more careful. Debtors come by number, so that the order in the file is no fact.
 */
export function factsByDebtor(ledger: Ledger, on: PlainDate): readonly DebtorFacts[] {
  const disputes = groupBy(
    ledger.disputes.filter((d) => d.openedOn <= on),
    (d) => [d.openItemId],
  );
  const promises = groupBy(
    ledger.promises.filter((p) => p.madeOn <= on),
    (p) => p.openItemIds,
  );
  const plans = groupBy(ledger.plans, (p) => p.openItemIds);
  const itemReminders = groupBy(ledger.reminders, (r) => [r.openItemId]);
  const debtorReminders = groupBy(ledger.reminders, (r) => [r.debtorId]);
  const receipts = receiptsByDebtor(ledger);
  const profiles = new Map((ledger.profiles ?? []).map((p) => [p.debtorId, p]));
  const claims = groupBy(ledger.claims ?? [], (c) => [c.debtorId]);
  const waiting = groupBy(ledger.waiting ?? [], (w) => [w.debtorId]);
  const missed = groupBy(ledger.missed ?? [], (m) => [m.debtorId]);
  const items = groupBy([...ledger.items].sort(byDueDate), (i) => [i.debtorId]);

  const about = (item: LedgerItem): ItemFacts => ({
    item,
    ...disputeFacts(item, of(disputes, item.id), on),
    promises: of(promises, item.id),
    plans: of(plans, item.id),
    reminders: of(itemReminders, item.id).filter((r) => r.round === item.round),
  });
  return [...ledger.debtors].sort(byNumber).map((debtor) => ({
    debtor,
    items: of(items, debtor.id)
      .filter((i) => i.kind === 'invoice' && i.open.minor > 0n)
      .map(about),
    credits: of(items, debtor.id).filter((i) => i.open.minor < 0n),
    receipts: of(receipts, debtor.id),
    waiting: of(waiting, debtor.id),
    reminders: of(debtorReminders, debtor.id),
    ...profileOf(profiles.get(debtor.id)),
    claims: of(claims, debtor.id),
    missed: of(missed, debtor.id).map(({ dueDate }) => dueDate),
  }));
}

function profileOf(profile: DebtorProfile | undefined): Pick<DebtorFacts, 'profile'> {
  return profile === undefined ? {} : { profile };
}

function disputeFacts(
  item: LedgerItem,
  disputes: readonly Dispute[],
  on: PlainDate,
): Pick<ItemFacts, 'claim' | 'disputes' | 'disputeClosedOn'> {
  const isOpen = (d: Dispute): boolean => d.closedOn === undefined || d.closedOn > on;
  const partial = (d: Dispute): d is Dispute & { amount: Money } =>
    d.restGoesOn === true && d.amount !== undefined;
  const open = disputes.filter(isOpen);
  const contested = sumMoney(
    open.filter(partial).map((d) => d.amount),
    item.open.currency,
  );
  const claim = subtractMoney(item.open, contested);
  const closed = disputes
    .filter((d) => !isOpen(d))
    .map((d) => d.closedOn)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return {
    claim,
    // A part that is as large as what is left leaves no rest that could go on.
    disputes: claim.minor > 0n ? open.filter((d) => !partial(d)) : open,
    ...(closed === undefined ? {} : { disputeClosedOn: closed }),
  };
}

/**
 * Whose money an unmatched receipt may be: the debtor it names, the debtor of the items it names, or, when it
 * names nobody, every debtor with an item or a total of exactly that amount (reliability-security 6.2).
 */
function receiptsByDebtor(ledger: Ledger): ReadonlyMap<string, readonly UnmatchedReceipt[]> {
  const debtorOf = new Map(ledger.items.map((i) => [i.id, i.debtorId]));
  const isUnnamed = (r: UnmatchedReceipt): boolean =>
    r.debtorId === undefined && (r.openItemIds ?? []).length === 0;
  // Only a receipt that names nobody has to be compared with every item.
  const unnamed = ledger.unmatchedReceipts.some(isUnnamed);
  const byAmount = debtorsByAmount(unnamed ? ledger.items : []);
  const owners = (receipt: UnmatchedReceipt): readonly DebtorId[] => {
    if (receipt.debtorId !== undefined) return [receipt.debtorId];
    const named = receipt.openItemIds ?? [];
    if (named.length > 0) return [...new Set(named.map((id) => ownerOf(debtorOf, id)))];
    return [...(byAmount.get(amountKey(receipt.amount)) ?? [])];
  };
  return groupBy(
    ledger.unmatchedReceipts.filter((r) => r.amount.minor > 0n),
    owners,
  );
}

function debtorsByAmount(items: readonly LedgerItem[]): ReadonlyMap<string, Set<DebtorId>> {
  const found = new Map<string, Set<DebtorId>>();
  const note = (amount: Money, debtor: DebtorId): void => {
    const key = amountKey(amount);
    found.set(key, (found.get(key) ?? new Set()).add(debtor));
  };
  const perCurrency = groupBy(items, (i) => [`${i.debtorId} ${i.open.currency}`]);
  for (const group of perCurrency.values()) {
    const first = group[0];
    if (first === undefined) continue;
    for (const item of group) note(item.open, item.debtorId);
    const opens = group.map((i) => i.open);
    note(sumMoney(opens, first.open.currency), first.debtorId);
  }
  return found;
}

function ownerOf(debtorOf: ReadonlyMap<OpenItemId, DebtorId>, id: OpenItemId): DebtorId {
  const debtor = debtorOf.get(id);
  assert(debtor !== undefined, `the ledger has the open item ${id} that a receipt names`);
  return debtor;
}

function amountKey(amount: Money): string {
  return `${amount.currency} ${amount.minor}`;
}

function groupBy<T>(
  rows: readonly T[],
  keysOf: (row: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}

function of<T>(groups: ReadonlyMap<string, readonly T[]>, key: string): readonly T[] {
  return groups.get(key) ?? [];
}

function byDueDate(a: LedgerItem, b: LedgerItem): number {
  return (
    compareText(a.dueDate, b.dueDate) || compareText(a.number, b.number) || compareText(a.id, b.id)
  );
}

function byNumber(a: Debtor, b: Debtor): number {
  return compareText(a.number, b.number) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
