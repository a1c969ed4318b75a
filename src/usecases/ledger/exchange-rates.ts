import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { type ExchangeRate, firstRateDay } from '../../domain/ledger/exchange-rate.js';
import { readRates } from '../../formats/ecb/rates.js';
import type { Ports } from '../ports.js';

/** What became of the rates of a file: how many are new, how many were corrected. */
export interface RatesImported {
  readonly rates: number;
  readonly added: number;
  readonly changed: number;
}

/** Takes a file of the European Central Bank; the same file again changes nothing. Rates serve every administration. */
export function makeImportRates(
  ports: Pick<Ports, 'store'>,
): (bytes: Uint8Array) => Promise<Result<RatesImported, readonly Fault[]>> {
  return async (bytes) => {
    const read = readRates(bytes);
    if (!read.ok) return read;
    const saved = await ports.store.platform.saveRates(read.value);
    return { ok: true, value: { rates: read.value.length, ...saved } };
  };
}

/** The rates that count on a day: of each currency the last one published, at most 7 days back, by currency. */
export function makeShowRates(
  ports: Pick<Ports, 'store'>,
): (day: PlainDate) => Promise<readonly ExchangeRate[]> {
  return async (day) => {
    const published = await ports.store.platform.rates(firstRateDay(day), day);
    // Oldest first: a later rate takes the place of an earlier one.
    const latest = new Map(published.map((rate) => [rate.currency, rate]));
    return [...latest.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  };
}
