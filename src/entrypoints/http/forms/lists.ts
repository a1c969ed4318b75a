import { z } from 'zod';
import { AGE_BUCKETS } from '../../../domain/ledger/ageing.js';
import { DEBTOR_MARKS } from '../../../domain/list/debtor-list.js';
import { SENDING_STATES } from '../../../domain/list/invoice-list.js';
import { ITEM_BRAKES } from '../../../domain/list/item-list.js';
import { creditAnswer } from './credit.js';
import { day, decimal, id, moment, money } from './values.js';
import { debtorKind, exchangeState, language } from './words.js';

const owed = z
  .strictObject({
    currency: z.string(),
    items: z.number(),
    open: money,
    overdue: money,
  })
  .meta({ id: 'Owed', description: 'Claims less credit notes; overdue are claims alone.' });

/** What all rows come to; null on further pages. */
export const totals = z
  .strictObject({ count: z.number(), owed: z.array(owed) })
  .nullable()
  .meta({ description: 'Of all pages, told with the first' });

const namedDebtor = z
  .strictObject({ id, number: z.string(), name: z.string() })
  .meta({ id: 'NamedDebtor' });

export const listedDebtor = z
  .strictObject({
    id,
    number: z.string(),
    name: z.string(),
    kind: debtorKind,
    country: z.string(),
    language: language.optional(),
    email: z.string().optional(),
    group: z.string().optional(),
    owed: z.array(owed),
    oldest: z.strictObject({ dueDate: day, daysLate: z.number() }).optional(),
    credit: z
      .strictObject({
        answer: creditAnswer,
        limit: money.optional(),
        exposure: money,
        usedPercent: z.number().optional(),
      })
      .optional(),
    score: z.strictObject({ score: z.number(), band: z.string() }).optional(),
    owner: z.string().optional(),
    marks: z.array(z.enum(DEBTOR_MARKS)),
    lastContactOn: day.optional(),
  })
  .meta({ id: 'ListedDebtor' });

const documentKind = z.enum(['invoice', 'credit-note']);
const brakes = z.array(z.enum(ITEM_BRAKES));
const reminded = z.strictObject({ step: z.string(), on: day });

export const listedItem = z
  .strictObject({
    id,
    documentId: id.optional(),
    kind: documentKind,
    number: z.string(),
    debtor: namedDebtor,
    issueDate: day,
    dueDate: day,
    amount: money,
    open: money,
    daysLate: z.number(),
    bucket: z.enum(AGE_BUCKETS.map((bucket) => bucket.id)).nullable(),
    reminded: reminded.optional(),
    brakes,
  })
  .meta({ id: 'ListedItem' });

export const listedInvoice = z
  .strictObject({
    id,
    version: z.number(),
    kind: documentKind,
    number: z.string(),
    issueDate: day,
    dueDate: day.optional(),
    debtor: namedDebtor.nullable(),
    total: money.optional(),
    sending: z.strictObject({
      state: z.enum(SENDING_STATES),
      exchange: exchangeState.optional(),
      since: moment.optional(),
      channel: z.enum(['network', 'e-mail', 'print']).optional(),
    }),
    findings: z.strictObject({
      count: z.number(),
      worst: z.enum(['fatal', 'warning']).nullable(),
    }),
    claim: z
      .strictObject({
        openItemId: id,
        open: money,
        daysLate: z.number(),
        brakes,
        reminded: reminded.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ListedInvoice' });

export const found = z
  .strictObject({
    debtors: z.array(namedDebtor),
    invoices: z.array(
      z.strictObject({
        documentId: id.optional(),
        openItemId: id.optional(),
        number: z.string(),
        debtor: z.string().nullable(),
        total: money.optional(),
        open: money.optional(),
      }),
    ),
    entries: z.array(
      z.strictObject({
        id,
        on: day.nullable(),
        amount: decimal,
        currency: z.string(),
        name: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Found' });
