import { dec, equals, isZero } from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { isAllowance, isCharge } from '../allowances.js';
import { absent, present } from '../demands.js';
import { type Judged, oncePer } from '../judged.js';
import { floatingNumberOf, numberOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type Rule, type RuleGroup } from '../rule.js';
import { raw } from '../text.js';
import {
  adjustmentUses,
  allowanceUses,
  breakdownUses,
  categorySum,
  categorySumAt,
  type CategoryUse,
  categoryUses,
  chargeUses,
  documentAllowanceUses,
  documentChargeUses,
  isNear,
  isRateUsed,
  lineUses,
} from '../vat-facts.js';
import {
  buyerHasVatId,
  isVatCategory,
  nobodyHasVatId,
  sellerIsRegistered,
  sellerIsVatRegistered,
} from '../vat-scheme.js';
import { isTaxOn } from './totals.js';

type Fact = (document: Judged) => boolean;

const SELLER = 'BT-31 BT-32 BT-63';
const LEGAL_ID = path('Party/PartyLegalEntity/CompanyID');
const buyerHasLegalId: Fact = (document) =>
  document.all('AccountingCustomerParty').some((buyer) => LEGAL_ID.some(buyer));

/** How one VAT category is judged: the rows BR-x-01 to BR-x-10 differ only in what stands here. */
interface CategoryRow {
  /** UNCL5305 */
  readonly code: string;
  /** In rule ids: BR-IC for K, BR-AF for L, BR-AG for M */
  readonly name: string;
  /** What 02, 03 and 04 ask of the parties, and which terms that is about */
  readonly parties: Fact;
  readonly partyTerms: string;
  /** 05, 06, 07: what the percentage must be */
  readonly percent: Condition;
  /** 08, 09: whether sums and taxes are compared per percentage, with a tolerance */
  readonly rated: boolean;
  /** 10: whether a reason for the exemption must stand there, or must not */
  readonly reason: boolean;
}

const PERCENT = path('Percent');

const isZeroRate: Condition = (category) => {
  const percent = numberOf(PERCENT.the(category));
  return percent !== undefined && isZero(percent);
};
const isAtLeastZero: Condition = (category) =>
  PERCENT.some(category, (percent) => floatingNumberOf(percent) >= 0);
const isAboveZero: Condition = (category) =>
  PERCENT.some(category, (percent) => floatingNumberOf(percent) > 0);

const reverseChargeParties: Fact = (document) =>
  sellerIsRegistered(document) && (buyerHasVatId(document) || buyerHasLegalId(document));
const intraCommunityParties: Fact = (document) =>
  sellerIsVatRegistered(document) && buyerHasVatId(document);

/** In the order of the official patterns. */
const CATEGORIES: readonly CategoryRow[] = [
  // prettier-ignore
  ...([
    ['AE', 'AE', reverseChargeParties,  `${SELLER} BT-48 BT-47`, isZeroRate,     false, true],
    ['E',  'E',  sellerIsRegistered,    SELLER,                  isZeroRate,     false, true],
    ['G',  'G',  sellerIsVatRegistered, 'BT-31 BT-63',           isZeroRate,     false, true],
    ['K',  'IC', intraCommunityParties, 'BT-31 BT-63 BT-48',     isZeroRate,     false, true],
    ['L',  'AF', sellerIsRegistered,    SELLER,                  isAtLeastZero,  true,  false],
    ['M',  'AG', sellerIsRegistered,    SELLER,                  isAtLeastZero,  true,  false],
    ['O',  'O',  nobodyHasVatId,        'BT-31 BT-63 BT-48',     absent('Percent'), false, true],
    ['S',  'S',  sellerIsRegistered,    SELLER,                  isAboveZero,    true,  false],
    ['Z',  'Z',  sellerIsRegistered,    SELLER,                  isZeroRate,     false, false],
  ] as const).map(([code, name, parties, partyTerms, percent, rated, reason]): CategoryRow => ({
    code, name, parties, partyTerms, percent, rated, reason,
  })),
];

const uses = (list: readonly CategoryUse[], code: string): boolean =>
  list.some((use) => use.vat && use.code === code);

/** 01 for Z, E, AE, K, G, O: where the category is used at all there is exactly one breakdown for it. */
function hasOneBreakdown(code: string): Condition {
  return (_, document) => {
    if (!uses(categoryUses(document), code) && !uses(lineUses(document), code)) return true;
    return breakdownUses(document).filter((use) => use.vat && use.code === code).length === 1;
  };
}

/** 01 for L and M: lines or adjustments and breakdown go together; the breakdown's ID is compared untrimmed. */
function hasBreakdownIfUsed(code: string, underVat: boolean): Condition {
  return (_, document) => {
    const breakdown = breakdownUses(document);
    if (uses(adjustmentUses(document), code) || uses(lineUses(document), code))
      return breakdown.some((use) => use.rawCode === code && (use.vat || !underVat));
    return !uses(breakdown, code);
  };
}

/** 01 for S: the tax scheme is not looked at. */
const standardHasBreakdown: Condition = (_, document) => {
  const isS = (use: CategoryUse): boolean => use.code === 'S';
  const used = adjustmentUses(document).some(isS) || lineUses(document).some(isS);
  return used === breakdownUses(document).some(isS);
};

const OWN_01: Readonly<Record<string, Condition>> = {
  S: standardHasBreakdown,
  L: hasBreakdownIfUsed('L', false),
  M: hasBreakdownIfUsed('M', true),
};

function onLines(row: CategoryRow): Condition {
  return (_, document) => !uses(lineUses(document), row.code) || row.parties(document);
}

/** 02 for S asks about any category S and demands one under VAT. */
const standardOnLines: Condition = (_, document) => {
  const lines = lineUses(document);
  if (!lines.some((use) => use.code === 'S')) return true;
  return uses(lines, 'S') && sellerIsRegistered(document);
};

const USES_OF = {
  allowance: { anywhere: allowanceUses, document: documentAllowanceUses },
  charge: { anywhere: chargeUses, document: documentChargeUses },
} as const;

/** 03 and 04; not subject to VAT (O) looks at the document level only, charges under L compare untrimmed. */
function onAdjustments(row: CategoryRow, kind: 'allowance' | 'charge'): Condition {
  const list = USES_OF[kind][row.code === 'O' ? 'document' : 'anywhere'];
  const untrimmed = row.code === 'L' && kind === 'charge';
  return (_, document) => {
    const used = list(document).some(
      (use) => use.vat && (untrimmed ? use.rawCode : use.code) === row.code,
    );
    return !used || row.parties(document);
  };
}

function documentRules(row: CategoryRow): readonly Rule[] {
  const id = `BR-${row.name}`;
  const categories = 'BG-25 BG-20 BG-21 BT-151 BT-95 BT-102 BG-23 BT-118';
  return [
    fatal(`${id}-01`, categories, OWN_01[row.code] ?? hasOneBreakdown(row.code)),
    fatal(
      `${id}-02`,
      `BG-25 BT-151 ${row.partyTerms}`,
      row.code === 'S' ? standardOnLines : onLines(row),
    ),
    fatal(`${id}-03`, `BG-20 BT-95 ${row.partyTerms}`, onAdjustments(row, 'allowance')),
    fatal(`${id}-04`, `BG-21 BT-102 ${row.partyTerms}`, onAdjustments(row, 'charge')),
  ];
}

const TAXABLE = path('TaxableAmount');
const TAX_AMOUNT = path('TaxAmount');
const ONE = dec('1');
const KINDS = ['Invoice', 'CreditNote'] as const;

const subtotalOf = (category: XmlElement): XmlElement => category.parent ?? category;
const hasLines = (document: Judged, kind: (typeof KINDS)[number]): boolean =>
  document.all(`${kind}Line`).length > 0;

/** 08 for Z, E, AE, K, G, O: the taxable amount is exactly what lines and adjustments of the category add up to. */
function isExactSum(code: string): Condition {
  return (category, document) => {
    const taxable = numberOf(TAXABLE.the(subtotalOf(category)));
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
    const taxable = numberOf(TAXABLE.the(subtotalOf(category)));
    if (taxable === undefined) return false;
    return KINDS.some((kind) => {
      const open =
        code === 'S' ? isRateUsed(document, kind, code, percent) : hasLines(document, kind);
      return open && isNear(taxable, categorySumAt(document, kind, code, percent), ONE);
    });
  };
}

const isTaxFree: Condition = (category) => {
  const tax = numberOf(TAX_AMOUNT.the(subtotalOf(category)));
  return tax !== undefined && isZero(tax);
};

const isTaxAtRate: Condition = (category) => {
  const subtotal = subtotalOf(category);
  const tax = numberOf(TAX_AMOUNT.the(subtotal));
  const taxable = numberOf(TAXABLE.the(subtotal));
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

const DELIVERY_DATE = path('Delivery/ActualDeliveryDate');
const PERIOD = path('InvoicePeriod');
const DELIVERY_COUNTRY = path('Delivery/DeliveryLocation/Address/Country/IdentificationCode');
const COUNTRY = 'IdentificationCode';
const CATEGORY_ID = path('ID');
const DOCUMENT_CATEGORY_IDS = [
  path('TaxTotal/TaxSubtotal/TaxCategory/ID'),
  path('AllowanceCharge/TaxCategory/ID'),
];

/** If a breakdown is of that category: what else must hold. */
function ifBreakdown(code: string, holds: Condition): Condition {
  return (root, document) => !uses(breakdownUses(document), code) || holds(root, document);
}

const all = (list: (document: Judged) => readonly CategoryUse[], code: string): Condition => {
  return (_, document) => list(document).every((use) => !use.vat || use.code === code);
};

const hasDelivery: Condition = (root, document) =>
  raw(DELIVERY_DATE.the(root)).length > 1 ||
  document.at(PERIOD).some((period) => period.children.length > 0);

/** Category B exists in Italy only, and never beside S. */
const splitPaymentIsItalian: Condition = (_, document) => {
  const isB = (category: XmlElement): boolean =>
    CATEGORY_ID.some(category, (id) => raw(id) === 'B');
  const used = [...document.all('TaxCategory'), ...document.all('ClassifiedTaxCategory')].some(isB);
  return !used || document.all(COUNTRY).every((country) => raw(country) === 'IT');
};

const splitPaymentStandsAlone: Condition = (_, document) => {
  const ids = new Set([
    ...DOCUMENT_CATEGORY_IDS.flatMap((way) => document.at(way).map(raw)),
    ...document.all('ClassifiedTaxCategory').flatMap((c) => CATEGORY_ID.all(c).map(raw)),
  ]);
  return !ids.has('B') || !ids.has('S');
};

/** EN 16931-1 chapter VAT: what is asked of the document as a whole, per category. */
export const VAT_DOCUMENT_RULES: readonly Rule[] = [
  ...CATEGORIES.flatMap(documentRules),
  fatal('BR-IC-11', 'BG-23 BT-118 BT-72 BG-14', ifBreakdown('K', hasDelivery)),
  fatal(
    'BR-IC-12',
    'BG-23 BT-118 BT-80',
    ifBreakdown('K', (root) => raw(DELIVERY_COUNTRY.the(root)).length > 1),
  ),
  fatal('BR-O-11', 'BG-23 BT-118', ifBreakdown('O', all(breakdownUses, 'O'))),
  fatal('BR-O-12', 'BG-23 BT-118 BG-25 BT-151', ifBreakdown('O', all(lineUses, 'O'))),
  fatal('BR-O-13', 'BG-23 BT-118 BG-20 BT-95', ifBreakdown('O', all(allowanceUses, 'O'))),
  fatal('BR-O-14', 'BG-23 BT-118 BG-21 BT-102', ifBreakdown('O', all(chargeUses, 'O'))),
  fatal('BR-B-01', 'BT-151 BT-95 BT-102', splitPaymentIsItalian),
  fatal('BR-B-02', 'BG-25 BG-20 BG-21 BT-151 BT-95 BT-118 BT-102', splitPaymentStandsAlone),
];

export const VAT_CATEGORIES: readonly RuleGroup[] = CATEGORIES.flatMap(categoryGroups);
