import { z } from 'zod';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.js';
import { type Decimal, parseDecimal } from '../../../kernel/decimal.js';
import { decimalOfNumber } from '../lib/numbers.js';
import { isMoneybirdId } from './cursor.js';

/*
 * Records of Moneybird as far as we read them (facts on hosts, section 4). What is empty is absent here, whether it is
 * left out, null or a blank text. Rows of one record are bounded: the largest invoice seen has some hundred lines.
 */

const ROWS_MAX = 5_000;
const TEXT_MAX = 20_000;

/** A text; absent when blank. */
export const text = z
  .string()
  .max(TEXT_MAX)
  .nullish()
  .transform((value) => (value === null || value?.trim() === '' ? undefined : value?.trim()));

export const id = z.string().refine(isMoneybirdId, 'expected an id: digits');
const maybeId = id.nullish().transform((value) => value ?? undefined);

/** A decimal, written as a text or, in older answers, as a number; absent when null. */
export const amount = z
  .union([z.string().max(40), z.number()])
  .nullish()
  .transform((value, context): Decimal | undefined => {
    if (value === null || value === undefined || value === '') return undefined;
    const read =
      typeof value === 'number'
        ? decimalOfNumber(value)
        : ((parsed) => (parsed.ok ? parsed.value : null))(parseDecimal(value));
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: 'expected a decimal such as 12.30' });
    return z.NEVER;
  });

/** A day; absent when null. */
export const day = z
  .string()
  .max(40)
  .nullish()
  .transform((value, context): PlainDate | undefined => {
    if (value === null || value === undefined || value === '') return undefined;
    const read = parsePlainDate(value);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: 'expected a day such as 2026-11-22' });
    return z.NEVER;
  });

export function rowsOf<Row extends z.ZodType>(row: Row) {
  return z.array(row).max(ROWS_MAX).default([]);
}

export const noteForm = z.object({ id, note: z.string().nullish() });
export const attachmentForm = z.object({ id, filename: z.string().nullish() });

export const contactForm = z.object({
  id,
  ...{ company_name: text, firstname: text, lastname: text, customer_id: text },
  ...{ address1: text, address2: text, zipcode: text, city: text, country: text },
  ...{ phone: text, email: text, tax_number: text, chamber_of_commerce: text },
  ...{ si_identifier_type: text, si_identifier: text, sepa_iban: text, bank_account: text },
  invoice_workflow_id: maybeId,
  custom_fields: rowsOf(z.object({ name: text, value: text })),
  notes: rowsOf(noteForm),
});
export type Contact = z.output<typeof contactForm>;

export const paymentForm = z.object({
  id,
  price: amount,
  transaction_identifier: text,
});

const detailForm = z.object({
  description: text,
  /** Quantity with its unit as somebody wrote it: `2,5 uur` */
  amount: text,
  amount_decimal: amount,
  price: amount,
  tax_rate_id: maybeId,
  total_price_excl_tax_with_discount: amount,
  tax_report_reference: z.array(z.string()).nullish(),
});
export type Detail = z.output<typeof detailForm>;

export const invoiceForm = z.object({
  id,
  contact_id: maybeId,
  contact: contactForm.nullish(),
  /** The number of a sales invoice; of one made elsewhere it is the reference */
  invoice_id: text,
  reference: text,
  state: text,
  invoice_date: day,
  date: day,
  due_date: day,
  currency: text,
  identity_id: maybeId,
  payment_reference: text,
  prices_are_incl_tax: z.boolean().nullish(),
  total_unpaid: amount,
  total_price_incl_tax: amount,
  details: rowsOf(detailForm),
  tax_totals: rowsOf(
    z.object({ tax_rate_id: maybeId, taxable_amount: amount, tax_amount: amount }),
  ),
  payments: rowsOf(paymentForm),
  notes: rowsOf(noteForm),
  attachments: rowsOf(attachmentForm),
});
export type MoneybirdInvoice = z.output<typeof invoiceForm>;

/** Fields beside id, name and percentage are not verified in these lists: what is not there says nothing. */
const maybeFlag = z.boolean().nullish();
export const taxRateForm = z.object({
  ...{ id, name: text, percentage: amount, tax_rate_type: text, active: maybeFlag },
});
export type ListedTaxRate = z.output<typeof taxRateForm>;
/** What an invoice takes of a rate */
export type TaxRate = Pick<ListedTaxRate, 'id' | 'name' | 'percentage'>;

export const ledgerAccountForm = z.object({
  id,
  name: text,
  account_type: text,
  active: maybeFlag,
});
export type LedgerAccount = z.output<typeof ledgerAccountForm>;

export const financialAccountForm = z.object({ id, name: text, active: maybeFlag });
export type FinancialAccount = z.output<typeof financialAccountForm>;

export const workflowForm = z.object({ id, language: text });

export const identityForm = z.object({
  id,
  ...{ company_name: text, address1: text, address2: text, zipcode: text, city: text },
  ...{ country: text, email: text, phone: text, tax_number: text, chamber_of_commerce: text },
  ...{ bank_account_number: text, bank_account_name: text, bank_account_bic: text },
});
export type Identity = z.output<typeof identityForm>;

export const documentForm = z.object({ id, reference: text, attachments: rowsOf(attachmentForm) });
