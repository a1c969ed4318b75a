import type { DebtorKind } from '../party/debtor.js';

/**
 * Which law a claim is under. Businesses and public bodies follow the country of the creditor, consumers their own.
 * - eu: a business or public body of a creditor elsewhere: the directive is known, the national rates are not
 * - unknown: a consumer in a country whose law we do not know: a friendly notice at most, nothing formal
 */
export type Regime =
  | 'be-business'
  | 'be-public'
  | 'be-consumer'
  | 'nl-business'
  | 'nl-public'
  | 'nl-consumer'
  | 'eu'
  | 'unknown';

const CONSUMERS: Readonly<Partial<Record<string, Regime>>> = {
  BE: 'be-consumer',
  NL: 'nl-consumer',
};
const OTHERS: Readonly<Partial<Record<string, Readonly<Record<'business' | 'public', Regime>>>>> = {
  BE: { business: 'be-business', public: 'be-public' },
  NL: { business: 'nl-business', public: 'nl-public' },
};

/** Countries are ISO 3166-1 alpha-2. */
export function regimeOf(
  creditorCountry: string,
  debtor: { readonly kind: DebtorKind; readonly country: string },
): Regime {
  if (debtor.kind === 'consumer') return CONSUMERS[debtor.country] ?? 'unknown';
  return OTHERS[creditorCountry]?.[debtor.kind] ?? 'eu';
}
