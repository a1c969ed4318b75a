import { z } from 'zod';
import { FALLBACK_POLICIES } from '../../../domain/exchange/fallback.js';
import { releaseForm, replayForm } from '../../../formats/json/release.js';
import { fallbackInForce } from '../forms/fallback.js';
import { journey } from '../forms/journey.js';
import { directoryAnswer, foundReceiver, lookupResult } from '../forms/participants.js';
import { heldExchange } from '../forms/sending.js';
import { BYTES, day, id, moment } from '../forms/values.js';
import { exchangeState } from '../forms/words.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const parkedMessage = z
  .strictObject({
    id,
    key: z.string(),
    kind: z.string(),
    state: z.enum(['due', 'parked', 'done']),
    attempts: z.number(),
    nextAt: moment,
    note: z.string().optional(),
    parkedAt: moment.optional(),
  })
  .meta({ id: 'ParkedMessage' });

const fresh = z.object({
  fresh: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: what is remembered does not count' }),
});

const sentInvoice = z
  .strictObject({
    outcome: z.enum(['queued', 'exists']),
    document: id,
    exchange: id,
    number: z.string(),
    state: exchangeState,
    note: z.string().optional(),
  })
  .meta({ id: 'SentInvoice' });

export const SENDING = telling('sending', {
  sendInvoice: {
    says: 'Send an invoice or credit note of ours: UBL as it is, or JSON that is written as UBL',
    more: 'The form of JSON is schemas/invoice.json. It leaves in a moment; the journey of its number tells how far it came. The same again answers 200 and sends nothing.',
    body: ['application/xml', 'application/json'],
    answers: { 200: sentInvoice, 201: sentInvoice },
  },
  takeEvidence: {
    says: 'What proves that documents were sent and received, as a zip with a manifest',
    more: 'Of one number, or of a period of days. What is in it is compared with its manifest by `voldaan evidence verify`.',
    query: z.object({
      number: z.string().min(1).max(200).optional(),
      from: day.optional(),
      to: day.optional(),
    }),
    answers: { 200: BYTES },
  },
  listHeldExchanges: {
    says: 'Documents that stand still and wait for a person',
    paged: true,
    answers: { 200: z.strictObject({ exchanges: z.array(heldExchange), ...NEXT }) },
  },
  releaseExchange: {
    says: 'Let a held document go on: again, anew, or as sent another way',
    body: releaseForm,
    answers: { 200: z.strictObject({ outcome: z.enum(['sent', 'released', 'reissued']) }) },
  },
  listParkedMessages: {
    says: 'Messages that were tried too often and wait',
    query: z.object({ kind: z.string().optional().meta({ description: 'of this kind alone' }) }),
    paged: true,
    answers: { 200: z.strictObject({ messages: z.array(parkedMessage), ...NEXT }) },
  },
  releaseMessages: {
    says: 'Try all parked messages of a kind again, the oldest thousand of them',
    body: replayForm,
    answers: { 200: z.strictObject({ released: z.number(), left: z.number() }) },
  },
  releaseMessage: { says: 'Try a parked message again', answers: { 204: null } },
  readJourney: {
    says: 'What happened to the documents of one number, in and out',
    query: z.object({ number: z.string() }),
    answers: { 200: z.strictObject({ journeys: z.array(journey) }) },
  },
  readFallback: {
    says: 'What happens when a receiver is not on the network, and what the law lets happen',
    answers: { 200: fallbackInForce },
  },
  setFallback: {
    says: 'Say what happens when a receiver is not on the network',
    body: z.strictObject({ policy: z.enum(FALLBACK_POLICIES) }),
    answers: { 200: fallbackInForce },
  },
  searchDirectory: {
    says: 'Look for participants of the network by name',
    query: z.object({ name: z.string().min(2).max(100), country: z.string().length(2).optional() }),
    answers: { 200: directoryAnswer },
  },
  lookUpParticipant: {
    says: 'Is this participant on the network, and for what',
    query: fresh,
    answers: { 200: lookupResult },
  },
  findReceiver: {
    says: 'Under which identifier a debtor can be reached',
    query: fresh,
    answers: { 200: foundReceiver },
  },
});
