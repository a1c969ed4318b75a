import {
  type Evidence,
  type EvidenceCode,
  type ReasonCode,
  type StopCode,
  WEIGHTS,
} from './match-rules.js';

type FitCode = EvidenceCode & `amount-${string}`;

/** Classes of matches that are not booked unseen unless the administration says so. */
export type SwitchableClass =
  'rounding' | 'bank-charges' | 'late-discount' | 'unnamed-sum' | 'oldest-first';

/** Up to where a difference is taken for what it looks like; beyond that it is a part payment, and a person decides. */
export interface Tolerances {
  /** Largest rounding, in minor units */
  readonly roundingMinor: bigint;
  /** Largest deduction by a bank on the way that the file does not name, in minor units */
  readonly chargesMinor: bigint;
  /** The same deduction as a share of what is open, in percent: it must stay below */
  readonly chargesPercent: number;
  /** Days after the last day of a discount on which it is still granted; 0: ask */
  readonly lateDiscountDays: number;
}

/** What an administration wants of the matcher. It may ask for more care than shipped, or switch on a known class. */
export interface MatchPolicy {
  /** automatic: certain matches are booked. propose: a person confirms each. never: entries just wait. */
  readonly mode: 'automatic' | 'propose' | 'never';
  /** Least likelihood for booking unseen, 0 to 0.99; only ever stricter than what is shipped */
  readonly confidenceMin: number;
  readonly tolerances: Tolerances;
  /** Money of a known payer who names nothing is proposed for his oldest items */
  readonly oldestFirst: boolean;
  /** Classes that may be booked unseen */
  readonly automatic: readonly SwitchableClass[];
}

/**
 * As shipped: certain matches are booked, everything that needs a judgement waits. Rounding: to five cents, by agreement
 * or by law (Belgium 2019, Netherlands for cash). Charges: what intermediary banks usually keep, at most 25.00.
 */
export const DEFAULT_MATCH_POLICY: MatchPolicy = {
  mode: 'automatic',
  confidenceMin: 0,
  tolerances: { roundingMinor: 4n, chargesMinor: 2_500n, chargesPercent: 20, lateDiscountDays: 0 },
  oldestFirst: false,
  automatic: [],
};

interface SwitchableRow {
  /** The stop that is lifted for these fits */
  readonly stop: StopCode;
  readonly fits: readonly FitCode[];
  /** The policy itself says how such money is divided; for the others the usual points must still be there. */
  readonly decides: boolean;
}

/** What a policy may switch on. Every other stop still holds. */
export const SWITCHABLE: Readonly<Record<SwitchableClass, SwitchableRow>> = {
  rounding: { stop: 'difference', fits: ['amount-rounding'], decides: false },
  'bank-charges': { stop: 'difference', fits: ['amount-charges'], decides: false },
  'late-discount': { stop: 'difference', fits: ['amount-discount-late'], decides: false },
  'unnamed-sum': { stop: 'not-named', fits: ['amount-subset'], decides: true },
  'oldest-first': { stop: 'not-named', fits: ['amount-oldest'], decides: true },
};

/** The class that lets this stop pass for such a fit; null when none is switched on. */
export function switchedOn(
  policy: MatchPolicy,
  stop: StopCode,
  fit: FitCode,
): SwitchableClass | null {
  const found = policy.automatic.find(
    (name) => SWITCHABLE[name].stop === stop && SWITCHABLE[name].fits.includes(fit),
  );
  return found ?? null;
}

/**
 * Why a person looks, for every stop: no policy can switch these on. The two stops of the table above stay for all
 * other fits: too much money, a sum with a credit note that nobody named.
 */
export const NEVER_AUTOMATIC: Readonly<Record<StopCode, string>> = {
  'no-strong-key':
    'A name, an amount or an account that several debtors use fits more than one of them.',
  'reference-alone': 'One Dutch reference in eleven passes its check by chance.',
  factor: 'A factor pays for many debtors from one account.',
  'two-candidates': 'Two readings are nearly as good; choosing is guessing.',
  'part-without-reference': 'Any amount is a part of something.',
  difference: 'Money is missing or too much, and nobody said why.',
  'not-named': 'The payer named other items, or none.',
  'names-other-debtor': 'The payer names an item of another debtor.',
  'names-other-item': 'The payer names an item that would be left out.',
  'names-settled-item': 'The payer names what was paid before: it may be paid twice.',
  'unknown-reference': 'The payer names something that is not in these books.',
  'payer-is-other-debtor': 'The account is that of another debtor.',
  'several-debtors': 'Nobody pays for several debtors without saying so.',
  'in-collection': 'The item is being collected: it would be paid twice.',
  'proposed-before': 'Another payment waits for the same item.',
  'same-payment-again': 'It may be the same payment twice.',
  collective: 'Several payments in one amount do not say who paid what.',
  returned: 'A return without our own id does not say what it returns.',
  'wrong-side': 'Money that goes out settles no claim.',
  'other-currency': 'Nobody but the payer knows his rate.',
  'learned-not-debtor': 'A person said that this payer is somebody else.',
  'policy-asks': 'The administration wants a person to look.',
};

/** Whether a reason speaks for a match, makes a person look, or only tells something. */
export function kindOf(code: ReasonCode): Evidence['kind'] {
  if (code in WEIGHTS) return 'for';
  return code in NEVER_AUTOMATIC ? 'stop' : 'note';
}
