import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  divide,
  equals,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { atMost, hasAttribute } from '../demands.js';
import { type Judged, oncePer } from '../judged.js';
import { numberOf, round2 } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, on, onWhen, type RuleGroup } from '../rule.js';
import { attributeOf, raw, trimmed } from '../text.js';

const AMOUNT = path('Amount');
const BASE_AMOUNT = path('BaseAmount');
const INDICATOR = path('ChargeIndicator');
const ALLOWANCE_CHARGE = path('AllowanceCharge');
const NET = path('LineExtensionAmount');
const QUANTITY = {
  Invoice: path('InvoicedQuantity'),
  CreditNote: path('CreditedQuantity'),
} as const;
const PRICE = path('PriceAmount');
const LINE_PRICE = path('Price/PriceAmount');
const LINE_BASE = path('Price/BaseQuantity');
const REFERENCE = path('DocumentReference');
const REFERENCE_TYPE = path('DocumentReference/DocumentTypeCode');

const ONE = dec('1');
/** Peppol BIS 3, chapter Rounding: by how much a computed amount may be off. */
const SLACK = dec('0.02');

/** The two amounts differ by 0.02 or less, compared exactly. */
export function isWithinSlack(a: Decimal, b: Decimal): boolean {
  return compare(absolute(subtract(a, b)), SLACK) <= 0;
}

/** Charges (`true`) minus allowances (`false`) of a line, each sum rounded; the spellings 0 and 1 count as neither. */
function adjustmentsOf(line: XmlElement): Decimal {
  let charges = ZERO;
  let allowances = ZERO;
  for (const entry of ALLOWANCE_CHARGE.all(line)) {
    const word = trimmed(INDICATOR.the(entry));
    for (const amount of AMOUNT.all(entry)) {
      if (word === 'true') charges = add(charges, numberOf(amount));
      if (word === 'false') allowances = add(allowances, numberOf(amount));
    }
  }
  return subtract(round2(charges), round2(allowances));
}

/** Decimals the official engine keeps of a quotient, or as many as its parts have when these are more. */
const QUOTIENT_SCALE = 18;

/**
 * Price for one unit. The official rule divides first and cuts the quotient to 18 decimals, so that 3 × (20 / 3) is a
 * little more than 20 there, and a line that is off by exactly 0.02 fails; comparing products instead would let it
 * pass. So we divide as it does. (Of two equally near quotients it takes the smaller one, we the larger: that
 * needs a base quantity that is a multiple of 2 to the 19th.)
 */
function perUnit(price: Decimal, base: Decimal | undefined): Decimal {
  if (base === undefined || isZero(base) || equals(base, ONE)) return price;
  return divide(price, base, Math.max(QUOTIENT_SCALE, price.scale, base.scale));
}

/** R120: net amount = quantity × (price / base quantity) + charges - allowances. */
const lineAddsUp: Condition = (line, document) => {
  const net = numberOf(NET.the(line)) ?? ZERO;
  const quantity = numberOf(QUANTITY[document.kind].the(line)) ?? ONE;
  const price = numberOf(LINE_PRICE.the(line)) ?? ZERO;
  const total = multiply(quantity, perUnit(price, numberOf(LINE_BASE.the(line))));
  return isWithinSlack(net, add(total, adjustmentsOf(line)));
};

/** R121 */
const hasPositiveBase: Condition = (line) => {
  const base = numberOf(LINE_BASE.the(line));
  return base === undefined || base.unscaled > 0n;
};

/** R101: a reference of a line is to the invoiced object. */
const refersToObject: Condition = (line) =>
  !REFERENCE.some(line) || REFERENCE_TYPE.some(line, (code) => raw(code) === '130');

const priceOf = oncePer((price) => numberOf(PRICE.the(price)));

/** R046 */
const isGrossLessAllowance: Condition = (allowance, document) => {
  if (!BASE_AMOUNT.some(allowance)) return true;
  const price = allowance.parent && priceOf(allowance.parent, document);
  const gross = numberOf(BASE_AMOUNT.the(allowance));
  const amount = numberOf(AMOUNT.the(allowance));
  if (price === undefined || gross === undefined || amount === undefined) return false;
  return equals(price, subtract(gross, amount));
};

type Units = Readonly<Record<Judged['kind'], ReadonlySet<string | undefined>>>;

/** Units of the quantities of a line, by the kind of document they belong to. */
const unitsOf = oncePer((line): Units => {
  const unit = (quantity: XmlElement): string | undefined => attributeOf(quantity, 'unitCode');
  return {
    Invoice: new Set(QUANTITY.Invoice.all(line).map(unit)),
    CreditNote: new Set(QUANTITY.CreditNote.all(line).map(unit)),
  };
});

/** R130: the unit of the base quantity is that of the quantity; a line without any quantity has nothing to compare. */
const hasUnitOfLine: Condition = (base, document) => {
  const line = base.parent?.parent;
  if (line === undefined) return true;
  const units = unitsOf(line, document);
  const hasQuantity = units.Invoice.size > 0 || units.CreditNote.size > 0;
  return !hasQuantity || units[document.kind].has(attributeOf(base, 'unitCode'));
};

/** Peppol BIS 3 R100 … R130, R044, R046: lines and prices. */
export const LINES: readonly RuleGroup[] = [
  on(
    '//InvoiceLine //CreditNoteLine',
    fatal('PEPPOL-EN16931-R120', 'BT-131 BT-129 BT-146 BT-149 BT-136 BT-141', lineAddsUp),
    fatal('PEPPOL-EN16931-R121', 'BT-149', hasPositiveBase),
    fatal('PEPPOL-EN16931-R100', 'BT-128', atMost(1, 'DocumentReference')),
    fatal('PEPPOL-EN16931-R101', 'BT-128', refersToObject),
  ),
  on(
    '//Price/AllowanceCharge',
    fatal('PEPPOL-EN16931-R044', 'BT-147', (entry) => trimmed(INDICATOR.the(entry)) === 'false'),
    fatal('PEPPOL-EN16931-R046', 'BT-146 BT-147 BT-148', isGrossLessAllowance),
  ),
  onWhen(
    '//Price/BaseQuantity',
    hasAttribute('unitCode'),
    fatal('PEPPOL-EN16931-R130', 'BT-150 BT-130', hasUnitOfLine),
  ),
];
