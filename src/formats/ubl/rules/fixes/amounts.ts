import {
  compare,
  type Decimal,
  equals,
  negate,
  parseDecimal,
  printDecimal,
  subtract,
  add,
  sum,
  ZERO,
} from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { computedFor } from '../advice/computed.js';
import { childNamed, childrenNamed, textOf } from '../advice/nav.js';
import type { Edit } from './edit.js';
import type { PathOf, Proposal } from './proposal.js';

function numberIn(element: XmlElement | undefined): Decimal | null {
  if (element === undefined) return null;
  const parsed = parseDecimal(textOf(element));
  return parsed.ok ? parsed.value : null;
}

const isNegative = (value: Decimal): boolean => compare(value, ZERO) < 0;

/**
 * A negative price becomes positive, the quantity changes sign. Safe: their product, and so every amount, stays; not
 * proposed where a gross price stands beside it.
 */
export function negativePrice(line: XmlElement, _rule: string, pathOf: PathOf): Proposal | null {
  const holder = childNamed(line, 'Price');
  const price = holder === undefined ? undefined : childNamed(holder, 'PriceAmount');
  const quantity = childNamed(line, 'InvoicedQuantity');
  const [each, count] = [numberIn(price), numberIn(quantity)];
  if (holder === undefined || price === undefined || quantity === undefined) return null;
  if (each === null || count === null || !isNegative(each)) return null;
  if (childNamed(holder, 'AllowanceCharge') !== undefined) return null;
  const [positive, turned] = [printDecimal(negate(each)), printDecimal(negate(count))];
  return {
    element: price,
    from: `${textOf(quantity)} × ${textOf(price)}`,
    to: `${turned} × ${positive}`,
    edits: [
      { kind: 'text', path: pathOf(price), to: positive },
      { kind: 'text', path: pathOf(quantity), to: turned },
    ],
  };
}

/**
 * Negative amounts of allowances or charges below an element become positive. Safe: only when the stated total then is
 * what comes out, to the cent, so that the document itself says that positive was meant.
 */
export function allowanceSign(element: XmlElement, rule: string, pathOf: PathOf): Proposal | null {
  const totals = computedFor(rule, element);
  const charge = rule === 'BR-CO-12';
  const holder = rule === 'PEPPOL-EN16931-R120' ? element : element.parent;
  if (totals?.stated == null || holder === undefined) return null;
  const wrong = negatives(holder, rule === 'PEPPOL-EN16931-R120' ? null : charge);
  const [first] = wrong;
  if (first === undefined) return null;
  // Turning a sign moves the sum by twice the amount: up in a total of its own, in a line by what it does there.
  const moved = wrong.map(({ value, effect }) => (effect === 'adds' ? negate(value) : value));
  const after = add(totals.computed, sum([...moved, ...moved]));
  if (!equals(after, totals.stated)) return null;
  return {
    element: first.amount,
    from: wrong.map(({ amount }) => textOf(amount)).join('; '),
    to: wrong.map(({ value }) => printDecimal(negate(value))).join('; '),
    edits: wrong.map(({ amount, value }): Edit => ({
      kind: 'text',
      path: pathOf(amount),
      to: printDecimal(negate(value)),
    })),
  };
}

interface Negative {
  readonly amount: XmlElement;
  readonly value: Decimal;
  /** Whether the amount is added to what is computed, or taken off it */
  readonly effect: 'adds' | 'takes off';
}

/** The negative allowances (charges, with `charge`; both in a line, with null) directly below an element. */
function negatives(holder: XmlElement, charge: boolean | null): readonly Negative[] {
  return childrenNamed(holder, 'AllowanceCharge').flatMap((one): readonly Negative[] => {
    const isCharge = /^(?:true|1)$/.test(textOf(childNamed(one, 'ChargeIndicator')));
    const amount = childNamed(one, 'Amount');
    const value = numberIn(amount);
    if (amount === undefined || value === null || !isNegative(value)) return [];
    if (charge !== null && isCharge !== charge) return [];
    return [{ amount, value, effect: charge !== null || isCharge ? 'adds' : 'takes off' }];
  });
}

/** A negative discount on a price becomes positive. Safe: net price then is gross price less discount, exactly. */
export function discountSign(
  allowance: XmlElement,
  _rule: string,
  pathOf: PathOf,
): Proposal | null {
  const amount = childNamed(allowance, 'Amount');
  const gross = numberIn(childNamed(allowance, 'BaseAmount'));
  const net = numberIn(
    allowance.parent === undefined ? undefined : childNamed(allowance.parent, 'PriceAmount'),
  );
  const value = numberIn(amount);
  if (amount === undefined || value === null || gross === null || net === null) return null;
  if (!isNegative(value) || !equals(subtract(gross, negate(value)), net)) return null;
  const to = printDecimal(negate(value));
  return {
    element: amount,
    from: textOf(amount),
    to,
    edits: [{ kind: 'text', path: pathOf(amount), to }],
  };
}
