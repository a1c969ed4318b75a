import type { Totals, VatBreakdown } from '../../domain/invoice/invoice.js';
import type { XmlElement } from '../xml/tree.js';
import { readVatCategory, writeVatCategory } from './allowances.js';
import { amount, cac, cbc, type Maybe } from './builder.js';
import {
  compact,
  group,
  groups,
  missing,
  type Place,
  readAmount,
  readText,
  type Reading,
  someOf,
  textOf,
  value,
} from './reading.js';

/** BG-22 but for the VAT amounts: field, element, term; in schema order. */
const MONETARY = [
  ['lines', 'LineExtensionAmount', 'BT-106'],
  ['net', 'TaxExclusiveAmount', 'BT-109'],
  ['gross', 'TaxInclusiveAmount', 'BT-112'],
  ['allowances', 'AllowanceTotalAmount', 'BT-107'],
  ['charges', 'ChargeTotalAmount', 'BT-108'],
  ['prepaid', 'PrepaidAmount', 'BT-113'],
  ['rounding', 'PayableRoundingAmount', 'BT-114'],
  ['payable', 'PayableAmount', 'BT-115'],
] as const;

/** The one TaxTotal in the invoice currency holds BT-110 and BG-23; one in the VAT currency holds BT-111. */
export interface TaxTotals {
  readonly own: Place;
  readonly inVatCurrency: Place;
}

export function findTaxTotals(root: XmlElement, currency: string, vatCurrency?: string): TaxTotals {
  const all = groups(root, 'TaxTotal');
  const inCurrency = (code: string | undefined): Place =>
    all.find((total) => currencyOf(value(total, 'TaxAmount')) === code);
  const inVatCurrency =
    vatCurrency === undefined || vatCurrency === currency ? undefined : inCurrency(vatCurrency);
  // A total in a third currency is still read, and told by the currency check of its amounts.
  const own = inCurrency(currency) ?? all.find((total) => total !== inVatCurrency);
  return { own, inVatCurrency };
}

function currencyOf(element: Place): string | undefined {
  return element?.attributes.find((a) => a.name === 'currencyID')?.value.trim();
}

/** BG-22. Undefined when even the amount due is no readable number. */
export function readTotals(
  reading: Reading,
  root: XmlElement,
  tax: TaxTotals,
  vatCurrency?: string,
): Totals | undefined {
  const monetary = group(root, 'LegalMonetaryTotal');
  const totals: Partial<Record<keyof Totals, Totals[keyof Totals]>> = {};
  for (const [field, name, term] of MONETARY) {
    const found = readAmount(reading, monetary, name, term);
    if (found !== undefined) totals[field] = found;
    else if (monetary !== undefined && isRequired(field)) {
      missing(reading, monetary, term, 'It is left out of the invoice as well.');
    }
  }
  const { payable, ...rest } = totals;
  if (payable === undefined) return undefined;
  return compact<Totals>({
    lines: rest.lines,
    allowances: rest.allowances,
    charges: rest.charges,
    net: rest.net,
    vat: readAmount(reading, tax.own, 'TaxAmount', 'BT-110'),
    vatInVatCurrency: readAmount(reading, tax.inVatCurrency, 'TaxAmount', 'BT-111', vatCurrency),
    gross: rest.gross,
    prepaid: rest.prepaid,
    rounding: rest.rounding,
    payable,
  });
}

function isRequired(field: (typeof MONETARY)[number][0]): boolean {
  return field === 'lines' || field === 'net' || field === 'gross' || field === 'payable';
}

/** BG-23 */
export function readBreakdown(
  reading: Reading,
  tax: TaxTotals,
): readonly VatBreakdown[] | undefined {
  return someOf(groups(tax.own, 'TaxSubtotal').map((subtotal) => readSubtotal(reading, subtotal)));
}

/** A subtotal without taxable amount or category code is none: its parts stay unmapped. */
function readSubtotal(reading: Reading, subtotal: XmlElement): VatBreakdown | undefined {
  const entry = group(subtotal, 'TaxCategory');
  const gap = textOf(value(entry, 'ID')) === undefined ? 'BT-118' : 'BT-116';
  if (gap === 'BT-118' || textOf(value(subtotal, 'TaxableAmount')) === undefined) {
    missing(reading, subtotal, gap, 'Its parts are listed as unmapped.');
    return undefined;
  }
  const taxable = readAmount(reading, subtotal, 'TaxableAmount', 'BT-116');
  const vat = readAmount(reading, subtotal, 'TaxAmount', 'BT-117');
  const category = readVatCategory(reading, entry, 'BT-118', 'BT-119');
  if (taxable === undefined || vat === undefined || category === undefined) return undefined;
  return compact<VatBreakdown>({
    taxable,
    amount: vat,
    category,
    exemptionReason: readText(reading, entry, 'TaxExemptionReason', 'BT-120'),
    exemptionCode: readText(reading, entry, 'TaxExemptionReasonCode', 'BT-121'),
  });
}

/** TaxTotal with the breakdown, then the one in the VAT currency. */
export function writeTaxTotals(
  totals: Totals,
  breakdown: readonly VatBreakdown[],
  currency: string,
  vatCurrency: string | undefined,
): readonly Maybe[] {
  return [
    cac(
      'TaxTotal',
      amount('TaxAmount', totals.vat, currency),
      breakdown.map((entry) => writeSubtotal(entry, currency)),
    ),
    cac(
      'TaxTotal',
      vatCurrency === undefined
        ? undefined
        : amount('TaxAmount', totals.vatInVatCurrency, vatCurrency),
    ),
  ];
}

function writeSubtotal(entry: VatBreakdown, currency: string): Maybe {
  return cac(
    'TaxSubtotal',
    amount('TaxableAmount', entry.taxable, currency),
    amount('TaxAmount', entry.amount, currency),
    writeVatCategory(
      'TaxCategory',
      entry.category,
      cbc('TaxExemptionReasonCode', entry.exemptionCode),
      cbc('TaxExemptionReason', entry.exemptionReason),
    ),
  );
}

export function writeMonetaryTotal(totals: Totals, currency: string): Maybe {
  return cac(
    'LegalMonetaryTotal',
    MONETARY.map(([field, name]) => amount(name, totals[field], currency)),
  );
}
