import { z } from 'zod';
import { address } from './debtors.js';
import { day, decimal } from './values.js';
import { participantId } from './words.js';

const identifier = z
  .strictObject({ value: z.string(), scheme: z.string().optional() })
  .meta({ id: 'Identifier' });

const invoiceNote = z
  .strictObject({ subjectCode: z.string().optional(), text: z.string() })
  .meta({ id: 'InvoiceNote' });

const precedingInvoice = z
  .strictObject({ number: z.string(), issueDate: day.optional() })
  .meta({ id: 'PrecedingInvoice' });

const contact = z
  .strictObject({
    name: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
  })
  .meta({ id: 'Contact' });

const party = z
  .strictObject({
    name: z.string().optional(),
    tradingName: z.string().optional(),
    identifiers: z.array(identifier).optional(),
    legalId: identifier.optional(),
    vatId: z.string().optional(),
    taxRegistrationId: z.string().optional(),
    legalForm: z.string().optional(),
    endpoint: participantId.optional(),
    address: address.optional(),
    contact: contact.optional(),
  })
  .meta({ id: 'Party' });

const delivery = z
  .strictObject({
    partyName: z.string().optional(),
    locationId: identifier.optional(),
    date: day.optional(),
    address: address.optional(),
  })
  .meta({ id: 'Delivery' });

const invoicePeriod = z
  .strictObject({ start: day.optional(), end: day.optional() })
  .meta({ id: 'InvoicePeriod' });

const paymentInstruction = z
  .strictObject({
    meansCode: z.string(),
    meansText: z.string().optional(),
    reference: z.string().optional(),
    account: z
      .strictObject({ id: z.string(), name: z.string().optional(), bic: z.string().optional() })
      .optional(),
    card: z.strictObject({ number: z.string(), holder: z.string().optional() }).optional(),
    mandate: z
      .strictObject({
        reference: z.string().optional(),
        creditorId: z.string().optional(),
        debitedAccount: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'PaymentInstruction' });

const vatCategory = z
  .strictObject({ code: z.string(), rate: decimal.optional() })
  .meta({ id: 'VatCategory' });

const allowanceCharge = z
  .strictObject({
    kind: z.enum(['allowance', 'charge']),
    amount: decimal,
    base: decimal.optional(),
    percent: decimal.optional(),
    vat: vatCategory.optional(),
    reason: z.string().optional(),
    reasonCode: z.string().optional(),
  })
  .meta({ id: 'AllowanceCharge' });

const invoiceTotals = z
  .strictObject({
    lines: decimal.optional(),
    allowances: decimal.optional(),
    charges: decimal.optional(),
    net: decimal.optional(),
    vat: decimal.optional(),
    vatInVatCurrency: decimal.optional(),
    gross: decimal.optional(),
    prepaid: decimal.optional(),
    rounding: decimal.optional(),
    payable: decimal,
  })
  .meta({ id: 'InvoiceTotals' });

const vatBreakdown = z
  .strictObject({
    taxable: decimal,
    amount: decimal,
    category: vatCategory,
    exemptionReason: z.string().optional(),
    exemptionCode: z.string().optional(),
  })
  .meta({ id: 'VatBreakdown' });

const attachment = z
  .strictObject({
    reference: z.string(),
    description: z.string().optional(),
    url: z.string().optional(),
    file: z
      .strictObject({ mediaType: z.string(), name: z.string(), base64: z.string() })
      .optional(),
  })
  .meta({ id: 'Attachment' });

const invoiceLine = z
  .strictObject({
    id: z.string(),
    note: z.string().optional(),
    objectIdentifier: identifier.optional(),
    quantity: decimal.optional(),
    unit: z.string().optional(),
    net: decimal.optional(),
    orderLineReference: z.string().optional(),
    buyerAccountingReference: z.string().optional(),
    period: invoicePeriod.optional(),
    allowanceCharges: z.array(allowanceCharge).optional(),
    price: z
      .strictObject({
        net: decimal,
        discount: decimal.optional(),
        gross: decimal.optional(),
        baseQuantity: decimal.optional(),
        baseUnit: z.string().optional(),
      })
      .optional(),
    vat: vatCategory.optional(),
    item: z.strictObject({
      name: z.string().optional(),
      description: z.string().optional(),
      sellerId: z.string().optional(),
      buyerId: z.string().optional(),
      standardId: identifier.optional(),
      classifications: z
        .array(
          z.strictObject({
            code: z.string(),
            list: z.string().optional(),
            listVersion: z.string().optional(),
          }),
        )
        .optional(),
      originCountry: z.string().optional(),
      properties: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
    }),
  })
  .meta({ id: 'InvoiceLine' });

export const invoice = z
  .strictObject({
    kind: z.enum(['invoice', 'credit-note']),
    customizationId: z.string().optional(),
    profileId: z.string().optional(),
    number: z.string(),
    issueDate: day,
    typeCode: z.string(),
    currency: z.string(),
    vatCurrency: z.string().optional(),
    taxPointDate: day.optional(),
    taxPointCode: z.string().optional(),
    dueDate: day.optional(),
    buyerReference: z.string().optional(),
    projectReference: z.string().optional(),
    contractReference: z.string().optional(),
    orderReference: z.string().optional(),
    salesOrderReference: z.string().optional(),
    receiptReference: z.string().optional(),
    despatchReference: z.string().optional(),
    tenderReference: z.string().optional(),
    objectIdentifier: identifier.optional(),
    buyerAccountingReference: z.string().optional(),
    paymentTerms: z.string().optional(),
    notes: z.array(invoiceNote).optional(),
    precedingInvoices: z.array(precedingInvoice).optional(),
    seller: party,
    buyer: party,
    payee: party.optional(),
    taxRepresentative: party.optional(),
    delivery: delivery.optional(),
    period: invoicePeriod.optional(),
    payments: z.array(paymentInstruction).optional(),
    allowanceCharges: z.array(allowanceCharge).optional(),
    totals: invoiceTotals.optional(),
    vatBreakdown: z.array(vatBreakdown).optional(),
    attachments: z.array(attachment).optional(),
    lines: z.array(invoiceLine),
  })
  .meta({ id: 'Invoice' });
