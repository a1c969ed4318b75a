import { sumMoney } from '../../kernel/money.js';
import type { Summary } from '../../usecases/figures/summarise.js';

/**
 * Several administrations as one column: counts and amounts added up, the oldest bank date, no DSO, because days do not
 * add up. Null for fewer than two, and when their currencies differ: such amounts have no sum.
 */
export function totalOf(summaries: readonly Summary[], name: string): Summary | null {
  const [first] = summaries;
  if (first === undefined || summaries.length < 2) return null;
  const { currency } = first.administration;
  if (summaries.some(({ administration }) => administration.currency !== currency)) return null;
  const count = (pick: (summary: Summary) => number): number =>
    summaries.reduce((total, summary) => total + pick(summary), 0);
  const bankDates = summaries.map(({ lastBankDate }) => lastBankDate);
  return {
    administration: { ...first.administration, name },
    on: summaries.map(({ on }) => on).reduce((a, b) => (a < b ? a : b)),
    lastBankDate: bankDates.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b)),
    invoices: count((s) => s.invoices),
    sent: count((s) => s.sent),
    delivered: count((s) => s.delivered),
    held: count((s) => s.held),
    received: count((s) => s.received),
    receivedHeld: count((s) => s.receivedHeld),
    entries: count((s) => s.entries),
    matched: count((s) => s.matched),
    waiting: count((s) => s.waiting),
    entriesOnAccount: count((s) => s.entriesOnAccount),
    refused: count((s) => s.refused),
    reminded: count((s) => s.reminded),
    remindersHeld: count((s) => s.remindersHeld),
    disputes: count((s) => s.disputes),
    alerts: count((s) => s.alerts),
    outbox: { due: count((s) => s.outbox.due), parked: count((s) => s.outbox.parked) },
    open: sumMoney(
      summaries.map((s) => s.open),
      currency,
    ),
    onAccount: sumMoney(
      summaries.map((s) => s.onAccount),
      currency,
    ),
    overdue: sumMoney(
      summaries.map((s) => s.overdue),
      currency,
    ),
    overdueItems: count((s) => s.overdueItems),
    ageing: [],
    dso: null,
  };
}
