import { z } from 'zod';
import { LETTER_FORMS } from '../../../formats/json/letters.js';
import {
  actionLetter,
  addressee,
  draftPreview,
  letterKind,
  letterPreview,
  letterState,
  shownLetter,
  waitingLetter,
} from '../forms/letters.js';
import { day, id } from '../forms/values.js';
import { language } from '../forms/words.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const pdf = ['application/pdf'];
const saved = z.strictObject({ letter: shownLetter, missing: z.array(language) });
const refused = z
  .strictObject({
    id,
    debtorId: id,
    debtor: addressee,
    email: z.string(),
    on: day,
    reason: z.string(),
  })
  .meta({ id: 'RefusedAddress' });

/** What is planned for today without it. */
const which = z.object({ letter: letterKind.optional() });

export const LETTERS = telling('letters', {
  listLetters: {
    says: 'Every letter in every language: shipped, own, or missing',
    answers: { 200: z.strictObject({ letters: z.array(letterState) }) },
  },
  readLetter: {
    says: 'The words of a letter in a language, and what whoever changes them may use and must say',
    more: 'The number of its newest version is the ETag.',
    answers: { 200: shownLetter },
  },
  saveLetter: {
    says: 'Put own words in the place of a letter; linted first',
    more: 'Where a letter has own words in one language, nothing of it is sent in the languages listed as missing.',
    body: LETTER_FORMS.words,
    answers: { 200: saved },
    versioned: true,
  },
  keepShippedLetter: {
    says: 'Say that the shipped words are good enough in a language',
    body: LETTER_FORMS.signature,
    answers: { 200: saved },
    versioned: true,
  },
  resetLetter: {
    says: 'Take the shipped words of a letter again, in every language',
    body: LETTER_FORMS.signature,
    answers: { 200: z.strictObject({ changed: z.number(), letters: z.array(letterState) }) },
  },
  previewDraft: {
    says: 'How words look that nobody saved yet, and what is wrong with them',
    more: 'To a debtor with his own invoices, or without one about made-up ones. Nothing is saved or sent. Without a page the words cannot be filled in until the faults are mended.',
    body: LETTER_FORMS.draft,
    answers: { 200: draftPreview },
  },
  previewLetter: {
    says: 'A letter to a debtor as it would leave now; nothing is sent',
    query: which,
    answers: { 200: letterPreview },
  },
  drawLetter: {
    says: 'The same as the mail looks, to be shown in a frame',
    query: which,
    answers: { 200: ['text/html'] },
  },
  viewLetter: {
    says: 'The same as pages, with the invoices behind it',
    query: which,
    answers: { 200: pdf },
  },
  previewAction: {
    says: 'The letter that an action of a run will send, by the facts of this moment',
    more: 'The reason says why it would not leave; the letter is shown all the same as it was planned. Without a page it left already, is a proposal to hand over, or lacks something.',
    answers: { 200: actionLetter },
  },
  drawAction: {
    says: 'The same as the mail looks, to be shown in a frame',
    answers: { 200: ['text/html'] },
  },
  viewAction: { says: 'The same as pages, with the invoices behind it', answers: { 200: pdf } },
  listWaitingLetters: {
    says: 'Mails of which nobody knows whether they left',
    paged: true,
    answers: { 200: z.strictObject({ letters: z.array(waitingLetter), ...NEXT }) },
  },
  decideWaitingLetter: {
    says: 'Say whether such a mail left; if it did not, it goes again as far as it is still due',
    body: LETTER_FORMS.decision,
    answers: { 200: z.strictObject({ outcome: z.enum(['sent', 'again']) }) },
  },
  listRefusedAddresses: {
    says: 'E-mail addresses that mail servers refused; nothing is sent there',
    paged: true,
    answers: { 200: z.strictObject({ addresses: z.array(refused), ...NEXT }) },
  },
  acceptAddress: {
    says: 'An address works again: mail may go there, and the task about it is closed',
    body: LETTER_FORMS.usable,
    answers: { 200: z.strictObject({ debtors: z.array(id) }) },
  },
});
