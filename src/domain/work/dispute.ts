import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { DisputeId } from '../../kernel/ids.js';
import type { Dispute } from '../dunning/ledger.js';
import type { StatusReason } from '../exchange/response.js';
import type { PersonName } from '../party/debtor-profile.js';
import type { Role } from './task.js';

/** What a debtor has against an invoice. */
export const DISPUTE_CODES = [
  'price',
  'quantity',
  'quality',
  'wrong-goods',
  'not-ordered',
  'delivery',
  'receipt-missing',
  'reference-missing',
  'invoice-details',
  'terms',
  'already-paid',
  'other',
] as const;

export type DisputeCode = (typeof DISPUTE_CODES)[number];

/** Who finds out about it, and how many working days that may take (practice 64). */
interface DisputeRoute {
  readonly role: Role;
  readonly days: number;
  /** Reasons of an Invoice Response that mean this (facts/peppol 5.3) */
  readonly responses: readonly StatusReason[];
}

/** `receipt-missing`: the buyer has no proof that he received it, which is ours to send. */
export const DISPUTE_ROUTES: Readonly<Record<DisputeCode, DisputeRoute>> = {
  price: { role: 'sales', days: 5, responses: ['PRI'] },
  quantity: { role: 'logistics', days: 5, responses: ['QTY'] },
  quality: { role: 'sales', days: 10, responses: ['QUA'] },
  'wrong-goods': { role: 'sales', days: 5, responses: ['ITM'] },
  'not-ordered': { role: 'sales', days: 5, responses: ['UNR'] },
  delivery: { role: 'logistics', days: 5, responses: ['DEL'] },
  'receipt-missing': { role: 'logistics', days: 3, responses: [] },
  'reference-missing': { role: 'administration', days: 2, responses: ['REF'] },
  'invoice-details': { role: 'administration', days: 2, responses: ['LEG', 'REC'] },
  terms: { role: 'sales', days: 5, responses: ['PAY', 'FIN'] },
  'already-paid': { role: 'administration', days: 2, responses: ['PPD'] },
  other: { role: 'debtors', days: 5, responses: ['NON', 'OTH'] },
};

/** The reason that the codes of an Invoice Response mean: the first that says something, else `other`. */
export function disputeCodeOf(reasons: readonly StatusReason[]): DisputeCode {
  for (const reason of reasons) {
    const code = DISPUTE_CODES.find((one) => DISPUTE_ROUTES[one].responses.includes(reason));
    if (code !== undefined && code !== 'other') return code;
  }
  return 'other';
}

/**
 * How a dispute ends. `upheld`: the invoice stands and reminders go on. `withdrawn`: the debtor takes it back. `settled`:
 * agreed in another way. `credit-note-expected`: he is right, and reminders wait until the credit note is set off.
 */
export const DISPUTE_OUTCOMES = ['upheld', 'withdrawn', 'settled', 'credit-note-expected'] as const;

export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** A dispute as the planner sees it, with whose work it is and until when. */
export interface DisputeCase extends Dispute {
  readonly id: DisputeId;
  readonly code: DisputeCode;
  readonly role: Role;
  readonly owner?: PersonName;
  /** Last day on which the debtor should have an answer; absent for those of before deadlines */
  readonly answerBy?: PlainDate;
  /** After the dispute window of the terms: taken up all the same, and marked (practice 19) */
  readonly late?: boolean;
  /** Who said it: a person, or `voldaan` for what came over the network */
  readonly openedBy?: string;
  readonly outcome?: DisputeOutcome;
  readonly decidedOn?: PlainDate;
  readonly decidedBy?: string;
  readonly note?: string;
}

/** Whole days the dispute has taken, or took: KPI clock of debtor-management 4.6. */
export function disputeDays(
  { openedOn, closedOn }: Pick<Dispute, 'openedOn' | 'closedOn'>,
  on: PlainDate,
): number {
  return Math.max(0, daysBetween(openedOn, closedOn ?? on));
}

/** Whether somebody disputes an invoice after the days its terms give; without such terms nothing is late. */
export function isLateDispute(
  issueDate: PlainDate,
  openedOn: PlainDate,
  windowDays: number | undefined,
): boolean {
  return windowDays !== undefined && openedOn > addDays(issueDate, windowDays);
}
