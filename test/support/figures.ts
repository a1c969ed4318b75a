import type { FigureInput } from '../../src/domain/figures/figures.js';
import { type FigureItem, sumsOf } from '../../src/domain/figures/parts.js';
import { daysOf, type Period } from '../../src/domain/figures/period.js';
import { type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { euros } from './ledger.js';

/** An invoice as the fixture F1 gives it (debtor-management 4.4). */
export interface F1Row {
  readonly number: string;
  readonly debtor: string;
  readonly gross: string;
  readonly issued: PlainDate;
  readonly due: PlainDate;
  readonly paid: PlainDate | null;
}

const row = (number: string, gross: string, issued: string, due: string, paid?: string): F1Row => ({
  number,
  debtor: number.slice(0, 1),
  gross,
  issued: plainDate(issued),
  due: plainDate(due),
  paid: paid === undefined ? null : plainDate(paid),
});

export const F1: readonly F1Row[] = [
  row('A1', '1210.00', '2026-08-03', '2026-09-02', '2026-09-01'),
  row('A2', '2420.00', '2026-08-31', '2026-09-30', '2026-10-05'),
  row('B1', '6050.00', '2026-07-15', '2026-08-14', '2026-09-28'),
  row('B2', '3025.00', '2026-09-01', '2026-10-01'),
  row('B3', '1815.00', '2026-10-12', '2026-11-11'),
  row('C1', '605.00', '2026-06-10', '2026-07-10'),
  row('C2', '847.00', '2026-09-14', '2026-10-14', '2026-10-14'),
  row('D1', '12100.00', '2026-08-20', '2026-09-19'),
  row('D2', '4840.00', '2026-09-25', '2026-10-25'),
  row('E1', '363.00', '2026-09-30', '2026-10-30', '2026-10-20'),
];

/** The day F1 is looked at, and the period its figures are about: since its first invoice. */
export const F1_DAY = plainDate('2026-10-31');
export const F1_PERIOD: Period = { from: plainDate('2026-06-01'), until: F1_DAY };

export const cents = (amount: string): bigint => euros(amount).minor;

/** An item about which nothing special is known: 121.00, dated 1 and due 31 October 2026, open. */
export function figureItem(changes: Partial<FigureItem> = {}): FigureItem {
  const amount = changes.amount ?? 12_100n;
  return {
    ...{ id: idOf('itm_1'), debtorId: idOf('deb_1'), number: '2026-1', kind: 'invoice' },
    ...{ currency: 'EUR', issueDate: plainDate('2026-10-01'), dueDate: plainDate('2026-10-31') },
    ...{ openBefore: 0n, open: amount, paidOn: null, collected: 0n, lost: 0n },
    ...{ deliveredOn: null, sentOn: null },
    ...{ disputed: 0n, disputes: 0n, disputeDays: 0n, disputesClosed: 0n },
    ...changes,
    amount,
  };
}

export function f1Items(): readonly FigureItem[] {
  return F1.map(({ number, debtor, gross, issued, due, paid }) =>
    figureItem({
      ...{ id: idOf(`itm_${number}`), debtorId: idOf(`deb_${debtor}`), number },
      ...{ amount: cents(gross), issueDate: issued, dueDate: due, paidOn: paid },
      ...{ open: paid === null ? cents(gross) : 0n, collected: paid === null ? 0n : cents(gross) },
    }),
  );
}

/** What figures of these items are computed from; nothing agreed, nothing done. */
export function figureInput(
  items: readonly FigureItem[],
  period: Period,
  more: Partial<FigureInput> = {},
): FigureInput {
  return {
    ...{ currency: 'EUR', days: daysOf(period), sums: sumsOf(items, period), months: [] },
    ...{ disputeDays: [], promises: { kept: 0, partly: 0, broken: 0 }, actionCost: null },
    ...more,
  };
}
