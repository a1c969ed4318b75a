import { addressSpellings, companyNumbers } from './company.js';
import type { Party } from './party.js';

/** Under what a supplier is kept, the first for new rows; off the network it may have no endpoint, then the next best that names it. */
export function supplierKeys({
  endpoint,
  vatId,
  legalId,
  name,
}: Party): readonly [first: string, ...others: string[]] {
  if (endpoint !== undefined) return addressSpellings(endpoint);
  return [`no-endpoint ${vatId ?? legalId?.value ?? name ?? ''}`.toLowerCase()];
}

/** Characters of a number that are kept to find it again; no register has longer ones, and an index takes no page of text. */
const NUMBER_MAX = 150;

/** Every number an issuer is found by. */
export function issuerNumbers(issuer: Party): readonly string[] {
  return [...new Set(companyNumbers(issuer).map((number) => number.slice(0, NUMBER_MAX)))];
}
