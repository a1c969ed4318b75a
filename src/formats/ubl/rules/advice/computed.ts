import {
  add,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  parseDecimal,
  roundHalfAwayFromZero,
  subtract,
  sum,
  ZERO,
} from '../../../../kernel/decimal.js';
import { attribute, type XmlElement } from '../../../xml/tree.js';
import { categorySum } from './category-sum.js';
import { childNamed, childrenNamed, lineage, textOf } from './nav.js';

/** A total as the document states it (null when absent) and as it comes out. */
export interface Computed {
  readonly stated: Decimal | null;
  readonly computed: Decimal;
}

/** A number of the document: undefined when absent, null when it is none. */
type Amount = Decimal | null | undefined;

const HUNDREDTH = decimal(1n, 2);
/** Decimals kept while a price is divided; only the result is rounded. */
const QUOTIENT_SCALE = 18;

function amountOf(holder: XmlElement | undefined, name: string): Amount {
  const element = holder === undefined ? undefined : childNamed(holder, name);
  if (element === undefined) return undefined;
  const parsed = parseDecimal(textOf(element));
  return parsed.ok ? parsed.value : null;
}

/** Sum in which absent amounts count as nothing; null when one of them is no number. */
function total(amounts: readonly Amount[]): Decimal | null {
  return amounts.includes(null) ? null : sum(amounts.filter((amount) => amount != null));
}

function pair(stated: Amount, computed: Decimal | null): Computed | null {
  if (stated === null || computed === null) return null;
  return { stated: stated ?? null, computed };
}

const round2 = (value: Decimal): Decimal => roundHalfAwayFromZero(value, 2);

const minus = (value: Amount): Amount => (value == null ? value : subtract(ZERO, value));

/** Part of a base: base × percentage / 100, to the cent; null when either is missing. */
function share(base: Amount, percentage: Amount): Decimal | null {
  if (base == null || percentage == null) return null;
  return round2(multiply(multiply(base, percentage), HUNDREDTH));
}

/** Allowances or charges directly below an element, added up. */
function allowances(holder: XmlElement, charge: boolean): Decimal | null {
  const wanted = charge ? /^(?:true|1)$/ : /^(?:false|0)$/;
  const chosen = childrenNamed(holder, 'AllowanceCharge').filter((one) =>
    wanted.test(textOf(childNamed(one, 'ChargeIndicator'))),
  );
  return total(chosen.map((one) => amountOf(one, 'Amount')));
}

function lineTotal(totals: XmlElement): Computed | null {
  const lines = childrenNamed(lineage(totals).root, 'InvoiceLine');
  const computed = total(lines.map((line) => amountOf(line, 'LineExtensionAmount')));
  return pair(amountOf(totals, 'LineExtensionAmount'), computed);
}

function allowanceTotal(name: string, charge: boolean): (totals: XmlElement) => Computed | null {
  return (totals) => pair(amountOf(totals, name), allowances(totals.parent ?? totals, charge));
}

function exclusive(totals: XmlElement): Computed | null {
  const parts = [
    amountOf(totals, 'LineExtensionAmount'),
    amountOf(totals, 'ChargeTotalAmount'),
    minus(amountOf(totals, 'AllowanceTotalAmount')),
  ];
  return pair(amountOf(totals, 'TaxExclusiveAmount'), parts[0] == null ? null : total(parts));
}

function taxTotal(taxes: XmlElement): Computed | null {
  const parts = childrenNamed(taxes, 'TaxSubtotal').map((one) => amountOf(one, 'TaxAmount'));
  return pair(amountOf(taxes, 'TaxAmount'), total(parts));
}

/** Only when the document has exactly one VAT total in its currency: otherwise that is what is wrong. */
function inclusive(document: XmlElement): Computed | null {
  const totals = childNamed(document, 'LegalMonetaryTotal');
  const currency = textOf(childNamed(document, 'DocumentCurrencyCode'));
  const taxes = childrenNamed(document, 'TaxTotal').filter((one) => {
    const amount = childNamed(one, 'TaxAmount');
    return amount !== undefined && attribute(amount, 'currencyID') === currency;
  });
  const net = amountOf(totals, 'TaxExclusiveAmount');
  if (taxes.length !== 1 || net == null) return null;
  return pair(
    amountOf(totals, 'TaxInclusiveAmount'),
    total([net, amountOf(taxes[0], 'TaxAmount')]),
  );
}

function payable(totals: XmlElement): Computed | null {
  const gross = amountOf(totals, 'TaxInclusiveAmount');
  const parts = [
    gross,
    minus(amountOf(totals, 'PrepaidAmount')),
    amountOf(totals, 'PayableRoundingAmount'),
  ];
  return pair(amountOf(totals, 'PayableAmount'), gross == null ? null : total(parts));
}

function categoryTax(subtotal: XmlElement): Computed | null {
  const rate = amountOf(childNamed(subtotal, 'TaxCategory'), 'Percent');
  return pair(amountOf(subtotal, 'TaxAmount'), share(amountOf(subtotal, 'TaxableAmount'), rate));
}

/** From the category of a breakdown, where its rules hang. */
const ofParent =
  (make: (parent: XmlElement) => Computed | null) =>
  (element: XmlElement): Computed | null =>
    element.parent === undefined ? null : make(element.parent);

function taxable(subtotal: XmlElement): Computed | null {
  const category = childNamed(subtotal, 'TaxCategory');
  const computed = category === undefined ? null : categorySum(category);
  return pair(amountOf(subtotal, 'TaxableAmount'), computed);
}

/** Quantity × price per base quantity, with the line's own allowances and charges. Peppol BIS 3 R120. */
function lineAmount(line: XmlElement): Computed | null {
  const price = childNamed(line, 'Price');
  const quantity = amountOf(line, 'InvoicedQuantity');
  const each = amountOf(price, 'PriceAmount');
  const base = amountOf(price, 'BaseQuantity');
  const reduction = allowances(line, false);
  const increase = allowances(line, true);
  if (quantity == null || each == null || base === null) return null;
  if (reduction === null || increase === null) return null;
  const product = multiply(quantity, each);
  const goods =
    base === undefined || isZero(base) ? product : divide(product, base, QUOTIENT_SCALE);
  const computed = round2(add(goods, subtract(increase, reduction)));
  return pair(amountOf(line, 'LineExtensionAmount'), computed);
}

function allowanceAmount(one: XmlElement): Computed | null {
  const percentage = amountOf(one, 'MultiplierFactorNumeric');
  return pair(amountOf(one, 'Amount'), share(amountOf(one, 'BaseAmount'), percentage));
}

function netPrice(allowance: XmlElement): Computed | null {
  const gross = amountOf(allowance, 'BaseAmount');
  const discount = amountOf(allowance, 'Amount');
  if (gross == null || discount == null) return null;
  return pair(amountOf(allowance.parent, 'PriceAmount'), subtract(gross, discount));
}

type Compute = (element: XmlElement) => Computed | null;

/** The middles of the rule ids of the VAT categories, BR-S-08. */
const CATEGORIES = ['S', 'Z', 'E', 'AE', 'IC', 'G', 'O', 'AF', 'AG'];

const COMPUTES: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ['BR-CO-10', lineTotal],
  ['BR-CO-11', allowanceTotal('AllowanceTotalAmount', false)],
  ['BR-CO-12', allowanceTotal('ChargeTotalAmount', true)],
  ['BR-CO-13', exclusive],
  ['BR-CO-14', taxTotal],
  ['BR-CO-15', inclusive],
  ['BR-CO-16', payable],
  ['BR-CO-17', categoryTax],
  ['PEPPOL-EN16931-R040', allowanceAmount],
  ['PEPPOL-EN16931-R046', netPrice],
  ['PEPPOL-EN16931-R120', lineAmount],
  ...CATEGORIES.map((name) => [`BR-${name}-08`, ofParent(taxable)] as const),
  ...['S', 'AF', 'AG'].map((name) => [`BR-${name}-09`, ofParent(categoryTax)] as const),
]);

/**
 * Both sides of a sum a rule is about, exact, or null when the rule is about no sum or a part of it is missing or no
 * number. Document currency, as written.
 */
export function computedFor(id: string, element: XmlElement): Computed | null {
  return COMPUTES.get(id)?.(element) ?? null;
}
