import type { LegalTerm } from '../../src/domain/law/be-consumer.js';
import type { RateRow } from '../../src/domain/law/rate-table.js';
import { plainDate } from '../../src/kernel/dates.js';

/** A rate somebody confirmed, as a test needs one. */
export function aRate(changes: Partial<RateRow> = {}): RateRow {
  return {
    regime: 'be-trade',
    from: plainDate('2026-07-01'),
    until: plainDate('2026-12-31'),
    percent: '10.5',
    status: 'verified',
    source: 'official notice, entered by a test',
    checkedOn: plainDate('2026-11-21'),
    ...changes,
  };
}

/** First day, last day, first chargeable day. */
export function daysOf({ from, until, chargeableFrom }: LegalTerm): readonly string[] {
  return [from, until, chargeableFrom];
}
