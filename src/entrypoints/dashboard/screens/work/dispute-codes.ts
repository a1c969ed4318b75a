import type { Forms } from '../../base/api.js';

export type Dispute = Forms['ListedDispute'];
export type DisputeCode = Dispute['code'];

/** What may be disputed, as a choice. */
export function codesIn(
  words: Readonly<Record<DisputeCode, string>>,
): readonly (readonly [DisputeCode, string])[] {
  return Object.entries(words) as unknown as readonly (readonly [DisputeCode, string])[];
}
