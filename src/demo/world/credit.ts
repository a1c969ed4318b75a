import type { AlertLevel } from '../../domain/credit/credit.js';
import { type PlainDate, plainDate } from '../../kernel/dates.js';
import { byDate } from './calendar.js';
import type { Correction } from './credit-notes.js';
import type { Customer } from './debtors.js';
import type { Sale } from './invoices.js';
import type { Booking } from './payments.js';
import type { Trait } from './rows.js';

/** What the host reports as ordered and not yet invoiced, from that day on. */
export interface OrderChange {
  readonly customer: Customer;
  readonly date: PlainDate;
  readonly minor: bigint;
  /** The alert that must follow */
  readonly alert?: AlertLevel;
}

export interface Credit {
  /** Cents; absent: not limited */
  readonly limitMinor?: bigint;
  readonly changes: readonly OrderChange[];
}

interface Scene {
  readonly on: PlainDate;
  /** Exposure to reach, in percent of the limit; or a fixed amount of orders in cents */
  readonly percent?: bigint;
  readonly minor?: bigint;
  readonly alert?: AlertLevel;
}

interface Script {
  readonly trait: Trait;
  /** Limit as a multiple of the highest open amount: the rest of the story never comes near a threshold */
  readonly times: bigint;
  readonly scenes: readonly Scene[];
}

/**
 * A limit of twelve times the usual open amount lets invoices and payments move the exposure by
 * at most 8 %: at 90 % the debtor stays between warning and hold, at 110 % over the limit.
 */
const SCRIPTS: readonly Script[] = [
  { trait: 'limited', times: 2n, scenes: [] },
  {
    trait: 'near-limit',
    times: 12n,
    scenes: [
      { on: plainDate('2026-08-17'), percent: 90n, alert: 'warn' },
      { on: plainDate('2026-09-28'), minor: 0n },
    ],
  },
  {
    trait: 'over-limit',
    times: 12n,
    scenes: [
      { on: plainDate('2026-09-07'), percent: 90n, alert: 'warn' },
      { on: plainDate('2026-10-19'), percent: 110n, alert: 'hold' },
    ],
  },
  {
    trait: 'prepays',
    times: 0n,
    scenes: [
      { on: plainDate('2026-10-05'), minor: 185_000n, alert: 'hold' },
      { on: plainDate('2026-10-26'), minor: 0n },
    ],
  },
];

/** Limits are round figures. */
const LIMIT_STEP = 100_000n;

interface Step {
  readonly date: PlainDate;
  readonly minor: bigint;
}

function stepsOf(
  customer: Customer,
  sales: readonly Sale[],
  corrections: readonly Correction[],
  payments: readonly Booking[],
): readonly Step[] {
  const invoiced = sales
    .filter((sale) => sale.customer === customer)
    .map(({ date, record }) => ({ date, minor: record.open.minor }));
  const credited = corrections
    .filter(({ sale }) => sale.customer === customer)
    .map(({ date, record }) => ({ date, minor: record.open.minor }));
  const paid = payments
    .filter((payment) => payment.customer === customer)
    .map(({ date, entry }) => ({ date, minor: -entry.amountMinor }));
  return [...invoiced, ...credited, ...paid].toSorted(byDate);
}

/** The open amount before the day begins. */
function openBefore(steps: readonly Step[], date: PlainDate): bigint {
  return steps.filter((step) => step.date < date).reduce((sum, { minor }) => sum + minor, 0n);
}

function highest(steps: readonly Step[]): bigint {
  let open = 0n;
  let top = 0n;
  for (const { minor } of steps) {
    open += minor;
    if (open > top) top = open;
  }
  return top;
}

/** Limit and order changes of one debtor, so that the exposure crosses its thresholds on known days only. */
export function creditOf(
  customer: Customer,
  sales: readonly Sale[],
  corrections: readonly Correction[],
  payments: readonly Booking[],
): Credit {
  const script = SCRIPTS.find(({ trait }) => customer.traits.has(trait));
  if (script === undefined) return { changes: [] };
  const steps = stepsOf(customer, sales, corrections, payments);
  const wanted = highest(steps) * script.times;
  const limitMinor = ((wanted + LIMIT_STEP - 1n) / LIMIT_STEP) * LIMIT_STEP;
  const changes = script.scenes.map(({ on, percent, minor, alert }) => ({
    customer,
    date: on,
    minor: minor ?? (limitMinor * (percent ?? 0n)) / 100n - openBefore(steps, on),
    ...(alert === undefined ? {} : { alert }),
  }));
  return { limitMinor, changes };
}
