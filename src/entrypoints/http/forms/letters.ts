import { z } from 'zod';
import { LETTER_KINDS } from '../../../domain/dunning/letter.js';
import { storedAction } from './dunning.js';
import { id, moment } from './values.js';
import { fault, language } from './words.js';

export const letterKind = z.enum(LETTER_KINDS).meta({ id: 'LetterKind' });

/** Who a letter is to. */
export const addressee = z
  .strictObject({ id, number: z.string(), name: z.string() })
  .meta({ id: 'Addressee' });

const state = {
  letter: letterKind,
  language,
  state: z.enum(['shipped', 'own', 'missing']),
  version: z.number().optional(),
  by: z.string().optional(),
  at: moment.optional(),
};

export const letterState = z.strictObject(state).meta({ id: 'LetterState' });

const letterWords = z
  .strictObject({ subject: z.string(), body: z.string() })
  .meta({ id: 'LetterWords' });

const scope = z
  .enum(['letter', 'item', 'amount', 'claim', 'instalment'])
  .meta({ id: 'LetterScope' });

const vocabulary = z
  .strictObject({
    fields: z.record(scope, z.array(z.string())),
    sections: z.record(z.string(), scope),
    blocks: z.record(z.string(), z.string()),
    needed: z.array(z.string()),
  })
  .meta({ id: 'LetterVocabulary' });

export const shownLetter = z
  .strictObject({
    ...state,
    template: letterWords.nullable(),
    shipped: letterWords,
    newest: z.number(),
    vocabulary,
  })
  .meta({ id: 'ShownLetter' });

const page = {
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(z.string()),
};

const letterPage = z.strictObject(page).meta({ id: 'LetterPage' });

export const letterPreview = z
  .strictObject({ letter: letterKind, debtor: addressee, isPlanned: z.boolean(), ...page })
  .meta({ id: 'LetterPreview' });

export const draftPreview = z
  .strictObject({ faults: z.array(fault), page: letterPage.nullable() })
  .meta({ id: 'DraftPreview' });

const attempt = {
  actionId: id,
  attempt: z.number(),
  debtorId: id,
  openItemIds: z.array(id),
  channel: z.enum(['mail', 'letter', 'registered']),
  to: z.string().optional(),
  messageId: z.string().optional(),
  subject: z.string(),
  sha256: z.string(),
  at: moment,
  state: z.enum(['leaving', 'left', 'unknown', 'refused', 'stayed']),
  reference: z.string().optional(),
  note: z.string().optional(),
};

const letterAttempt = z.strictObject(attempt).meta({ id: 'LetterAttempt' });

export const waitingLetter = z
  .strictObject({ id, debtor: addressee, ...attempt })
  .meta({ id: 'WaitingLetter' });

const route = z
  .union([
    z.strictObject({ via: z.literal('mail'), to: z.string() }),
    z.strictObject({ via: z.enum(['letter', 'registered', 'task']) }),
  ])
  .meta({ id: 'LetterRoute' });

export const actionLetter = z
  .strictObject({
    action: storedAction,
    debtor: addressee,
    reason: z.string().nullable(),
    lacks: fault.nullable(),
    route: route.nullable(),
    page: letterPage.nullable(),
    dispatches: z.array(letterAttempt),
  })
  .meta({ id: 'ActionLetter' });
