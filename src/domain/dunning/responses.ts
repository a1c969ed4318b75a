import type { PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from '../exchange/exchange.js';
import { RESPONSE_EFFECTS } from '../exchange/exchange.js';
import type { LedgerItem } from './ledger.js';

/** The order in which a buyer may answer; any may be skipped (Peppol Invoice Response, facts/peppol 5.2). */
const ORDER: Readonly<Record<ResponseCode, number>> = {
  AB: 0,
  IP: 1,
  UQ: 2,
  CA: 3,
  RE: 4,
  AP: 5,
  PD: 6,
};

export interface Answer {
  readonly code: ResponseCode;
  readonly on: PlainDate;
}

/**
 * The answer that counts on a day: the last one in order. After a final answer, or backwards, nothing changes
 * (facts/peppol 7, last row). Of several on one day the furthest counts.
 */
export function standingAnswer(responses: LedgerItem['responses'], on: PlainDate): Answer | null {
  const inOrder = responses
    .filter((r) => r.on <= on)
    .sort((a, b) => (a.on === b.on ? ORDER[a.code] - ORDER[b.code] : a.on < b.on ? -1 : 1));
  let standing: Answer | null = null;
  for (const answer of inOrder) {
    if (standing === null || follows(standing.code, answer.code)) standing = answer;
  }
  return standing;
}

function follows(standing: ResponseCode, next: ResponseCode): boolean {
  return !RESPONSE_EFFECTS[standing].final && ORDER[next] >= ORDER[standing];
}
