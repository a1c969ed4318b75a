import { compare, type Decimal, equals, isZero } from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { isAllowance, isCharge } from '../allowances.js';
import { absent, present } from '../demands.js';
import { type Judged, oncePer } from '../judged.js';
import { addFloating, numberOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type RuleGroup } from '../rule.js';
import { categorySum, categorySumAt, isRateUsed } from '../vat-facts.js';
import { isVatCategory } from '../vat-scheme.js';
import { isTaxOn } from './totals.js';
import { CATEGORIES, type CategoryRow } from './vat-categories.js';

const PERCENT = path('Percent');
const TAXABLE = path('TaxableAmount');
const TAX_AMOUNT = path('TaxAmount');
const KINDS = ['Invoice', 'CreditNote'] as const;

/** `taxable - 1 < sum < taxable + 1` for 08; the official rows compute both limits in floating numbers. */
function isWithinUnit(taxable: Decimal, sum: Decimal): boolean {
  return compare(addFloating(taxable, -1), sum) < 0 && compare(sum, addFloating(taxable, 1)) < 0;
}

/** Asked by every category of a breakdown, of which there may be any number. */
const taxableAmount = oncePer((subtotal) => numberOf(TAXABLE.the(subtotal)));
const taxAmount = oncePer((subtotal) => numberOf(TAX_AMOUNT.the(subtotal)));
const subtotalOf = (category: XmlElement): XmlElement => category.parent ?? category;
const hasLines = (document: Judged, kind: (typeof KINDS)[number]): boolean =>
  document.all(`${kind}Line`).length > 0;

/** 08 for Z, E, AE, K, G, O: the taxable amount is exactly what lines and adjustments of the category add up to. */
function isExactSum(code: string): Condition {
  return (category, document) => {
    const taxable = taxableAmount(subtotalOf(category), document);
    if (taxable === undefined) return false;
    return KINDS.some(
      (kind) => hasLines(document, kind) && equals(taxable, categorySum(document, kind, code)),
    );
  };
}

/**
 * 08 for S, L, M: per percentage, and off by less than one unit. For S an allowance or charge opens the comparison
 * with either kind of lines, for L and M only lines do.
 */
function isNearSum(code: string): Condition {
  return (category, document) => {
    const percent = numberOf(PERCENT.the(category));
    if (percent === undefined) return true;
    const taxable = taxableAmount(subtotalOf(category), document);
    if (taxable === undefined) return false;
    return KINDS.some((kind) => {
      const open =
        code === 'S' ? isRateUsed(document, kind, code, percent) : hasLines(document, kind);
      return open && isWithinUnit(taxable, categorySumAt(document, kind, code, percent));
    });
  };
}

const isTaxFree: Condition = (category, document) => {
  const tax = taxAmount(subtotalOf(category), document);
  return tax !== undefined && isZero(tax);
};

const isTaxAtRate: Condition = (category, document) => {
  const subtotal = subtotalOf(category);
  const tax = taxAmount(subtotal, document);
  const taxable = taxableAmount(subtotal, document);
  const percent = numberOf(PERCENT.the(category));
  return (
    tax !== undefined &&
    taxable !== undefined &&
    percent !== undefined &&
    isTaxOn(taxable, percent, tax)
  );
};

const REASONS = 'TaxExemptionReason TaxExemptionReasonCode';
const SUM_TERMS = 'BG-23 BT-118 BT-116 BT-131 BT-92 BT-99 BT-151 BT-95 BT-102';

type Kind = (element: XmlElement, document: Judged) => boolean;
/** Asked by the categories of an allowance or charge, of which there may be any number. */
const isAllowanceAround: Kind = oncePer(isAllowance);
const isChargeAround: Kind = oncePer(isCharge);

/** Breakdown, allowance, charge and line of one category, in the order of the official patterns. */
function categoryGroups(row: CategoryRow): readonly RuleGroup[] {
  const id = `BR-${row.name}`;
  const isIt: Condition = (category) => isVatCategory(category, row.code);
  const of = (isKind: Kind): Condition => {
    return (category, document) =>
      category.parent !== undefined &&
      isKind(category.parent, document) &&
      isVatCategory(category, row.code);
  };
  return [
    onWhen(
      'TaxTotal/TaxSubtotal/TaxCategory',
      isIt,
      fatal(
        `${id}-08`,
        row.rated ? `${SUM_TERMS} BT-119 BT-152 BT-103 BT-96` : SUM_TERMS,
        row.rated ? isNearSum(row.code) : isExactSum(row.code),
      ),
      fatal(
        `${id}-09`,
        row.rated ? 'BT-117 BG-23 BT-118 BT-116 BT-119' : 'BT-117 BG-23 BT-118',
        row.rated ? isTaxAtRate : isTaxFree,
      ),
      fatal(`${id}-10`, 'BG-23 BT-118 BT-121 BT-120', (row.reason ? present : absent)(REASONS)),
    ),
    onWhen(
      '//AllowanceCharge/TaxCategory',
      of(isAllowanceAround),
      fatal(`${id}-06`, 'BG-20 BT-95 BT-96', row.percent),
    ),
    onWhen(
      '//AllowanceCharge/TaxCategory',
      of(isChargeAround),
      fatal(`${id}-07`, 'BG-21 BT-102 BT-103', row.percent),
    ),
    onWhen(
      '//InvoiceLine/Item/ClassifiedTaxCategory //CreditNoteLine/Item/ClassifiedTaxCategory',
      isIt,
      fatal(`${id}-05`, 'BG-25 BT-151 BT-152', row.percent),
    ),
  ];
}

/** EN 16931-1 BR-x-05 … BR-x-10: lines, allowances, charges and breakdown of each VAT category. */
export const VAT_CATEGORIES: readonly RuleGroup[] = CATEGORIES.flatMap(categoryGroups);
