import { compare, type Decimal, dec } from '../../kernel/decimal.js';
import { type Money, toDecimal, toMoney } from '../../kernel/money.js';
import { normaliseReference, verifyReference } from '../bank/reference.js';
import { isIban, normalIban } from '../party/identifiers.js';
import type { Invoice, PaymentInstruction } from './invoice.js';

/** One SEPA credit transfer that pays an invoice. */
export interface CreditTransfer {
  readonly name: string;
  /** Normal form, check digits verified */
  readonly iban: string;
  readonly bic?: string;
  /** Euro, two decimals at most */
  readonly amount: Decimal;
  /** ISO 11649 reference in its normal form, or a text the payer copies */
  readonly remittance: { readonly kind: 'rf' | 'text'; readonly value: string };
}

/** UNCL4461 codes by which the payer sends the money himself. */
const TRANSFER_MEANS: ReadonlySet<string> = new Set(['30', '42', '58']);

/** Countries of the European Economic Area: a transfer among them needs no BIC (regulation EU 260/2012, article 5). */
const EEA =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';
/** SEPA countries outside it (EPC409-09), whose transfers need one. */
const SEPA_BEYOND = 'AD AL CH GB GI MC MD ME MK RS SM VA';

const NEEDS_BIC: ReadonlyMap<string, boolean> = new Map([
  ...EEA.split(' ').map((country) => [country, false] as const),
  ...SEPA_BEYOND.split(' ').map((country) => [country, true] as const),
]);

/** Smallest and largest amount of one transfer (EPC069-12). */
const AMOUNT_MIN = dec('0.01');
const AMOUNT_MAX = dec('999999999.99');

/**
 * The transfer that pays what an invoice leaves open, or null when there is none to make: a credit note, nothing
 * open, another currency, money that the seller collects himself, an account outside SEPA or with wrong digits.
 * The first instruction that can be followed counts; without a reference the invoice number is the text.
 */
export function creditTransferOf(invoice: Invoice): CreditTransfer | null {
  const { payments = [], totals, currency, kind } = invoice;
  if (kind === 'credit-note' || currency !== 'EUR' || totals === undefined) return null;
  const amount = totals.payable;
  if (!isInBounds(amount)) return null;
  if (!toMoney(amount, currency).ok) return null;
  if (payments.some(({ mandate, card }) => mandate !== undefined || card !== undefined))
    return null;
  for (const payment of payments) {
    const target = targetOf(payment, invoice);
    if (target !== null)
      return { ...target, amount, remittance: remittanceOf(payment.reference ?? invoice.number) };
  }
  return null;
}

/**
 * The transfer that pays an amount to an account of ours with what its payer copies: a reference, or a text. Null for an
 * amount that is not in euro or out of bounds, and for an account outside SEPA or with wrong digits.
 */
export function transferTo(
  account: Parameters<typeof payeeOf>[0],
  amount: Money,
  reference: string,
): CreditTransfer | null {
  const target = payeeOf(account);
  const asked = toDecimal(amount);
  if (target === null || amount.currency !== 'EUR' || !isInBounds(asked)) return null;
  return { ...target, amount: asked, remittance: remittanceOf(reference) };
}

function targetOf(
  { meansCode, account }: PaymentInstruction,
  { payee, seller }: Invoice,
): Pick<CreditTransfer, 'name' | 'iban' | 'bic'> | null {
  if (account === undefined || !TRANSFER_MEANS.has(meansCode)) return null;
  const name = account.name ?? payee?.name ?? seller.name ?? seller.tradingName;
  return name === undefined ? null : payeeOf({ iban: account.id, name, bic: account.bic });
}

function payeeOf(account: {
  readonly iban: string;
  readonly name: string;
  readonly bic?: string | undefined;
}): Pick<CreditTransfer, 'name' | 'iban' | 'bic'> | null {
  const { name } = account;
  if (!isIban(account.iban)) return null;
  const iban = normalIban(account.iban);
  const needsBic = NEEDS_BIC.get(iban.slice(0, 2));
  const bic = normalBic(account.bic);
  if (needsBic === undefined || (needsBic && bic === undefined)) return null;
  return { name, iban, ...(bic === undefined ? {} : { bic }) };
}

function isInBounds(amount: Decimal): boolean {
  return compare(amount, AMOUNT_MIN) >= 0 && compare(amount, AMOUNT_MAX) <= 0;
}

/** ISO 9362: institution, country, place, and three more for the branch. */
function normalBic(text: string | undefined): string | undefined {
  const bic = text?.replace(/\s+/g, '').toUpperCase() ?? '';
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic) ? bic : undefined;
}

function remittanceOf(reference: string): CreditTransfer['remittance'] {
  const bare = normaliseReference(reference);
  return verifyReference('rf', bare)
    ? { kind: 'rf', value: bare }
    : { kind: 'text', value: reference };
}
