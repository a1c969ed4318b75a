import { addDays, type PlainDate } from '../../kernel/dates.js';
import { dec, type Decimal, divide, multiply } from '../../kernel/decimal.js';
import { type Money, placesOf, toDecimal, toMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';

/** A reference rate as published: units of the currency for one euro. */
export interface ExchangeRate {
  readonly on: PlainDate;
  readonly currency: string;
  readonly perEuro: Decimal;
}

/** Units of each currency for one euro, as they stood on one day. The euro itself is always one. */
export type EuroRates = ReadonlyMap<string, Decimal>;

/** The rates that count on a day. */
export type RatesOfDay = (day: PlainDate) => EuroRates;

export const NO_RATES: EuroRates = new Map();

/** Days a rate may be old: a weekend and the holidays around it have none. An older one says nothing about the day. */
export const RATE_AGE_DAYS_MAX = 7;

/** The first day whose rates may speak about `day`. */
export function firstRateDay(day: PlainDate): PlainDate {
  return addDays(day, -RATE_AGE_DAYS_MAX);
}

/** The rates of a day: of each currency the last one published on it or before, at most 7 days back. */
export function ratesOn(published: readonly ExchangeRate[], day: PlainDate): EuroRates {
  const first = firstRateDay(day);
  const latest = new Map<string, ExchangeRate>();
  for (const rate of published) {
    if (rate.on > day || rate.on < first) continue;
    const known = latest.get(rate.currency);
    if (known === undefined || rate.on >= known.on) latest.set(rate.currency, rate);
  }
  return new Map([...latest].map(([currency, { perEuro }]) => [currency, perEuro]));
}

const ONE = dec('1');

/**
 * An amount in another currency, through the euro: exact until the end, then rounded once, half away from zero. Null when
 * a rate is missing.
 */
export function convertMoney(amount: Money, currency: string, rates: EuroRates): Money | null {
  if (amount.currency === currency) return amount;
  const rateOf = (name: string): Decimal | undefined => (name === 'EUR' ? ONE : rates.get(name));
  const [from, to] = [rateOf(amount.currency), rateOf(currency)];
  if (from === undefined || to === undefined) return null;
  const converted = divide(multiply(toDecimal(amount), to), from, placesOf(currency));
  const exact = toMoney(converted, currency);
  assert(exact.ok, 'an amount rounded to its currency fits it');
  return exact.value;
}
