import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from './exchange.js';
import { reasonsIn, RESPONSE_CODES, type ResponseStatus } from './response.js';

/** What the buyer says, told apart where the same code means different work (facts/peppol 7). */
export type ResponseCase = 'AB' | 'IP' | 'UQ' | 'CA-term' | 'CA' | 'RE' | 'AP' | 'PD' | 'PD-part';

/** Work for a person that follows from an answer; its words are data (formats/answer). */
export type ResponseTask = 'query' | 'term' | 'condition' | 'rejected';

/** What a response does to debtor management. An item counts against the credit limit in every case. */
export interface ResponseEffect {
  readonly dispute: 'open' | 'close' | 'none';
  /** Reminders of this invoice wait: until a decision, or for some banking days and then by themselves */
  readonly hold: 'until-decided' | 'some-days' | 'none';
  readonly task: ResponseTask | null;
  /** When the pause ends and nothing was matched, somebody asks for proof */
  readonly proofAfterPause: boolean;
  /** Nothing may follow */
  readonly final: boolean;
  /** The same may be said again, with other content */
  readonly repeats: boolean;
}

const NOTHING: ResponseEffect = {
  dispute: 'none',
  hold: 'none',
  task: null,
  proofAfterPause: false,
  final: false,
  repeats: false,
};

/** The rule set of facts/peppol 7, one row per case. A changed condition (CA again) must reach a person too. */
export const RESPONSE_EFFECTS: Readonly<Record<ResponseCase, ResponseEffect>> = {
  AB: NOTHING,
  IP: NOTHING,
  UQ: { ...NOTHING, dispute: 'open', hold: 'until-decided', task: 'query', repeats: true },
  'CA-term': { ...NOTHING, hold: 'until-decided', task: 'term', repeats: true },
  CA: { ...NOTHING, dispute: 'open', hold: 'until-decided', task: 'condition', repeats: true },
  RE: { ...NOTHING, dispute: 'open', hold: 'until-decided', task: 'rejected', final: true },
  AP: { ...NOTHING, dispute: 'close' },
  PD: { ...NOTHING, hold: 'some-days', proofAfterPause: true, final: true },
  'PD-part': { ...NOTHING, hold: 'some-days', repeats: true },
};

/** What is said, as far as the order and the rule set ask. */
export interface Said {
  readonly code: ResponseCode;
  readonly statuses: readonly ResponseStatus[];
}

export function caseOf({ code, statuses }: Said): ResponseCase {
  if (code === 'CA') return proposedDueDate(statuses) === null ? 'CA' : 'CA-term';
  if (code === 'PD') return isPartPayment(statuses) ? 'PD-part' : 'PD';
  return code;
}

/** Payment of a part is announced, not of the whole. */
export function isPartPayment(statuses: readonly ResponseStatus[]): boolean {
  return reasonsIn(statuses).includes('PPD');
}

/** The due date (BT-9) a buyer accepts on when the payment terms (PAY) are his condition; null when he names none. */
export function proposedDueDate(statuses: readonly ResponseStatus[]): PlainDate | null {
  if (!reasonsIn(statuses).includes('PAY')) return null;
  const wanted = statuses
    .flatMap(({ conditions }) => conditions)
    .find(({ term }) => term.trim().toUpperCase() === 'BT-9');
  const date = parsePlainDate(wanted?.value?.trim() ?? '');
  return date.ok ? date.value : null;
}

/** What an answer must be known by to judge what may follow it. */
export interface Ordered {
  readonly code: ResponseCode;
  /** Paid in part, so that more may follow */
  readonly part?: boolean;
}

/**
 * Whether an answer may follow the one that stands. The order is fixed, any may be skipped, after RE and after full PD
 * nothing follows, after AP only PD (facts/peppol 5.2, OP-BR111).
 */
export function mayFollow(standing: Ordered, next: Ordered): boolean {
  if (effectOf(standing).final) return false;
  const step = RESPONSE_CODES.indexOf(next.code) - RESPONSE_CODES.indexOf(standing.code);
  return step > 0 || (step === 0 && effectOf(standing).repeats);
}

function effectOf({ code, part }: Ordered): ResponseEffect {
  return RESPONSE_EFFECTS[code === 'PD' && part === true ? 'PD-part' : code];
}
