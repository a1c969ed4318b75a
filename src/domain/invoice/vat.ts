import {
  add,
  dec,
  type Decimal,
  multiply,
  negate,
  printDecimal,
  roundHalfAwayFromZero,
  ZERO,
} from '../../kernel/decimal.js';
import type { AllowanceCharge, Invoice, VatBreakdown, VatCategory } from './invoice.js';

/** Places of every amount on an invoice (EN 16931-1 BR-DEC rules). */
export const AMOUNT_PLACES = 2;
const HUNDREDTH = dec('0.01');

/**
 * Reason codes that follow from the category alone (code list VATEX); category E needs a reason of the seller's.
 * S, Z, L and M have none.
 */
export const EXEMPTION_CODES: Readonly<Record<string, string>> = {
  AE: 'VATEX-EU-AE',
  G: 'VATEX-EU-G',
  K: 'VATEX-EU-IC',
  O: 'VATEX-EU-O',
};

/** Categories under which nothing is charged; their rate is a written zero (EN 16931-1 BR-Z-05 and its kin). */
const ZERO_RATED: ReadonlySet<string> = new Set(['Z', 'E', 'AE', 'K', 'G']);
const RATE_ZERO = dec('0');

/** The category with the rate that follows from it, where none is given. */
export function withRate(category: VatCategory): VatCategory {
  return category.rate === undefined && ZERO_RATED.has(category.code)
    ? { ...category, rate: RATE_ZERO }
    : category;
}

/** Category and rate as one text; 21 and 21.00 are one rate. Not subject to VAT (O) has no rate. */
export function vatKey(category: VatCategory): string {
  if (category.code === 'O' || category.rate === undefined) return category.code;
  return `${category.code} ${printDecimal(category.rate).replace(/(?:\.0*|(?<=\.\d*[1-9])0+)$/, '')}`;
}

/** Charges add, allowances subtract. */
export function signedAmount(entry: AllowanceCharge): Decimal {
  return entry.kind === 'charge' ? entry.amount : negate(entry.amount);
}

/** What counts for the VAT breakdown. */
type Levied = Pick<Invoice, 'lines' | 'allowanceCharges' | 'vatBreakdown'>;

/** What one category and rate is levied on: line nets plus charges minus allowances (BT-116, EN 16931-1 BR-S-08). */
function taxableByKey(invoice: Levied): ReadonlyMap<string, VatBreakdown> {
  const groups = new Map<string, VatBreakdown>();
  const take = (category: VatCategory | undefined, amount: Decimal): void => {
    if (category === undefined) return;
    const key = vatKey(category);
    const known = groups.get(key);
    groups.set(key, {
      category: known?.category ?? category,
      amount: ZERO,
      taxable: add(known?.taxable ?? ZERO, amount),
    });
  };
  for (const line of invoice.lines) take(line.vat, line.net ?? ZERO);
  for (const entry of invoice.allowanceCharges ?? []) take(entry.vat, signedAmount(entry));
  return groups;
}

/**
 * VAT per category and rate (BG-23), in order of first use. VAT is computed on the total of the group and rounded
 * once, half away from zero, to two places (EN 16931-1 BR-CO-17; Belgium wants exactly this for structured invoices).
 * Lines must carry their net amount. Reasons already given for a group are kept.
 */
export function vatBreakdown(invoice: Levied): readonly VatBreakdown[] {
  const given = new Map((invoice.vatBreakdown ?? []).map((row) => [vatKey(row.category), row]));
  return [...taxableByKey(invoice)].map(([key, { category, taxable }]) => {
    const known = given.get(key);
    const exemptionReason = known?.exemptionReason;
    const exemptionCode =
      known?.exemptionCode ??
      (exemptionReason === undefined && Object.hasOwn(EXEMPTION_CODES, category.code)
        ? EXEMPTION_CODES[category.code]
        : undefined);
    return {
      taxable: roundHalfAwayFromZero(taxable, AMOUNT_PLACES),
      amount: vatOn(taxable, category.rate ?? ZERO),
      category,
      ...(exemptionReason === undefined ? {} : { exemptionReason }),
      ...(exemptionCode === undefined ? {} : { exemptionCode }),
    };
  });
}

/** `rate` in percent. */
export function vatOn(taxable: Decimal, rate: Decimal): Decimal {
  return roundHalfAwayFromZero(multiply(multiply(taxable, rate), HUNDREDTH), AMOUNT_PLACES);
}
