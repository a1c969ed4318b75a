import type {
  AllowanceCharge,
  Invoice,
  InvoiceLine,
  Totals,
  VatBreakdown,
  VatCategory,
} from '../../domain/invoice/invoice.js';
import { type Decimal, decimal } from '../../kernel/decimal.js';

/** Amounts here are whole cents: the generator's own arithmetic, apart from the product's. */
const cents = (minor: bigint): Decimal => decimal(minor, 2);

/** Half away from zero; only positive amounts occur. */
function roundDiv(numerator: bigint, divisor: bigint): bigint {
  return (numerator + divisor / 2n) / divisor;
}

/** A line in whole numbers: quantity in tenths, price in cents. */
export interface LinePlan {
  readonly sellerId: string;
  readonly name: string;
  readonly unit: string;
  readonly quantityTenths: number;
  readonly priceMinor: number;
  readonly vat: VatCategory;
  readonly discountPercent?: number;
}

export interface DocumentPlan {
  readonly lines: readonly LinePlan[];
  /** Discount on the whole document; only where all lines have one VAT category */
  readonly discountPercent?: number;
  /** Freight, as a charge in the VAT category of the first line */
  readonly freightMinor?: number;
  readonly prepaid?: boolean;
  readonly words: { readonly discount: string; readonly freight: string };
}

const EXEMPTIONS: Readonly<Record<string, { readonly reason: string; readonly code: string }>> = {
  K: { reason: 'Intracommunautaire levering', code: 'VATEX-EU-IC' },
  AE: { reason: 'Btw verlegd', code: 'VATEX-EU-AE' },
};

function lineOf(plan: LinePlan, index: number): { line: InvoiceLine; netMinor: bigint } {
  const grossMinor = roundDiv(BigInt(plan.quantityTenths) * BigInt(plan.priceMinor), 10n);
  const percent = plan.discountPercent ?? 0;
  const discount = roundDiv(grossMinor * BigInt(percent), 100n);
  const netMinor = grossMinor - discount;
  const allowance: AllowanceCharge = {
    kind: 'allowance',
    amount: cents(discount),
    base: cents(grossMinor),
    percent: decimal(BigInt(percent), 0),
    reasonCode: '95',
  };
  const whole = plan.quantityTenths % 10 === 0;
  const line: InvoiceLine = {
    id: String(index + 1),
    quantity: whole
      ? decimal(BigInt(plan.quantityTenths / 10), 0)
      : decimal(BigInt(plan.quantityTenths), 1),
    unit: plan.unit,
    net: cents(netMinor),
    ...(percent === 0 ? {} : { allowanceCharges: [allowance] }),
    price: { net: cents(BigInt(plan.priceMinor)) },
    vat: plan.vat,
    item: { name: plan.name, sellerId: plan.sellerId },
  };
  return { line, netMinor };
}

function documentCharges(plan: DocumentPlan, linesMinor: bigint): AllowanceCharge[] {
  const vat = plan.lines[0]?.vat;
  if (vat === undefined) throw new Error('A document needs lines');
  const percent = plan.discountPercent ?? 0;
  const charges: AllowanceCharge[] = [];
  if (percent > 0) {
    charges.push({
      kind: 'allowance',
      amount: cents(roundDiv(linesMinor * BigInt(percent), 100n)),
      base: cents(linesMinor),
      percent: decimal(BigInt(percent), 0),
      vat,
      reason: plan.words.discount,
      reasonCode: '95',
    });
  }
  if (plan.freightMinor !== undefined) {
    charges.push({
      kind: 'charge',
      amount: cents(BigInt(plan.freightMinor)),
      vat,
      reason: plan.words.freight,
      reasonCode: 'FC',
    });
  }
  return charges;
}

interface Group {
  readonly category: VatCategory;
  taxable: bigint;
}

function breakdownOf(groups: Iterable<Group>): { rows: VatBreakdown[]; vatMinor: bigint } {
  let vatMinor = 0n;
  const rows = [...groups].map(({ category, taxable }) => {
    const amount = roundDiv(taxable * (category.rate?.unscaled ?? 0n), 100n);
    vatMinor += amount;
    const exemption = EXEMPTIONS[category.code];
    return {
      taxable: cents(taxable),
      amount: cents(amount),
      category,
      ...(exemption === undefined
        ? {}
        : { exemptionReason: exemption.reason, exemptionCode: exemption.code }),
    };
  });
  return { rows, vatMinor };
}

export type Amounts = Required<Pick<Invoice, 'totals' | 'vatBreakdown'>> &
  Pick<Invoice, 'lines' | 'allowanceCharges'> & { readonly payableMinor: bigint };

/** Lines with their net amounts, charges, VAT per group (rounded per group) and totals. */
export function amountsOf(plan: DocumentPlan): Amounts {
  const built = plan.lines.map(lineOf);
  const linesMinor = built.reduce((sum, { netMinor }) => sum + netMinor, 0n);
  const charges = documentCharges(plan, linesMinor);
  const groups = new Map<string, Group>();
  const addTo = (category: VatCategory, minor: bigint): void => {
    const key = `${category.code} ${category.rate?.unscaled ?? 0n}`;
    const group = groups.get(key) ?? { category, taxable: 0n };
    group.taxable += minor;
    groups.set(key, group);
  };
  for (const { line, netMinor } of built) if (line.vat !== undefined) addTo(line.vat, netMinor);
  let allowances = 0n;
  let extra = 0n;
  for (const { kind, amount, vat } of charges) {
    const minor = amount.unscaled;
    if (kind === 'allowance') allowances += minor;
    else extra += minor;
    if (vat !== undefined) addTo(vat, kind === 'allowance' ? -minor : minor);
  }
  const netMinor = linesMinor - allowances + extra;
  const { rows, vatMinor } = breakdownOf(groups.values());
  const gross = netMinor + vatMinor;
  const payableMinor = plan.prepaid === true ? 0n : gross;
  const totals: Totals = {
    lines: cents(linesMinor),
    ...(allowances === 0n ? {} : { allowances: cents(allowances) }),
    ...(extra === 0n ? {} : { charges: cents(extra) }),
    net: cents(netMinor),
    vat: cents(vatMinor),
    gross: cents(gross),
    ...(plan.prepaid === true ? { prepaid: cents(gross) } : {}),
    payable: cents(payableMinor),
  };
  return {
    lines: built.map(({ line }) => line),
    ...(charges.length === 0 ? {} : { allowanceCharges: charges }),
    totals,
    vatBreakdown: rows,
    payableMinor,
  };
}
