import { addDays, type PlainDate } from '../../kernel/dates.js';
import { type Money, printMoney } from '../../kernel/money.js';
import type { LimitDecision } from '../../domain/credit/limit.js';
import type { NoSuchDebtor } from '../party/named-debtor.js';

export interface CreditRefused {
  readonly kind:
    | NoSuchDebtor['kind']
    | 'who-and-why'
    | 'amount'
    | 'day-past'
    | 'day-too-far'
    | 'order'
    | 'cover';
  readonly message: string;
}

/** Who decides, and why: both are kept for ever. */
export interface Decided {
  readonly by: string;
  readonly reason: string;
}

export type LimitWish = Pick<LimitDecision, 'source' | 'what'> &
  Partial<Pick<LimitDecision, 'amount' | 'validUntil' | 'only'>> &
  Decided;

export interface ReleaseWish extends Decided {
  readonly order: string;
  readonly amount: Money;
  readonly until: PlainDate;
}

/** Largest amount of a limit, smallest units: ten thousand billion cents are nobody's credit. */
const MINOR_MAX = 10n ** 15n;
/** Characters of who, why and an order number. */
const TEXT_MAX = 500;
/** A release for longer than this is a limit in disguise, days. */
const RELEASE_DAYS_MAX = 366;

/** Text that says something and is not endless. */
export const isSaid = (text: string): boolean => text.trim() !== '' && text.length <= TEXT_MAX;

export const WHO_AND_WHY: CreditRefused = {
  kind: 'who-and-why',
  message: `Who decides and why must both be said, each in at most ${TEXT_MAX} characters: they are kept with the decision.`,
};

/** Why a limit cannot be decided like this; null: it can. */
export function refusedLimit(wish: LimitWish, today: PlainDate): CreditRefused | null {
  const { source, what, amount, validUntil, only } = wish;
  if ((what === 'limit') !== (amount !== undefined))
    return {
      kind: 'amount',
      message: 'A limit has an amount; "unlimited" and "withdrawn" have none.',
    };
  if (amount !== undefined && (amount.minor < 0n || amount.minor > MINOR_MAX))
    return {
      kind: 'amount',
      message: `A limit of ${printMoney(amount)} cannot be: it is zero (no credit at all) or more, and no fantasy figure.`,
    };
  if (source === 'insured' && what === 'unlimited')
    return {
      kind: 'cover',
      message: 'No insurer covers without limit. Give the amount that is covered.',
    };
  if (source === 'own' && only !== undefined)
    return {
      kind: 'cover',
      message: '"Insured only" is said with the insured limit, not with our own.',
    };
  if (validUntil !== undefined && validUntil < today)
    return {
      kind: 'day-past',
      message: `The limit would have ended on ${validUntil} and today is ${today}. Give a later day, or withdraw it.`,
    };
  return null;
}

/** Why an order cannot be released like this; null: it can. */
export function refusedRelease(
  { order, amount, until }: ReleaseWish,
  today: PlainDate,
): CreditRefused | null {
  if (!isSaid(order))
    return { kind: 'order', message: 'A release is for one order: give its number.' };
  if (amount.minor <= 0n || amount.minor > MINOR_MAX)
    return { kind: 'amount', message: `An order of ${printMoney(amount)} cannot be released.` };
  if (until < today)
    return {
      kind: 'day-past',
      message: `The release would have ended on ${until} and today is ${today}.`,
    };
  if (until > addDays(today, RELEASE_DAYS_MAX))
    return {
      kind: 'day-too-far',
      message: `A release until ${until} is longer than a year. Decide a limit instead.`,
    };
  return null;
}
