import { z } from 'zod';
import { id, moment } from './values.js';
import { exchangeState, participantId } from './words.js';

export const heldExchange = z
  .strictObject({
    invoiceNumber: z.string(),
    id,
    state: exchangeState,
    note: z.string().optional(),
    receiver: participantId,
    stateAt: moment,
  })
  .meta({ id: 'HeldExchange' });
