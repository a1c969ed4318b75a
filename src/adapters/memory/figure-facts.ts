import type { FigureItem } from '../../domain/figures/parts.js';
import type { Period } from '../../domain/figures/period.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import { dateIn, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { OpenItemState } from '../../ports/store.js';
import type { Session } from './memory.js';
import { ALLOCATIONS, DISPUTES } from './money-rows.js';
import { DOCUMENTS, EXCHANGES } from './paper-kinds.js';
import { total } from './sums.js';

/** States of an exchange in which it left. */
export const LEFT: readonly string[] = ['sent', 'delivered', 'sent-another-way'];
/** Not lost: a discount that was promised, and what rates did. */
const NOT_LOST: readonly string[] = ['payment-discount', 'exchange-difference'];

/** Whether it counts at the end of a day: what was undone later still does. */
export function stood(
  { on, reversedOn }: { readonly on: PlainDate; readonly reversedOn?: PlainDate },
  day: PlainDate,
): boolean {
  return on <= day && (reversedOn === undefined || reversedOn > day);
}

/** An item with the facts of domain/figures/parts, as the books stood at the end of the period. */
export function factOf(
  { rows }: Session,
  item: OpenItemState,
  period: Period,
  zone: string,
): FigureItem {
  const { from, until } = period;
  const { id, debtorId, number, kind, issueDate, dueDate, amount } = item;
  const all = rows(ALLOCATIONS).having('item', id);
  const live = all.filter((one) => stood(one, until));
  const inPeriod = live.filter(({ on }) => on >= from);
  // At the end of the day before the period: what was undone on its first day had counted until then.
  const before = all.filter(
    ({ on, reversedOn }) => on < from && (reversedOn === undefined || reversedOn >= from),
  );
  const open = amount.minor - sumOf(live);
  const isNew = issueDate >= from;
  return {
    ...{ id, debtorId, number, kind, currency: amount.currency, issueDate, dueDate },
    amount: amount.minor,
    openBefore: isNew ? 0n : amount.minor - sumOf(before),
    open,
    paidOn: open === 0n ? lastOf(live.map(({ on }) => on)) : null,
    collected: sumOf(inPeriod.filter(({ writeOff }) => writeOff === undefined)),
    lost: sumOf(
      inPeriod.filter(({ writeOff }) => writeOff !== undefined && !NOT_LOST.includes(writeOff)),
    ),
    deliveredOn: isNew ? deliveredOn(rows, item) : null,
    sentOn: isNew ? sentOn(rows, item, zone) : null,
    ...quarrels(rows, item, period),
  };
}

type Rows = Session['rows'];

function quarrels(
  rows: Rows,
  { id, amount }: OpenItemState,
  { from, until }: Period,
): Pick<FigureItem, 'disputed' | 'disputes' | 'disputeDays' | 'disputesClosed'> {
  const isIn = (day: PlainDate | undefined): day is PlainDate =>
    day !== undefined && day >= from && day <= until;
  const all = rows(DISPUTES).having('item', id);
  const opened = all.filter(({ openedOn }) => isIn(openedOn));
  const days = all.flatMap(({ openedOn, closedOn }) =>
    isIn(closedOn) ? [daysBetween(openedOn, closedOn)] : [],
  );
  return {
    disputed: total(opened.map((dispute) => dispute.amount ?? amount)),
    disputes: BigInt(opened.length),
    disputeDays: BigInt(days.reduce((sum, count) => sum + count, 0)),
    disputesClosed: BigInt(days.length),
  };
}

function deliveredOn(rows: Rows, { documentId }: OpenItemState): PlainDate | null {
  const document = rows(DOCUMENTS).get(documentId ?? '')?.document;
  return document?.invoice.delivery?.date ?? null;
}

function sentOn(rows: Rows, { documentId }: OpenItemState, zone: string): PlainDate | null {
  const [first] = rows(EXCHANGES)
    .having('document', documentId ?? '')
    .filter(({ state }) => LEFT.includes(state))
    .flatMap(({ firstAttemptAt }) => firstAttemptAt ?? [])
    .toSorted();
  return first === undefined ? null : dateIn(first, zone);
}

function sumOf(allocations: readonly Allocation[]): bigint {
  return total(allocations.map(({ amount }) => amount));
}

function lastOf(days: readonly PlainDate[]): PlainDate | null {
  return days.toSorted().at(-1) ?? null;
}
