import type { PlainDate } from '../../kernel/dates.js';

/** What a client lets us do for it on the network. */
export const AUTHORITY_SCOPES = ['send', 'receive'] as const;
export type AuthorityScope = (typeof AUTHORITY_SCOPES)[number];

/**
 * A client's word, on paper, that its firm and we may act for it on the network. Not the mandate of a direct debit, which
 * is about money (domain/collection).
 */
export interface Authority {
  /** Who signed for the client */
  readonly signedBy: string;
  readonly signedOn: PlainDate;
  readonly scope: readonly AuthorityScope[];
  /** SHA-256 of what was signed, in hexadecimal, so that the paper can be told from another */
  readonly document?: string;
  /** Last day; absent: until it is withdrawn */
  readonly validUntil?: PlainDate;
  /** From this day on it holds no more */
  readonly withdrawnOn?: PlainDate;
}

export type AuthorityState = 'in-force' | 'none' | 'withdrawn' | 'ended' | 'out-of-scope';

/** Whether it covers this act on a day. */
export function authorityState(
  authority: Authority | undefined,
  act: AuthorityScope,
  on: PlainDate,
): AuthorityState {
  if (authority === undefined) return 'none';
  const { withdrawnOn, validUntil, scope } = authority;
  if (withdrawnOn !== undefined && withdrawnOn <= on) return 'withdrawn';
  if (validUntil !== undefined && validUntil < on) return 'ended';
  return scope.includes(act) ? 'in-force' : 'out-of-scope';
}
