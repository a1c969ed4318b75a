import type { XmlElement } from '../../../xml/tree.js';
import type { Judged } from '../judged.js';
import { path } from '../path.js';
import { type Condition, fatal, type Rule } from '../rule.js';
import { lengthOf, raw } from '../text.js';
import {
  adjustmentUses,
  allowanceUses,
  breakdownUses,
  type CategoryUse,
  categoryUses,
  chargeUses,
  documentAllowanceUses,
  documentChargeUses,
  lineUses,
} from '../vat-facts.js';
import { sellerIsRegistered } from '../vat-scheme.js';
import { CATEGORIES, type CategoryRow } from './vat-categories.js';

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
  lengthOf(raw(DELIVERY_DATE.the(root))) > 1 ||
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
    ifBreakdown('K', (root) => lengthOf(raw(DELIVERY_COUNTRY.the(root))) > 1),
  ),
  fatal('BR-O-11', 'BG-23 BT-118', ifBreakdown('O', all(breakdownUses, 'O'))),
  fatal('BR-O-12', 'BG-23 BT-118 BG-25 BT-151', ifBreakdown('O', all(lineUses, 'O'))),
  fatal('BR-O-13', 'BG-23 BT-118 BG-20 BT-95', ifBreakdown('O', all(allowanceUses, 'O'))),
  fatal('BR-O-14', 'BG-23 BT-118 BG-21 BT-102', ifBreakdown('O', all(chargeUses, 'O'))),
  fatal('BR-B-01', 'BT-151 BT-95 BT-102', splitPaymentIsItalian),
  fatal('BR-B-02', 'BG-25 BG-20 BG-21 BT-151 BT-95 BT-118 BT-102', splitPaymentStandsAlone),
];
