import type { ExchangeRate } from '../../domain/ledger/exchange-rate.js';
import type { ConfirmedRate } from '../../domain/law/rates.js';
import { equals } from '../../kernel/decimal.js';
import type { LawRateRepository } from '../../ports/law.js';
import type { RateRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import type { Kind } from './table.js';

/** Rates belong to nobody. */
const RATES: Kind<ExchangeRate> = {
  name: 'exchange_rate',
  key: ({ on, currency }) => `${on} ${currency}`,
};

export function rateRepository({ shared }: Session): Plain<RateRepository> {
  return {
    between: (from, until) =>
      ordered(
        shared(RATES)
          .all()
          .filter(({ on }) => on >= from && on <= until),
        ({ on }) => on,
        ({ currency }) => currency,
      ),
  };
}

export function saveRates(
  { shared }: Session,
  rates: readonly ExchangeRate[],
): { readonly added: number; readonly changed: number } {
  const kept = shared(RATES);
  let [added, changed] = [0, 0];
  for (const rate of rates) {
    const before = kept.get(RATES.key(rate));
    if (before === null) added += 1;
    else if (equals(before.perEuro, rate.perEuro)) continue;
    else changed += 1;
    kept.put(rate);
  }
  return { added, changed };
}

interface KeptLawRate {
  readonly place: number;
  readonly rate: ConfirmedRate;
}

const LAW_RATES: Kind<KeptLawRate> = { name: 'law_rate', key: ({ place }) => String(place) };

export function lawRateRepository({ shared }: Session): Plain<LawRateRepository> {
  return {
    all: () =>
      shared(LAW_RATES)
        .all()
        .map(({ rate }) => rate),
  };
}

export function addLawRate({ shared }: Session, rate: ConfirmedRate): void {
  const kept = shared(LAW_RATES);
  kept.put({ place: kept.size(), rate: { ...rate, status: 'verified' } });
}
