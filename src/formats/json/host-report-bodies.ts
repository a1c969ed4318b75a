import { z } from 'zod';
import { JOURNAL_ACCOUNTS } from '../../domain/ledger/journal.js';
import { WRITE_OFF_REASONS } from '../../domain/ledger/open-item.js';
import { invoiceJson } from './host-records.js';
import { foreignIdJson, nameJson, textJson } from './host-values.js';
import { dateField, foreignMoneyField } from './values.js';

const absent = z.exactOptional;

/** Base64 of a document of at most 25 MiB (facts: intake limit). */
const XML_BASE64_MAX = Math.ceil((25 * 1024 * 1024 * 4) / 3) + 4;

const writeOffJson = z.object({
  reason: z.enum(WRITE_OFF_REASONS),
  amount: foreignMoneyField,
});

/** Embedded files of one document: Peppol names no most; this many are no invoice any more. */
const ATTACHMENTS_MAX = 100;

const base64Json = z
  .string()
  .max(XML_BASE64_MAX)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'must be base64');

const attachmentJson = z.object({
  id: foreignIdJson,
  name: z.string().min(1).max(255),
  mediaType: nameJson,
  base64: base64Json,
});

/** A proposal of a booking is a handful of lines; more is a mistake. */
const JOURNAL_LINES_MAX = 100;

const invoiceHostIdsJson = z.array(foreignIdJson).max(10_000).readonly();

/** Of what is about a debtor, and perhaps about invoices of his. */
const aboutDebtor = { debtorHostId: foreignIdJson, invoiceHostIds: invoiceHostIdsJson };

/** The body of each kind of report; the key travels in a header, the kind is the collection in the path. */
export const BODIES = {
  'exchange-status': z.object({
    invoiceHostId: foreignIdJson,
    status: nameJson,
    note: absent(textJson),
  }),
  'purchase-document': z.object({
    invoice: invoiceJson,
    xmlBase64: base64Json,
    attachments: absent(z.array(attachmentJson).max(ATTACHMENTS_MAX).readonly()),
    heldFor: absent(z.array(nameJson).max(100).readonly()),
  }),
  'purchase-decision': z.object({
    purchaseKey: foreignIdJson,
    decision: z.enum(['released', 'refused', 'approved', 'rejected', 'queried']),
    by: z.array(nameJson).min(1).max(10).readonly(),
    decidedOn: dateField,
    note: absent(textJson),
  }),
  payment: z.object({
    invoiceHostId: foreignIdJson,
    amount: foreignMoneyField,
    cash: absent(foreignMoneyField),
    bookedOn: dateField,
    bankReference: nameJson,
    writeOff: absent(writeOffJson),
  }),
  'payment-undone': z.object({ paymentKey: foreignIdJson, invoiceHostId: foreignIdJson }),
  'payment-on-account': z.object({
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    bookedOn: dateField,
    bankReference: nameJson,
  }),
  'payment-on-account-undone': z.object({
    paymentKey: foreignIdJson,
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    bankReference: nameJson,
  }),
  claim: z.object({
    what: z.enum(['asked', 'settled', 'waived']),
    claimKey: foreignIdJson,
    claim: z.enum(['interest', 'costs', 'damages']),
    debtorHostId: foreignIdJson,
    amount: foreignMoneyField,
    on: dateField,
    note: textJson,
    invoiceHostIds: invoiceHostIdsJson,
  }),
  task: z.object({
    debtorHostId: foreignIdJson,
    subject: nameJson,
    text: textJson,
    dueOn: dateField,
    invoiceHostIds: invoiceHostIdsJson,
  }),
  alert: z.object({
    debtorHostId: foreignIdJson,
    level: z.enum(['warn', 'hold']),
    text: textJson,
  }),
  'credit-status': z.object({
    debtorHostId: foreignIdJson,
    status: z.enum(['granted', 'warn', 'hold']),
  }),
  reminder: z.object({
    ...aboutDebtor,
    level: z.int().min(1).max(99),
    on: dateField,
    text: textJson,
  }),
  note: z.object({ ...aboutDebtor, text: textJson }),
  document: z.object({
    ...aboutDebtor,
    name: z.string().min(1).max(255),
    mediaType: nameJson,
    base64: base64Json,
  }),
  journal: z.object({
    debtorHostId: foreignIdJson,
    on: dateField,
    text: textJson,
    lines: z
      .array(
        z.object({
          account: z.enum(JOURNAL_ACCOUNTS),
          side: z.enum(['debit', 'credit']),
          amount: foreignMoneyField,
        }),
      )
      .min(2)
      .max(JOURNAL_LINES_MAX)
      .readonly(),
  }),
} as const;
