import type { Fault } from '../../kernel/fault.js';
import { faultOf, runChecks } from './checks/finding.js';
import { TOTALS } from './checks/table.js';
import type { Invoice } from './invoice.js';

/**
 * Recomputes every sum of an invoice and tells each that does not add up: found, expected, what to do. Where the
 * official rules leave slack on VAT a difference within it is a warning. Absent totals are no fault.
 */
export function checkTotals(invoice: Invoice): readonly Fault[] {
  return runChecks(TOTALS, invoice, { occasion: 'sending' }).map(faultOf);
}
