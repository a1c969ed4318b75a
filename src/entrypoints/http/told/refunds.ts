import { z } from 'zod';
import { dateField, idField, moneyField } from '../../../formats/json/values.js';
import { day, id, moment, money } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

/** Sources of one order: as many as one file has lines. */
const WISHES_MAX = 10_000;

const wish = z
  .strictObject({
    entryId: idField<'entry'>().exactOptional(),
    openItemId: idField<'open-item'>().exactOptional(),
    amount: moneyField.exactOptional(),
    account: z
      .strictObject({ iban: z.string().max(40), name: z.string().max(140) })
      .exactOptional(),
  })
  .meta({
    id: 'RefundWish',
    description:
      'One source: a bank entry with money left, or an open credit note. Without an amount all that is left; an account where the payment does not say it.',
  });

const order = z
  .strictObject({
    id,
    key: z.string(),
    executeOn: day,
    account: z.string(),
    total: money,
    lineCount: z.number(),
    madeAt: moment,
    handedOutAt: moment.optional(),
    cancelledAt: moment.optional(),
  })
  .meta({ id: 'RefundOrder' });

const refund = z
  .strictObject({
    id,
    orderId: id,
    endToEndId: z.string(),
    entryId: id.optional(),
    openItemId: id.optional(),
    amount: money,
    name: z.string(),
    iban: z.string(),
    accountFrom: z.enum(['payment', 'person']),
  })
  .meta({ id: 'Refund' });

const made = z.strictObject({
  outcome: z.enum(['exists', 'made']),
  order,
  refunds: z.array(refund),
});

export const REFUNDS = telling('collections', {
  listRefunds: {
    says: 'Orders to pay money back, newest first',
    paged: true,
    answers: { 200: z.strictObject({ refunds: z.array(order), ...NEXT }) },
  },
  makeRefund: {
    says: 'Make an order to pay money back; nothing is sent to the bank',
    more: 'One that exists under its own key answers 200.',
    body: z.strictObject({
      wishes: z.array(wish).min(1).max(WISHES_MAX),
      executeOn: dateField.exactOptional(),
      account: z.string().max(40).exactOptional(),
      key: idField<'key'>().exactOptional(),
    }),
    answers: { 200: made, 201: made },
  },
  takeRefundFile: {
    says: 'The pain.001 file for the bank',
    more: 'Taking it is noted: from then on the order may be at the bank.',
    answers: { 200: ['application/xml'] },
  },
});
