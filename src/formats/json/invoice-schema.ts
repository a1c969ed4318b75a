import { z } from 'zod';
import { dateField, decimalField } from './values.js';

/**
 * The JSON form of the canonical invoice, field for field; schemas/invoice.json is generated from it. Unknown keys are
 * refused: a misspelt field of an invoice must not vanish. Totals and VAT breakdown may be absent or partial.
 */

/** Bounds of lists, far above honest documents, far below what hurts. */
const LINES_MAX = 100_000;
const LIST_MAX = 10_000;

/** Longest text of one field, in characters: what the XML reader takes, so that all it reads has this form. */
const TEXT_MAX = 1_048_576;
/** Longest embedded file as base64 characters: 20 MiB of content (bounds of the XML reader). */
const BASE64_MAX = 28_000_000;

/** A text with something in it; blanks alone say nothing and are refused. */
const text = z.string().max(TEXT_MAX).regex(/\S/);

const base64 = z
  .string()
  .max(BASE64_MAX)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

const optionalText = text.exactOptional();
const optionalDecimal = decimalField.exactOptional();
const optionalDate = dateField.exactOptional();

function listOf<Item extends z.ZodType>(item: Item): z.ZodExactOptional<z.ZodArray<Item>> {
  return z.array(item).max(LIST_MAX).exactOptional();
}

const identifier = z.strictObject({ value: text, scheme: optionalText });

const address = z.strictObject({
  line1: optionalText,
  line2: optionalText,
  line3: optionalText,
  city: optionalText,
  postalCode: optionalText,
  subdivision: optionalText,
  country: optionalText,
});

const party = z.strictObject({
  name: optionalText,
  tradingName: optionalText,
  identifiers: listOf(identifier),
  legalId: identifier.exactOptional(),
  vatId: optionalText,
  taxRegistrationId: optionalText,
  legalForm: optionalText,
  endpoint: z.strictObject({ scheme: text, value: text }).exactOptional(),
  address: address.exactOptional(),
  contact: z
    .strictObject({ name: optionalText, phone: optionalText, email: optionalText })
    .exactOptional(),
});

const period = z.strictObject({ start: optionalDate, end: optionalDate });

const vatCategory = z.strictObject({ code: text, rate: optionalDecimal });

const allowanceCharge = z.strictObject({
  kind: z.enum(['allowance', 'charge']),
  amount: decimalField,
  base: optionalDecimal,
  percent: optionalDecimal,
  vat: vatCategory.exactOptional(),
  reason: optionalText,
  reasonCode: optionalText,
});

const payment = z.strictObject({
  meansCode: text,
  meansText: optionalText,
  reference: optionalText,
  account: z.strictObject({ id: text, name: optionalText, bic: optionalText }).exactOptional(),
  card: z.strictObject({ number: text, holder: optionalText }).exactOptional(),
  mandate: z
    .strictObject({
      reference: optionalText,
      creditorId: optionalText,
      debitedAccount: optionalText,
    })
    .exactOptional(),
});

const totals = z.strictObject({
  lines: optionalDecimal,
  allowances: optionalDecimal,
  charges: optionalDecimal,
  net: optionalDecimal,
  vat: optionalDecimal,
  vatInVatCurrency: optionalDecimal,
  gross: optionalDecimal,
  prepaid: optionalDecimal,
  rounding: optionalDecimal,
  payable: optionalDecimal,
});

const vatBreakdown = z.strictObject({
  taxable: decimalField,
  amount: decimalField,
  category: vatCategory,
  exemptionReason: optionalText,
  exemptionCode: optionalText,
});

const attachment = z.strictObject({
  reference: text,
  description: optionalText,
  url: optionalText,
  file: z.strictObject({ mediaType: text, name: text, base64 }).exactOptional(),
});

const price = z.strictObject({
  net: decimalField,
  discount: optionalDecimal,
  gross: optionalDecimal,
  baseQuantity: optionalDecimal,
  baseUnit: optionalText,
});

const item = z.strictObject({
  name: optionalText,
  description: optionalText,
  sellerId: optionalText,
  buyerId: optionalText,
  standardId: identifier.exactOptional(),
  classifications: listOf(
    z.strictObject({ code: text, list: optionalText, listVersion: optionalText }),
  ),
  originCountry: optionalText,
  properties: listOf(z.strictObject({ name: text, value: text })),
});

const line = z.strictObject({
  /** Empty only when a received document left it empty */
  id: z.string(),
  note: optionalText,
  objectIdentifier: identifier.exactOptional(),
  quantity: optionalDecimal,
  unit: optionalText,
  net: optionalDecimal,
  orderLineReference: optionalText,
  buyerAccountingReference: optionalText,
  period: period.exactOptional(),
  allowanceCharges: listOf(allowanceCharge),
  price: price.exactOptional(),
  vat: vatCategory.exactOptional(),
  item,
});

export const invoiceSchema = z.strictObject({
  kind: z.enum(['invoice', 'credit-note']),
  customizationId: optionalText,
  profileId: optionalText,
  /** Empty only when a received document left it empty */
  number: z.string(),
  issueDate: dateField,
  typeCode: text,
  currency: z.string(),
  vatCurrency: optionalText,
  taxPointDate: optionalDate,
  taxPointCode: optionalText,
  dueDate: optionalDate,
  buyerReference: optionalText,
  projectReference: optionalText,
  contractReference: optionalText,
  orderReference: optionalText,
  salesOrderReference: optionalText,
  receiptReference: optionalText,
  despatchReference: optionalText,
  tenderReference: optionalText,
  objectIdentifier: identifier.exactOptional(),
  buyerAccountingReference: optionalText,
  paymentTerms: optionalText,
  notes: listOf(z.strictObject({ subjectCode: optionalText, text })),
  precedingInvoices: listOf(z.strictObject({ number: text, issueDate: optionalDate })),
  seller: party,
  buyer: party,
  payee: party.exactOptional(),
  taxRepresentative: party.exactOptional(),
  delivery: z
    .strictObject({
      partyName: optionalText,
      locationId: identifier.exactOptional(),
      date: optionalDate,
      address: address.exactOptional(),
    })
    .exactOptional(),
  period: period.exactOptional(),
  payments: listOf(payment),
  allowanceCharges: listOf(allowanceCharge),
  totals: totals.exactOptional(),
  vatBreakdown: listOf(vatBreakdown),
  attachments: listOf(attachment),
  lines: z.array(line).min(1).max(LINES_MAX),
});

/** The document in schemas/invoice.json: what `invoice read` prints and `invoice write` takes under `invoice`. */
export function invoiceJsonSchema(): unknown {
  return {
    title: 'Invoice: the semantic model of EN 16931-1 as JSON',
    description:
      'Amounts, quantities and rates are decimal texts, dates YYYY-MM-DD. What is absent in a document is absent here. Each field is one business term; src/domain/invoice/invoice.ts names them.',
    ...z.toJSONSchema(invoiceSchema, { io: 'input' }),
  };
}
