import { addMonths, type PlainDate } from '../../kernel/dates.js';
import {
  add,
  compare,
  dec,
  type Decimal,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  ZERO,
} from '../../kernel/decimal.js';
import { type Money, toDecimal } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { Claim } from './claim.js';

/** Slices of the principal in euros and what each gives (decree of 27 March 2012, Stb. 2012, 141). */
const SCALE: readonly { readonly from: string; readonly to: string; readonly percent: string }[] = [
  { from: '0', to: '2500', percent: '15' },
  { from: '2500', to: '5000', percent: '10' },
  { from: '5000', to: '10000', percent: '5' },
  { from: '10000', to: '200000', percent: '1' },
  // 0.5 % until the maximum of 6,775 is reached: (6,775 - 2,775) / 0.5 % above 200,000.
  { from: '200000', to: '1000000', percent: '0.5' },
];
/** One cost claim per consumer in this time: costs of recurring claims may not pile up (BW 6:96, since 1 October 2024). */
const MONTHS_BETWEEN_COSTS = 6;
const COSTS_MIN = dec('40');

/**
 * Collection costs over a principal without interest: the scale, at least 40 and at most 6,775 euros, raised with VAT
 * when the creditor cannot recover it (`vatPercent`, decimal text). Nothing of nothing. BW 6:96 and decree of 27 March 2012.
 */
export function collectionCosts(principal: Money, vatPercent?: string): Money {
  assert(principal.currency === 'EUR', 'the scale of collection costs is in euros');
  const value = toDecimal(principal);
  if (compare(value, ZERO) <= 0) return { minor: 0n, currency: 'EUR' };
  const scaled = SCALE.map((slice) => ofSlice(value, slice)).reduce(add);
  const bounded = compare(scaled, COSTS_MIN) < 0 ? COSTS_MIN : roundHalfAwayFromZero(scaled, 2);
  const raised =
    vatPercent === undefined
      ? bounded
      : add(bounded, multiply(multiply(bounded, dec(vatPercent)), dec('0.01')));
  return { minor: roundHalfAwayFromZero(raised, 2).unscaled, currency: 'EUR' };
}

function ofSlice(value: Decimal, { from, to, percent }: (typeof SCALE)[number]): Decimal {
  const top = compare(value, dec(to)) < 0 ? value : dec(to);
  const slice = subtract(top, dec(from));
  return compare(slice, ZERO) <= 0 ? ZERO : multiply(multiply(slice, dec(percent)), dec('0.01'));
}

/** Whether a consumer was asked for costs so shortly before a day that it is too early for others. */
export function costsRest(claims: readonly Pick<Claim, 'kind' | 'on'>[], day: PlainDate): boolean {
  const since = addMonths(day, -MONTHS_BETWEEN_COSTS);
  return claims.some(({ kind, on }) => kind === 'costs' && on > since && on <= day);
}
