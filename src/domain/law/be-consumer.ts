import { addDays, type PlainDate } from '../../kernel/dates.js';
import {
  add,
  compare,
  dec,
  type Decimal,
  multiply,
  roundHalfAwayFromZero,
  subtract,
} from '../../kernel/decimal.js';
import { type Money, toDecimal, toMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { Calendar, Channel } from '../dunning/policy.js';
import { addWorkingDays } from '../dunning/working-days.js';

/** A term a statute gives: its first and last day, and the first day on which anything may be asked. */
export interface LegalTerm {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly chargeableFrom: PlainDate;
}

/** Calendar days a consumer gets before anything is asked (Code of Economic Law book XIX; BW 6:96(6)). */
export const CONSUMER_DAYS = 14;

/** Only mail is electronic: a task may well become a letter, and nothing is sent by a call. */
export function isElectronic(channel: Channel): boolean {
  return channel === 'mail';
}

export function termFrom(from: PlainDate): LegalTerm {
  const until = addDays(from, CONSUMER_DAYS - 1);
  return { from, until, chargeableFrom: addDays(until, 1) };
}

/**
 * The 14 days of the free reminder: from the calendar day after sending where it is electronic, else from the third
 * working day after sending. Saturdays are no working days here: uncertain in law, and later is safe.
 */
export function freeReminderTerm(
  sentOn: PlainDate,
  channel: Channel,
  calendar: Calendar,
): LegalTerm {
  return termFrom(isElectronic(channel) ? addDays(sentOn, 1) : addWorkingDays(calendar, sentOn, 3));
}

/** Highest damages a clause may give on an open balance; the last row holds for everything above it. In euros. */
const CAPS: readonly {
  readonly above: Decimal;
  readonly base: Decimal;
  readonly percent: Decimal;
}[] = [
  { above: dec('500'), base: dec('65'), percent: dec('5') },
  { above: dec('150'), base: dec('30'), percent: dec('10') },
  { above: dec('0'), base: dec('20'), percent: dec('0') },
];
const DAMAGES_MAX = dec('2000');

/** Open balances at which the cap changes its course: where a clause is compared with it. */
export const CAP_TURNS: readonly string[] = ['0.01', '150', '150.01', '500', '39200'];

/** At most 20, 30 + 10 % above 150, 65 + 5 % above 500, and never more than 2,000 (book XIX). Zero of nothing. */
export function damagesCap(open: Decimal): Decimal {
  const row = CAPS.find(({ above }) => compare(open, above) > 0);
  if (row === undefined) return dec('0.00');
  const slice = multiply(multiply(subtract(open, row.above), row.percent), dec('0.01'));
  const cap = roundHalfAwayFromZero(add(row.base, slice), 2);
  return compare(cap, DAMAGES_MAX) > 0 ? dec('2000.00') : cap;
}

/** Further reminders may cost this, and the postage of that day (book XIX). In euros. */
export const REMINDER_FEE_MAX = '7.50';

/** With regular deliveries the reminders of three missed due dates a calendar year are free (book XIX). */
export const FREE_DUE_DATES_A_YEAR = 3;

/**
 * Whether a further reminder about these due dates must be free: one of them is among the first three the consumer
 * missed that calendar year. `missed`: due dates he was reminded of, these among them.
 */
export function isFreeOfFee(about: readonly PlainDate[], missed: readonly PlainDate[]): boolean {
  return about.some((due) => {
    const ofYear = missed.filter((date) => date.slice(0, 4) === due.slice(0, 4));
    const before = new Set(ofYear.filter((date) => date < due));
    return before.size < FREE_DUE_DATES_A_YEAR;
  });
}

/**
 * First day that may bear interest: after the term passed unpaid a small or medium creditor counts from the day after the
 * reminder was sent; for others that is unconfirmed, so theirs begins when the 14 days are over.
 */
export function consumerInterestFrom(
  sentOn: PlainDate,
  term: LegalTerm,
  isSmallCreditor: boolean,
): PlainDate {
  return isSmallCreditor ? addDays(sentOn, 1) : term.chargeableFrom;
}

/** The cap as money. */
export function damagesCapOf(open: Money): Money {
  assert(open.currency === 'EUR', 'the caps of damages are in euros');
  const cap = toMoney(damagesCap(toDecimal(open)), 'EUR');
  assert(cap.ok, 'a cap is in whole cents');
  return cap.value;
}
