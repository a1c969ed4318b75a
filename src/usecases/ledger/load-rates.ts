import type { PlainDate } from '../../kernel/dates.js';
import {
  type EuroRates,
  firstRateDay,
  NO_RATES,
  type RatesOfDay,
  ratesOn,
} from '../../domain/ledger/exchange-rate.js';
import type { Tx } from '../../ports/store.js';

/**
 * The reference rates from the first to the last of some days, read once; each day is worked out when it is first asked
 * for. With no days at all nothing is read.
 */
export async function loadRates(tx: Tx, days: readonly PlainDate[]): Promise<RatesOfDay> {
  const sorted = [...new Set(days)].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return () => NO_RATES;
  const published = await tx.rates.between(firstRateDay(first), last);
  const known = new Map<PlainDate, EuroRates>();
  return (day) => {
    const rates = known.get(day) ?? ratesOn(published, day);
    known.set(day, rates);
    return rates;
  };
}
