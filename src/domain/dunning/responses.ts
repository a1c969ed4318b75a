import type { PlainDate } from '../../kernel/dates.js';
import { mayFollow, type Ordered } from '../exchange/response-effects.js';
import { RESPONSE_CODES } from '../exchange/response.js';

export interface Answer extends Ordered {
  readonly on: PlainDate;
}

/**
 * The answer that counts on a day: the last one in order. After a final answer, or backwards, nothing changes
 * (facts/peppol 7, last row). Of several on one day the furthest counts.
 */
export function standingAnswer<A extends Answer>(responses: readonly A[], on: PlainDate): A | null {
  if (responses.length === 0) return null;
  const inOrder = responses
    .filter((r) => r.on <= on)
    .sort((a, b) => (a.on === b.on ? rank(a) - rank(b) : a.on < b.on ? -1 : 1));
  let standing: A | null = null;
  for (const answer of inOrder) {
    if (standing === null || mayFollow(standing, answer)) standing = answer;
  }
  return standing;
}

function rank({ code }: Answer): number {
  return RESPONSE_CODES.indexOf(code);
}
