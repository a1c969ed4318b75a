import {
  absolute,
  add,
  compare,
  dec,
  type Decimal,
  decimal,
  divide,
  equals,
  isZero,
  multiply,
  printDecimal,
  roundHalfAwayFromZero,
  subtract,
  sum,
} from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { AllowanceCharge, InvoiceLine, VatBreakdown, VatCategory } from './invoice.js';
import { calculateTotals, type InvoiceDraft, lineNet } from './totals.js';
import { AMOUNT_PLACES, signedAmount, vatKey, vatOn, withRate } from './vat.js';

/** Where the host rounds VAT: on each line, or once on the total of a rate. */
export type GrossRounding = 'per-line' | 'total';

const ZERO = dec('0');
const ONE = dec('1');
const HUNDRED = dec('100');
const HUNDREDTH = dec('0.01');
/** Places of a computed price beyond the digits of its quantity, and at least: its error stays far below a cent. */
const PRICE_PLACES = 3;
const PRICE_PLACES_MIN = 4;
/** What quantity × price may differ from the net amount (Peppol BIS 3 R120), and a percentage from its amount (R040). */
const SLACK = dec('0.02');
/** What the VAT of a rate may differ from rate × amount (EN 16931-1 BR-CO-17): less than this. */
const VAT_SLACK = dec('1');

/** One part of what is charged under a rate: a line, or an allowance or charge of the document. In cents. */
interface Part {
  /** With VAT; negative for an allowance */
  readonly gross: bigint;
  /** Set when the VAT has been taken out */
  net: bigint;
}

/** All that is charged under one category and rate. */
interface Group {
  readonly rate: Decimal;
  readonly parts: Part[];
}

/**
 * Turns an invoice whose prices and amounts include VAT into the net invoice that EN 16931 knows, so that the total with
 * VAT (BT-112) is to the cent what the host charged: the sum of quantity × price of its lines, each rounded to cents,
 * with allowances and charges. In the draft that goes in, `net` of a line, prices, allowances, charges and base
 * amounts are with VAT; what is prepaid (BT-113) and rounded (BT-114) stands as it is.
 *
 * Some totals cannot be had as a net amount in cents plus its VAT rounded by the rule: no net amount gives 0.03 at 21 %.
 * The missing cent then goes into the VAT of that rate (BT-117), never into the rounding amount (BT-114): BT-114 is for
 * rounding what is paid (Dutch and Belgian cash to five cents) and leaves BT-112 wrong, while BR-CO-17 and BR-S-09
 * let the VAT of a rate differ by less than one unit. The VAT is thus the VAT that is in the price, correctly rounded.
 * With `per-line` the VAT of each line is taken out of it on its own, as the host did; with `total` once per rate and
 * the net amounts of the lines follow, none more than a cent from its own value.
 *
 * Prices get as many places as their quantity needs (R120). A line without VAT category is a RULE fault, and so is
 * per-line rounding that adds up to a whole unit under one rate, which the official rules refuse.
 */
export function fromGross(
  draft: InvoiceDraft,
  rounding: GrossRounding,
): Result<InvoiceDraft, readonly Fault[]> {
  const faults = draft.lines.flatMap((line, i) => checkCategory(line.vat, `/lines/${i}/vat`));
  const given = draft.allowanceCharges ?? [];
  faults.push(
    ...given.flatMap((entry, i) => checkCategory(entry.vat, `/allowanceCharges/${i}/vat`)),
  );
  if (faults.length > 0) return err(faults);

  const groups = new Map<string, Group>();
  const lines = draft.lines.map((line) => addPart(groups, line.vat, line.net ?? lineNet(line)));
  const entries = given.map((entry) => addPart(groups, entry.vat, signedAmount(entry)));
  const charged = cents([...lines, ...entries].reduce((total, part) => total + part.gross, 0n));
  for (const group of groups.values()) takeVatOut(group, rounding);

  const net: InvoiceDraft = {
    ...draft,
    lines: draft.lines.map((line, i) => netLine(line, cents(lines[i]?.net ?? 0n))),
    ...(draft.allowanceCharges && {
      allowanceCharges: given.map((entry, i) => netEntry(entry, cents(entries[i]?.net ?? 0n))),
    }),
    totals: givenTotals(draft),
  };
  const vatBreakdown = calculateTotals(net).vatBreakdown.map((row) => withVat(row, groups));
  const wrong = [...checkCharged(draft, charged), ...vatBreakdown.flatMap(checkSlack)];
  return wrong.length > 0 ? err(wrong) : ok({ ...net, vatBreakdown });
}

function checkCategory(category: VatCategory | undefined, path: string): readonly Fault[] {
  const isKnown =
    category !== undefined && (category.code === 'O' || withRate(category).rate !== undefined);
  if (isKnown) return [];
  const message =
    'The price includes VAT and the rate is not given, so the VAT cannot be taken out. Fill in category and rate.';
  return [fault('RULE', 'invoice.gross-without-rate', path, message, 'BT-152')];
}

function addPart(
  groups: Map<string, Group>,
  category: VatCategory | undefined,
  gross: Decimal,
): Part {
  const known = withRate(category ?? { code: 'O' });
  const key = vatKey(known);
  const group = groups.get(key) ?? { rate: known.rate ?? ZERO, parts: [] };
  groups.set(key, group);
  const part = { gross: roundHalfAwayFromZero(gross, AMOUNT_PLACES).unscaled, net: 0n };
  group.parts.push(part);
  return part;
}

const cents = (count: bigint): Decimal => decimal(count, AMOUNT_PLACES);

/** Net amounts of all parts; in `total`, cents go to the largest remainders until they add up to the net of the group. */
function takeVatOut({ rate, parts }: Group, rounding: GrossRounding): void {
  if (rounding === 'per-line') {
    for (const part of parts) part.net = netOf(cents(part.gross), rate, AMOUNT_PLACES).unscaled;
    return;
  }
  const total = parts.reduce((all, part) => all + part.gross, 0n);
  const wanted = netOf(cents(total), rate, AMOUNT_PLACES).unscaled;
  // net = gross × 100 / (100 + rate), as whole numbers
  const scale = 10n ** BigInt(rate.scale);
  const [factor, divisor] = [100n * scale, 100n * scale + rate.unscaled];
  const byRemainder = parts.map((part) => {
    const numerator = part.gross * factor;
    const remainder = ((numerator % divisor) + divisor) % divisor;
    part.net = (numerator - remainder) / divisor;
    return { part, remainder };
  });
  byRemainder.sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0));
  const missing = Number(wanted - parts.reduce((all, part) => all + part.net, 0n));
  for (const { part } of byRemainder.slice(0, missing)) part.net += 1n;
}

function netOf(gross: Decimal, rate: Decimal, places: number): Decimal {
  return divide(multiply(gross, HUNDRED), add(HUNDRED, rate), places);
}

/** The line without VAT. Its price is the price without VAT, or what its net amount makes of it where that is too far. */
function netLine(line: InvoiceLine, net: Decimal): InvoiceLine {
  const rate = line.vat?.rate ?? ZERO;
  const entries = line.allowanceCharges?.map((entry) =>
    withoutVat(entry, netOf(entry.amount, rate, AMOUNT_PLACES), rate),
  );
  const bare: InvoiceLine = { ...line, net, ...(entries && { allowanceCharges: entries }) };
  if (line.price === undefined) return bare;
  const places = pricePlaces(line.quantity ?? ONE);
  const plain = netPrice(line.price, netOf(line.price.net, rate, places), rate);
  if (isNear(net, { ...bare, price: plain })) return { ...bare, price: plain };
  const quantity = line.quantity ?? ONE;
  if (isZero(quantity)) return { ...bare, price: plain };
  const value = subtract(net, sum((entries ?? []).map(signedAmount)));
  const unit = divide(multiply(value, line.price.baseQuantity ?? ONE), quantity, places);
  return { ...bare, price: netPrice(line.price, unit, rate) };
}

function pricePlaces(quantity: Decimal): number {
  const [whole = ''] = printDecimal(absolute(quantity)).split('.');
  return Math.max(PRICE_PLACES_MIN, whole.length + PRICE_PLACES);
}

type Price = NonNullable<InvoiceLine['price']>;

/** The gross price (BT-148) stays net price plus discount exactly (Peppol BIS 3 R046). */
function netPrice(price: Price, net: Decimal, rate: Decimal): Price {
  const discount = price.discount && netOf(price.discount, rate, net.scale);
  return {
    ...price,
    net,
    ...(discount && { discount }),
    ...(price.gross && { gross: add(net, discount ?? ZERO) }),
  };
}

/** Whether quantity × price gives the net amount, as R120 asks; `lineNet` rounds, so half a cent is kept in hand. */
function isNear(net: Decimal, line: InvoiceLine): boolean {
  const slack = subtract(SLACK, dec('0.005'));
  return compare(absolute(subtract(net, lineNet(line))), slack) <= 0;
}

function netEntry(entry: AllowanceCharge, signed: Decimal): AllowanceCharge {
  const amount = entry.kind === 'charge' ? signed : subtract(ZERO, signed);
  return withoutVat(entry, amount, entry.vat?.rate ?? ZERO);
}

/**
 * The entry with its net amount, and its base amount without VAT. Where rounding the base to cents no longer gives the
 * amount (R040; percentages of hundreds only), base and percentage are left out: they explain, they do not count.
 */
function withoutVat(entry: AllowanceCharge, amount: Decimal, rate: Decimal): AllowanceCharge {
  const { base, percent, ...bare } = entry;
  if (base === undefined) return { ...entry, amount };
  const net = netOf(base, rate, AMOUNT_PLACES);
  const told = multiply(multiply(net, percent ?? HUNDRED), HUNDREDTH);
  const isOff = percent !== undefined && compare(absolute(subtract(told, amount)), SLACK) > 0;
  return isOff ? { ...bare, amount } : { ...entry, amount, base: net };
}

/** What is paid and converted stays; sums with VAT in them would be wrong in a net invoice. */
function givenTotals({ totals }: InvoiceDraft): NonNullable<InvoiceDraft['totals']> {
  const { prepaid, rounding, vatInVatCurrency } = totals ?? {};
  return {
    ...(prepaid && { prepaid }),
    ...(rounding && { rounding }),
    ...(vatInVatCurrency && { vatInVatCurrency }),
  };
}

/** VAT is what was charged minus the net amount, so that the two add up to it again. */
function withVat(row: VatBreakdown, groups: ReadonlyMap<string, Group>): VatBreakdown {
  const { parts } = groups.get(vatKey(row.category)) ?? { parts: [] };
  return { ...row, amount: cents(parts.reduce((vat, part) => vat + part.gross - part.net, 0n)) };
}

function checkCharged({ totals }: InvoiceDraft, charged: Decimal): readonly Fault[] {
  if (totals?.gross === undefined || equals(totals.gross, charged)) return [];
  const [found, computed] = [printDecimal(totals.gross), printDecimal(charged)];
  const message = `The total with VAT is ${found}; lines, allowances and charges add up to ${computed}. Correct one of them.`;
  return [fault('RULE', 'invoice.gross-total-differs', '/totals/gross', message, 'BT-112')];
}

function checkSlack(row: VatBreakdown, index: number): readonly Fault[] {
  const computed = vatOn(row.taxable, row.category.rate ?? ZERO);
  if (compare(absolute(subtract(row.amount, computed)), VAT_SLACK) < 0) return [];
  const [found, expected] = [printDecimal(row.amount), printDecimal(computed)];
  const message = `Rounded per line, the VAT is ${found}; on the total it is ${expected}. A difference of a whole unit is refused everywhere; round VAT on the total.`;
  return [fault('RULE', 'invoice.vat-rounding', `/vatBreakdown/${index}`, message, 'BT-117')];
}
