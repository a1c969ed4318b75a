import type { Money } from '../../kernel/money.js';
import type { CreditAlternative, CreditAnswer, CreditDecision, CreditReason } from './credit.js';
import { isStopped } from './decision.js';
import type { Light, LightReason } from './light.js';

/**
 * All that sales may see of a debtor's money (practice 7): totals, the answer and why, what may be offered. No bank data,
 * no persons, no notes, no invoices one by one; who may open it is decided at the door.
 */
export interface SalesView {
  readonly debtor: { readonly id: string; readonly number: string; readonly name: string };
  readonly answer: CreditAnswer;
  /** Nothing more on credit now */
  readonly hold: boolean;
  readonly reasons: readonly CreditReason[];
  readonly alternatives: readonly CreditAlternative[];
  readonly openInvoices: Money;
  readonly exposure: Money;
  readonly limit?: Money;
  readonly usedPercent?: number;
  /** Until when an order that was asked about is released */
  readonly releasedUntil?: string;
  readonly light: Light;
  readonly lightReasons: readonly LightReason[];
}

/** Takes over member by member what sales may see: a member that is added elsewhere does not slip in. */
export function salesViewOf(
  { id, number, name }: SalesView['debtor'],
  decision: CreditDecision,
  { light, reasons }: { readonly light: Light; readonly reasons: readonly LightReason[] },
): SalesView {
  const { answer, exposure, limit, usedPercent, released } = decision;
  return {
    debtor: { id, number, name },
    ...{ answer, hold: isStopped(answer), reasons: decision.reasons },
    alternatives: decision.alternatives,
    ...{ openInvoices: exposure.openInvoices, exposure: exposure.total },
    ...(limit === undefined ? {} : { limit }),
    ...(usedPercent === undefined ? {} : { usedPercent }),
    ...(released === undefined ? {} : { releasedUntil: released.until }),
    ...{ light, lightReasons: reasons },
  };
}
