import { z } from 'zod';
import { WRITE_OFF_REASONS } from '../../../domain/ledger/open-item.js';
import { day, decimal, id, money } from './values.js';

const entryStatus = z.enum(['BOOK', 'PDNG', 'INFO', 'FUTR']).meta({ id: 'EntryStatus' });

const transactionCode = z
  .strictObject({
    domain: z.string().optional(),
    family: z.string().optional(),
    subFamily: z.string().optional(),
    proprietary: z.string().optional(),
    issuer: z.string().optional(),
  })
  .meta({ id: 'TransactionCode' });

const entryBatch = z
  .strictObject({
    messageId: z.string().optional(),
    paymentInformationId: z.string().optional(),
    numberOfTransactions: z.string().optional(),
    totalAmount: decimal.optional(),
  })
  .meta({ id: 'EntryBatch' });

const structuredReference = z
  .strictObject({ value: z.string(), type: z.string().optional(), issuer: z.string().optional() })
  .meta({ id: 'StructuredReference' });

const bankParty = z
  .strictObject({
    name: z.string().optional(),
    iban: z.string().optional(),
    other: z.string().optional(),
    bic: z.string().optional(),
  })
  .meta({ id: 'BankParty' });

const entryDetail = z
  .strictObject({
    amount: decimal.optional(),
    currency: z.string().optional(),
    amountFrom: z.string().optional(),
    instructed: z.strictObject({ amount: decimal, currency: z.string() }).optional(),
    endToEndId: z.string().optional(),
    mandateId: z.string().optional(),
    instructionId: z.string().optional(),
    transactionId: z.string().optional(),
    paymentInformationId: z.string().optional(),
    messageId: z.string().optional(),
    servicerReference: z.string().optional(),
    uetr: z.string().optional(),
    structuredReferences: z.array(structuredReference),
    referredDocuments: z.array(z.strictObject({ type: z.string().optional(), number: z.string() })),
    unstructured: z.array(z.string()),
    additionalRemittance: z.array(z.string()),
    additionalInfo: z.string().optional(),
    debtor: bankParty.optional(),
    creditor: bankParty.optional(),
    ultimateDebtor: bankParty.optional(),
    ultimateCreditor: bankParty.optional(),
    counterparty: bankParty.optional(),
    returnReason: z.string().optional(),
    returnInfo: z.string().optional(),
    purpose: z.string().optional(),
    transactionCode: transactionCode.optional(),
    charges: decimal.optional(),
  })
  .meta({ id: 'EntryDetail' });

const statementEntry = z
  .strictObject({
    index: z.number(),
    amount: decimal,
    currency: z.string(),
    status: entryStatus.optional(),
    reversal: z.boolean(),
    bookingDate: day.optional(),
    valueDate: day.optional(),
    entryReference: z.string().optional(),
    servicerReference: z.string().optional(),
    transactionCode: transactionCode.optional(),
    additionalInfo: z.string().optional(),
    batch: entryBatch.optional(),
    details: z.array(entryDetail),
  })
  .meta({ id: 'StatementEntry' });

const entryLabel = z
  .enum(['review', 'matched', 'non-ar', 'payout', 'on-account', 'reopen', 'not-ours'])
  .meta({ id: 'EntryLabel' });

/** Why a payment is matched, or is not. */
const reasonCode = z
  .enum([
    'number',
    'own-collection',
    'own-batch',
    'own-mandate',
    'learned-account',
    'learned-name',
    'learned-text',
    'reference',
    'reference-near',
    'number-part',
    'account',
    'account-shared',
    'customer-number',
    'name',
    'name-alike',
    'name-in-text',
    'amount-exact',
    'amount-sum',
    'amount-discount',
    'amount-discount-late',
    'amount-part',
    'amount-over',
    'amount-rounding',
    'amount-charges',
    'amount-netted',
    'amount-exchange',
    'amount-subset',
    'amount-oldest',
    'amount-other',
    'no-strong-key',
    'reference-alone',
    'factor',
    'two-candidates',
    'part-without-reference',
    'difference',
    'not-named',
    'names-other-debtor',
    'names-other-item',
    'names-settled-item',
    'unknown-reference',
    'payer-is-other-debtor',
    'several-debtors',
    'in-collection',
    'proposed-before',
    'same-payment-again',
    'collective',
    'returned',
    'wrong-side',
    'learned-not-debtor',
    'policy-asks',
    'other-currency',
    'duplicate',
    'own-account',
    'own-name',
    'bank-costs',
    'tax-office',
    'payment-provider',
    'salary',
    'outgoing',
    'not-booked',
    'too-fine',
    'learned-not-ours',
    'policy-never',
    'instructed',
    'converted',
    'no-rate',
    'unknown-payer',
  ])
  .meta({ id: 'ReasonCode' });

const readReason = z
  .strictObject({
    code: reasonCode.optional(),
    about: z.string().optional(),
    kind: z.enum(['for', 'stop', 'note']).meta({
      description: 'for speaks for it, stop makes a person look, note only tells something',
    }),
    sentence: z.string(),
  })
  .meta({ id: 'MatchReason' });

const namedItem = z
  .strictObject({
    number: z.string(),
    dueDate: day,
    reference: z.string().optional(),
    debtorId: id,
    debtorName: z.string(),
    open: money,
  })
  .meta({ id: 'NamedItem' });

const matchProposal = z
  .strictObject({
    detail: z.number().optional(),
    decision: z.enum(['none', 'auto', 'suggest']),
    confidence: z.string(),
    debtorId: id.optional(),
    debtorName: z.string().optional(),
    isDecided: z.boolean(),
    allocations: z.array(
      z.strictObject({
        openItemId: id,
        amount: money,
        cash: money.optional(),
        writeOff: z.strictObject({ reason: z.enum(WRITE_OFF_REASONS), amount: money }).optional(),
        item: namedItem.optional(),
        left: money.optional().meta({
          description:
            'What would stay open; of the other sign than the item where it no longer fits',
        }),
      }),
    ),
    evidence: z.array(readReason),
  })
  .meta({ id: 'MatchProposal' });

export const storedEntry = z
  .strictObject({
    id,
    statementId: id,
    iban: z.string(),
    key: z.string(),
    entry: statementEntry,
    label: entryLabel.nullable(),
    proposals: z.array(matchProposal),
    allocated: z.string(),
    left: decimal,
    version: z.number(),
  })
  .meta({ id: 'StoredEntry' });

/** Where money of an entry is: on an item, or on account where no item is named. */
export const placed = z
  .strictObject({
    openItemId: id.optional(),
    number: z.string().optional(),
    debtorId: id,
    debtorName: z.string(),
    amount: money,
    writeOff: z.enum(WRITE_OFF_REASONS).optional(),
    on: day,
  })
  .meta({ id: 'Placed' });
