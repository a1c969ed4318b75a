import { z } from 'zod';
import { WORK_FORMS } from '../../../formats/json/work.js';
import { erasureView, retentionView } from '../forms/privacy.js';
import { BYTES } from '../forms/values.js';
import { telling } from '../told.js';

const rows = { 200: z.strictObject({ applied: z.boolean(), rows: z.array(retentionView) }) };

export const PRIVACY = telling('privacy', {
  takeDebtorData: {
    says: 'Everything we hold about a debtor, as a file for himself',
    more: 'The form is schemas/debtor-export.json. That it was taken is noted.',
    answers: { 200: BYTES },
  },
  readErasure: {
    says: 'What would go if a debtor were erased, and what would stay and why',
    answers: { 200: erasureView },
  },
  eraseDebtor: {
    says: 'Erase of a debtor what no duty and no open claim keeps',
    more: 'What a claim keeps goes by itself when it is settled. It cannot be taken back.',
    body: WORK_FORMS.signature,
    answers: { 201: erasureView },
  },
  liftErasure: {
    says: 'He buys again: take his contact with the next change in the package',
    body: WORK_FORMS.signature,
    answers: { 204: null },
  },
  readRetention: {
    says: 'What is kept how long and why, and how much could be cleared',
    query: z.object({
      keepMonths: z
        .string()
        .regex(/^\d{1,4}$/, 'keepMonths is a number of months')
        .optional()
        .meta({ description: 'Technical records kept longer than the register says' }),
    }),
    answers: rows,
  },
  clearRecords: {
    says: 'Clear what the register lets go; documents never are',
    body: z.strictObject({ keepMonths: z.int().min(0).max(9_999).optional() }),
    answers: rows,
  },
});
