import { add, type Decimal, parseDecimal, subtract, ZERO } from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { childNamed, childrenNamed, lineage, textOf } from './nav.js';

/** Category -> sum, and category with rate -> sum; null once an amount in it is no number. */
type Sums = Map<string, Decimal | null>;

/** Kept per document: a document with thousands of breakdowns is still walked once. */
const known = new WeakMap<XmlElement, Sums>();

/** Only these have several rates, so only theirs are summed per rate (BR-S-08, BR-AF-08, BR-AG-08). */
const PER_RATE = /^[SLM]$/;

/**
 * Taxable amount of the category (S, L and M: at its rate) of a breakdown: its lines, plus its charges, minus its
 * allowances on the document. Null when an amount of them is no number.
 */
export function categorySum(category: XmlElement): Decimal | null {
  const { root } = lineage(category);
  let sums = known.get(root);
  if (sums === undefined) {
    sums = sumsOf(root);
    known.set(root, sums);
  }
  const found = sums.get(keyOf(category));
  return found === undefined ? ZERO : found;
}

function keyOf(category: XmlElement): string {
  const code = textOf(childNamed(category, 'ID'));
  if (!PER_RATE.test(code)) return code;
  const rate = parseDecimal(textOf(childNamed(category, 'Percent')));
  return rate.ok ? `${code} ${bare(rate.value)}` : code;
}

/** A rate without zeros at the end: 21 and 21.00 are one. */
function bare({ unscaled, scale }: Decimal): string {
  let [digits, places] = [unscaled, scale];
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places -= 1;
  }
  return `${digits}e-${places}`;
}

function sumsOf(root: XmlElement): Sums {
  const sums: Sums = new Map();
  for (const line of childrenNamed(root, 'InvoiceLine')) {
    const item = childNamed(line, 'Item');
    const category = item === undefined ? undefined : childNamed(item, 'ClassifiedTaxCategory');
    count(sums, category, childNamed(line, 'LineExtensionAmount'), add);
  }
  for (const one of childrenNamed(root, 'AllowanceCharge')) {
    const charge = /^(?:true|1)$/.test(textOf(childNamed(one, 'ChargeIndicator')));
    const category = childNamed(one, 'TaxCategory');
    count(sums, category, childNamed(one, 'Amount'), charge ? add : subtract);
  }
  return sums;
}

function count(
  sums: Sums,
  category: XmlElement | undefined,
  amount: XmlElement | undefined,
  join: (a: Decimal, b: Decimal) => Decimal,
): void {
  if (category === undefined || amount === undefined) return;
  const key = keyOf(category);
  const before = sums.get(key);
  const parsed = parseDecimal(textOf(amount));
  sums.set(key, before === null || !parsed.ok ? null : join(before ?? ZERO, parsed.value));
}
