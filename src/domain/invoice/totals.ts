import {
  add,
  dec,
  type Decimal,
  divide,
  isZero,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  sum,
  ZERO,
} from '../../kernel/decimal.js';
import type { AllowanceCharge, Invoice, InvoiceLine, Totals, VatBreakdown } from './invoice.js';
import { AMOUNT_PLACES, signedAmount, vatBreakdown, withRate } from './vat.js';

/** An invoice as someone makes it: what can be computed may be absent. */
export type InvoiceDraft = Omit<Invoice, 'totals'> & { readonly totals?: Partial<Totals> };

export interface CalculatedTotals {
  /** The lines, each with its net amount (BT-131) */
  readonly lines: readonly InvoiceLine[];
  /** BG-20 and BG-21, each with the rate of its VAT */
  readonly allowanceCharges: readonly AllowanceCharge[];
  /** BG-22 */
  readonly totals: Totals;
  /** BG-23 */
  readonly vatBreakdown: readonly VatBreakdown[];
}

const ONE = dec('1');

/**
 * Net amount of a line (BT-131): quantity × price per base quantity + charges − allowances, rounded once half away
 * from zero to two places. An absent quantity or base quantity counts as one, an absent price as zero (Peppol R120).
 */
export function lineNet(line: InvoiceLine): Decimal {
  const { price } = line;
  const value = multiply(line.quantity ?? ONE, price?.net ?? ZERO);
  const base = price?.baseQuantity;
  const extras = sum((line.allowanceCharges ?? []).map(signedAmount));
  if (base === undefined || isZero(base)) {
    return roundHalfAwayFromZero(add(value, extras), AMOUNT_PLACES);
  }
  // One division over everything, so that nothing is rounded before the end.
  return divide(add(value, multiply(extras, base)), base, AMOUNT_PLACES);
}

/** Sum of the allowances or of the charges of the document; undefined when there are none. */
function sumOf(
  entries: readonly AllowanceCharge[],
  kind: AllowanceCharge['kind'],
): Decimal | undefined {
  const amounts = entries.filter((entry) => entry.kind === kind).map((entry) => entry.amount);
  return amounts.length === 0 ? undefined : sum(amounts);
}

/**
 * Totals that follow from lines, allowances and charges (BT-106 … BT-112, BT-115) and the VAT breakdown (BG-23).
 * Given line nets are taken as they stand. What was prepaid (BT-113), the rounding amount (BT-114) and the VAT in the
 * VAT currency (BT-111, whose rate of exchange we do not know) are taken from the draft.
 * EN 16931-1 BR-CO-10 to BR-CO-16.
 */
export function calculateTotals(draft: InvoiceDraft): CalculatedTotals {
  const lines = draft.lines.map(completeLine);
  const entries = draft.allowanceCharges?.map(completeEntry) ?? [];
  const { totals: given, ...rest } = draft;
  const breakdown = vatBreakdown({ ...rest, lines, allowanceCharges: entries });
  const [allowances, charges] = [sumOf(entries, 'allowance'), sumOf(entries, 'charge')];
  const lineTotal = sum(lines.map((line) => line.net ?? ZERO));
  const net = add(subtract(lineTotal, allowances ?? ZERO), charges ?? ZERO);
  const vat = sum(breakdown.map((row) => row.amount));
  const gross = add(net, vat);
  const due = add(subtract(gross, given?.prepaid ?? ZERO), given?.rounding ?? ZERO);
  const totals: Totals = {
    lines: lineTotal,
    ...(allowances === undefined ? {} : { allowances }),
    ...(charges === undefined ? {} : { charges }),
    net,
    vat,
    ...(given?.vatInVatCurrency === undefined ? {} : { vatInVatCurrency: given.vatInVatCurrency }),
    gross,
    ...(given?.prepaid === undefined ? {} : { prepaid: given.prepaid }),
    ...(given?.rounding === undefined ? {} : { rounding: given.rounding }),
    payable: due,
  };
  return { lines, allowanceCharges: entries, totals, vatBreakdown: breakdown };
}

/** The line with its net amount and the rate of its VAT, where it says neither. */
function completeLine(line: InvoiceLine): InvoiceLine {
  const vat = line.vat && withRate(line.vat);
  if (line.net !== undefined && vat === line.vat) return line;
  return { ...line, net: line.net ?? lineNet(line), ...(vat === undefined ? {} : { vat }) };
}

function completeEntry(entry: AllowanceCharge): AllowanceCharge {
  const vat = entry.vat && withRate(entry.vat);
  return vat === undefined || vat === entry.vat ? entry : { ...entry, vat };
}

/**
 * Fills in what is absent and leaves what is given; each sum follows from what stands before it, so that a VAT breakdown
 * the host rounded its own way ends in its own totals. Whether the given adds up is for `checkTotals` to say.
 */
export function completeTotals(draft: InvoiceDraft): Invoice & { readonly totals: Totals } {
  const calculated = calculateTotals(draft);
  const rows = draft.vatBreakdown ?? calculated.vatBreakdown;
  return {
    ...draft,
    lines: calculated.lines,
    ...(draft.allowanceCharges && { allowanceCharges: calculated.allowanceCharges }),
    vatBreakdown: rows,
    totals: followUp({ ...calculated.totals, ...draft.totals }, draft.totals ?? {}, rows),
  };
}

/** Net, VAT, gross and payable, where they are not given, from the sums beside them. */
function followUp(known: Totals, given: Partial<Totals>, rows: readonly VatBreakdown[]): Totals {
  const or0 = (value: Decimal | undefined): Decimal => value ?? ZERO;
  const { lines, allowances, charges, prepaid, rounding } = known;
  const net = given.net ?? add(subtract(or0(lines), or0(allowances)), or0(charges));
  const vat = given.vat ?? sum(rows.map((row) => row.amount));
  const gross = given.gross ?? add(net, vat);
  const payable = given.payable ?? add(subtract(gross, or0(prepaid)), or0(rounding));
  return { ...known, net, vat, gross, payable };
}
