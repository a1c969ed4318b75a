import { z } from 'zod';
import { booksSummary } from '../forms/books.js';
import { inherited } from '../forms/firm-rules.js';
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
  readInherited: {
    says: 'What holds for these books that their firm may lay down, and who said so',
    answers: { 200: z.strictObject({ inherited: z.array(inherited) }) },
  },
  readSummary: {
    says: 'What stands open, what is overdue and what waits for somebody',
    answers: { 200: booksSummary },
  },
});
