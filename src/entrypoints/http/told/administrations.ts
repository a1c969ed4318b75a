import { z } from 'zod';
import { SHEET_FORMATS } from '../../../formats/sheet/table.js';
import { booksSummary } from '../forms/books.js';
import { inherited } from '../forms/firm-rules.js';
import { owedToday, today } from '../forms/firms.js';
import { rights } from '../forms/rights.js';
import { BYTES, id } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const named = z.strictObject({ id, name: z.string(), country: z.string() });

export const ADMINISTRATIONS = telling('administrations', {
  listAdministrations: {
    says: 'The administrations whoever asks may see',
    paged: true,
    answers: {
      200: z.strictObject({
        ...NEXT,
        administrations: z.array(named),
      }),
    },
  },
  readAdministration: {
    says: 'One administration whoever asks may see',
    answers: { 200: named },
  },
  readRights: {
    says: 'What whoever asks may do in an administration',
    more: 'Dangerous acts ask people for a fresh proof of who they are.',
    answers: { 200: rights },
  },
  readToday: {
    says: 'What waits for somebody in these books this moment',
    answers: { 200: today },
  },
  readOwed: {
    says: 'What debtors owe this moment, by how late it is, and how long money stays out',
    answers: { 200: owedToday },
  },
  readInherited: {
    says: 'What holds for these books that their firm may lay down, and who said so',
    answers: { 200: z.strictObject({ inherited: z.array(inherited) }) },
  },
  readSummary: {
    says: 'What stands open, what is overdue and what waits for somebody',
    answers: { 200: booksSummary },
  },
  takeLedger: {
    says: 'Everything that reminders depend on, as a file',
    more: 'The form is schemas/ledger.json. That it was taken is noted.',
    answers: { 200: BYTES },
  },
  takeOpenItems: {
    says: 'Everything that is open, as a spreadsheet',
    query: z.object({
      format: z
        .enum(SHEET_FORMATS)
        .optional()
        .meta({ description: 'csv without it, which can be read back; xlsx is for people' }),
    }),
    answers: { 200: BYTES },
  },
  importOpenItems: {
    says: 'Take open items from a CSV file, the whole file or nothing',
    more: 'Only for books without a host package. The same file again changes nothing.',
    body: ['text/csv'],
    answers: {
      200: z.strictObject({ debtors: z.number(), items: z.number(), known: z.number() }),
    },
  },
});
