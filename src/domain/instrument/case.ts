import type { PlainDate } from '../../kernel/dates.js';
import type { CaseId, ConnectionId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { PersonName } from '../party/debtor-profile.js';

/** Where a case stands at the partner, as he tells it. */
export const PARTNER_STATES = [
  'received',
  'letter-sent',
  'debtor-answered',
  'paid-to-partner',
  'paid-to-us',
  'closed-paid',
  'closed-unpaid',
  'returned',
] as const;

export type PartnerState = (typeof PARTNER_STATES)[number];

/**
 * Where a case stands with us, before and beside what the partner tells.
 * - approved: on its way to him; he does not have it yet
 * - refused: he did not take it, or it could not be handed over any more when it should have left
 * - withdrawing, withdrawn: we take it back because it was paid to us, or a person says so
 */
export type CaseState = 'approved' | 'refused' | 'withdrawing' | 'withdrawn' | PartnerState;

/** Claims on one debtor that a collection partner follows up for us (practice 57). */
export interface CollectionCase {
  readonly id: CaseId;
  readonly debtorId: DebtorId;
  readonly connectionId: ConnectionId;
  /** As people know him */
  readonly partner: string;
  readonly openItemIds: readonly OpenItemId[];
  readonly state: CaseState;
  readonly approvedBy: PersonName;
  readonly approvedOn: PlainDate;
  readonly reference?: string;
  /** What the partner says he received, and asks for his work so far */
  readonly paid?: Money;
  readonly costs?: Money;
  readonly note?: string;
}

interface PartnerEffect {
  /** He does nothing more about it */
  readonly over?: true;
  /** The task somebody gets; none: the timeline says it */
  readonly task?: 'case-news' | 'case-returned';
  /** What becomes of the hand-over of its items */
  readonly items?: 'unpaid' | 'returned';
}

/**
 * What follows from what the partner tells. A case he closed as paid keeps its items handed over: they are free when the
 * money is here, not when it is announced.
 */
export const PARTNER_EFFECTS: Readonly<Record<PartnerState, PartnerEffect>> = {
  received: {},
  'letter-sent': {},
  'debtor-answered': { task: 'case-news' },
  'paid-to-partner': { task: 'case-news' },
  'paid-to-us': { task: 'case-news' },
  'closed-paid': { over: true, task: 'case-news' },
  'closed-unpaid': { over: true, task: 'case-returned', items: 'unpaid' },
  returned: { over: true, task: 'case-returned', items: 'returned' },
};

const OURS_OVER: readonly CaseState[] = ['refused', 'withdrawn'];

/** Nobody does anything more about the case. */
export function isCaseOver(state: CaseState): boolean {
  return OURS_OVER.includes(state) || partnerEffect(state)?.over === true;
}

function partnerEffect(state: CaseState): PartnerEffect | undefined {
  const known = PARTNER_STATES.find((one) => one === state);
  return known === undefined ? undefined : PARTNER_EFFECTS[known];
}
