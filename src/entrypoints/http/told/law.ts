import { z } from 'zod';
import { creditorLawField, LAW_FORMS, termsField } from '../../../formats/json/law.js';
import { id } from '../forms/values.js';
import { fault } from '../forms/words.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const creditor = z.strictObject({ creditor: creditorLawField });
const judged = z
  .strictObject({ ...termsField.shape, warnings: z.array(fault) })
  .meta({ id: 'JudgedTerms', description: 'Warnings: what the law makes of them.' });
const saved = z.strictObject({ outcome: z.enum(['added', 'exists']), terms: judged });

export const LAW = telling('law', {
  readCreditorLaw: {
    says: 'What the law asks about the creditor',
    answers: { 200: creditor },
  },
  setCreditorLaw: {
    says: 'Say what the creditor is in law; what is left out is read the careful way',
    body: creditorLawField,
    answers: { 200: creditor },
  },
  noteLargeCompany: {
    says: 'Note whether a debtor is a large Dutch company, which must pay within 30 days',
    body: LAW_FORMS.company,
    answers: { 200: z.strictObject({ debtorId: id, ...LAW_FORMS.company.shape }) },
  },
  listTerms: {
    says: 'Versions of the general terms as they were added, and what the law makes of them',
    paged: true,
    answers: { 200: z.strictObject({ terms: z.array(judged), ...NEXT }) },
  },
  saveTerms: {
    says: 'Add a version of the general terms',
    more: 'A version that is there with other words is refused: debtors may have accepted it.',
    body: termsField,
    answers: { 200: saved, 201: saved },
  },
  acceptTerms: {
    says: 'Put on file that a debtor accepted a version of the terms',
    body: LAW_FORMS.acceptance,
    answers: { 200: z.strictObject({ debtorId: id, accepted: LAW_FORMS.acceptance }) },
  },
});
