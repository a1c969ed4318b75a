import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, EntryId, FactId } from '../../kernel/ids.js';

/** What people taught the matcher of one administration, by confirming and correcting. */
export type LearnedKind =
  | 'payer-account'
  | 'payer-name'
  | 'payer-text'
  | 'account-not-ours'
  | 'account-not-debtor'
  | 'name-not-debtor';

/**
 * One learned fact and what it rests on. Only what a person did counts, never a match the machine made. What it is worth
 * follows from `support`: see `strengthOf`.
 */
export interface LearnedFact {
  readonly id: FactId;
  readonly kind: LearnedKind;
  /** Account or name as a key (accountKey, nameKey), or the telling words of a text, sorted, with a space between */
  readonly key: string;
  /** Whom it is about; absent for account-not-ours */
  readonly debtorId?: DebtorId;
  /** The day it was first said, and the bank entry it was said about */
  readonly since: PlainDate;
  readonly entryId: EntryId;
  /** The day it was last said, and by whom: `cli`, `api`, a user */
  readonly lastOn: PlainDate;
  readonly saidBy: string;
  /** How often it was said and not taken back, and how often something contradicted it */
  readonly confirmed: number;
  readonly contradicted: number;
  /** Entries that confirmed it since the last contradiction, oldest first */
  readonly support: readonly EntryId[];
  /** A revoked fact counts for nothing and is not learned again in silence; a person may restore it */
  readonly state: 'active' | 'revoked';
}

/** What a person did with a payment, and when. */
export interface Said {
  readonly entryId: EntryId;
  readonly on: PlainDate;
  readonly by: string;
}

/** Entries remembered per fact: beyond two they only say how old a habit is. */
const SUPPORT_MAX = 20;

/**
 * none: counts for nothing. hint: said once, supports a suggestion. key: said twice or more without contradiction, as
 * good as what stands in the books.
 */
export function strengthOf(fact: LearnedFact): 'none' | 'hint' | 'key' {
  if (fact.state === 'revoked' || fact.support.length === 0) return 'none';
  return fact.support.length === 1 ? 'hint' : 'key';
}

/** Whether the fact makes others share its key: said, or once a habit even when something contradicted it since. */
export function claims(fact: LearnedFact): boolean {
  return fact.state === 'active' && (fact.support.length > 0 || fact.confirmed > 1);
}

/** A fact that was said for the first time. */
export function newFact(
  what: Pick<LearnedFact, 'id' | 'kind' | 'key' | 'debtorId'>,
  { entryId, on, by }: Said,
): LearnedFact {
  return {
    ...what,
    ...{ since: on, entryId, lastOn: on, saidBy: by },
    ...{ confirmed: 1, contradicted: 0, support: [entryId], state: 'active' },
  };
}

/** Said again. The same entry counts once, and a revoked fact stays as it is. */
export function confirm(fact: LearnedFact, { entryId, on, by }: Said): LearnedFact {
  if (fact.state === 'revoked' || fact.support.includes(entryId)) return fact;
  const support = [...fact.support, entryId].slice(-SUPPORT_MAX);
  return { ...fact, confirmed: fact.confirmed + 1, support, lastOn: on, saidBy: by };
}

/** Something said the opposite: nothing is left of it until it is said anew. */
export function contradict(fact: LearnedFact): LearnedFact {
  if (fact.support.length === 0) return fact;
  return { ...fact, contradicted: fact.contradicted + 1, support: [] };
}

/** What an entry taught is taken back, as if it had not been said. */
export function takeBack(fact: LearnedFact, entryId: EntryId): LearnedFact {
  if (!fact.support.includes(entryId)) return fact;
  const support = fact.support.filter((one) => one !== entryId);
  return { ...fact, confirmed: fact.confirmed - 1, support };
}

/**
 * A match was undone. When only this entry had taught the fact, that is taken back; when others had too, the fact led
 * to a wrong match and is contradicted.
 */
export function undo(fact: LearnedFact, entryId: EntryId): LearnedFact {
  const others = fact.support.some((one) => one !== entryId);
  return others ? contradict(takeBack(fact, entryId)) : takeBack(fact, entryId);
}
