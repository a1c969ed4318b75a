import { type Decimal } from '../../kernel/decimal.js';
import type { AllowanceCharge, VatCategory } from '../../domain/invoice/invoice.js';
import type { XmlElement } from '../xml/tree.js';
import { amount, cac, cbc, type Maybe, number } from './builder.js';
import {
  compact,
  group,
  groups,
  type Place,
  readAmount,
  readDecimal,
  readText,
  type Reading,
  someOf,
  take,
  textOf,
  value,
} from './reading.js';

interface AllowanceTerms {
  readonly group: string;
  readonly amount: string;
  readonly base: string;
  readonly percent: string;
  readonly vatCode?: string;
  readonly vatRate?: string;
  readonly reason: string;
  readonly reasonCode: string;
}

type ByKind = Readonly<Record<AllowanceCharge['kind'], AllowanceTerms>>;

/** BG-20, BG-21 */
export const DOCUMENT_ALLOWANCES: ByKind = {
  allowance: {
    group: 'BG-20',
    amount: 'BT-92',
    base: 'BT-93',
    percent: 'BT-94',
    vatCode: 'BT-95',
    vatRate: 'BT-96',
    reason: 'BT-97',
    reasonCode: 'BT-98',
  },
  charge: {
    group: 'BG-21',
    amount: 'BT-99',
    base: 'BT-100',
    percent: 'BT-101',
    vatCode: 'BT-102',
    vatRate: 'BT-103',
    reason: 'BT-104',
    reasonCode: 'BT-105',
  },
};

/** BG-27, BG-28 */
export const LINE_ALLOWANCES: ByKind = {
  allowance: {
    group: 'BG-27',
    amount: 'BT-136',
    base: 'BT-137',
    percent: 'BT-138',
    reason: 'BT-139',
    reasonCode: 'BT-140',
  },
  charge: {
    group: 'BG-28',
    amount: 'BT-141',
    base: 'BT-142',
    percent: 'BT-143',
    reason: 'BT-144',
    reasonCode: 'BT-145',
  },
};

/** Both spellings of the indicator are legal in the schema. */
export function isCharge(entry: XmlElement): boolean {
  const indicator = textOf(value(entry, 'ChargeIndicator'));
  return indicator === 'true' || indicator === '1';
}

export function readAllowances(
  reading: Reading,
  parent: Place,
  terms: ByKind,
): readonly AllowanceCharge[] | undefined {
  return someOf(groups(parent, 'AllowanceCharge').map((entry) => readOne(reading, entry, terms)));
}

function readOne(reading: Reading, entry: XmlElement, byKind: ByKind): AllowanceCharge | undefined {
  const kind = isCharge(entry) ? 'charge' : 'allowance';
  const terms = byKind[kind];
  const amount = readAmount(reading, entry, 'Amount', terms.amount);
  if (amount === undefined) return undefined;
  take(reading, value(entry, 'ChargeIndicator'), `${terms.group}-0`);
  return compact<AllowanceCharge>({
    kind,
    amount,
    base: readAmount(reading, entry, 'BaseAmount', terms.base),
    percent: readDecimal(reading, entry, 'MultiplierFactorNumeric', terms.percent),
    vat:
      terms.vatCode === undefined || terms.vatRate === undefined
        ? undefined
        : readVatCategory(reading, group(entry, 'TaxCategory'), terms.vatCode, terms.vatRate),
    reason: readText(reading, entry, 'AllowanceChargeReason', terms.reason),
    reasonCode: readText(reading, entry, 'AllowanceChargeReasonCode', terms.reasonCode),
  });
}

/** A category without its code is none: its other parts stay unmapped. */
export function readVatCategory(
  reading: Reading,
  category: Place,
  codeTerm: string,
  rateTerm: string,
): VatCategory | undefined {
  const code = readText(reading, category, 'ID', codeTerm);
  if (code === undefined) return undefined;
  readText(reading, group(category, 'TaxScheme'), 'ID', `${codeTerm}-0`);
  return compact<VatCategory>({
    code,
    rate: readDecimal(reading, category, 'Percent', rateTerm),
  });
}

export function writeAllowance(entry: AllowanceCharge, currency: string): Maybe {
  return cac(
    'AllowanceCharge',
    cbc('ChargeIndicator', entry.kind === 'charge' ? 'true' : 'false'),
    cbc('AllowanceChargeReasonCode', entry.reasonCode),
    cbc('AllowanceChargeReason', entry.reason),
    number('MultiplierFactorNumeric', entry.percent),
    amount('Amount', entry.amount, currency),
    amount('BaseAmount', entry.base, currency),
    entry.vat && writeVatCategory('TaxCategory', entry.vat),
  );
}

/** `between` stands between rate and scheme: the exemption reasons of a breakdown. */
export function writeVatCategory(
  name: string,
  category: VatCategory,
  ...between: readonly Maybe[]
): Maybe {
  return cac(
    name,
    cbc('ID', category.code),
    number('Percent', category.rate satisfies Decimal | undefined),
    ...between,
    cac('TaxScheme', cbc('ID', 'VAT')),
  );
}
