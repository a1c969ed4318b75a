import { z } from 'zod';
import { REASON_FORM } from '../../../domain/collection/returns.js';
import { dateField, idField } from '../../../formats/json/values.js';
import {
  collection,
  collectionLine,
  collectionPlan,
  collectionRequest,
  madeCollection,
  shownCollection,
} from '../forms/collections.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

/** Items one request may name: as many as one file has lines. */
const ITEMS_MAX = 10_000;

const command = z.strictObject({
  collectOn: dateField.exactOptional(),
  announcedOn: dateField.exactOptional(),
  account: z.string().max(40).exactOptional(),
  key: idField<'key'>().exactOptional(),
  items: z.array(idField<'open-item'>()).max(ITEMS_MAX).exactOptional(),
  marksFirst: z.boolean().exactOptional(),
});

export const COLLECTIONS = telling('collections', {
  listCollections: {
    says: 'Direct debits that were made, newest first',
    paged: true,
    answers: { 200: z.strictObject({ collections: z.array(collection), ...NEXT }) },
  },
  planCollection: {
    says: 'What a direct debit would collect; nothing is made',
    body: command,
    answers: { 200: z.strictObject({ ...collectionRequest.shape, ...collectionPlan.shape }) },
  },
  makeCollection: {
    says: 'Make a direct debit',
    more: 'One that exists under its own key answers 200.',
    body: command,
    answers: { 200: madeCollection, 201: madeCollection },
  },
  readCollection: {
    says: 'A direct debit and what became of each line',
    more: 'What the reason of a return means is said in the language of Accept-Language.',
    answers: { 200: shownCollection },
  },
  cancelCollection: {
    says: 'Cancel a direct debit that never went to the bank: its items are free again',
    more: 'Once the file was taken, only with `neverSent`: somebody’s word that the bank never got it.',
    body: z.strictObject({ neverSent: z.boolean().exactOptional() }),
    answers: { 200: collection },
  },
  refuseCollectionLine: {
    says: 'Say that the bank did not carry out a line, by its end-to-end id',
    more: 'The reason is a code of ISO 20022; what it asks for follows.',
    body: z.strictObject({
      reason: z.string().regex(REASON_FORM, 'expected a reason such as AM04'),
    }),
    answers: { 200: collectionLine },
  },
  takeCollectionFile: {
    says: 'The pain.008 file for the bank',
    more: 'Taking it is noted: from then on the collection may be at the bank.',
    answers: { 200: ['application/xml'] },
  },
});
