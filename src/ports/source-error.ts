export const SOURCE_ERRORS = [
  'unavailable',
  'throttled',
  'unauthorised',
  'refused',
  'malformed',
  'not-supported',
] as const;

/**
 * Why a bureau, insurer or register gave no answer. None of these says anything about the debtor: an outage is never
 * "invalid", "unknown" or "insolvent" (facts 7).
 * - unavailable: nobody answers now, or the one behind (a member state) does not; ask again later
 * - throttled: too many questions; ask again after `retryAfterMs`
 * - unauthorised: the key or the contract is not accepted; somebody has to look
 * - refused: the question cannot be answered as it was put
 * - malformed: an answer came that is not in its form
 * - not-supported: this source does not offer the operation
 * `sent: false`: certainly nothing was bought or done.
 */
export interface SourceError {
  readonly kind: (typeof SOURCE_ERRORS)[number];
  /** One sentence without names, numbers or bodies */
  readonly message: string;
  readonly retryAfterMs?: number;
  readonly sent?: false;
}

/** By what the other side knows a question again: it answers the same key once and bills it once. */
export interface Asked {
  readonly key: string;
  /** Why it is asked, for the other side's records: `new-customer`, `refresh`, … */
  readonly reason: string;
}
