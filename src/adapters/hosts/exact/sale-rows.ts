import { z } from 'zod';
import { add, type Decimal, subtract, ZERO } from '../../../kernel/decimal.js';
import { toDecimal } from '../../../kernel/money.js';
import { decimalOfNumber, moneyOfNumber } from '../lib/numbers.js';
import { code, date, guid, number, text } from './odata.js';

/** Amounts are kept in cents, also where adding binary numbers left some noise behind them. */
const CENTS = 'EUR';

/** An amount of the package as the decimal it was written as, or the cent that it lies beside. */
const decimal = number.transform((value, context): Decimal | undefined => {
  if (value === undefined) return undefined;
  const near = decimalOfNumber(value) ?? moneyOfNumber(value, CENTS);
  if (near !== null) return 'minor' in near ? toDecimal(near) : near;
  context.addIssue({ code: 'custom', message: 'expected a decimal' });
  return z.NEVER;
});

/** A price or quantity; one with noise behind it is left out, and the amount of the line says what it came to. */
const measure = number.transform((value): Decimal | undefined =>
  value === undefined ? undefined : (decimalOfNumber(value) ?? undefined),
);

/** An amount that is always there. */
const amount = decimal.transform((value, context): Decimal => {
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'expected an amount' });
  return z.NEVER;
});

/** A sales invoice without its lines; amounts in its own currency. */
export const headerRow = z.object({
  InvoiceID: guid,
  InvoiceNumber: code,
  Journal: code,
  InvoiceTo: guid,
  InvoiceToName: text,
  InvoiceDate: date,
  DueDate: date,
  /** 8020 invoice, 8021 credit note; of an entry 20 and 21 */
  Type: number,
  /** 10 draft, 20 open, 50 processed */
  Status: number,
  Currency: text,
  /** With VAT */
  AmountFC: amount,
  AmountFCExclVat: decimal,
  VATAmountFC: decimal,
  AmountDiscountExclVat: decimal,
  PaymentReference: text,
  PaymentCondition: text,
  YourRef: text,
  Description: text,
});
export type SaleHeader = z.output<typeof headerRow>;

export const lineRow = z.object({
  ID: guid,
  InvoiceID: guid,
  LineNumber: number,
  Description: text,
  ItemCode: text,
  Quantity: measure,
  UnitCode: text,
  /** Before the discount of the line */
  UnitPrice: measure,
  NetPrice: measure,
  /** Without VAT */
  AmountFC: amount,
  VATCode: code,
  VATAmountFC: decimal,
  Notes: text,
});
export type SaleLine = z.output<typeof lineRow>;

/** What is to come from a customer: what is open of an invoice, or of a payment that belongs to none yet. */
export const receivableRow = z.object({
  ID: guid,
  Account: text,
  InvoiceNumber: code,
  Journal: code,
  Currency: text,
  AmountFC: amount,
  /** 20 open, 30 selected, 40 processed, 50 matched */
  Status: number,
  TransactionID: text,
  AmountDiscountFC: decimal,
  DiscountDueDate: date,
});
export type Receivable = z.output<typeof receivableRow>;

export const HEADER_FIELDS: readonly string[] = Object.keys(headerRow.shape);
export const LINE_FIELDS: readonly string[] = Object.keys(lineRow.shape);
export const RECEIVABLE_FIELDS: readonly string[] = Object.keys(receivableRow.shape);

const MATCHED = 50;

/** Without VAT; of an entry, which does not say it, what is left without its VAT. */
export function exclVat({
  AmountFCExclVat: said,
  AmountFC: total,
  VATAmountFC: vat,
}: SaleHeader): Decimal {
  return said ?? subtract(total, vat ?? ZERO);
}

/** What is still open of some receivables, signed: positive is owed to us. */
export function openOf(receivables: readonly Receivable[]): Decimal {
  return receivables
    .filter(({ Status: status }) => status !== MATCHED)
    .reduce((sum, { AmountFC: part }) => add(sum, part), ZERO);
}

/** An invoice number is one in its journal. */
export function numberKey(row: {
  readonly InvoiceNumber: string | undefined;
  readonly Journal: string | undefined;
}): string {
  return `${row.Journal ?? ''}/${row.InvoiceNumber ?? ''}`;
}
