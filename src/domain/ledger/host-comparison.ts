import { type Money, money, subtractMoney } from '../../kernel/money.js';

/** One claim as one side knows it. */
export interface ComparedItem {
  readonly hostId: string;
  readonly number: string;
  readonly open: Money;
}

/**
 * Why the two sides differ about one invoice:
 * - waiting: a payment of ours is on its way to the host
 * - problem: the host has it, and it could not be taken (see the list of problems)
 * - only-here: the host does not have it (any more)
 * - only-there: it was not read yet
 * - differs: another amount is open in the host
 * - no-invoice: what the receivable account holds beside invoices: money on account, bookings by hand
 */
export type DifferenceReason =
  'waiting' | 'problem' | 'only-here' | 'only-there' | 'differs' | 'no-invoice';

export interface HostDifference {
  readonly reason: DifferenceReason;
  /** Absent for `no-invoice` */
  readonly hostId?: string;
  readonly number?: string;
  readonly here: Money;
  readonly there: Money;
}

export interface HostComparison {
  readonly currency: string;
  /** All that is open here, signed */
  readonly here: Money;
  /** The receivable account of the host; where it does not tell, the sum of its invoices */
  readonly there: Money;
  readonly differences: readonly HostDifference[];
}

/** What each side has, and what is known of the way between them. */
export interface Compared {
  readonly here: readonly ComparedItem[];
  readonly there: readonly ComparedItem[];
  /** Per currency; null where the host cannot say */
  readonly receivable: readonly Money[] | null;
  /** Host ids of invoices with a payment of ours on its way */
  readonly waiting: ReadonlySet<string>;
  /** Host ids of invoices that could not be taken */
  readonly problems: ReadonlySet<string>;
}

/**
 * The control total: what is open here beside what the host's receivable account says, per currency, with the difference
 * explained invoice by invoice. The differences always add up to the difference of the totals.
 */
export function compareWithHost(compared: Compared): readonly HostComparison[] {
  const { here, there, receivable } = compared;
  const currencies = new Set(
    [...here, ...there].map(({ open }) => open.currency).concat((receivable ?? []).map(currencyOf)),
  );
  return [...currencies].sort().map((currency) => {
    const own = totalOf(here, currency);
    const invoices = totalOf(there, currency);
    const total =
      receivable === null
        ? invoices
        : (receivable.find((one) => one.currency === currency) ?? money(0n, currency));
    const rest = subtractMoney(total, invoices);
    const differences = [
      ...invoiceDifferences(compared, currency),
      ...(rest.minor === 0n
        ? []
        : [{ reason: 'no-invoice' as const, here: money(0n, currency), there: rest }]),
    ];
    return { currency, here: own, there: total, differences };
  });
}

function invoiceDifferences(
  { here, there, waiting, problems }: Compared,
  currency: string,
): readonly HostDifference[] {
  const nothing = money(0n, currency);
  const ours = byHostId(here, currency);
  const theirs = byHostId(there, currency);
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((hostId) => {
    const own = ours.get(hostId);
    const other = theirs.get(hostId);
    const amounts = { here: own?.open ?? nothing, there: other?.open ?? nothing };
    if (amounts.here.minor === amounts.there.minor) return [];
    const reason: DifferenceReason = waiting.has(hostId)
      ? 'waiting'
      : problems.has(hostId)
        ? 'problem'
        : other === undefined
          ? 'only-here'
          : own === undefined
            ? 'only-there'
            : 'differs';
    return [{ reason, hostId, number: (own ?? other)?.number ?? hostId, ...amounts }];
  });
}

function byHostId(
  items: readonly ComparedItem[],
  currency: string,
): ReadonlyMap<string, ComparedItem> {
  return new Map(
    items.filter(({ open }) => open.currency === currency).map((item) => [item.hostId, item]),
  );
}

function totalOf(items: readonly ComparedItem[], currency: string): Money {
  const minor = items.reduce(
    (sum, { open }) => (open.currency === currency ? sum + open.minor : sum),
    0n,
  );
  return money(minor, currency);
}

function currencyOf({ currency }: Money): string {
  return currency;
}
