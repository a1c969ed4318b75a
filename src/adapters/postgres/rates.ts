import { dec, printDecimal } from '../../kernel/decimal.js';
import type { ExchangeRate } from '../../domain/ledger/exchange-rate.js';
import type { RateRepository } from '../../ports/store.js';
import { encodeJson } from './json.js';
import { date, flag, text } from './rows.js';
import type { Sql } from './sql.js';

/** Rates per INSERT: the ECB's whole history has some 250,000 of them, and no single text should grow beyond some MB. */
const RATES_PER_INSERT = 5_000;

/** Rates belong to nobody: both roles may read them, only the platform writes. */
export function rateRepository(sql: Sql): RateRepository {
  return {
    async between(from, until) {
      const rows = await sql.query(
        `select on_date, currency, per_euro from exchange_rate where on_date between $1 and $2
         order by on_date, currency`,
        [from, until],
      );
      return rows.map((row) => ({
        on: date(row, 'on_date'),
        currency: text(row, 'currency'),
        perEuro: dec(text(row, 'per_euro')),
      }));
    },
  };
}

/** Adds what is new and replaces what was corrected; the same again changes nothing. One rate per day and currency. */
export async function saveRates(
  sql: Sql,
  rates: readonly ExchangeRate[],
): Promise<{ readonly added: number; readonly changed: number }> {
  let [added, changed] = [0, 0];
  for (let from = 0; from < rates.length; from += RATES_PER_INSERT) {
    const batch = rates.slice(from, from + RATES_PER_INSERT).map(({ on, currency, perEuro }) => ({
      on_date: on,
      currency,
      per_euro: printDecimal(perEuro),
    }));
    // xmax is zero in a row that this statement inserted, and names this transaction in one it updated.
    const saved = await sql.query(
      `insert into exchange_rate (on_date, currency, per_euro, source)
       select r.on_date, r.currency, r.per_euro, 'ECB'
       from json_to_recordset($1::json) as r(on_date date, currency text, per_euro numeric)
       on conflict (on_date, currency) do update set per_euro = excluded.per_euro
         where exchange_rate.per_euro <> excluded.per_euro
       returning xmax::text = '0' as is_new`,
      [encodeJson(batch)],
    );
    const news = saved.filter((row) => flag(row, 'is_new')).length;
    added += news;
    changed += saved.length - news;
  }
  return { added, changed };
}
