import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { isoWeek } from './period.js';

/** What is known of an open item that says when its money may come. */
export interface ExpectedItem {
  readonly id: OpenItemId;
  readonly debtorId: DebtorId;
  readonly dueDate: PlainDate;
  /** Smallest units, above zero */
  readonly open: bigint;
  readonly disputed: boolean;
  /** Next instalment of a payment plan that is not paid */
  readonly instalmentOn?: PlainDate;
  readonly promisedOn?: PlainDate;
  /** Day a direct debit is collected on */
  readonly debitOn?: PlainDate;
  /** Days this debtor pays late, weighted by amount, whole; absent: no history */
  readonly debtorDaysLate?: number;
  /** The same of his group */
  readonly groupDaysLate?: number;
}

/** Why a date was chosen, in the order of precedence. */
export type ExpectedBy =
  'dispute' | 'instalment' | 'promise' | 'direct-debit' | 'debtor' | 'group' | 'due-date';

export interface Expected {
  /** Null: nobody can say */
  readonly on: PlainDate | null;
  readonly by: ExpectedBy;
}

/** A day that has passed says only that the money is late: it is expected in a week. */
const LATE_DAYS = 7;

/** When the money of an item may come: the first that applies (debtor-management 4.10). */
export function expectedOn(item: ExpectedItem, today: PlainDate): Expected {
  const { dueDate, instalmentOn, promisedOn, debitOn, debtorDaysLate, groupDaysLate } = item;
  if (item.disputed) return { on: null, by: 'dispute' };
  const after = (days: number | undefined): PlainDate | undefined =>
    days === undefined ? undefined : addDays(dueDate, days);
  const candidates: readonly (readonly [ExpectedBy, PlainDate | undefined])[] = [
    ['instalment', instalmentOn],
    ['promise', promisedOn],
    ['direct-debit', debitOn],
    ['debtor', after(debtorDaysLate)],
    ['group', after(groupDaysLate)],
  ];
  for (const [by, on] of candidates) if (on !== undefined) return { on: inFuture(on, today), by };
  return { on: inFuture(dueDate, today), by: 'due-date' };
}

function inFuture(on: PlainDate, today: PlainDate): PlainDate {
  return on > today ? on : addDays(today, LATE_DAYS);
}

/** Money expected in one ISO week; `week` null: at a time nobody can say. */
export interface ForecastWeek {
  readonly week: string | null;
  readonly minor: bigint;
  readonly items: number;
}

/** Expected receipts by ISO week, earliest first, without a date last. Takes items one by one: they may be many. */
export function startForecast(today: PlainDate): {
  readonly add: (item: ExpectedItem) => void;
  readonly weeks: () => readonly ForecastWeek[];
} {
  const weeks = new Map<string, ForecastWeek>();
  return {
    add(item) {
      const { on } = expectedOn(item, today);
      const week = on === null ? null : isoWeek(on);
      const known = weeks.get(week ?? '');
      weeks.set(week ?? '', {
        week,
        minor: (known?.minor ?? 0n) + item.open,
        items: (known?.items ?? 0) + 1,
      });
    },
    weeks: () => [...weeks.values()].sort((a, b) => ((a.week ?? '~') < (b.week ?? '~') ? -1 : 1)),
  };
}
