import { addMonths, type PlainDate } from '../../kernel/dates.js';
import type { RateStatus } from './rate-table.js';
import type { Regime } from './regime.js';

/** When a claim can no longer be enforced; where several terms exist the shortest one stands here, so that the alert is early. */
export interface LimitationRule {
  readonly years: number;
  readonly clause: string;
  readonly status: RateStatus;
}

const BE_BUSINESS: LimitationRule = {
  years: 10,
  clause: 'BE: ten years for ordinary claims between businesses',
  status: 'derived',
};
const NL_BUSINESS: LimitationRule = {
  years: 5,
  clause: 'NL BW 3:307: five years for most contracts',
  status: 'verified',
};

/** debtor-management 3.3. `derived`: seen in outline. No row: we do not know the law there. */
const LIMITATION: Readonly<Partial<Record<Regime, LimitationRule>>> = {
  'be-business': BE_BUSINESS,
  'be-public': BE_BUSINESS,
  // One and five years exist for some claims on consumers; which of them is this one nobody confirmed.
  'be-consumer': {
    years: 1,
    clause: 'BE: some claims on consumers expire after one year',
    status: 'provisional',
  },
  'nl-business': NL_BUSINESS,
  'nl-public': NL_BUSINESS,
  'nl-consumer': {
    years: 2,
    clause: 'NL BW 7:28: two years for the price of a consumer purchase',
    status: 'verified',
  },
};

const ALERT_MONTHS = 6;

export interface Limitation extends LimitationRule {
  /** Last day on which it can be enforced; what interrupts it is not counted, because its form is unconfirmed */
  readonly lastDay: PlainDate;
  /** From this day on somebody should know */
  readonly alertFrom: PlainDate;
}

/** Counted from the due date. Null: a debtor whose law we do not know. */
export function limitationOf(regime: Regime, dueDate: PlainDate): Limitation | null {
  const rule = LIMITATION[regime];
  if (rule === undefined) return null;
  const lastDay = addMonths(dueDate, 12 * rule.years);
  return { ...rule, lastDay, alertFrom: addMonths(lastDay, -ALERT_MONTHS) };
}
