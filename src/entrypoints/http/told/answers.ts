import { z } from 'zod';
import { answersPicture } from '../forms/answers.js';
import { telling } from '../told.js';

export const ANSWERS = telling('sending', {
  readAnswers: {
    says: 'What receivers said about our invoices, and what we owe suppliers an answer about',
    answers: { 200: answersPicture },
  },
  decideAnswer: {
    says: 'Decide about an answer, as the path says',
    body: z.strictObject({
      by: z.string().max(200).optional(),
      invoiceNumber: z.string().max(200).optional(),
    }),
    answers: { 204: null },
  },
});
