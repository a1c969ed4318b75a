import { isAllowance, isCharge } from '../allowances.js';
import { decimals, filled, present } from '../demands.js';
import { floatingNumberOf } from '../numbers.js';
import { path } from '../path.js';
import { always, type Condition, fatal, on, onWhen, type RuleGroup } from '../rule.js';
import { attributeOf } from '../text.js';
import { hasVatScheme } from '../vat-scheme.js';

const QUANTITIES = [path('InvoicedQuantity'), path('CreditedQuantity')];
const PRICE = path('Price/PriceAmount');
const GROSS_PRICE = path('Price/AllowanceCharge/BaseAmount');
const ITEM_CATEGORY = path('Item/ClassifiedTaxCategory');
const CATEGORY = path('TaxCategory');
const ID = path('ID');

const hasUnit: Condition = (line) =>
  QUANTITIES.some((way) => way.some(line, (found) => attributeOf(found, 'unitCode') !== undefined));

const isNotNegative = (element: Parameters<typeof floatingNumberOf>[0]): boolean =>
  floatingNumberOf(element) >= 0;

const hasVatCategory: Condition = (line) =>
  ITEM_CATEGORY.some(line, (category) => ID.some(category) && hasVatScheme(category));

/** EN 16931-1 BR-21 … BR-28: the lines. */
export const LINES: RuleGroup = on(
  '//InvoiceLine //CreditNoteLine',
  fatal('BR-21', 'BG-25 BT-126', filled('ID')),
  fatal('BR-22', 'BG-25 BT-129', present('InvoicedQuantity CreditedQuantity')),
  fatal('BR-23', 'BG-25 BT-130', hasUnit),
  fatal('BR-24', 'BG-25 BT-131', present('LineExtensionAmount')),
  fatal('BR-25', 'BG-25 BT-153', filled('Item/Name')),
  fatal('BR-26', 'BG-25 BT-146', present('Price/PriceAmount')),
  fatal('BR-27', 'BT-146', (line) => PRICE.some(line, isNotNegative)),
  fatal(
    'BR-28',
    'BT-148',
    (line) => !GROSS_PRICE.some(line) || GROSS_PRICE.some(line, isNotNegative),
  ),
  fatal('BR-CO-04', 'BG-25 BT-151', hasVatCategory),
  fatal('BR-DEC-23', 'BT-131', decimals('LineExtensionAmount')),
);

const REASON = 'AllowanceChargeReason AllowanceChargeReasonCode';
const OF_LINES = '//InvoiceLine/AllowanceCharge //CreditNoteLine/AllowanceCharge';

/** EN 16931-1 BR-41 … BR-44: allowances and charges of a line. */
export const LINE_ALLOWANCES: readonly RuleGroup[] = [
  onWhen(
    OF_LINES,
    isAllowance,
    fatal('BR-41', 'BG-27 BT-136', present('Amount')),
    fatal('BR-42', 'BG-27 BT-139 BT-140', present(REASON)),
    fatal('BR-CO-07', 'BT-139 BT-140', always),
    fatal('BR-CO-23', 'BG-27 BT-139 BT-140', present(REASON)),
    fatal('BR-DEC-24', 'BT-136', decimals('Amount')),
    fatal('BR-DEC-25', 'BT-137', decimals('BaseAmount')),
  ),
  onWhen(
    OF_LINES,
    isCharge,
    fatal('BR-43', 'BG-28 BT-141', present('Amount')),
    fatal('BR-44', 'BG-28 BT-144 BT-145', present(REASON)),
    fatal('BR-CO-08', 'BT-144 BT-145', always),
    fatal('BR-CO-24', 'BG-28 BT-144 BT-145', present(REASON)),
    fatal('BR-DEC-27', 'BT-141', decimals('Amount')),
    fatal('BR-DEC-28', 'BT-142', decimals('BaseAmount')),
  ),
];

/** A TaxCategory with VAT scheme has an ID, even an empty one. */
const hasAllowanceCategory: Condition = (element) =>
  CATEGORY.some(element, (category) => ID.some(category) && hasVatScheme(category));

/** EN 16931-1 BR-31 … BR-38: allowances and charges of the document. */
export const DOCUMENT_ALLOWANCES: readonly RuleGroup[] = [
  onWhen(
    'AllowanceCharge',
    isAllowance,
    fatal('BR-31', 'BG-20 BT-92', present('Amount')),
    fatal('BR-32', 'BG-20 BT-95', hasAllowanceCategory),
    fatal('BR-33', 'BG-20 BT-97 BT-98', present(REASON)),
    fatal('BR-CO-05', 'BT-97 BT-98', always),
    fatal('BR-CO-21', 'BG-20 BT-97 BT-98', present(REASON)),
    fatal('BR-DEC-01', 'BT-92', decimals('Amount')),
    fatal('BR-DEC-02', 'BT-93', decimals('BaseAmount')),
  ),
  onWhen(
    'AllowanceCharge',
    isCharge,
    fatal('BR-36', 'BG-21 BT-99', present('Amount')),
    fatal('BR-37', 'BG-21 BT-102', hasAllowanceCategory),
    fatal('BR-38', 'BG-21 BT-104 BT-105', present(REASON)),
    fatal('BR-CO-06', 'BT-104 BT-105', always),
    fatal('BR-CO-22', 'BG-21 BT-104 BT-105', present(REASON)),
    fatal('BR-DEC-05', 'BT-99', decimals('Amount')),
    fatal('BR-DEC-06', 'BT-100', decimals('BaseAmount')),
  ),
];
