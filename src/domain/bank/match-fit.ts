import { addDays } from '../../kernel/dates.js';
import { toMoney } from '../../kernel/money.js';
import type { WriteOffReason } from '../ledger/open-item.js';
import type { LiveItem } from './match-index.js';
import type { Tolerances } from './match-policy.js';
import type { EvidenceCode } from './match-rules.js';
import type { Payment } from './payment.js';

/** What of a payment goes to one item, in minor units, signed like the item. */
export interface Part {
  readonly item: LiveItem;
  readonly amount: bigint;
  readonly writeOff?: { readonly reason: WriteOffReason; readonly amount: bigint };
}

/** How well an amount fits what is open, and how it would be divided. */
export interface Fit {
  readonly code: EvidenceCode & `amount-${string}`;
  readonly parts: readonly Part[];
}

/**
 * One payment against one item: exact, less discount, rounded, less charges, a part, or too much. What counts as
 * rounding, charges or a discount in time is the administration's: `tolerances`.
 */
export function fitOne(
  item: LiveItem,
  amount: bigint,
  payment: Payment,
  tolerances: Tolerances,
): Fit {
  const { left } = item;
  const short = left - amount;
  if (short === 0n) return { code: 'amount-exact', parts: [{ item, amount }] };
  if (left < 0n !== amount < 0n || left === 0n) return { code: 'amount-other', parts: [] };
  if (left < 0n) return partOf(item, amount);
  return (
    discountFit(item, amount, payment, tolerances) ??
    roundingFit(item, amount, tolerances) ??
    chargesFit(item, amount, payment, tolerances) ??
    partOf(item, amount)
  );
}

function partOf(item: LiveItem, amount: bigint): Fit {
  const less = item.left < 0n ? amount > item.left : amount < item.left;
  return less
    ? { code: 'amount-part', parts: [{ item, amount }] }
    : { code: 'amount-over', parts: [{ item, amount: item.left }] };
}

/** The day that counts is the value date: the day the money was ours; without one the booking date. */
function discountFit(
  item: LiveItem,
  amount: bigint,
  payment: Payment,
  { lateDiscountDays }: Tolerances,
): Fit | null {
  const { discount } = item;
  // A discount is on the whole: after a part payment it no longer applies.
  if (discount === undefined || item.left !== item.amount.minor) return null;
  if (item.left - amount !== discount.amount.minor) return null;
  const day = payment.valueDate ?? payment.bookingDate;
  if (day === undefined || day > addDays(discount.until, lateDiscountDays)) {
    return { code: 'amount-discount-late', parts: [{ item, amount }] };
  }
  const writeOff = { reason: 'payment-discount', amount: discount.amount.minor } as const;
  const code = day > discount.until ? 'amount-discount-late' : 'amount-discount';
  return { code, parts: [{ item, amount, writeOff }] };
}

function roundingFit(
  item: LiveItem,
  amount: bigint,
  { roundingMinor: most }: Tolerances,
): Fit | null {
  const short = item.left - amount;
  // People round to five cents, or to more.
  if (amount % 5n !== 0n || short > most || short < -most) return null;
  const part: Part =
    short < 0n
      ? { item, amount: item.left }
      : { item, amount, writeOff: { reason: 'rounding', amount: short } };
  return { code: 'amount-rounding', parts: [part] };
}

function chargesFit(
  item: LiveItem,
  amount: bigint,
  payment: Payment,
  { chargesMinor, chargesPercent }: Tolerances,
): Fit | null {
  const short = item.left - amount;
  if (short <= 0n) return null;
  const told = payment.charges === undefined ? null : toMoney(payment.charges, payment.currency);
  const toldMinor = told?.ok === true ? told.value.minor : 0n;
  const named = toldMinor !== 0n && (toldMinor === short || toldMinor === -short);
  const small = short <= chargesMinor && short * 100n < item.left * BigInt(chargesPercent);
  const likely = isCrossBorder(payment) && small;
  if (!named && !likely) return null;
  return {
    code: 'amount-charges',
    parts: [{ item, amount, writeOff: { reason: 'bank-charges', amount: short } }],
  };
}

/** A payer outside the two home countries, or a code that says so: an intermediary may have kept its fee. */
function isCrossBorder(payment: Payment): boolean {
  if (payment.transactionCode?.subFamily === 'XBCT') return true;
  const country = payment.counterparty?.iban?.slice(0, 2) ?? '';
  return country !== '' && country !== 'BE' && country !== 'NL';
}
