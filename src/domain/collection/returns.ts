/**
 * What follows when a collection comes back, by the reason the bank gives (ISO 20022 external return reason codes).
 * `again`: the item may be collected again. `dispute`: the debtor contests it, a person talks to him first. `person`:
 * the mandate or its account is in doubt, nothing is collected under it until a person has looked.
 */
export type ReturnEffect = 'again' | 'dispute' | 'person';

const EFFECTS: Readonly<Record<string, ReturnEffect>> = {
  /** Insufficient funds */
  AM04: 'again',
  /** Reason not specified: many banks say this for AM04, to protect the debtor */
  MS03: 'again',
  /** Refund asked by the debtor */
  MD06: 'dispute',
};

/** The effect of a reason; any other reason, and none at all, needs a person: the safe side. */
export function effectOfReturn(reason: string | undefined): ReturnEffect {
  const code = reason ?? '';
  return Object.hasOwn(EFFECTS, code) ? (EFFECTS[code] ?? 'person') : 'person';
}

/** How a reason looks: a code of ISO 20022, such as AM04. */
export const REASON_FORM = /^[A-Z0-9]{4}$/;

/** Where the bank gave no reason. */
export const NO_REASON = 'NONE';
