import { z } from 'zod';
import { idField } from '../../../formats/json/values.js';
import { approvedRun, dunningRun, runView } from '../forms/dunning.js';
import { day, id } from '../forms/values.js';
import { language } from '../forms/words.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const ofBooks = z.strictObject({ administration: id, dunningStopped: z.boolean() });
const ofAll = z.strictObject({ administration: z.literal('all'), dunningStopped: z.boolean() });

/** Actions one approval leaves out; who wants less of a run than that plans it by another policy. */
const LEFT_OUT_MAX = 5_000;

export const DUNNING = telling('dunning', {
  readDunning: {
    says: 'Whether reminders of these books may leave, and how long an approval can be taken back',
    answers: {
      200: z.strictObject({
        today: day,
        isStopped: z.enum(['no', 'books', 'installation']),
        holdMinutes: z.number(),
      }),
    },
  },
  planDunning: {
    says: 'Plan the reminders of today; nothing is sent',
    answers: { 201: z.strictObject({ run: dunningRun }) },
  },
  listRuns: {
    says: 'Planned and approved runs, newest first',
    paged: true,
    answers: { 200: z.strictObject({ runs: z.array(dunningRun), ...NEXT }) },
  },
  readRun: {
    says: 'What a run would send, what it holds back and why',
    query: z.object({
      after: z.string().optional().meta({ description: 'Actions already seen, counted' }),
      lang: language.optional().meta({ description: 'Of the grounds in law; English without it' }),
    }),
    answers: { 200: runView },
  },
  approveRun: {
    says: 'Approve a run: its reminders leave',
    more: 'Actions that are left out never leave; what of them is still due is planned again another day.',
    body: z.strictObject({
      by: z.string().max(200).optional(),
      leaveOut: z.array(idField<'action'>()).max(LEFT_OUT_MAX).exactOptional(),
    }),
    answers: { 200: approvedRun },
  },
  undoRun: {
    says: 'Take back what of a run has not left yet',
    answers: { 200: z.strictObject({ withdrawn: z.number() }) },
  },
  stopDunning: { says: 'Stop every reminder of these books at once', answers: { 200: ofBooks } },
  resumeDunning: { says: 'Let reminders of these books go again', answers: { 200: ofBooks } },
  stopAllDunning: { says: 'Stop every reminder of this installation', answers: { 200: ofAll } },
  resumeAllDunning: {
    says: 'Let reminders of this installation go again',
    answers: { 200: ofAll },
  },
});
