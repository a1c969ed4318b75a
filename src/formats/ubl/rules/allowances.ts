import type { XmlElement } from '../../xml/tree.js';
import { path } from './path.js';
import { trimmed } from './text.js';
import { Undecidable } from './undecidable.js';

const INDICATOR = path('ChargeIndicator');

const READS_AS: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

/** EN 16931: an AllowanceCharge is a charge when one of its indicators reads as true, an allowance when as false. */
function indicatorReads(element: XmlElement, wanted: boolean): boolean {
  let unreadable: XmlElement | undefined;
  const reads = INDICATOR.some(element, (indicator) => {
    const text = trimmed(indicator);
    const value = Object.hasOwn(READS_AS, text) ? READS_AS[text] : undefined;
    if (value === undefined) unreadable = indicator;
    return value === wanted;
  });
  if (!reads && unreadable !== undefined) throw new Undecidable('not-a-boolean', unreadable);
  return reads;
}

export function isAllowance(element: XmlElement): boolean {
  return indicatorReads(element, false);
}

export function isCharge(element: XmlElement): boolean {
  return indicatorReads(element, true);
}
