import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  equals,
  isZero,
  multiply,
  subtract,
  sum,
} from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { isAllowance, isCharge } from '../allowances.js';
import { decimals, present } from '../demands.js';
import { once, oncePer } from '../judged.js';
import { numberOf, round0, round2 } from '../numbers.js';
import { only } from '../only.js';
import { path } from '../path.js';
import { type Condition, fatal, on, type RuleGroup } from '../rule.js';
import { categoryOf, hasVatScheme } from '../vat-scheme.js';

const LINES = path('LineExtensionAmount');
const ALLOWANCES = path('AllowanceTotalAmount');
const CHARGES = path('ChargeTotalAmount');
const WITHOUT_VAT = path('TaxExclusiveAmount');
const WITH_VAT = path('TaxInclusiveAmount');
const PREPAID = path('PrepaidAmount');
const ROUNDING = path('PayableRoundingAmount');
const PAYABLE = path('PayableAmount');
const ALLOWANCE_CHARGE = path('AllowanceCharge');
const AMOUNT = path('Amount');
const SUBTOTAL = path('TaxSubtotal');
const TAX_AMOUNT = path('TaxAmount');
const TAXABLE = path('TaxableAmount');
const CATEGORY = path('TaxCategory');
const PERCENT = path('Percent');
const ID = path('ID');
const ZERO = dec('0');
const ONE = dec('1');
const HUNDREDTH = dec('0.01');

function equal(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a !== undefined && b !== undefined && equals(a, b);
}

/** Sum of the numbers there; elements without one are left out. */
function sumOf(
  elements: readonly XmlElement[],
  read: (element: XmlElement) => XmlElement | undefined,
): Decimal {
  return sum(elements.map((element) => numberOf(read(element)) ?? ZERO));
}

/** The sums are those of all totals elements of a document, of which there may be any number. */
const roundedLines = once((document) =>
  round2(sumOf([...document.all('InvoiceLine'), ...document.all('CreditNoteLine')], LINES.the)),
);

const sumOfLines: Condition = (totals, document) =>
  equal(numberOf(LINES.the(totals)), roundedLines(document));

/** The total is the sum of its siblings of that kind, or both are absent. */
function sumOfSiblings(
  total: typeof ALLOWANCES,
  isKind: (element: XmlElement) => boolean,
): Condition {
  const entriesOf = oncePer((parent) => ALLOWANCE_CHARGE.all(parent).filter(isKind));
  const sumBelow = oncePer((parent) =>
    round2(sumOf(ALLOWANCE_CHARGE.all(parent).filter(isKind), AMOUNT.the)),
  );
  return (totals, document) => {
    const parent = totals.parent ?? totals;
    const entries = entriesOf(parent, document);
    const stated = numberOf(total.the(totals));
    return stated === undefined ? entries.length === 0 : equals(stated, sumBelow(parent, document));
  };
}

const netOfAllowances: Condition = (totals) => {
  const lines = numberOf(LINES.the(totals));
  const charges = numberOf(CHARGES.the(totals));
  const allowances = numberOf(ALLOWANCES.the(totals));
  const withoutVat = numberOf(WITHOUT_VAT.the(totals));
  if (lines === undefined) return false;
  if (charges === undefined && allowances === undefined) return equal(withoutVat, lines);
  return equal(withoutVat, round2(subtract(add(lines, charges ?? ZERO), allowances ?? ZERO)));
};

const payableAddsUp: Condition = (totals) => {
  const payable = numberOf(PAYABLE.the(totals));
  const withVat = numberOf(WITH_VAT.the(totals));
  const prepaid = numberOf(PREPAID.the(totals));
  const rounding = numberOf(ROUNDING.the(totals));
  if (payable === undefined || withVat === undefined) return false;
  // Rounded only where the official rule computes something.
  const left = rounding === undefined ? payable : round2(subtract(payable, rounding));
  const right = prepaid === undefined ? withVat : round2(subtract(withVat, prepaid));
  return equals(left, right);
};

/** `|T| - 1 < round2(|B| × p / 100) < |T| + 1`: a tax amount off by less than one unit of currency. */
export function isTaxOn(taxable: Decimal, percent: Decimal, tax: Decimal): boolean {
  const computed = round2(multiply(multiply(absolute(taxable), percent), HUNDREDTH));
  return isNear(absolute(tax), computed);
}

/** Off by less than one unit of currency: `a - 1 < b < a + 1`. */
function isNear(a: Decimal, b: Decimal): boolean {
  return compare(subtract(a, ONE), b) < 0 && compare(b, add(a, ONE)) < 0;
}

const taxFollowsRate: Condition = (subtotal) => {
  const tax = numberOf(TAX_AMOUNT.the(subtotal));
  if (tax === undefined) return false;
  const rate = numberOf(only(CATEGORY.all(subtotal).filter(hasVatScheme).flatMap(PERCENT.all)));
  if (rate === undefined || isZero(round0(rate))) return isZero(round0(tax));
  const taxable = numberOf(TAXABLE.the(subtotal));
  return taxable !== undefined && isTaxOn(taxable, rate, tax);
};

const addsUpSubtotals: Condition = (total) => {
  const parts = SUBTOTAL.all(total);
  if (parts.length === 0) return true;
  return equal(numberOf(TAX_AMOUNT.the(total)), round2(sumOf(parts, TAX_AMOUNT.the)));
};

function vatCategories(subtotal: XmlElement): readonly XmlElement[] {
  return CATEGORY.all(subtotal).filter(hasVatScheme);
}

/** EN 16931-1 BR-12 … BR-15, BR-45 … BR-48, BR-CO-10 … BR-CO-17: the totals and the VAT breakdown. */
export const DOCUMENT_TOTALS: RuleGroup = on(
  '//LegalMonetaryTotal',
  fatal('BR-12', 'BT-106', present('LineExtensionAmount')),
  fatal('BR-13', 'BT-109', present('TaxExclusiveAmount')),
  fatal('BR-14', 'BT-112', present('TaxInclusiveAmount')),
  fatal('BR-15', 'BT-115', present('PayableAmount')),
  fatal('BR-CO-10', 'BT-106 BT-131', sumOfLines),
  fatal('BR-CO-11', 'BT-107 BT-92', sumOfSiblings(ALLOWANCES, isAllowance)),
  fatal('BR-CO-12', 'BT-108 BT-99', sumOfSiblings(CHARGES, isCharge)),
  fatal('BR-CO-13', 'BT-109 BT-131 BT-107 BT-108', netOfAllowances),
  fatal('BR-CO-16', 'BT-115 BT-112 BT-113 BT-114', payableAddsUp),
  fatal('BR-DEC-09', 'BT-106', decimals('LineExtensionAmount')),
  fatal('BR-DEC-10', 'BT-107', decimals('AllowanceTotalAmount')),
  fatal('BR-DEC-11', 'BT-108', decimals('ChargeTotalAmount')),
  fatal('BR-DEC-12', 'BT-109', decimals('TaxExclusiveAmount')),
  fatal('BR-DEC-14', 'BT-112', decimals('TaxInclusiveAmount')),
  fatal('BR-DEC-16', 'BT-113', decimals('PrepaidAmount')),
  fatal('BR-DEC-17', 'BT-114', decimals('PayableRoundingAmount')),
  fatal('BR-DEC-18', 'BT-115', decimals('PayableAmount')),
);

export const TAX_TOTALS: readonly RuleGroup[] = [
  on('TaxTotal', fatal('BR-CO-14', 'BT-110 BT-117', addsUpSubtotals)),
  on(
    '//TaxTotal/TaxSubtotal',
    fatal('BR-45', 'BG-23 BT-116', present('TaxableAmount')),
    fatal('BR-46', 'BG-23 BT-117', present('TaxAmount')),
    fatal('BR-47', 'BG-23 BT-118', (subtotal) => vatCategories(subtotal).some((c) => ID.some(c))),
    fatal('BR-48', 'BG-23 BT-119', (subtotal) =>
      vatCategories(subtotal).some((c) => PERCENT.some(c) || categoryOf(c) === 'O'),
    ),
    fatal('BR-CO-17', 'BT-117 BT-116 BT-119', taxFollowsRate),
    fatal('BR-DEC-19', 'BT-116', decimals('TaxableAmount')),
    fatal('BR-DEC-20', 'BT-117', decimals('TaxAmount')),
  ),
];
