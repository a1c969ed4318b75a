import { z } from 'zod';
import { ACTS } from '../../../domain/access/acts.js';
import { booksSummary } from '../forms/books.js';
import { today } from '../forms/firms.js';
import { id } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

export const ADMINISTRATIONS = telling('administrations', {
  listAdministrations: {
    says: 'The administrations whoever asks may see',
    paged: true,
    answers: {
      200: z.strictObject({
        ...NEXT,
        administrations: z.array(z.strictObject({ id, name: z.string(), country: z.string() })),
      }),
    },
  },
  readRights: {
    says: 'What whoever asks may do in an administration',
    more: 'Dangerous acts ask people for a fresh proof of who they are.',
    answers: { 200: z.strictObject({ acts: z.array(z.enum(ACTS)) }).meta({ id: 'Rights' }) },
  },
  readToday: {
    says: 'What waits for somebody in these books this moment',
    answers: { 200: today },
  },
  readSummary: {
    says: 'What stands open, what is overdue and what waits for somebody',
    answers: { 200: booksSummary },
  },
});
