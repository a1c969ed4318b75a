import { z } from 'zod';
import { SOURCE_KINDS } from '../../../domain/credit/settings.js';
import { CREDIT_FORMS } from '../../../formats/json/credit.js';
import { creditSettingsField } from '../../../formats/json/credit-settings.js';
import { SOURCE_OUTCOMES } from '../../../usecases/credit/screen-debtor.js';
import { cover, creditCard, creditSettings } from '../forms/credit-card.js';
import { telling } from '../told.js';

const card = { card: creditCard };
const settings = z.strictObject({ settings: creditSettings });
const asked = SOURCE_KINDS.filter((kind) => kind !== 'credit-insurer');

export const CREDIT_DESK = telling('credit', {
  decideLimit: {
    says: 'Decide how much a debtor may owe; every decision is kept',
    more: 'An amount of zero is no credit at all. The same decision again changes nothing.',
    body: CREDIT_FORMS.limit,
    answers: { 200: z.strictObject({ outcome: z.enum(['decided', 'exists']), ...card }) },
  },
  releaseOrder: {
    says: 'Let one order of a debtor on hold pass, until a day',
    body: CREDIT_FORMS.release,
    answers: { 200: z.strictObject(card) },
  },
  confirmInsolvency: {
    says: 'Confirm that a debtor is insolvent, or with `over` that it is over or was somebody else',
    body: CREDIT_FORMS.insolvency,
    answers: { 200: z.strictObject(card) },
  },
  requestCover: {
    says: 'Ask the credit insurer to cover a debtor',
    more: 'What is covered becomes the insured limit; a refusal becomes one of zero.',
    body: CREDIT_FORMS.cover,
    answers: { 200: z.strictObject({ cover, ...card }) },
  },
  watchDebtor: {
    says: 'Watch a debtor more closely, or with `off` no longer',
    body: CREDIT_FORMS.watch,
    answers: { 200: z.strictObject(card) },
  },
  screenDebtor: {
    says: 'Look into a debtor with every source that is connected',
    more: 'Answers young enough are taken as they are, unless `again`. No answer says nothing of the debtor.',
    body: CREDIT_FORMS.screening,
    answers: {
      200: z.strictObject({
        sources: z.record(z.enum(asked), z.enum(SOURCE_OUTCOMES)),
        ...card,
      }),
    },
  },
  runCreditDay: {
    says: 'Do now what the day would do by itself: scores, expired limits, news of sources',
    more: 'Twice on a day is once.',
    answers: {
      200: z.strictObject({ done: z.boolean(), scoresChanged: z.number(), screened: z.number() }),
    },
  },
  readCreditSettings: {
    says: 'What the administration decided about lending',
    answers: { 200: settings },
  },
  setCreditSettings: {
    says: 'Decide what is lent and checked; what is left out is as shipped',
    body: creditSettingsField,
    answers: { 200: settings },
  },
});
