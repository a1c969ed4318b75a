import type { Forms } from '../../base/api.js';

export type DisputeCode = Forms['DisputeCase']['code'];

/** What may be disputed, as a choice. */
export function codesIn(
  words: Readonly<Record<DisputeCode, string>>,
): readonly (readonly [DisputeCode, string])[] {
  return Object.entries(words) as unknown as readonly (readonly [DisputeCode, string])[];
}
